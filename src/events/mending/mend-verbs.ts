import { isInfinitive } from "../../grammar/features.ts";

import { dependent, subtreeSpan, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventKnowledge } from "../knowledge.ts";
import { verbLemma } from "./mend-lemmas.ts";

/**
 * "President Erdogan arrives in Baku": the word behind a name that heads its sentence, known as a verb and not as a noun, is its verb.
 * Changes tags and relations in place; heads stay.
 */
export function mendVerbsBehindNames(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  for (let verb = 1; verb < words.length; verb++) {
    if (words.upos[verb] !== U.NOUN || words.deprel[verb] !== D.root) continue;
    const name = verb - 1;
    if (words.upos[name] !== U.PROPN || words.head[name] !== verb || dependent(tree, verb, D.det, D.case, D.cop) >= 0)
      continue;
    const lemma = verbLemma(words.form[verb], knowledge);
    if (lemma === null || knowledge.nominals.has(lemma) || !knowledge.predicates.verbs.has(lemma)) continue;
    words.upos[verb] = U.VERB;
    words.lemma[verb] = lemma;
    words.deprel[name] = D.nsubj;
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
      if (child > verb && words.deprel[child] === D.nmod) words.deprel[child] = D.obl;
  }
  return false;
}

/**
 * "Tokyo fears that …", "un diplomatico dubita che …": the word before a content clause that the tables know as a verb taking one is the
 * verb, though the tagger saw a noun. Changes tags, heads and relations in place; gives whether any changed.
 */
export function mendVerbsBeforeContent(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let mark = 2; mark < words.length; mark++) {
    if (!knowledge.complementisers.has(words.lemma[mark])) continue;
    const verb = mark - 1;
    if (words.upos[verb] !== U.NOUN && words.upos[verb] !== U.ADJ) continue;
    const clause = words.head[mark];
    if (clause < mark || UNIVERSAL_RELATION[words.deprel[clause]] !== D.acl || dependent(tree, clause, D.nsubj) < 0)
      continue;
    const lemma = verbLemma(words.form[verb], knowledge);
    const rows = lemma === null ? undefined : knowledge.operators.operators.get(lemma);
    if (lemma === null || !rows?.some((row) => row.pos === "VERB" && row.complements.has("that"))) continue;
    const subject = subjectOf(tree, verb);
    if (subject < 0) continue;
    const top = words.head[verb] === subject ? subject : verb;
    words.head[verb] = words.head[top] === verb ? -1 : words.head[top];
    words.deprel[verb] = words.deprel[top];
    words.upos[verb] = U.VERB;
    words.lemma[verb] = lemma;
    words.head[subject] = verb;
    words.deprel[subject] = D.nsubj;
    words.head[clause] = verb;
    words.deprel[clause] = D.ccomp;
    words.head[mark] = clause;
    words.deprel[mark] = D.mark;
    words.upos[mark] = U.SCONJ;
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
      if (child < subject && words.head[child] === verb) words.head[child] = subject;
    }
    changed = true;
  }
  return changed;
}

/** The nominal right before a verb that heads it or hangs on it, in a sentence that has no other main verb; -1 when there is none. */
function subjectOf({ words }: Tree, verb: number): number {
  const before = verb - 1;
  if (before < 0 || (words.upos[before] !== U.NOUN && words.upos[before] !== U.PROPN)) return -1;
  const over = words.head[verb] === before && words.deprel[before] === D.root;
  const under = words.head[before] === verb && words.deprel[verb] === D.root;
  return over || under ? before : -1;
}

/** "The leaders have still not met": what hangs on an auxiliary is its verb's. Gives whether heads changed. */
export function mendAuxiliaries(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 0; word < words.length; word++) {
    const auxiliary = words.head[word];
    if (auxiliary < 0) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[auxiliary]];
    if ((relation !== D.aux && relation !== D.cop) || words.head[auxiliary] < 0) continue;
    if (words.deprel[word] === D.conj || words.deprel[word] === D.fixed || words.deprel[word] === D.cc) continue;
    words.head[word] = words.head[auxiliary];
    changed = true;
  }
  return changed;
}

/** "… secondo immagini satellitari", "un incontro con il presidente": no object stands under a preposition. Relations only. */
export function mendCasedObjects(tree: Tree): boolean {
  const { words } = tree;
  for (let word = 0; word < words.length; word++) {
    if (words.deprel[word] !== D.obj || words.upos[word] === U.PRON) continue;
    const preposition = dependent(tree, word, D.case);
    if (preposition >= 0 && preposition < word && words.upos[preposition] === U.ADP) words.deprel[word] = D.obl;
  }
  return false;
}

/** "Nessuno nel governo ceco ha incontrato": what stands right behind nobody says who nobody is. Gives whether heads changed. */
export function mendNobody(tree: Tree, { modality }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let nobody = 0; nobody < words.length; nobody++) {
    const verb = words.head[nobody];
    if (words.upos[nobody] !== U.PRON || words.deprel[nobody] !== D.nsubj || verb < nobody) continue;
    if (!modality.negations.has(words.lemma[nobody])) continue;
    for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child]) {
      if (words.deprel[child] !== D.obl || subtreeSpan(tree, child)[0] !== nobody + 1) continue;
      words.head[child] = nobody;
      words.deprel[child] = D.nmod;
      changed = true;
      break;
    }
  }
  return changed;
}

/** "Visitare Tunisi": what stands behind an infinitive as its subject is its object. Relations only. */
export function mendInfinitives(tree: Tree): boolean {
  const { words } = tree;
  for (let word = 1; word < words.length; word++) {
    const verb = words.head[word];
    if (words.deprel[word] !== D.nsubj || verb < 0 || verb > word || words.upos[verb] !== U.VERB) continue;
    const auxiliary = dependent(tree, verb, D.aux);
    const infinite = isInfinitive(words.morph[verb]) || (auxiliary >= 0 && isInfinitive(words.morph[auxiliary]));
    const passive = dependent(tree, verb, D["aux:pass"], D.cop, D.obj) >= 0;
    if (infinite && !passive && dependent(tree, word, D.case) < 0) words.deprel[word] = D.obj;
  }
  return false;
}

/**
 * "Tried in vain to seize": a complement of the verb, not of the phrase before it; "ha citato in giudizio la Germania": of two subjects
 * around an active verb the second is its object.
 */
export function mendComplements(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    const head = words.head[word];
    if (head < 0 || head > word) continue;
    if (words.deprel[word] === D.nsubj && words.upos[head] === U.VERB) {
      const first = dependent(tree, head, D.nsubj);
      const active = dependent(tree, head, D["aux:pass"], D.obj, D.cop) < 0;
      if (first >= 0 && first < head && active && dependent(tree, word, D.case) < 0) words.deprel[word] = D.obj;
      continue;
    }
    // "Were activated and shelled positions": a passive has no object, its conjunct may.
    if (words.deprel[word] === D.obj && dependent(tree, head, D["aux:pass"]) >= 0) {
      const second = dependent(tree, head, D.conj);
      if (second > head && second < word && words.upos[second] === U.VERB && dependent(tree, second, D.obj) < 0) {
        words.head[word] = second;
        changed = true;
      }
      continue;
    }
    const above = words.head[head];
    if (above < 0 || words.upos[above] !== U.VERB || words.upos[head] === U.VERB || !isInfinitive(words.morph[word]))
      continue;
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    if (relation !== D.advcl && relation !== D.acl && relation !== D.xcomp) continue;
    if (knowledge.operators.operators.has(words.lemma[head])) continue;
    // "Urged the parties to talk": of whom something is asked the infinitive is the verb's; else an object keeps its own.
    const object = UNIVERSAL_RELATION[words.deprel[head]] === D.obj;
    const rows = knowledge.operators.operators.get(words.lemma[above]);
    const governs = rows?.some(
      ({ pos, complements, controllers }) =>
        pos === "VERB" && complements.has("inf") && !(object && (controllers[0] ?? "subj") === "subj"),
    );
    if (!governs) continue;
    words.head[word] = above;
    words.deprel[word] = D.xcomp;
    changed = true;
  }
  return changed;
}
