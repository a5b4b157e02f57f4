import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause } from "../../roles/voice.ts";

/**
 * "Both called for a ceasefire", "each has sent troops": a word for how many that stands without a noun before a finite verb without a subject is its
 * subject, which taggers call a determiner or a conjunction. Changes tags and relations.
 */
export function mendQuantifiers(tree: Tree, { quantifiers }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 0; word + 1 < words.length; word++) {
    const verb = words.head[word];
    if ((words.upos[word] !== U.DET && words.upos[word] !== U.CCONJ) || verb <= word || words.upos[verb] !== U.VERB)
      continue;
    if (!quantifiers.has(words.form[word].toLowerCase())) continue;
    if (words.deprel[verb] !== D.root && !isFiniteClause(tree, verb)) continue;
    const relation = words.deprel[word];
    if ((relation === D.advmod || relation === D.cc) && dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.csubj) < 0)
      words.deprel[word] = dependent(tree, verb, D["aux:pass"]) >= 0 ? D["nsubj:pass"] : D.nsubj;
    else if (relation !== D.nsubj && relation !== D["nsubj:pass"]) continue;
    words.upos[word] = U.PRON;
    changed = true;
  }
  return changed;
}
