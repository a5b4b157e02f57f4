import { isFirstPerson, isGerund } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause } from "../../roles/voice.ts";
import { verbLemma } from "../known-lemmas.ts";

const GERUND = packMorphology("VerbForm=Ger");

/**
 * "Is considering freezing aid": behind a verb that takes gerunds the form of one is no adjective of the bare noun that follows, which is
 * its object. Changes tags, heads and relations; gives whether any changed.
 */
export function mendGerundsTakenForAdjectives(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let gerund = 1; gerund < words.length; gerund++) {
    const verb = gerund - 1;
    const noun = words.head[gerund];
    if (words.upos[gerund] !== U.ADJ || words.upos[verb] !== U.VERB || words.deprel[gerund] !== D.amod) continue;
    if (noun < gerund || words.head[noun] !== verb || dependent(tree, noun, D.det, D.case) >= 0) continue;
    const rows = knowledge.operators.operators.get(words.lemma[verb]);
    if (!rows?.some((row) => row.pos === "VERB" && row.complements.has("ger"))) continue;
    const lemma = verbLemma(words.form[gerund], knowledge);
    if (lemma === null || lemma === words.form[gerund]) continue;
    words.upos[gerund] = U.VERB;
    words.lemma[gerund] = lemma;
    words.head[gerund] = verb;
    words.deprel[gerund] = D.xcomp;
    words.head[noun] = gerund;
    words.deprel[noun] = D.obj;
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
      if (child > noun && UNIVERSAL_RELATION[words.deprel[child]] === D.obl) words.head[child] = gerund;
    changed = true;
  }
  return changed;
}

/**
 * "No intention of freezing aid": behind the preposition of a noun or verb that takes a clause with it, the form of a gerund is no part of
 * the bare noun that follows. Tags and relations; `mendGerunds` then gives it that noun for an object.
 */
export function mendGerundsTakenForNouns(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  for (let gerund = 2; gerund < words.length; gerund++) {
    const preposition = gerund - 1;
    const noun = words.head[gerund];
    if (words.upos[gerund] !== U.NOUN || words.deprel[gerund] !== D.compound || noun < gerund) continue;
    if (words.head[preposition] !== noun || words.deprel[preposition] !== D.case || words.head[noun] < 0) continue;
    const rows = knowledge.operators.operators.get(words.lemma[words.head[noun]]);
    if (!rows?.some(({ complements }) => complements.has("ger") || complements.has(words.lemma[preposition]))) continue;
    const lemma = verbLemma(words.form[gerund], knowledge);
    if (lemma === null || lemma === words.form[gerund]) continue;
    words.upos[gerund] = U.VERB;
    words.lemma[gerund] = lemma;
    words.morph[gerund] = GERUND;
    words.deprel[gerund] = D.amod;
  }
  return false;
}

const CLAUSAL = new Set<number>([D.advcl, D.parataxis, D.ccomp, D.conj]);

/** "Stando a fonti diplomatiche, l'incontro si terrà": the finite clause behind a gerund at the head of the sentence heads it. */
export function mendGerundRoots(tree: Tree, { firstPersons }: EventKnowledge): boolean {
  const { words } = tree;
  const ending = [...firstPersons.future, ...firstPersons.present];
  let changed = false;
  for (let gerund = 0; gerund < words.length; gerund++) {
    if (words.deprel[gerund] !== D.root || words.upos[gerund] !== U.VERB) continue;
    // Rare gerunds are taken for a first person; no news begins with one and goes on without a conjunction.
    if (!isGerund(words.morph[gerund]) && !isFirstPerson(words.morph[gerund])) continue;
    if (ending.some((end) => words.form[gerund].endsWith(end))) continue;
    if (dependent(tree, gerund, D.aux, D["aux:pass"], D.cop, D.nsubj) >= 0) continue;
    for (let clause = tree.first[gerund]; clause >= 0; clause = tree.next[clause]) {
      if (clause < gerund || words.upos[clause] !== U.VERB || !CLAUSAL.has(UNIVERSAL_RELATION[words.deprel[clause]]))
        continue;
      if (dependent(tree, clause, D.mark, D.cc) >= 0 || !isFiniteClause(tree, clause)) continue;
      for (let child = tree.first[gerund]; child >= 0; child = tree.next[child])
        if (child > clause) words.head[child] = clause;
      words.head[clause] = -1;
      words.deprel[clause] = D.root;
      words.head[gerund] = clause;
      words.deprel[gerund] = D.advcl;
      words.morph[gerund] = GERUND;
      changed = true;
      break;
    }
  }
  return changed;
}
