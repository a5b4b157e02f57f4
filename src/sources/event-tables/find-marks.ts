import { hasControl, WORD, wordsOf } from "./byte-words.ts";

const [TAB, NEWLINE] = [9, 10];

/** Where cells end: the tabs and line breaks of whole lines, found once for all of them. */
export function createMarks() {
  let marks = new Int32Array(0);
  // The mark that ends each line.
  let breaks = new Int32Array(0);
  let lines = 0;
  return {
    find: (bytes: Uint8Array): void => {
      if (marks.length < bytes.length) {
        marks = new Int32Array(bytes.length);
        breaks = new Int32Array(bytes.length);
      }
      const words = wordsOf(bytes);
      let [count, found] = [0, 0];
      for (let from = 0; from < bytes.length; from += WORD) {
        if (from + WORD <= bytes.length && !hasControl(words.getInt32(from, true))) continue;
        const to = Math.min(from + WORD, bytes.length);
        for (let at = from; at < to; at++) {
          const byte = bytes[at];
          if (byte !== TAB && byte !== NEWLINE) continue;
          if (byte === NEWLINE) breaks[found++] = count;
          marks[count++] = at;
        }
      }
      lines = found;
    },
    lines: (): number => lines,
    at: (mark: number): number => marks[mark],
    endOf: (line: number): number => breaks[line],
  };
}
