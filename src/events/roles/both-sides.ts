import type { PredicateMatch } from "../acts/match.ts";
import type { Frame } from "../acts/predicates.ts";
import type { Participant, Scene } from "../scene.ts";
import { convenersOf } from "./conveners.ts";
import { fill } from "./fill-slots.ts";
import { nestedParticipants } from "./nested-roles.ts";
import type { Arguments } from "./slots.ts";
import { without } from "./without.ts";

/** The sides of an act done together; of one that is named alone the other may stand deeper in the noun phrase, or have called it. */
export function bothSides(scene: Scene, match: PredicateMatch, slots: Arguments): Participant[] {
  const { frame } = match.predicate;
  const between = fill(
    scene,
    slots,
    frame.recipients.filter(({ name }) => scene.knowledge.between.has(name)),
    false,
    true,
  );
  // "i negoziati di Kinshasa tra Egitto ed Etiopia": two sides named as such are all.
  const sides = between.length > 1 ? between : together(scene, slots, frame);
  if (sides.length !== 1) return sides;
  const nested = without(nestedParticipants(scene, match, slots, frame.recipients, false), sides);
  const others = nested.length > 0 ? nested : without(convenersOf(scene, match), sides);
  return [...sides, ...others.map(standBeside)];
}

const standBeside = (one: Participant): Participant => ({ ...one, beside: true });

/** Both sides of an act done together: its subjects, and beside them those it was done with. */
function together(scene: Scene, slots: Arguments, frame: Frame): Participant[] {
  const subjects = fill(scene, slots, frame.actors, false, true);
  return [...subjects, ...without(fill(scene, slots, frame.recipients, false, true), subjects).map(standBeside)];
}
