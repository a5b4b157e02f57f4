import { dependent, isNoun, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Ha arrestato tre sospettati di spionaggio per conto di Minsk": what stands right behind a noun and says for whom something is done is said of the noun, not of
 * the verb with a subject of its own. Changes heads and relations; gives whether any changed.
 */
export function mendPhrasesForSomebody(tree: Tree, { complex, slots }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let name = 5; name < words.length; name++) {
    const noun = words.head[name];
    if (words.deprel[name] !== D.nmod || noun < 2 || noun > name || prepositionOf(tree, name) !== slots.genitive)
      continue;
    const verb = words.head[noun];
    if (verb < 0 || verb > noun || words.upos[verb] !== U.VERB || dependent(tree, verb, D.nsubj) < 0) continue;
    if (complex.get(`${prepositionOf(tree, noun)} ${words.lemma[noun]} ${slots.genitive}`) !== "subj") continue;
    const before = dependent(tree, noun, D.case) - 1;
    if (before <= verb || !isNoun(words, before)) continue;
    words.head[noun] = before;
    words.deprel[noun] = D.nmod;
    changed = true;
  }
  return changed;
}
