import { isFiniteForm, isPlural } from "../../grammar/features.ts";

import { dependent, isNoun, type Tree, takePlace } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { fits, type Predicate } from "../acts/predicates.ts";
import type { EventKnowledge } from "../knowledge.ts";
import { agree } from "./mend-agreement.ts";

/**
 * "Colpi di mortaio armeni", "lancio di razzi dal Libano": of a noun that tells an act with another behind it, whose it is hangs on the first,
 * not on the bare one behind. Changes heads; gives whether any changed.
 */
export function mendOwnersOfParts(tree: Tree, { predicates }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let part = 2; part < words.length; part++) {
    const act = words.head[part];
    if (words.upos[part] !== U.NOUN || words.deprel[part] !== D.nmod || act !== part - 2) continue;
    const preposition = part - 1;
    if (words.upos[preposition] !== U.ADP || words.head[preposition] !== part) continue;
    const rows = predicates.nouns.get(words.lemma[act]);
    if (rows === undefined || !rows.some((row) => isOf(row, words.lemma[preposition], words.lemma[part]))) continue;
    for (let child = tree.first[part]; child >= 0; child = tree.next[child]) {
      if (child < part) continue;
      const adjective = words.upos[child] === U.ADJ && !agree(words.morph[child], words.morph[part]);
      if (!(adjective && agree(words.morph[child], words.morph[act])) && !isOwner(tree, child)) continue;
      words.head[child] = act;
      changed = true;
    }
  }
  return changed;
}

/** Whether a noun tells an act by itself, not only as the first word of a longer row ("land grab"). */
export const tellsAct = ({ predicates }: EventKnowledge, lemma: string): boolean =>
  predicates.nouns.get(lemma)?.some(({ lemmas }) => lemmas.length === 1) === true;

/** Whether a row is of three words, the last two these. */
const isOf = ({ lemmas }: Predicate, preposition: string, noun: string): boolean =>
  lemmas.length === 3 && fits(lemmas[1], preposition) && fits(lemmas[2], noun);

/** A name behind a preposition. */
const isOwner = (tree: Tree, word: number): boolean =>
  tree.words.upos[word] === U.PROPN && tree.words.deprel[word] === D.nmod && dependent(tree, word, D.case) >= 0;

/**
 * "Le manovre di Stati Uniti e Corea del Sud": a bare name joined right behind another that owns an act stands beside that name; nobody stands
 * beside an act. Changes heads; gives whether any changed.
 */
export function mendJoinedOwners(tree: Tree, { predicates }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let other = 3; other < words.length; other++) {
    const act = words.head[other];
    if (words.upos[other] !== U.PROPN || words.deprel[other] !== D.conj || act < 0 || act > other) continue;
    if (words.upos[act] !== U.NOUN || !predicates.nouns.has(words.lemma[act])) continue;
    const conjunction = dependent(tree, other, D.cc);
    if (conjunction < 1 || dependent(tree, other, D.case) >= 0) continue;
    const owner = fullName(tree, conjunction - 1);
    if (words.upos[owner] !== U.PROPN || words.head[owner] !== act || words.deprel[owner] !== D.nmod) continue;
    words.head[other] = owner;
    changed = true;
  }
  return changed;
}

/** The first word of the name a word belongs to. */
function fullName({ words }: Tree, word: number): number {
  let at = word;
  while (UNIVERSAL_RELATION[words.deprel[at]] === D.flat) at = words.head[at];
  return at;
}

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

/**
 * "Haiti, sbarcano i poliziotti keniani": no comma stands between a subject and its verb; the nominal behind the verb is the subject, and what stands
 * before the comma is what the title is about. Changes relations; gives whether any changed.
 */
export function mendTopicsTakenForSubjects(tree: Tree, { headlineFuture }: EventKnowledge): boolean {
  const { words } = tree;
  if (headlineFuture.size > 0) return false;
  for (let verb = 2; verb + 1 < words.length; verb++) {
    const comma = verb - 1;
    if (words.form[comma] !== "," || words.deprel[verb] !== D.root || !isFiniteForm(words.morph[verb])) continue;
    const topic = dependent(tree, verb, D.nsubj);
    const subject = dependent(tree, verb, D.obj);
    if (topic < 0 || topic > comma || subject < verb || words.upos[topic] !== U.PROPN) continue;
    if (topic > 0 && words.sentence[topic - 1] === words.sentence[topic]) continue;
    // "Parigi, che teme il voto, chiude …": nothing but the name before the comma.
    let name = topic;
    while (name + 1 < comma && UNIVERSAL_RELATION[words.deprel[name + 1]] === D.flat) name++;
    if (name + 1 !== comma || isPlural(words.morph[verb]) !== isPlural(words.morph[subject])) continue;
    words.deprel[topic] = D.obl;
    words.deprel[subject] = D.nsubj;
  }
  return false;
}
