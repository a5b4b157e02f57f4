import { participantOf, stateOf } from "../roles/entities-at.ts";
import type { Participant, Scene } from "../scene.ts";
import { statesByMentions } from "../story/inference.ts";

/** From how many mentions on, and how many times as many as the next, an article is about one state. */
const ENOUGH_MENTIONS = 4;
const PROMINENT = 1.5;

/** The one state an article is about, spoken of far more than any other; null when there is none. */
export function subjectState(scene: Scene): string | null {
  const [first, second] = statesByMentions(scene);
  if (first === undefined || first[1] < ENOUGH_MENTIONS) return null;
  return second === undefined || first[1] >= PROMINENT * second[1] ? first[0] : null;
}

/** How many times as often as any other a text that is about nothing but one land speaks of it. */
const ALONE = 5;

/** The one state a text speaks of and of hardly any beside; null where another has a part in it. */
export function soleLand(scene: Scene): string | null {
  const [first, second] = statesByMentions(scene);
  if (first === undefined || first[1] < ENOUGH_MENTIONS) return null;
  return second === undefined || first[1] >= ALONE * second[1] ? first[0] : null;
}

/** What others do without saying to whom, in an article about one state, they do to that state; null for its own acts. */
export function towardsSubject(
  scene: Scene,
  subject: string | null,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  if (subject === null || own.has(subject)) return null;
  const state = stateOf(scene, subject);
  return state < 0 ? null : [participantOf(scene, state, -1)];
}
