import { sideOf } from "../../names/sides.ts";
import { leadingRun } from "../../text/leading-run.ts";
import { stateOf } from "../roles/entities-at.ts";
import type { Scene } from "../scene.ts";

/** How many mentions before and after an act are looked at one by one: more than an article has, so that a book takes its time once. */
const NEAR = 250;

/** How a whole text speaks of a side. */
interface Outline {
  /** An entity by which the side stands. */
  entity: number;
  /** Mentions, pronouns aside. */
  times: number;
  isInTitle: boolean;
  /** The word of its first mention. */
  first: number;
}

/** How a text speaks of a side, as seen from an act. */
export interface Standing extends Omit<Outline, "first"> {
  /** Sentences between its latest mention before the act and the act; infinite when there is none. */
  distance: number;
  isInSentence: boolean;
  isBeforeInSentence: boolean;
  /** Relations of its mentions in the act's sentence and the one before: sentences back, universal or finer relation. */
  relations: [back: number, relation: number][];
}

/** The sides a text speaks of, and where: made once, looked at from each act. */
export interface SidesSpokenOf {
  outlines: ReadonlyMap<string, Outline>;
  /** Mentions in the order of the text: words by which they hang, and the sides they name. */
  heads: readonly number[];
  sides: readonly (readonly string[])[];
}

/** Who is spoken of in a text, side by side. */
export function sidesSpokenOf(scene: Scene): SidesSpokenOf {
  const { entities, mentions } = scene.mentions;
  const { sentence } = scene.words;
  const outlines = new Map<string, Outline>();
  const inOrder = [...mentions].sort((one, other) => one.head - other.head);
  const sides = inOrder.map(({ entity, kind, head }) => {
    const { members } = entities[entity];
    const named: string[] = [];
    for (const one of members.length > 0 ? members : [entity]) {
      const side = sideOf(entities[one]);
      if (side === null || !entities[one].political) continue;
      let outline = outlines.get(side);
      if (outline === undefined) {
        outline = { entity: entityOf(scene, side, one), times: 0, isInTitle: false, first: head };
        outlines.set(side, outline);
      }
      if (kind !== "pronoun" && kind !== "possessive") outline.times++;
      if (sentence[head] === 0) outline.isInTitle = true;
      named.push(side);
    }
    return named;
  });
  return { outlines, heads: inOrder.map(({ head }) => head), sides };
}

/** The state or body itself where the text has it, else whoever stood for it. */
function entityOf(scene: Scene, side: string, otherwise: number): number {
  const state = stateOf(scene, side);
  if (state >= 0) return state;
  const itself = scene.mentions.entities.findIndex(({ id }) => id === side);
  return itself >= 0 ? itself : otherwise;
}

/** How a text speaks of each side but some, as seen from an act's word. */
export function standingsAround(
  { words: { sentence, deprel } }: Scene,
  { outlines, heads, sides }: SidesSpokenOf,
  act: number,
  own: ReadonlySet<string | null>,
): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const [side, { entity, times, isInTitle, first }] of outlines) {
    if (own.has(side)) continue;
    const distance = first < act ? sentence[act] - sentence[first] : Number.POSITIVE_INFINITY;
    standings.set(side, {
      entity,
      times,
      isInTitle,
      distance,
      isInSentence: false,
      isBeforeInSentence: false,
      relations: [],
    });
  }
  const here = leadingRun(heads.length, (place) => heads[place] < act);
  for (let place = Math.max(0, here - NEAR); place < Math.min(heads.length, here + NEAR); place++) {
    const head = heads[place];
    const back = sentence[act] - sentence[head];
    for (const side of sides[place]) {
      const standing = standings.get(side);
      if (standing === undefined) continue;
      if (back === 0) standing.isInSentence = true;
      if (back === 0 && head < act) standing.isBeforeInSentence = true;
      if (back >= 0 && head < act) standing.distance = Math.min(standing.distance, back);
      if (back === 0 || back === 1) standing.relations.push([back, deprel[head]]);
    }
  }
  return standings;
}
