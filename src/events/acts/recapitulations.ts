import { hasFeature } from "../../grammar/morphology.ts";
import { governingClause, prepositionOf } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventDraft, Scene } from "../scene.ts";

/** Quad of material conflict. */
const FORCE = 4;
const isSuperlative = hasFeature("Degree", "Sup");

/**
 * "A cutter rammed a boat in the worst confrontation in months", "received an envoy, the first visit since 2019": a noun set off by its rank that
 * sums up the act of its clause tells no second one.
 */
export function dropRecapitulations(scene: Scene, drafts: readonly EventDraft[]): EventDraft[] {
  const { ontology } = scene.knowledge;
  const isForce = ({ type }: EventDraft) => ontology.types.get(type)?.quad === FORCE;
  const alike = (one: EventDraft, other: EventDraft) => one.type === other.type || (isForce(one) && isForce(other));
  return drafts.filter((draft) => {
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
