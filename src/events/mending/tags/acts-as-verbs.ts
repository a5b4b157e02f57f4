import { dependent, isNoun, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** Whether a noun tells an act by itself, not only as the first word of a longer row ("land grab"). */
export const tellsAct = ({ predicates }: EventKnowledge, lemma: string): boolean =>
  predicates.nouns.get(lemma)?.some(({ lemmas }) => lemmas.length === 1) === true;

/**
 * "18 soldiers killed in Taliban raid on Afghan base": behind a preposition and a name a noun of acts is no verb of the sentence; whoever is said
 * to be killed in it is the title's head. Changes tags, heads and relations; gives whether any changed.
 */
export function mendActsTakenForVerbs(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let act = 4; act < words.length; act++) {
    const owner = act - 1;
    if (words.upos[act] !== U.VERB || words.form[act] !== words.lemma[act] || !isNoun(words, owner)) continue;
    if (!tellsAct(knowledge, words.lemma[act]) || dependent(tree, act, D.obj, D.aux, D.mark) >= 0) continue;
    const preposition = owner - 1;
    const participle = words.head[owner];
    if (words.upos[preposition] !== U.ADP || words.head[preposition] !== owner || participle !== preposition - 1)
      continue;
    const people = words.head[participle];
    if (words.upos[participle] !== U.VERB || words.deprel[participle] !== D.acl || words.head[people] !== act) continue;
    if (UNIVERSAL_RELATION[words.deprel[people]] !== D.nsubj) continue;
    takePlace(words, people, act);
    words.upos[act] = U.NOUN;
    words.head[act] = participle;
    words.deprel[act] = D.obl;
    for (let child = tree.first[act]; child >= 0; child = tree.next[child])
      if (child > act && UNIVERSAL_RELATION[words.deprel[child]] === D.obl) words.deprel[child] = D.nmod;
    words.head[owner] = act;
    words.deprel[owner] = D.compound;
    words.head[preposition] = act;
    changed = true;
  }
  return changed;
}

/** "Fighting erupted between …": a gerund without an object of its own that is a verb's subject and a noun of acts in the tables is that noun. */
export function mendActsTakenForGerunds(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  for (let act = 0; act + 1 < words.length; act++) {
    if (words.upos[act] !== U.VERB || !words.form[act].endsWith("ing")) continue;
    const form = words.form[act].toLowerCase();
    if (UNIVERSAL_RELATION[words.deprel[act]] !== D.nsubj || !tellsAct(knowledge, form)) continue;
    if (dependent(tree, act, D.obj, D.nsubj, D.aux, D.mark, D.xcomp) >= 0) continue;
    words.upos[act] = U.NOUN;
    words.lemma[act] = form;
  }
  return false;
}
