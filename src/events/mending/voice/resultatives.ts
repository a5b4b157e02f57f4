import { isParticiple, isPast } from "../../../grammar/features.ts";
import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Due soldati sono rimasti uccisi": a verb of becoming with a past participle is the participle's passive auxiliary; its other
 * dependents are the participle's. Gives whether heads changed.
 */
export function mendResultatives(tree: Tree, { resultative }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let participle = 0; participle < words.length; participle++) {
    const becoming = words.head[participle];
    if (becoming < 0 || becoming > participle || !resultative.has(words.lemma[becoming])) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[participle]];
    if (words.upos[participle] !== U.VERB || (relation !== D.xcomp && relation !== D.ccomp)) continue;
    if (!isParticiple(words.morph[participle]) || !isPast(words.morph[participle])) continue;
    if (dependent(tree, participle, D.aux, D.mark, D.obj) >= 0) continue;
    takePlace(words, participle, becoming);
    for (let child = tree.first[becoming]; child >= 0; child = tree.next[child]) {
      if (child === participle) continue;
      words.head[child] = participle;
      if (words.deprel[child] === D.nsubj) words.deprel[child] = D["nsubj:pass"];
    }
    words.head[becoming] = participle;
    words.deprel[becoming] = D["aux:pass"];
    words.upos[becoming] = U.AUX;
    changed = true;
  }
  return changed;
}
