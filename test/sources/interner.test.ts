import { expect, test } from "vitest";
import { createInterner } from "../../src/sources/event-tables/interner.ts";
import { createMeanings } from "../../src/sources/event-tables/meanings.ts";

const bytesOf = (text: string) => Buffer.from(text);

test("the same bytes bear the same number, new ones the next, however many there are", () => {
  const cells = createInterner();
  const numberOf = (text: string) => cells.numberOf(bytesOf(`|${text}|`), 1, 1 + text.length);
  const texts = Array.from({ length: 50_000 }, (_, at) => `cell ${at * 7}`);
  expect(texts.map(numberOf)).toEqual(texts.map((_, at) => at));
  expect(texts.map(numberOf)).toEqual(texts.map((_, at) => at));
  expect(numberOf("another")).toBe(50_000);
});

test("what a cell means is read once and handed on once, when a line needs it", () => {
  const read: string[] = [];
  const meanings = createMeanings((cell) => {
    read.push(cell);
    return cell === "nothing" ? null : cell.toUpperCase();
  });
  const numberOf = (text: string) => meanings.numberOf(bytesOf(text), 0, text.length);
  expect(["kyiv", "nothing", "", "roma", "kyiv"].map(numberOf)).toEqual([0, -1, -1, 2, 0]);
  meanings.need(2);
  meanings.need(2);
  expect(meanings.takeNeeded()).toEqual([[2, "ROMA"]]);
  meanings.need(2);
  meanings.need(0);
  expect(meanings.takeNeeded()).toEqual([[0, "KYIV"]]);
  expect(read).toEqual(["kyiv", "nothing", "roma"]);
});
