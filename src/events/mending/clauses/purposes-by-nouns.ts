import { isGerund, isInfinitive } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Ha chiuso i valichi allo scopo di fermare i traffici", "closed the border with the aim of stopping arms": a noun for a purpose behind a preposition
 * is the marker of its clause, which says what the verb above is for.
 */
export function mendPurposesByNouns(tree: Tree, { purpose }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let clause = 3; clause < words.length; clause++) {
    if (words.upos[clause] !== U.VERB || !(isInfinitive(words.morph[clause]) || isGerund(words.morph[clause])))
      continue;
    const noun = words.head[clause];
    if (noun < 1 || noun > clause || words.upos[noun] !== U.NOUN || dependent(tree, noun, D.case) < 0) continue;
    const marker = dependent(tree, clause, D.mark, D.case);
    if (marker < noun || !purpose.has(`${words.lemma[noun]} ${words.lemma[marker]}`)) continue;
    const verb = verbOver(tree, noun);
    if (verb < 0) continue;
    words.head[clause] = verb;
    words.deprel[clause] = D.advcl;
    words.head[noun] = clause;
    words.deprel[noun] = D.mark;
    changed = true;
  }
  return changed;
}

/** The verb whose purpose it is, through the noun that a parser hung it on; -1 without one. */
function verbOver({ words }: Tree, noun: number): number {
  const relation = UNIVERSAL_RELATION[words.deprel[noun]];
  if (relation !== D.obl && relation !== D.nmod && relation !== D.advmod) return -1;
  const above = words.head[noun];
  if (above < 0 || words.upos[above] === U.VERB) return above;
  const further = words.head[above];
  return further >= 0 && words.upos[further] === U.VERB ? further : -1;
}
