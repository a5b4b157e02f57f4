import { prepositionOf } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { wordsOf } from "../references.ts";
import { type Discourse, isSubjectRelation } from "./discourse.ts";

/** How many a numeral or `both` that depends on a noun or stands just before it counts; 0 when none does. */
export function countBefore(discourse: Discourse, word: number): number {
  const { words, references, tree } = discourse;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    if (child < word && isEachOfTwo(discourse, child)) return 2;
    const size = child < word ? references.counts.get(words.form[child].toLowerCase()) : undefined;
    if (size !== undefined) return isPartOfNumber(discourse, child) ? 0 : size;
  }
  for (let before = word - 1; before >= word - 2 && before >= 0; before--) {
    if (words.upos[before] === U.PUNCT || words.upos[before] === U.VERB || words.upos[before] === U.ADP) return 0;
    const size = references.counts.get(words.form[before].toLowerCase());
    if (size !== undefined) return isPartOfNumber(discourse, before) ? 0 : size;
  }
  return 0;
}

/** How many words behind "each" its "the other" may stand. */
const TO_THE_OTHER = 6;

/** "Each accused the other of stalling": one of two, as of many it is not said. */
export function isEachOfTwo({ words, references }: Discourse, word: number): boolean {
  if (!wordsOf(references, "distributive").has(words.form[word].toLowerCase())) return false;
  for (let at = word + 2; at <= word + TO_THE_OTHER && words.sentence[at] === words.sentence[word]; at++)
    if (wordsOf(references, "other-of-two").has(words.form[at].toLowerCase())) return true;
  return false;
}

/** `due milioni`: not a pair. */
const isPartOfNumber = (discourse: Discourse, word: number): boolean => discourse.words.upos[word + 1] === U.NUM;

/** `i due`, `entrambi`, `the three`, `both` with no noun: how many; 0 otherwise. */
export function countAlone(discourse: Discourse, word: number): number {
  const { words, references } = discourse;
  const size = isEachOfTwo(discourse, word) ? 2 : (references.counts.get(words.form[word].toLowerCase()) ?? 0);
  if (size === 0 || !isSubjectOrObject(discourse, word)) return 0;
  if (words.upos[word] === U.NUM) {
    const article = wordsOf(references, "article");
    if (word === 0 || !article.has(words.form[word - 1].toLowerCase())) return 0;
  }
  const next = words.upos[word + 1];
  const alone = next !== U.NOUN && next !== U.ADJ && next !== U.NUM && next !== U.PROPN && next !== U.DET;
  return alone ? size : 0;
}

/** `Appealed to both`, `ha esortato entrambi`: a pronoun that is no number and no subject. */
export function isActedUpon({ words }: Discourse, word: number): boolean {
  const relation = words.deprel[word];
  return words.upos[word] !== U.NUM && (relation === D.obj || relation === D.iobj || relation === D.obl);
}

export function isSubjectOrObject(discourse: Discourse, word: number): boolean {
  const relation = discourse.words.deprel[word];
  return isSubjectRelation(relation) || relation === D.obj || relation === D.obl || relation === D["obl:agent"];
}

/** A definite plural that nothing narrows: `le parti`, not `le parti della legge`. */
export function isBareDefinite(discourse: Discourse, word: number): boolean {
  const { words, references } = discourse;
  return wordsOf(references, "article").has(words.form[word - 1]?.toLowerCase() ?? "") && isBare(discourse, word);
}

/** Nothing narrows a noun. */
export function isBare({ words, references, tree }: Discourse, word: number): boolean {
  const genitives = wordsOf(references, "genitive");
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    if (relation === D.nmod && !genitives.has(prepositionOf(tree, child))) continue;
    if (relation === D.nmod || relation === D.amod || relation === D["acl:relcl"] || relation === D.acl) return false;
  }
  return true;
}
