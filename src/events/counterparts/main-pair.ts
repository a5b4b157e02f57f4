import { sideOf } from "../../names/sides.ts";
import { participantOf } from "../roles/entities-at.ts";
import type { Participant, Scene } from "../scene.ts";
import { statesByMentions } from "../story/inference.ts";

/** Share of an article's mentions of states that its two main states must hold for the article to be about the two. */
const DYADIC = 0.7;

/** The two states an article is about, as entities; null when it is about one or many. */
export function mainPair(scene: Scene): [number, number] | null {
  const { entities, mentions } = scene.mentions;
  const counted = statesByMentions(scene);
  const total = counted.reduce((sum, [, times]) => sum + times, 0);
  const [first, second] = counted;
  if (!second || (first[1] + second[1]) / total < DYADIC) return null;
  const stateOfCountry = (code: string) =>
    mentions.find(({ entity }) => entities[entity].kind === "state" && entities[entity].country === code);
  const one = stateOfCountry(first[0]);
  const other = stateOfCountry(second[0]);
  return one === undefined || other === undefined ? null : [one.entity, other.entity];
}

/** The other of the two, for one of them. */
export function otherOfPair(
  scene: Scene,
  pair: [number, number] | null,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  if (pair === null) return null;
  const isOwn = (entity: number) => own.has(sideOf(scene.mentions.entities[entity]));
  const inside = pair.filter(isOwn);
  const outside = pair.filter((entity) => !isOwn(entity));
  if (inside.length !== 1 || outside.length !== 1) return null;
  return [participantOf(scene, outside[0], -1)];
}

/** Both of them, for somebody else. */
export function bothOfPair(
  scene: Scene,
  pair: [number, number] | null,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  if (pair === null || pair.some((entity) => own.has(sideOf(scene.mentions.entities[entity])))) return null;
  return pair.map((entity) => participantOf(scene, entity, -1));
}
