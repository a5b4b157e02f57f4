import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { verbLemma } from "../known-lemmas.ts";

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
