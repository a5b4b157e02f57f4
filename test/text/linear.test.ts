import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitText } from "../../src/text/split-text.ts";
import { textTables } from "./tables.ts";

const tables = [textTables("it"), textTables("en"), textTables("none")];

const pieces = fc.constantFrom(
  "dell'",
  "altro",
  " ",
  "\n",
  "\r\n",
  "“",
  "”",
  '"',
  "'",
  "’",
  ".",
  "…",
  "...",
  "?!",
  "-",
  "—",
  "(",
  ")",
  "[1]",
  "3,5",
  "1990s",
  "dirglielo",
  "don't",
  "U.S.",
  "e\u0301",
  "한국",
  "😀",
  "👨‍👩‍👧",
  "🇮🇹",
  "\ud800",
  "\u200b",
  "@",
  "www.a.it",
  "x@y.it",
  "http://a.b/c?d",
  "€",
  "%",
  "§",
  "\u00ad",
  "𐐷",
);
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
);

describe("any text", () => {
  test("every character that is not space lies in exactly one token, words and sentences in order", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...tables), (text, table) => {
        const { words, sentences } = splitText(text, table);
        let covered = 0;
        for (let word = 0; word < words.length; word++) {
          const repeats = word > 0 && words.start[word] === words.start[word - 1];
          if (repeats) {
            expect(words.end[word]).toBe(words.end[word - 1]);
            continue;
          }
          expect(words.start[word]).toBeGreaterThanOrEqual(covered);
          expect(text.slice(covered, words.start[word])).toMatch(/^[\s\p{Cc}\u200b\u200e\u200f\u2060\u061c]*$/u);
          expect(words.end[word]).toBeGreaterThan(words.start[word]);
          covered = words.end[word];
        }
        expect(text.slice(covered)).toMatch(/^[\s\p{Cc}\u200b\u200e\u200f\u2060\u061c]*$/u);
        for (let sentence = 0; sentence < sentences.length; sentence++) {
          const first = sentences.firstWord[sentence];
          const last = sentences.firstWord[sentence + 1] - 1;
          expect(last).toBeGreaterThanOrEqual(first);
          expect(sentences.start[sentence]).toBe(words.start[first]);
          expect(sentences.end[sentence]).toBe(words.end[last]);
          expect(words.sentence[first]).toBe(sentence);
        }
        expect(sentences.firstWord[sentences.length]).toBe(words.length);
      }),
      { numRuns: 500 },
    );
  });

  test.each(["a", "a.", "a-", "a'", "A. ", "(", "\n", "1.", "x@", "x://", "“a", "😀", "[1]", "dell'"])(
    "reading %j over and over takes time in proportion",
    (unit) => {
      const time = (size: number) => {
        const text = unit.repeat(size / unit.length);
        const started = performance.now();
        splitText(text, tables[0]);
        return performance.now() - started;
      };
      time(20_000);
      // Twenty times the text; a quadratic scan would take four hundred times as long.
      expect(time(400_000)).toBeLessThan(1000 + 100 * time(20_000));
    },
  );
});
