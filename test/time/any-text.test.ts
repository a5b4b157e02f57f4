import fc from "fast-check";
import { expect, test } from "vitest";
import { timesOf } from "./times.ts";

const pieces = fc.constantFrom(
  "il",
  "3",
  "31",
  "settembre",
  "2025",
  "dal",
  "al",
  "tra",
  "e",
  "-",
  "prossimo",
  "scorsa",
  "settimana",
  "due",
  "giorni",
  "fa",
  "entro",
  "lunedì",
  "last",
  "May",
  "may",
  "the",
  "1990s",
  "mid-May",
  "of",
  "first",
  "week",
  "next",
  "year",
  "since",
  "until",
  ",",
  ".",
  "29",
  "2/2",
  "XX",
  "secolo",
  "Q1",
);

test("any words: expressions in order, verbatim, with dates that exist", () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 25 }),
      fc.constantFrom("it", "en"),
      fc.constantFrom("2025-09-04", "2024-02-29", null),
      (parts, language, published) => {
        const text = parts.join(" ");
        let last = 0;
        for (const { start, end, firstWord, endWord, value } of timesOf(text, language, published)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(endWord).toBeGreaterThan(firstWord);
          last = end;
          if (value === null) continue;
          for (const date of [value.start, value.end])
            expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
          expect(value.start <= value.end).toBe(true);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test.each(["3 settembre ", "dal 3 ", "due giorni e ", "lunedì ", "il 3 - ", "will 2025 "])(
  "reading %j over and over takes time in proportion",
  (unit) => {
    const time = (count: number) => {
      const text = unit.repeat(count);
      const started = performance.now();
      timesOf(text, "it", "2025-09-04");
      return performance.now() - started;
    };
    time(500);
    expect(time(20_000)).toBeLessThan(2000 + 100 * time(1000));
  },
);
