import { isSuperlative } from "../../grammar/features.ts";
import { dependent, governingClause, prepositionOf } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventDraft, Scene } from "../scene.ts";

/** Quad of material conflict. */
const FORCE = 4;

/**
 * "A cutter rammed a boat in the worst confrontation in months", "received an envoy, the first visit since 2019": a noun set off by its rank that
 * sums up the act of its clause tells no second one.
 */
export function dropRecapitulations(scene: Scene, drafts: readonly EventDraft[]): EventDraft[] {
  const { words } = scene;
  const { ontology } = scene.knowledge;
  const isForce = ({ type }: EventDraft) => ontology.types.get(type)?.quad === FORCE;
  const alike = (one: EventDraft, other: EventDraft) => one.type === other.type || (isForce(one) && isForce(other));
  // "Fired rockets at a base without causing casualties": the harm that an act of force did not do is no act left undone.
  const isHarmless = (draft: EventDraft) =>
    draft.factuality.negated &&
    words.deprel[draft.head] === D.advcl &&
    drafts.some((other) => other.type === draft.type && other.head === words.head[draft.head] && isForce(other));
  return drafts.filter((draft) => {
    if (isHarmless(draft)) return false;
    if (!draft.nominal || !sumsUp(scene, draft.head)) return true;
    const clause = governingClause(scene.tree, draft.head);
    return !drafts.some((other) => other !== draft && other.head === clause && alike(other, draft));
  });
}

/** A superlative or ranked noun in apposition or behind a preposition of place. */
function sumsUp({ tree, words, knowledge }: Scene, noun: number): boolean {
  const relation = UNIVERSAL_RELATION[words.deprel[noun]];
  const beside =
    relation === D.appos ||
    ((relation === D.obl || relation === D.nmod) && knowledge.locative.has(prepositionOf(tree, noun)));
  if (!beside) return false;
  for (let child = tree.first[noun]; child >= 0 && child < noun; child = tree.next[child]) {
    if (isSuperlative(words.morph[child]) || knowledge.ranks.has(words.lemma[child])) return true;
  }
  return false;
}

/**
 * "Israeli airstrikes killed 22": force that is the subject of the verb telling what it did is one act with it, which takes its mode; "fighting
 * between the armies left 50 dead" is the fighting.
 */
export function joinSubjects({ tree, words }: Scene, drafts: readonly EventDraft[]): EventDraft[] {
  const joined = new Set<EventDraft>();
  for (const draft of drafts) {
    if (!draft.nominal || draft.type !== "ASSAULT" || words.deprel[draft.head] !== D.nsubj) continue;
    const act = drafts.find(({ head, type }) => head === words.head[draft.head] && type === "ASSAULT");
    if (act === undefined || act.factuality.negated || dependent(tree, act.head, D.obj) < 0) continue;
    joined.add(draft.symmetric ? act : draft);
    if (draft.symmetric) continue;
    act.mode ??= draft.mode;
    if (act.actors.length === 0) act.actors = draft.actors;
    if (act.recipients.length === 0) act.recipients = draft.recipients;
  }
  return drafts.filter((draft) => !joined.has(draft));
}
