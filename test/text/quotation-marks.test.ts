import { expect, test } from "vitest";
import { isClosingQuote, isOpeningQuote, isQuote } from "../../src/text/quotation-marks.ts";

test("marks by their usual use", () => {
  expect([..."“„«‘"].every(isOpeningQuote)).toBe(true);
  expect([..."”»’"].every(isClosingQuote)).toBe(true);
  expect(isOpeningQuote("``") && isClosingQuote("''")).toBe(true);
  expect(isQuote('"') && !isOpeningQuote('"') && !isClosingQuote('"')).toBe(true);
  expect(isQuote("word") || isQuote("")).toBe(false);
});
