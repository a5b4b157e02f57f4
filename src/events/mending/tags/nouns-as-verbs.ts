import { isPlural } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { knownLemma } from "../known-lemmas.ts";

const RELATIONS_OF_CLAUSES = new Set<number>([D.xcomp, D.ccomp, D.advcl, D.conj, D.acl, D.parataxis]);

/**
 * "Ha chiuso i quattro valichi", "ha lanciato sassi": a verb no table knows, behind a determiner, a number or right behind a verb,
 * is the noun its form may be, and that verb's object. Changes tags, lemmas and relations in place.
 */
export function mendNounsTakenForVerbs(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    if (words.upos[word] !== U.VERB || knowledge.verbs.has(words.lemma[word])) continue;
    const before = word - 1;
    if (words.sentence[before] !== words.sentence[word]) continue;
    const determined = words.upos[before] === U.DET || words.upos[before] === U.NUM;
    if (!determined && words.upos[before] !== U.VERB) continue;
    if (dependent(tree, word, D.aux, D["aux:pass"], D.mark) >= 0) continue;
    const lemma = knownLemma(words.form[word], knowledge.nounEndings, knowledge.nominals);
    if (lemma === null) continue;
    words.upos[word] = U.NOUN;
    words.lemma[word] = lemma;
    const head = words.head[word];
    if (head < 0) continue;
    if (head < word && words.upos[head] === U.VERB && RELATIONS_OF_CLAUSES.has(UNIVERSAL_RELATION[words.deprel[word]]))
      words.deprel[word] = D.obj;
    for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
      if (child < word && words.upos[child] === U.NUM) words.deprel[child] = D.nummod;
      else if (child > word && UNIVERSAL_RELATION[words.deprel[child]] === D.obl) words.deprel[child] = D.nmod;
    }
    changed = true;
  }
  return changed;
}

/**
 * "Fornirà all'Ucraina missili": a plural behind a singular name is no adjective of it but the noun it may be, and the object of the verb
 * above. Changes tags, lemmas, heads and relations in place; gives whether heads changed.
 */
export function mendNounsBehindNames(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    const name = word - 1;
    const isAdjective = words.upos[word] === U.ADJ && words.deprel[word] === D.amod && words.head[word] === name;
    // "Ha consegnato al Mozambico tende": nor a second verb without a conjunction.
    const isVerb =
      words.upos[word] === U.VERB && words.deprel[word] === D.conj && words.head[word] === words.head[name];
    if (words.upos[name] !== U.PROPN || !(isAdjective ? isPlural(words.morph[word]) : isVerb)) continue;
    if (isVerb && dependent(tree, word, D.cc, D.aux, D.nsubj, D.obj, D.mark) >= 0) continue;
    const verb = words.head[name];
    if (verb < 0 || verb > name || words.upos[verb] !== U.VERB || dependent(tree, verb, D.obj, D["nsubj:pass"]) >= 0)
      continue;
    if (UNIVERSAL_RELATION[words.deprel[name]] !== D.obl) continue;
    const lemma = knowledge.nominals.has(words.lemma[word])
      ? words.lemma[word]
      : knownLemma(words.form[word], knowledge.nounEndings, knowledge.nominals);
    if (lemma === null) continue;
    words.upos[word] = U.NOUN;
    words.lemma[word] = lemma;
    words.head[word] = verb;
    words.deprel[word] = D.obj;
    for (let child = tree.first[word]; child >= 0; child = tree.next[child])
      if (UNIVERSAL_RELATION[words.deprel[child]] === D.obl) words.deprel[child] = D.nmod;
    changed = true;
  }
  return changed;
}
