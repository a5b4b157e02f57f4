import { participantOf, stateOf } from "../roles/entities-at.ts";
import type { Participant, Scene } from "../scene.ts";
import { statesByMentions } from "../story/inference.ts";

/** From how many mentions on an article is about a state. */
const ENOUGH_MENTIONS = 4;
/** How many times as often as the next it then speaks of it, and one about nothing but one land of that. */
const PROMINENT = 1.5;
const ALONE = 5;

/** The one state an article is about, spoken of far more than any other; null when there is none. */
export const subjectState = (scene: Scene): string | null => stateAbove(scene, PROMINENT);

/** The one state a text speaks of and of hardly any beside; null where another has a part in it. */
export const soleLand = (scene: Scene): string | null => stateAbove(scene, ALONE);

/** The state spoken of most where that is so many times as often as any other. */
function stateAbove(scene: Scene, times: number): string | null {
  const [first, second] = statesByMentions(scene);
  if (first === undefined || first[1] < ENOUGH_MENTIONS) return null;
  return second === undefined || first[1] >= times * second[1] ? first[0] : null;
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
