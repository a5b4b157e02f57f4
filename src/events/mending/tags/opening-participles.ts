import { isPlural } from "../../../grammar/features.ts";
import { dependent, isNoun, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { verbLemma } from "../known-lemmas.ts";
import { PARTICIPIAL, PLURAL, SINGULAR } from "./participles-as-nouns.ts";

/**
 * "Siglata a Hanoi un'intesa tra …": what opens a title and is no verb to the tagger, because of its capital, is the participle of a verb of the
 * tables when a nominal with an article or number and no preposition agrees with it behind. Changes tags, heads and relations.
 */
export function mendOpeningParticiplesTakenForNames(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 0; verb + 2 < words.length; verb++) {
    if (verb > 0 && words.sentence[verb - 1] === words.sentence[verb]) continue;
    if (words.upos[verb] !== U.PROPN && words.upos[verb] !== U.NOUN) continue;
    if (words.deprel[verb] !== D.root || !PARTICIPIAL.test(words.form[verb])) continue;
    const lemma = verbLemma(words.form[verb], knowledge);
    const patient = lemma === null ? -1 : patientOf(tree, verb);
    if (lemma === null || patient < 0) continue;
    words.upos[verb] = U.VERB;
    words.lemma[verb] = lemma;
    words.morph[verb] = isPlural(words.morph[patient]) ? PLURAL : SINGULAR;
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
      if (words.deprel[child] === D.nmod) words.deprel[child] = D.obl;
    words.head[patient] = verb;
    words.deprel[patient] = D["nsubj:pass"];
    changed = true;
  }
  return changed;
}

/** The nominal behind an opening participle, on this side of any mark, that agrees with it; -1 when there is none. */
function patientOf(tree: Tree, verb: number): number {
  const { words } = tree;
  for (let word = verb + 1; word < words.length && words.sentence[word] === words.sentence[verb]; word++) {
    if (words.upos[word] === U.PUNCT || words.upos[word] === U.VERB || words.upos[word] === U.AUX) return -1;
    if (words.head[word] !== verb || !isNoun(words, word) || dependent(tree, word, D.case) >= 0) continue;
    if (dependent(tree, word, D.det, D.nummod) < 0) return -1;
    return /[ie]$/u.test(words.form[verb]) === isPlural(words.morph[word]) ? word : -1;
  }
  return -1;
}
