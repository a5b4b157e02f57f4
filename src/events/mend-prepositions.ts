import { hasFeature } from "../grammar/morphology.ts";
import { dependent, type Tree } from "../grammar/tree.ts";
import { D, U } from "../grammar/universal.ts";
import type { EventKnowledge } from "./knowledge.ts";

const isInfinitive = hasFeature("VerbForm", "Inf");

/**
 * "signed an accord with President Obiang to build a port": a preposition of company opens no infinitive that has a marker of its own; what
 * stands between is its noun, a complement of the noun before it. Changes heads in place; gives whether any changed.
 */
export function mendPrepositions(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let preposition = 1; preposition < words.length; preposition++) {
    if (words.upos[preposition] !== U.ADP || words.deprel[preposition] !== D.mark) continue;
    const verb = words.head[preposition];
    if (verb < preposition || !isInfinitive(words.morph[verb]) || !knowledge.company.has(words.lemma[preposition]))
      continue;
    const noun = dependent(tree, verb, D.nsubj);
    const before = preposition - 1;
    if (noun < preposition || (words.upos[before] !== U.NOUN && words.upos[before] !== U.PROPN)) continue;
    words.head[preposition] = noun;
    words.deprel[preposition] = D.case;
    words.head[noun] = before;
    words.deprel[noun] = D.nmod;
    words.head[verb] = before;
    words.deprel[verb] = D.acl;
    changed = true;
  }
  return changed;
}
