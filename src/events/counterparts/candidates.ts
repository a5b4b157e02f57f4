import { sideOf } from "../../names/sides.ts";
import { participantOf, stateOf } from "../roles/participants.ts";
import type { Participant, Scene } from "../scene.ts";
import type { OpenAct, Proposal } from "./proposals.ts";

/** Who may be meant; without recipients: nobody in particular. */
export interface Candidate {
  recipients: readonly Participant[];
  /** Their sides, sorted. */
  sides: readonly string[];
}

/** How a text speaks of a side that is not the actor's. */
export interface Standing {
  /** An entity by which the side stands. */
  entity: number;
  /** Mentions, pronouns aside, in the whole text. */
  times: number;
  isInTitle: boolean;
  /** Sentences between its latest mention before the act and the act; infinite when there is none. */
  distance: number;
  isInSentence: boolean;
  isBeforeInSentence: boolean;
  /** Relations of its mentions in the act's sentence and the one before: sentences back, universal or finer relation. */
  relations: [back: number, relation: number][];
}

/** How the text speaks of each side that might be meant, the actor's own left out. */
export const standingsOf = ({ scene, drafts, index, own }: OpenAct): Map<string, Standing> =>
  standingsAround(scene, drafts[index].head, own);

/** How a text speaks of each side but some, as seen from an act's word. */
export function standingsAround(scene: Scene, act: number, own: ReadonlySet<string | null>): Map<string, Standing> {
  const { entities, mentions } = scene.mentions;
  const { sentence, deprel } = scene.words;
  const standings = new Map<string, Standing>();
  for (const { entity, kind, head } of mentions) {
    const { members } = entities[entity];
    for (const one of members.length > 0 ? members : [entity]) {
      const side = sideOf(entities[one]);
      if (side === null || own.has(side) || !entities[one].political) continue;
      let standing = standings.get(side);
      if (standing === undefined) {
        standing = {
          entity: entityOf(scene, side, one),
          times: 0,
          isInTitle: false,
          distance: Number.POSITIVE_INFINITY,
          isInSentence: false,
          isBeforeInSentence: false,
          relations: [],
        };
        standings.set(side, standing);
      }
      const back = sentence[act] - sentence[head];
      if (kind !== "pronoun" && kind !== "possessive") standing.times++;
      if (sentence[head] === 0) standing.isInTitle = true;
      if (back === 0) standing.isInSentence = true;
      if (back === 0 && head < act) standing.isBeforeInSentence = true;
      if (back >= 0 && head < act) standing.distance = Math.min(standing.distance, back);
      if (back === 0 || back === 1) standing.relations.push([back, deprel[head]]);
    }
  }
  return standings;
}

/** The state or body itself where the text has it, else whoever stood for it. */
function entityOf(scene: Scene, side: string, otherwise: number): number {
  const state = stateOf(scene, side);
  if (state >= 0) return state;
  const itself = scene.mentions.entities.findIndex(({ id }) => id === side);
  return itself >= 0 ? itself : otherwise;
}

/** Nobody, whoever a rule proposes, and each side spoken of so far. */
export function candidatesFor(
  { scene }: OpenAct,
  proposals: readonly Proposal[],
  standings: ReadonlyMap<string, Standing>,
): Candidate[] {
  const candidates = new Map<string, Candidate>([["", { recipients: [], sides: [] }]]);
  for (const { recipients } of proposals) {
    const sides = sidesOf(scene, recipients);
    if (sides !== null && !candidates.has(sides.join())) candidates.set(sides.join(), { recipients, sides });
  }
  for (const [side, { entity, distance, isInSentence }] of standings) {
    if (candidates.has(side) || (distance === Number.POSITIVE_INFINITY && !isInSentence)) continue;
    candidates.set(side, { recipients: [participantOf(scene, entity, -1)], sides: [side] });
  }
  return [...candidates.values()];
}

/** The sides of some participants, sorted; null when somebody stands on none. */
export function sidesOf({ mentions }: Scene, participants: readonly Participant[]): string[] | null {
  const sides = new Set<string>();
  for (const { entity } of participants) {
    const side = sideOf(mentions.entities[entity]);
    if (side === null) return null;
    sides.add(side);
  }
  return [...sides].sort();
}
