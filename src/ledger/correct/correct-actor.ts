import type { Queries, Store } from "../store.ts";
import { applyCorrections } from "./apply.ts";
import type { ActorChange } from "./change.ts";
import type { Made } from "./correct-event.ts";
import { CorrectionError } from "./errors.ts";
import { correctionsInForce } from "./find-corrections.ts";
import { makeCorrection, type Word } from "./make-correction.ts";
import { drawMergedActors, eventsOfMerge } from "./merged-actors.ts";
import { type Described, numberOfActor, participantsNamed } from "./named-actors.ts";

/** Says that another id is this actor: from now on all it does is done by this one. Throws a CorrectionError. */
export function mergeActors(store: Store, id: string, other: string, word: Word): Promise<Made> {
  return store.transaction(async (inside) => {
    const target = await numberOfActor(inside, id);
    const merged = await numberOfActor(inside, other);
    if (target === merged) throw new CorrectionError("correct-actor-merged", { id: other, into: id });
    return makeOnActor(inside, target, { merge: merged, id: other }, word);
  });
}

/**
 * Says that in some events an actor is somebody else: `events` by their numbers, and all of some `articles`. The events that do not have the
 * actor are left alone. Throws a CorrectionError when none has.
 */
export function moveActor(
  store: Store,
  id: string,
  { events, articles }: { events: readonly number[]; articles: readonly number[] },
  to: Described,
  word: Word,
): Promise<Made> {
  return store.transaction(async (inside) => {
    const target = await numberOfActor(inside, id);
    const [{ actor, id: toId }] = await participantsNamed(inside, [to]);
    const found = await inside.query<{ event: number }>(
      `SELECT DISTINCT event FROM events_in_force JOIN participants_in_force USING (event)
       WHERE actor = $1 AND (event = ANY($2) OR article = ANY($3)) ORDER BY event`,
      // A list of parameters must not be empty.
      [target, [...events, 0], [...articles, 0]],
    );
    if (found.length === 0 || actor === target) throw new CorrectionError("correct-move", { id });
    return makeOnActor(inside, target, { move: actor, id: toId, events: found.map(({ event }) => event) }, word);
  });
}

async function makeOnActor(inside: Queries, target: number, change: ActorChange, word: Word): Promise<Made> {
  const before = await correctionsInForce(inside, "actor", [target]);
  const made = await makeCorrection(inside, word, { subject: "actor", target, change });
  await applyToActor(inside, target, change);
  return { made, before };
}

/** Makes everything agree with the corrections of actors after one was made or taken back. */
export async function applyToActor(inside: Queries, target: number, change: ActorChange): Promise<void> {
  const events = "move" in change ? change.events : await eventsOfMerge(inside, target, change.merge);
  await drawMergedActors(inside);
  await applyCorrections(inside, events);
}
