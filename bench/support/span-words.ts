import type { Words } from "../../src/text/words.ts";
import type { Span } from "./attributions.ts";

/** The first word that ends behind an offset. */
export function firstWordBehind({ end, length }: Words, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words [first, end) that a stretch of the text touches. */
export function wordsOf(words: Words, [start, end]: Span): [number, number] {
  const first = firstWordBehind(words, start);
  let last = first;
  while (last < words.length && words.start[last] < end) last++;
  return [first, last];
}

/** The word of some stretches whose governor lies outside them, the first of several; -1 where no word stands. */
export function headOf(words: Words, spans: readonly Span[]): number {
  const ranges = spans.map((span) => wordsOf(words, span));
  const inside = (word: number) => ranges.some(([first, end]) => word >= first && word < end);
  for (const [first, end] of ranges)
    for (let word = first; word < end; word++) if (!inside(words.head[word])) return word;
  return ranges[0]?.[0] ?? -1;
}
