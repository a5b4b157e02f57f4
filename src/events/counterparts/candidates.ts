import { sideOf } from "../../names/sides.ts";
import { participantOf } from "../roles/entities-at.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import type { OpenAct, Proposal } from "./proposals.ts";
import type { Standing } from "./standings.ts";

/** Acts whose victims somebody else may tell of. */
const VIOLENT = new Set(["ASSAULT", "COERCE"]);

/** Who may be meant; without recipients: nobody in particular. */
export interface Candidate {
  recipients: readonly Participant[];
  /** Their sides, sorted. */
  sides: readonly string[];
}

/** Nobody, whoever a rule proposes, and each side spoken of so far. */
export function candidatesFor(
  { scene, drafts, index }: OpenAct,
  proposals: readonly Proposal[],
  standings: ReadonlyMap<string, Standing>,
): Candidate[] {
  const candidates = new Map<string, Candidate>([["", { recipients: [], sides: [] }]]);
  const witnesses = witnessesOf(scene, drafts[index]);
  for (const { recipients } of proposals) {
    const sides = sidesOf(scene, recipients);
    if (sides?.some((side) => witnesses.has(side))) continue;
    if (sides !== null && !candidates.has(sides.join())) candidates.set(sides.join(), { recipients, sides });
  }
  for (const [side, { entity, distance, isInSentence }] of standings) {
    if (candidates.has(side) || witnesses.has(side) || (distance === Number.POSITIVE_INFINITY && !isInSentence))
      continue;
    candidates.set(side, { recipients: [participantOf(scene, entity, -1)], sides: [side] });
  }
  return [...candidates.values()];
}

/** "According to the United Nations soldiers looted villages": a body that only tells of violence did not suffer it. */
function witnessesOf({ speech, mentions }: Scene, { type, voices }: EventDraft): ReadonlySet<string> {
  const witnesses = new Set<string>();
  if (!VIOLENT.has(type)) return witnesses;
  for (const voice of voices) {
    const { entity } = speech.voices[voice].source;
    if (entity < 0) continue;
    const { country, kind, sectors } = mentions.entities[entity];
    const side = sideOf(mentions.entities[entity]);
    if (side !== null && kind !== "armed-group" && (country === "IGO" || sectors[0] === "NGO")) witnesses.add(side);
  }
  return witnesses;
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
