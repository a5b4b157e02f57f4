import { WORD, wordsOf } from "./byte-words.ts";

/** Numbers cells of bytes: the same bytes bear the same number, from 0 in the order in which they are met. */
export interface Interner {
  /** The number of bytes from `start` to before `end`; one that equals the count of those before is new. */
  numberOf: (bytes: Uint8Array, start: number, end: number) => number;
}

const [BASIS, FACTOR, BYTE_FACTOR] = [0x811c9dc5 | 0, 0x9e3779b1 | 0, 0x01000193];

/** An open table of hashes, four bytes a step, over bytes that lie one behind another: no cell becomes an object of its own. */
export function createInterner(): Interner {
  let slots = new Int32Array(1 << 12).fill(-1);
  let hashes = new Int32Array(1 << 11);
  // Where the bytes of each number begin; those of the next end them.
  let starts = new Uint32Array(1 + (1 << 11));
  let known = new Uint8Array(1 << 16);
  let knownWords = wordsOf(known);
  let count = 0;
  let last = 0;
  // What cells were last looked up in.
  let source: Uint8Array = new Uint8Array(0);
  let words = wordsOf(source);

  const isSame = (number: number, bytes: Uint8Array, start: number, end: number): boolean => {
    const from = starts[number];
    if (starts[number + 1] - from !== end - start) return false;
    let at = start;
    let there = from;
    for (; at + WORD <= end; at += WORD, there += WORD)
      if (knownWords.getInt32(there, true) !== words.getInt32(at, true)) return false;
    for (; at < end; at++) if (known[there++] !== bytes[at]) return false;
    return true;
  };
  const add = (hash: number, bytes: Uint8Array, start: number, end: number): number => {
    const from = starts[count];
    const to = from + end - start;
    if (to > known.length) {
      known = grown(known, Math.max(to, 2 * known.length));
      knownWords = wordsOf(known);
    }
    known.set(bytes.subarray(start, end), from);
    hashes[count] = hash;
    starts[++count] = to;
    if (count === hashes.length) widen();
    return count - 1;
  };
  const widen = () => {
    hashes = grown(hashes, 2 * count);
    starts = grown(starts, 2 * count + 1);
    slots = new Int32Array(4 * count).fill(-1);
    for (let number = 0; number < count; number++) {
      let slot = hashes[number] & (slots.length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
  };
  return {
    numberOf: (bytes, start, end) => {
      if (bytes !== source) {
        source = bytes;
        words = wordsOf(bytes);
      }
      // What stood there a moment ago often stands there again.
      if (last < count && isSame(last, bytes, start, end)) return last;
      let hash = BASIS;
      let at = start;
      for (; at + WORD <= end; at += WORD) {
        hash = Math.imul(hash ^ words.getInt32(at, true), FACTOR);
        // The high bits know all of the bytes, the low ones only the first of each step.
        hash ^= hash >>> 15;
      }
      for (; at < end; at++) hash = Math.imul(hash ^ bytes[at], BYTE_FACTOR);
      hash ^= hash >>> 15;
      let slot = hash & (slots.length - 1);
      for (; slots[slot] !== -1; slot = (slot + 1) & (slots.length - 1))
        if (hashes[slots[slot]] === hash && isSame(slots[slot], bytes, start, end)) {
          last = slots[slot];
          return last;
        }
      slots[slot] = count;
      last = count;
      return add(hash, bytes, start, end);
    },
  };
}

/** The same in a longer array. */
export function grown<T extends Uint8Array | Int32Array | Uint32Array>(array: T, length: number): T {
  const wider = new (array.constructor as new (length: number) => T)(length);
  wider.set(array);
  return wider;
}

const decoder = new TextDecoder();

/** The text of a cell, which is in UTF-8. */
export const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  decoder.decode(bytes.subarray(start, end));
