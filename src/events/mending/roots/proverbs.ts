import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "So did Canada", "so has Denmark": the verb that stands for the act told before, which a parser takes for the copula of the adverb before it, heads
 * its clause, and whoever stands behind it does it too. Changes tags, heads and relations.
 */
export function mendProverbs(tree: Tree, { modality: { proverb, thus } }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb + 1 < words.length; verb++) {
    const adverb = verb - 1;
    if (words.upos[verb] !== U.AUX || words.deprel[verb] !== D.cop || words.head[verb] !== adverb) continue;
    if (!proverb.has(words.lemma[verb]) || !thus.has(words.lemma[adverb])) continue;
    const doer = Math.max(...[verb, adverb].map((above) => dependent(tree, above, D.nsubj, D.obj, D.obl)));
    if (doer < verb || dependent(tree, doer, D.case) >= 0) continue;
    takePlace(words, verb, adverb);
    for (let child = tree.first[adverb]; child >= 0; child = tree.next[child])
      if (child !== verb) words.head[child] = verb;
    words.head[adverb] = verb;
    words.deprel[adverb] = D.advmod;
    words.deprel[doer] = D.nsubj;
    // "Britain halted sales, and so did Italy": it hangs on the conjunction that opens its clause.
    const opener = words.head[verb];
    if (opener >= 0 && opener < verb && words.upos[opener] === U.CCONJ) joinClauses(tree, opener, verb);
    words.upos[verb] = U.VERB;
    changed = true;
  }
  return changed;
}

/** The clause behind a conjunction that a parser hung on it goes with the clause the conjunction stands behind. */
function joinClauses({ words }: Tree, conjunction: number, clause: number): void {
  let above = words.head[conjunction];
  for (let steps = 0; steps < 8 && above >= 0 && words.upos[above] !== U.VERB; steps++) above = words.head[above];
  if (above < 0 || above > clause) return;
  words.head[clause] = above;
  words.deprel[clause] = D.conj;
  words.head[conjunction] = clause;
  words.deprel[conjunction] = D.cc;
}
