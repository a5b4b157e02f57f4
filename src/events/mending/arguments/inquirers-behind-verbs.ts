import { isPlural } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause } from "../../roles/voice.ts";
import { numberOf } from "./subjects-behind-verbs.ts";

/**
 * "Sul caso indaga la procura", "sta indagando il tribunale elettorale": who looks into things stands behind the verb as its subject, where nobody
 * stands before it. Relations only.
 */
export function mendInquirersBehindVerbs(tree: Tree, { inquiring, inquirers }: EventKnowledge): boolean {
  const { words } = tree;
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || !inquiring.has(words.lemma[verb])) continue;
    const inquirer = dependent(tree, verb, D.obj);
    if (inquirer < verb || !inquirers.has(words.lemma[inquirer].toLowerCase()) || !isFiniteClause(tree, verb)) continue;
    if (dependent(tree, verb, D.nsubj, D["nsubj:pass"], D["aux:pass"], D.mark) >= 0) continue;
    const joined = dependent(tree, inquirer, D.conj) >= 0;
    if (!joined && isPlural(numberOf(tree, verb)) !== isPlural(words.morph[inquirer])) continue;
    words.deprel[inquirer] = D.nsubj;
  }
  return false;
}
