import { sideOf } from "../../names/sides.ts";
import { participantOf } from "../roles/participants.ts";
import type { Participant, Scene } from "../scene.ts";
import type { OpenAct, Proposal } from "./proposals.ts";
import type { Standing } from "./standings.ts";

/** Who may be meant; without recipients: nobody in particular. */
export interface Candidate {
  recipients: readonly Participant[];
  /** Their sides, sorted. */
  sides: readonly string[];
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
