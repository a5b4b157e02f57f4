import { cutLongSentences } from "./cut-long-sentences.ts";
import { findBoundaries } from "./find-boundaries.ts";
import { scanTokens } from "./scan-tokens.ts";
import { splitToken } from "./split-token.ts";
import type { TextTables } from "./text-tables.ts";
import { MARK, WORD } from "./tokens.ts";
import { createWords, type Sentences, type Words } from "./words.ts";

/**
 * Splits normalised text into sentences and syntactic words after the conventions of Universal Dependencies. The words of one token
 * (`della` → di, la) share its span; every character that is not space lies in exactly one token. Linear in the length of the text.
 */
export function splitText(text: string, tables: TextTables): { words: Words; sentences: Sentences } {
  const tokens = scanTokens(text, tables);
  const begins = findBoundaries(text, tokens, tables);
  cutLongSentences(tokens, begins);
  const form: string[] = [];
  /** Token of each word. */
  const origin: number[] = [];
  for (let token = 0; token < tokens.length; token++) {
    const surface = text.slice(tokens.start[token], tokens.end[token]);
    const parts =
      tokens.kind[token] === MARK
        ? null
        : splitToken(surface, begins[token] === 1 || tokens.kind[token - 1] !== WORD, tables);
    if (parts === null) {
      form.push(surface);
      origin.push(token);
    } else {
      for (const part of parts) {
        form.push(part);
        origin.push(token);
      }
    }
  }

  const words = createWords(form.length);
  words.length = form.length;
  words.form = form;
  let count = 0;
  for (let token = 0; token < tokens.length; token++) count += begins[token];
  const sentences: Sentences = {
    length: count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    firstWord: new Int32Array(count + 1),
  };
  let sentence = -1;
  for (let word = 0; word < form.length; word++) {
    const token = origin[word];
    if (begins[token] === 1 && (word === 0 || origin[word - 1] !== token)) {
      sentence++;
      sentences.start[sentence] = tokens.start[token];
      sentences.firstWord[sentence] = word;
    }
    sentences.end[sentence] = tokens.end[token];
    words.start[word] = tokens.start[token];
    words.end[word] = tokens.end[token];
    words.sentence[word] = sentence;
  }
  sentences.firstWord[count] = form.length;
  return { words, sentences };
}
