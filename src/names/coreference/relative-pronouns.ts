import { isPlural } from "../../grammar/features.ts";
import { D, U } from "../../grammar/universal.ts";
import { wordsOf } from "../references.ts";
import { type Discourse, entityAt, mentionAt } from "./discourse.ts";

/** What a relative pronoun takes up: the noun its clause belongs to, else whoever is named right before it. */
export function findRelativeAntecedent(discourse: Discourse, word: number): number {
  const { words } = discourse;
  for (let at = word, steps = 0; at >= 0 && steps < 12; at = words.head[at], steps++) {
    if (words.deprel[at] !== D["acl:relcl"]) continue;
    const mention = mentionAt(discourse, words.head[at]);
    if (mention === null || mention.head === words.head[at]) return antecedentAt(discourse, words.head[at], at, word);
    // `Il ministro dell'Interno Annamaria Cancellieri, che …`: the clause may hang on any word of the phrase that names her.
    const named = namedRightBefore(discourse, word);
    return named === mention.entity ? named : -1;
  }
  return namedRightBefore(discourse, word);
}

/** `Il Messico e l'Argentina, i quali richiamano …`: a plural clause on the last of those joined is of all of them. */
function antecedentAt(discourse: Discourse, noun: number, clause: number, pronoun: number): number {
  const { words, tree } = discourse;
  if (words.deprel[noun] !== D.conj) return entityAt(discourse, noun);
  let plural = isPlural(words.morph[pronoun]) || (isPlural(words.morph[clause]) && words.upos[clause] === U.VERB);
  for (let child = tree.first[clause]; child >= 0 && child < clause; child = tree.next[child])
    plural ||= words.upos[child] === U.AUX && isPlural(words.morph[child]);
  const all = plural ? entityAt(discourse, words.head[noun]) : -1;
  return all >= 0 ? all : entityAt(discourse, noun);
}

/** `Vietnam, whose fishermen …`, `Algeria, with which …`, `two ministers, one of whom …`: the mention that ends before the pronoun's comma and preposition; -1 without one. */
function namedRightBefore(discourse: Discourse, word: number): number {
  const { words, references } = discourse;
  if (wordsOf(references, "free-relative").has(words.form[word].toLowerCase())) return -1;
  let at = word - 1;
  while (at > 0 && at > word - 3 && (words.upos[at] === U.ADP || words.upos[at] === U.DET)) at--;
  const counted = words.upos[at] === U.NUM || words.upos[at] === U.PRON;
  if (at > 1 && at < word - 1 && counted && words.form[at - 1] === ",") at--;
  if (at > 0 && words.form[at] === ",") at--;
  if (at < 0 || at === word || words.sentence[at] !== words.sentence[word]) return -1;
  const mention = mentionAt(discourse, at);
  return mention !== null && mention.kind !== "adjective" && mention.endWord === at + 1 ? mention.entity : -1;
}
