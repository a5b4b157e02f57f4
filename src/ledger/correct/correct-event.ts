import { eventDay } from "../keep/event-day.ts";
import type { Queries, Store } from "../store.ts";
import { applyCorrections } from "./apply.ts";
import type { Correction, EventChange, EventContent } from "./change.ts";
import { CorrectionError } from "./errors.ts";
import { correctionsInForce, selectCorrections } from "./find-corrections.ts";
import { isSame } from "./fold-event.ts";
import { makeCorrection, takeBack, type Word } from "./make-correction.ts";
import { type Described, participantsNamed } from "./named-actors.ts";
import { beforeAndAfter } from "./states.ts";

/** What an analyst wants said of an event: actors described, so that one the ledger does not know can be entered. */
export type EventWish =
  | { reject: true }
  | { accept: true }
  | (Omit<EventContent, "actors" | "recipients" | "day"> & { actors?: Described[]; recipients?: Described[] });

/** A correction, with those on the same event, story or actor that were in force before: where they differ, it holds. */
export interface Made {
  made: Correction;
  before: Correction[];
}

/** Rejects an event, accepts it as it stands, or says what it is. Throws a CorrectionError. */
export const correctEvent = (store: Store, event: number, wish: EventWish, word: Word): Promise<Made> =>
  store.transaction(async (inside) => makeOnEvent(inside, event, await changeOf(inside, event, wish), word, null));

/**
 * Says of an event what a correction said of another. When that one is of an older version of an article, and thus says nothing any more, the
 * new one takes its place. Throws a CorrectionError.
 */
export function carryOver(store: Store, event: number, earlier: number, word: Word): Promise<Made> {
  return store.transaction(async (inside) => {
    const [found] = await selectCorrections(inside, "correction = $1", [earlier]);
    if (found === undefined) throw new CorrectionError("correct-correction", { correction: earlier });
    if (found.subject !== "event" || "undo" in found.change)
      throw new CorrectionError("correct-kind", { correction: earlier });
    const old = await isSuperseded(inside, found.target);
    const change = await datedFor(inside, event, found.change as EventChange);
    return makeOnEvent(inside, event, change, word, old && found.undoneAt === null ? earlier : null);
  });
}

async function makeOnEvent(
  inside: Queries,
  event: number,
  change: EventChange,
  word: Word,
  undoes: number | null,
): Promise<Made> {
  const states = await beforeAndAfter(inside, event, { change });
  const before = await correctionsInForce(inside, "event", [event]);
  if (saysNothing(change, states, before)) throw new CorrectionError("correct-same", { event });
  const made = await makeCorrection(inside, word, { subject: "event", target: event, change, undoes });
  if (undoes !== null) await takeBack(inside, undoes, made);
  await applyCorrections(inside, [event]);
  return { made, before };
}

function saysNothing(
  change: EventChange,
  { before, after }: Awaited<ReturnType<typeof beforeAndAfter>>,
  earlier: readonly Correction[],
): boolean {
  if ("accept" in change) return before !== null && "accept" in (earlier.at(-1)?.change ?? {});
  if (before === null || after === null) return before === after;
  return isSame(before, after);
}

async function changeOf(inside: Queries, event: number, wish: EventWish): Promise<EventChange> {
  if ("reject" in wish || "accept" in wish) return wish;
  const { actors, recipients, ...content } = wish;
  const change: EventContent = content;
  if (actors !== undefined) change.actors = await participantsNamed(inside, actors);
  if (recipients !== undefined) change.recipients = await participantsNamed(inside, recipients);
  return datedFor(inside, event, change);
}

/** The day a date counts on hangs on when the article was published. */
async function datedFor(inside: Queries, event: number, change: EventChange): Promise<EventChange> {
  if (!("date" in change) || change.date === undefined) return change;
  const [article] = await inside.query<{ published: string | null }>(
    "SELECT published FROM events JOIN articles USING (article) WHERE event = $1",
    [event],
  );
  return { ...change, day: eventDay(change.date, article?.published ?? null) ?? undefined };
}

async function isSuperseded(inside: Queries, event: number): Promise<boolean> {
  const found = await inside.query(
    "SELECT event FROM events JOIN articles USING (article) WHERE event = $1 AND superseded_by IS NOT NULL",
    [event],
  );
  return found.length > 0;
}
