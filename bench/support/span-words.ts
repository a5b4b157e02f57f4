import { U } from "../../src/grammar/universal.ts";
import { endOf, startOf } from "../../src/speech/sources.ts";
import type { Words } from "../../src/text/words.ts";
import type { Span } from "./attributions.ts";

/** Words [first, end) that a stretch of the text touches; of a token that is several words, those it touches. */
export function wordsOf(words: Words, [start, end]: Span): [number, number] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(words, middle) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < words.length && startOf(words, last) < end) last++;
  return [low, Math.max(last, low + 1)];
}

/** The word that carries a stretch: one whose governor lies outside it, a verb before a noun or adjective before any other. */
export function carrierIn(words: Words, [first, end]: readonly [number, number]): number {
  let carrier = -1;
  let best = 0;
  for (let word = first; word < end; word++) {
    if (words.head[word] >= first && words.head[word] < end) continue;
    const upos = words.upos[word];
    const nominal = upos === U.NOUN || upos === U.ADJ || upos === U.PROPN;
    const rank = upos === U.VERB ? 4 : nominal ? 3 : upos === U.PUNCT ? 1 : 2;
    if (rank <= best) continue;
    best = rank;
    carrier = word;
  }
  return carrier < 0 ? first : carrier;
}
