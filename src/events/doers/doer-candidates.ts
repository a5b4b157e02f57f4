import { sideOf } from "../../names/sides.ts";
import { type Candidate, sidesOf } from "../counterparts/candidates.ts";
import type { Standing } from "../counterparts/standings.ts";
import { participantOf } from "../roles/entities-at.ts";
import type { EventDraft, Scene } from "../scene.ts";

/** An act whose doer its words leave open, among the acts of the text that have theirs. */
export interface DoerlessAct {
  scene: Scene;
  draft: EventDraft;
  /** The acts around it that have their doers, in the order of the text. */
  told: readonly EventDraft[];
  /** Sides of its recipients. */
  sufferers: ReadonlySet<string>;
  /** The one state the article is about; null when there is none. */
  subject: string | null;
  /** The state whose territory, institutions or people its sentence speaks of; null in doubt. */
  home: string | null;
}

/** The acts told right before and right after one, as far as its sentence and the one before go. */
export interface Neighbours {
  before: EventDraft | null;
  after: EventDraft | null;
}

/** The nearest acts: before, in the same sentence or the one before; after, in the same sentence. */
export function neighboursOf({ scene, draft, told }: DoerlessAct): Neighbours {
  const { sentence } = scene.words;
  const before = told.findLast(({ head }) => head < draft.head) ?? null;
  const after = told.find(({ head }) => head > draft.head) ?? null;
  return {
    before: before !== null && sentence[draft.head] - sentence[before.head] <= 1 ? before : null,
    after: after !== null && sentence[after.head] === sentence[draft.head] ? after : null,
  };
}

/** Nobody, the doers of the acts beside it, and each side spoken of so far. */
export function doerCandidates(
  { scene, draft }: DoerlessAct,
  { before, after }: Neighbours,
  standings: ReadonlyMap<string, Standing>,
): Candidate[] {
  const candidates = new Map<string, Candidate>([["", { recipients: [], sides: [] }]]);
  for (const act of [before, after]) {
    const sides = act === null ? null : sidesOf(scene, act.actors);
    if (act === null || sides === null || sides.length === 0) continue;
    if (!candidates.has(sides.join())) candidates.set(sides.join(), { recipients: act.actors, sides });
  }
  for (const [side, { entity, distance, isInSentence }] of standings) {
    if (candidates.has(side) || (distance === Number.POSITIVE_INFINITY && !isInSentence)) continue;
    candidates.set(side, { recipients: [participantOf(scene, entity, -1)], sides: [side] });
  }
  // Whoever the words call police, soldiers, opponents, is that of the state that is found.
  const named = draft.actors.find(({ entity }) => sideOf(scene.mentions.entities[entity]) === null);
  if (named !== undefined)
    for (const [key, { recipients, sides }] of candidates)
      candidates.set(key, { recipients: recipients.map((one) => ({ ...one, sector: named.sector })), sides });
  return [...candidates.values()];
}
