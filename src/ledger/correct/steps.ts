import { AMONG, type Queries } from "../store.ts";
import { type ActorChange, type Correction, type EventChange, isUndo } from "./change.ts";
import { allInForce, correctionsInForce } from "./find-corrections.ts";
import type { EventState, Identity, Step } from "./fold-event.ts";

/** What analysts said of some events and of who takes part in them, in the order they said it. */
export async function stepsOf(inside: Queries, states: ReadonlyMap<number, EventState>): Promise<Map<number, Step[]>> {
  const onEvents = await correctionsInForce(inside, "event", [...states.keys()]);
  const onActors = await allInForce(inside, "actor");
  const identities = await identitiesOf(inside, onActors);
  const said = [...onEvents, ...onActors].sort((one, other) => one.correction - other.correction);
  const steps = new Map<number, Step[]>([...states.keys()].map((event) => [event, []]));
  for (const { subject, target, change } of said) {
    if (subject === "event") steps.get(target)!.push({ change: change as EventChange });
    else {
      const { step, events } = actorStep(target, change as ActorChange, identities);
      for (const event of events ?? steps.keys()) steps.get(event)?.push(step);
    }
  }
  return steps;
}

/** A merge holds for all events, a move for those it names. */
function actorStep(target: number, change: ActorChange, identities: ReadonlyMap<number, Identity>) {
  if ("merge" in change)
    return { step: { from: change.merge, into: identities.get(target)!, merges: true }, events: null };
  return { step: { from: target, into: identities.get(change.move)!, merges: false }, events: change.events };
}

async function identitiesOf(inside: Queries, corrections: readonly Correction[]): Promise<Map<number, Identity>> {
  const actors = corrections.flatMap(({ target, change }) =>
    isUndo(change) ? [] : "move" in change ? [change.move] : [target],
  );
  if (actors.length === 0) return new Map();
  const rows = await inside.query<{ actor: number; country: string | null; sectors: string }>(
    `SELECT actor, country, sectors FROM actors WHERE actor ${AMONG}`,
    [[...new Set(actors)]],
  );
  return new Map(
    rows.map(({ actor, country, sectors }) => [actor, { actor, country, sector: sectors.split(" ")[0] || null }]),
  );
}
