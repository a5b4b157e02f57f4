import { isPersonal } from "../../../grammar/features.ts";

import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";

/** "Unless it rains": what stands right behind the pronoun that is its subject, without a copula, is a verb. Tags only. */
export function mendVerbsBehindPronouns(tree: Tree): boolean {
  const { words } = tree;
  for (let verb = 1; verb < words.length; verb++) {
    const pronoun = verb - 1;
    if (words.upos[verb] !== U.NOUN || words.head[pronoun] !== verb || words.deprel[pronoun] !== D.nsubj) continue;
    if (words.upos[pronoun] !== U.PRON || !isPersonal(words.morph[pronoun]) || dependent(tree, verb, D.cop) >= 0)
      continue;
    words.upos[verb] = U.VERB;
  }
  return false;
}
