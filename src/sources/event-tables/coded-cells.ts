import { hasControl, WORD, wordsOf } from "./byte-words.ts";
import { grown } from "./interner.ts";

/** The cells of a column of many lines: numbers, or texts in UTF-8, each behind its length in four bytes, the least first. */
export interface CodedColumn {
  name: string;
  cells: Int32Array | Uint8Array;
}

/** Bytes that stand before each text. */
export const LENGTH = 4;
const BLANK = 32;
/** Bytes a column of texts has room for at least. */
const LEAST = 1 << 20;

/** Takes the cells of a column of numbers, one after the other. */
export function createNumbers(lines: number) {
  let cells = new Int32Array(lines);
  let count = 0;
  return {
    put: (number: number): void => {
      if (count === cells.length) cells = grown(cells, 2 * count);
      cells[count++] = number;
    },
    take: (): Int32Array => {
      const taken = cells.subarray(0, count);
      cells = new Int32Array(cells.length);
      count = 0;
      return taken;
    },
  };
}

/** Takes the cells of a column of texts. */
export function createTexts() {
  let cells = new Uint8Array(LEAST);
  let words = wordsOf(cells);
  let end = 0;
  return {
    /** The bytes of a text, which `source` gives four at a time. A blank stands for each control character; `more` follows behind a blank. */
    put: (text: Uint8Array, source: DataView, from: number, to: number, more: Uint8Array | null = null): void => {
      const length = to - from + (more === null ? 0 : 1 + more.length);
      if (end + LENGTH + length > cells.length) {
        cells = grown(cells, 2 * (end + LENGTH + length));
        words = wordsOf(cells);
      }
      words.setInt32(end, length, true);
      let at = end + LENGTH;
      let next = from;
      for (; next + WORD <= to; next += WORD, at += WORD) {
        const word = source.getInt32(next, true);
        if (hasControl(word)) break;
        words.setInt32(at, word, true);
      }
      const out = cells;
      for (; next < to; next++) {
        const byte = text[next];
        out[at++] = byte < BLANK ? BLANK : byte;
      }
      if (more !== null) {
        out[at++] = BLANK;
        out.set(more, at);
      }
      end += LENGTH + length;
    },
    size: (): number => end,
    take: (): Uint8Array => {
      const taken = cells.subarray(0, end);
      cells = new Uint8Array(Math.max(end, LEAST));
      words = wordsOf(cells);
      end = 0;
      return taken;
    },
  };
}
