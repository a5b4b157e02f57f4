import { isDash, isLowerCase } from "../text/characters.ts";
import type { Sentences, Words } from "../text/words.ts";
import { findTimes } from "../time/find-times.ts";
import type { TimeTables } from "../time/time-tables.ts";

/** Sentences in which a dateline stands, and the most words it has. */
const OPENING = 4;
const LONGEST = 14;

/**
 * The day a dateline names in full: "PARIGI, 3 marzo 2025 –", "Paris, 3 March 2025 (Reuters) –", or a line of its own. ISO 8601; null
 * when there is none, or several.
 */
export function datelineDate(text: string, words: Words, sentences: Sentences, tables: TimeTables): string | null {
  const opening = { ...sentences, length: Math.min(OPENING, sentences.length) };
  const days = new Set<string>();
  for (const { value, firstWord, endWord } of findTimes(text, words, opening, tables, null)) {
    if (value === null || value.precision !== "day" || value.basis !== "stated") continue;
    if (isDateline(text, words, sentences, words.sentence[firstWord], firstWord, endWord)) days.add(value.start);
  }
  return days.size === 1 ? [...days][0] : null;
}

/** A short sentence closed by a dash, or of nothing but names and figures beside its date. */
function isDateline(
  text: string,
  words: Words,
  sentences: Sentences,
  sentence: number,
  firstWord: number,
  endWord: number,
): boolean {
  const [first, end] = [sentences.firstWord[sentence], sentences.firstWord[sentence + 1]];
  if (end - first > LONGEST) return false;
  if (isDash(text.charCodeAt(words.start[end - 1]))) return true;
  for (let word = first; word < end; word++) {
    if ((word < firstWord || word >= endWord) && isLowerCase(text[words.start[word]])) return false;
  }
  return true;
}
