import { U } from "../../grammar/universal.ts";
import type { Sentences, Words } from "../../text/words.ts";
import type { Mentions } from "../types.ts";

/** Sentences at the start of a text in which its dateline may stand: after a title and a line under it. */
const SENTENCES_AT_MOST = 4;
/** Words in a dateline. */
const WORDS_AT_MOST = 15;
const DASHES = new Set(["-", "–", "—", "--"]);

/** The place of a dateline (`BISHKEK, 9 NOV -`) as a mention: a city that opens a sentence and is cut off by a dash; -1 when none. */
export function datelineOf(words: Words, sentences: Sentences, { entities, mentions, mentionAt }: Mentions): number {
  for (let sentence = 0; sentence < Math.min(sentences.length, SENTENCES_AT_MOST); sentence++) {
    const first = sentences.firstWord[sentence];
    // `IL CAIRO`: the article may be no part of the name.
    for (const word of [first, first + 1]) {
      const index = word < words.length ? mentionAt[word] : -1;
      if (index < 0 || mentions[index].firstWord > first + 1) continue;
      const { place, entity, endWord } = mentions[index];
      if ((place >= 0 || entities[entity].kind === "place") && isCutOff(words, sentences, sentence, endWord))
        return index;
    }
  }
  return -1;
}

/** Whether the words [first, end) stand where the place of a dateline stands. */
export function opensDateline(words: Words, sentences: Sentences, first: number, end: number): boolean {
  const sentence = words.sentence[first];
  const opens = sentence < SENTENCES_AT_MOST && first <= sentences.firstWord[sentence] + 1;
  return opens && isCutOff(words, sentences, sentence, end);
}

function isCutOff(words: Words, sentences: Sentences, sentence: number, from: number): boolean {
  const end = Math.min(sentences.firstWord[sentence + 1], from + WORDS_AT_MOST);
  for (let word = from; word < end; word++) {
    if (DASHES.has(words.form[word])) return true;
    if (words.upos[word] === U.VERB || words.upos[word] === U.AUX) return false;
  }
  return false;
}
