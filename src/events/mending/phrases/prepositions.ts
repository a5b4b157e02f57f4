import { isInfinitive } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

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

/** "sanctions against the bank": a preposition taken for an adverb, with its noun listed under it, is the noun's again. */
export function mendAdverbialPrepositions(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let preposition = 1; preposition < words.length; preposition++) {
    if (words.upos[preposition] !== U.ADP || words.deprel[preposition] !== D.advmod) continue;
    const noun = dependent(tree, preposition, D.conj, D.obl, D.nmod, D.obj);
    const above = words.head[preposition];
    if (noun < preposition || above < 0 || (words.upos[noun] !== U.NOUN && words.upos[noun] !== U.PROPN)) continue;
    if (dependent(tree, noun, D.case, D.cc) >= 0) continue;
    words.head[noun] = above;
    words.deprel[noun] = words.upos[above] === U.VERB ? D.obl : D.nmod;
    words.head[preposition] = noun;
    words.deprel[preposition] = D.case;
    changed = true;
  }
  return changed;
}
