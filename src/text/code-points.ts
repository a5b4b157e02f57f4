import { leadingRun } from "./leading-run.ts";

/** Converts between the engine's UTF-16 offsets and the record's code points. */
export interface CodePoints {
  toCodePoint(utf16Offset: number): number;
  toUtf16(codePoint: number): number;
}

const HIGH_SURROGATE = /[\ud800-\udbff]/;
const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** A mapper for one text: identity when it holds no surrogate pair, otherwise a binary search over the pairs. */
export function codePoints(text: string): CodePoints {
  if (!HIGH_SURROGATE.test(text)) return { toCodePoint: (offset) => offset, toUtf16: (point) => point };
  // pairs[k]: UTF-16 offset of the k-th low surrogate; it lies pairs[k] - k code points in.
  const pairs: number[] = [];
  for (let index = 1; index < text.length; index++) {
    if (isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1))) pairs.push(index);
  }
  const countWhile = (before: (k: number) => boolean): number => leadingRun(pairs.length, before);
  return {
    // An offset inside a pair counts as the end of its character.
    toCodePoint: (offset) => {
      const k = countWhile((index) => pairs[index] < offset);
      return offset - k;
    },
    toUtf16: (point) => point + countWhile((index) => pairs[index] - index <= point),
  };
}
