import {
  hasNegativePolarity,
  isFiniteForm,
  isInterrogative,
  isNegativeWord,
  isPossessive,
  isRelative,
} from "../grammar/features.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import type { Words } from "../text/words.ts";
import type { Phrases } from "./speech-verbs.ts";

/**
 * What can be seen of clauses without trusting the tree: newspapers set off who speaks by commas, and long sentences are where
 * parsers fail.
 */

export const isNegative = (morph: number): boolean => hasNegativePolarity(morph) || isNegativeWord(morph);

export const isVerbal = (words: Words, word: number): boolean =>
  words.upos[word] === U.VERB || words.upos[word] === U.AUX;

export const isFiniteWord = (words: Words, word: number): boolean =>
  isVerbal(words, word) && isFiniteForm(words.morph[word]);

/** Opens a clause that hangs on the noun before it: `che`, `who`, `dove`. */
export function opensRelative(words: Words, word: number): boolean {
  const { morph, upos } = words;
  const at = upos[word] === U.ADP ? word + 1 : word;
  if (at >= words.length) return false;
  if (upos[at] !== U.PRON && upos[at] !== U.ADV && upos[at] !== U.DET) return false;
  return isRelative(morph[at]) || (isInterrogative(morph[at]) && upos[at] !== U.DET);
}

/** Ends a stretch of text that is one statement: full stop, semicolon, colon, bracket. */
export function isStop(words: Words, word: number): boolean {
  if (words.upos[word] !== U.PUNCT) return false;
  const form = words.form[word];
  return form === ";" || form === ":" || form === "." || form === "!" || form === "?" || form === ")" || form === "(";
}

export const isComma = (words: Words, word: number): boolean => words.form[word] === ",";

/** A comma or the dash that newspapers use for one. */
export const isBreak = (words: Words, word: number): boolean =>
  isComma(words, word) || /^[–—-]$/.test(words.form[word]);

/** Whether a finite verb stands in words [first, end). */
export function hasFinite(words: Words, first: number, end: number): boolean {
  for (let word = first; word < end; word++) if (isFiniteWord(words, word)) return true;
  return false;
}

/** Whether words [first, end) hold anything but punctuation. */
export function isBlank(words: Words, first: number, end: number): boolean {
  for (let word = first; word < end; word++) if (words.upos[word] !== U.PUNCT) return false;
  return true;
}

/** The end of the phrase of a table that begins at a word, in lemmas or forms; -1 when none does. */
export function phraseAt(words: Words, word: number, phrases: Phrases): number {
  const form = words.form[word].toLowerCase();
  for (const phrase of phrases.get(words.lemma[word]) ?? [])
    if (follows(words, word, phrase)) return word + phrase.length;
  if (form === words.lemma[word]) return -1;
  for (const phrase of phrases.get(form) ?? []) if (follows(words, word, phrase)) return word + phrase.length;
  return -1;
}

function follows(words: Words, word: number, phrase: readonly string[]): boolean {
  for (let part = 0; part < phrase.length; part++) {
    const at = word + part;
    if (at >= words.length || (words.lemma[at] !== phrase[part] && words.form[at].toLowerCase() !== phrase[part]))
      return false;
  }
  return true;
}

/**
 * The noun phrase that begins at a word, read from left to right: [end, head). `end` is -1 when none begins there. Prepositional
 * complements belong to it when `complements`; a second article after the noun begins another phrase.
 */
export function nounPhrase(
  words: Words,
  from: number,
  limit: number,
  complements: boolean,
): { end: number; head: number } {
  let noun = false;
  let run = from;
  let runEnd = -1;
  let word = from;
  for (; word < limit; word++) {
    const upos = words.upos[word] === U.PRON && isPossessive(words.morph[word]) ? U.DET : words.upos[word];
    if (upos === U.NOUN || upos === U.PROPN || upos === U.NUM || upos === U.PRON || upos === U.SYM) {
      // "Uno di loro", "one of them": a pronoun belongs to the phrase behind its preposition only.
      if (upos === U.PRON && ((noun && words.upos[word - 1] !== U.ADP) || isRelative(words.morph[word]))) break;
      if (noun && upos === U.NOUN && words.upos[word - 1] === U.NUM && runEnd < 0) run = from;
      noun = true;
    } else if (upos === U.DET) {
      if (noun && words.upos[word - 1] !== U.ADP && words.upos[word - 1] !== U.CCONJ) break;
    } else if (upos === U.ADP) {
      if (!noun || !complements) break;
      if (runEnd < 0) runEnd = word;
    } else if (upos === U.CCONJ) {
      const next = words.upos[word + 1];
      if (!noun || (next !== U.NOUN && next !== U.PROPN && next !== U.DET && next !== U.ADJ)) break;
    } else if (upos === U.VERB) {
      // A participle used as an adjective stands before its noun, or behind it without complements.
      if (isFiniteForm(words.morph[word]) || UNIVERSAL_RELATION[words.deprel[word]] !== D.amod) break;
    } else if (upos === U.PART) {
      if (words.upos[word - 1] !== U.PROPN && words.upos[word - 1] !== U.NOUN) break;
    } else if (upos !== U.ADJ && !(upos === U.ADV && words.upos[word + 1] === U.ADJ)) break;
  }
  if (!noun) return { end: -1, head: -1 };
  return { end: word, head: headOf(words, run, runEnd < 0 ? word : runEnd) };
}

/** The nominal of a run whose governor lies outside it. */
function headOf(words: Words, first: number, end: number): number {
  let head = -1;
  for (let word = first; word < end; word++) {
    const upos = words.upos[word];
    if (upos !== U.NOUN && upos !== U.PROPN && upos !== U.PRON && upos !== U.NUM && upos !== U.SYM) continue;
    if ((upos === U.NUM || upos === U.SYM) && head >= 0) continue;
    const governor = words.head[word];
    if (governor < first || governor >= end) return word;
    if (head < 0 || words.upos[head] === U.NUM) head = word;
  }
  return head;
}
