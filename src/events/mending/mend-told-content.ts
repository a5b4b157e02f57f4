import { dependent, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventKnowledge } from "../knowledge.ts";

/**
 * "Told reporters that two planes had violated …": a clause with `that` and a subject of its own, behind whoever a verb of saying is said
 * to, is what was said and no relative clause. Heads, relations and the tag of `that`.
 */
export function mendToldContent(tree: Tree, { complementisers, operators }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let clause = 2; clause < words.length; clause++) {
    if (words.deprel[clause] !== D["acl:relcl"] && words.deprel[clause] !== D.acl) continue;
    const hearer = words.head[clause];
    const verb = hearer < 0 || hearer > clause ? -1 : words.head[hearer];
    if (verb < 0 || verb > hearer || words.upos[verb] !== U.VERB) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[hearer]];
    if (relation !== D.iobj && relation !== D.obj && relation !== D.obl) continue;
    const mark = dependent(tree, clause, D.mark);
    if (mark < hearer || mark > clause || !complementisers.has(words.lemma[mark])) continue;
    if (dependent(tree, clause, D.nsubj, D["nsubj:pass"]) < mark) continue;
    const takes = operators.operators.get(words.lemma[verb])?.some(({ complements }) => complements.has("that"));
    if (!takes || dependent(tree, verb, D.ccomp) >= 0) continue;
    words.head[clause] = verb;
    words.deprel[clause] = D.ccomp;
    words.upos[mark] = U.SCONJ;
    changed = true;
  }
  return changed;
}
