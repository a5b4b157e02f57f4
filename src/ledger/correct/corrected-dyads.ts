import type { ArticleRecord, EventRecord } from "../../reader/index.ts";
import { numbersOf, PARTIES } from "../keep/numbers.ts";
import { type Actor, type Pair, pairsOf, partiesOf } from "../keep/parties.ts";
import { AMONG, type Queries, type Row } from "../store.ts";
import { type EventState, isSameSides } from "./fold-event.ts";

export const DYAD_COLUMNS =
  "party, counterpart, day, direction, event, story, type, quad, score, time, certainty, polarity, dataset";

/** An event before and after its corrections. */
export interface Corrected {
  asRead: EventState;
  state: EventState;
}

/**
 * The rows of dyads of corrected events. Where the same take part as was read, they stand between the same pairs; else pairs are found anew,
 * by what the article says of each actor, or the ledger of one it does not name. `asRead`: the rows as read.
 */
export async function correctedDyads(
  inside: Queries,
  corrected: readonly Corrected[],
  asRead: readonly Row[],
  stories: ReadonlyMap<number, number>,
): Promise<Row[]> {
  const anew = corrected.filter((each) => !isSameSides(each.asRead, each.state));
  const pairs = await pairsAnew(inside, anew);
  const numbers = await numbersOf(
    inside,
    PARTIES,
    new Map([...pairs.values()].flat().flatMap(({ party, counterpart }) => [party, counterpart].map((id) => [id, {}]))),
  );
  return corrected.flatMap(({ state: { row } }) => {
    const { event, day, type, quad, score, time, certainty, polarity, dataset } = row;
    const story = stories.get(Number(event)) ?? event;
    const facts = { day, event, story, type, quad, score, time, certainty, polarity, dataset };
    const found = pairs.get(Number(event));
    if (found === undefined)
      return asRead.filter((each) => each.event === event).map((each) => ({ ...each, ...facts }));
    return found.map((pair) => ({ ...between(pair, numbers), ...facts }));
  });
}

function between({ party, counterpart, direction }: Pair, numbers: ReadonlyMap<string, number>): Row {
  const [one, other] = [numbers.get(party)!, numbers.get(counterpart)!];
  return {
    party: Math.min(one, other),
    counterpart: Math.max(one, other),
    direction: one > other ? 0 - direction : direction,
  };
}

interface Taking extends Pick<EventRecord["actors"][number], "id" | "country"> {
  described: Pick<Actor, "kind" | "body">;
}

async function pairsAnew(inside: Queries, corrected: readonly Corrected[]): Promise<Map<number, Pair[]>> {
  const pairs = new Map<number, Pair[]>();
  if (corrected.length === 0) return pairs;
  const inArticles = await actorsOfArticles(inside, corrected);
  const inLedger = await actorsOfLedger(inside, corrected);
  for (const { state } of corrected) {
    const told = inArticles.get(Number(state.row.article));
    const taking = state.participants.map(({ actor, side, country }) => {
      const known = inLedger.get(Number(actor))!;
      return { side, id: known.id, country: country as string | null, described: told?.get(known.id) ?? known };
    });
    const on = (wanted: string): Taking[] => taking.filter(({ side }) => side === wanted);
    const sides = { actors: on("actor"), recipients: on("recipient"), symmetric: state.row.symmetric_act === true };
    pairs.set(
      Number(state.row.event),
      pairsOf(sides, (one) => partiesOf(one, one.described)),
    );
  }
  return pairs;
}

async function actorsOfArticles(inside: Queries, corrected: readonly Corrected[]) {
  const articles = [...new Set(corrected.flatMap(({ state }) => Number(state.row.article ?? 0)))];
  const rows = await inside.query<{ article: number; reading: string }>(
    "SELECT article, reading FROM articles WHERE article = ANY($1)",
    [articles],
  );
  return new Map(
    rows.map(({ article, reading }) => {
      const { actors } = JSON.parse(reading) as ArticleRecord;
      return [article, new Map(actors.map((actor) => [actor.id, actor]))] as const;
    }),
  );
}

async function actorsOfLedger(inside: Queries, corrected: readonly Corrected[]) {
  const numbers = [...new Set(corrected.flatMap(({ state }) => state.participants.map(({ actor }) => Number(actor))))];
  if (numbers.length === 0) return new Map<number, Pick<Actor, "id" | "kind" | "body">>();
  const rows = await inside.query<Pick<Actor, "id" | "kind" | "body"> & { actor: number }>(
    `SELECT actor, id, kind, body FROM actors WHERE actor ${AMONG}`,
    [numbers],
  );
  return new Map(rows.map((row) => [row.actor, row]));
}
