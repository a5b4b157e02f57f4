import { dependent, prepositionOf, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Manila si è vista convocare l'ambasciatore dai cinesi": who sees something done to himself suffers it: a passive of the infinitive,
 * whose doer stands behind `da`. Changes heads and relations in place; gives whether any changed.
 */
export function mendSufferedActs(tree: Tree, { suffering, slots }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let act = 1; act < words.length; act++) {
    const verb = words.head[act];
    if (words.upos[act] !== U.VERB || words.deprel[act] !== D.xcomp || verb < 0 || verb > act) continue;
    if (!suffering.has(words.lemma[verb]) || dependent(tree, act, D.mark, D.case) >= 0) continue;
    if (dependent(tree, verb, D.expl, D["expl:pv"], D["expl:impers"], D["expl:pass"]) < 0) continue;
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
      if (child === act) continue;
      words.head[child] = act;
      const relation = UNIVERSAL_RELATION[words.deprel[child]];
      if (relation === D.nsubj) words.deprel[child] = D["nsubj:pass"];
      if (relation === D.expl) words.deprel[child] = D.aux;
    }
    for (const clause of [act, verb])
      for (let child = tree.first[clause]; child >= 0; child = tree.next[child])
        if (UNIVERSAL_RELATION[words.deprel[child]] === D.obl && prepositionOf(tree, child) === slots.agent)
          words.deprel[child] = D["obl:agent"];
    takePlace(words, act, verb);
    words.head[verb] = act;
    words.deprel[verb] = D["aux:pass"];
    words.upos[verb] = U.AUX;
    changed = true;
  }
  return changed;
}
