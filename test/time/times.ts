import { readFileSync } from "node:fs";
import { splitText } from "../../src/text/split-text.ts";
import { findTimes } from "../../src/time/find-times.ts";
import type { TimeExpression } from "../../src/time/time-expression.ts";
import { compileTimeTables, type TimeTables } from "../../src/time/time-tables.ts";
import { textTables } from "../text/tables.ts";

const NAMES = ["months", "weekdays", "time-units", "numbers", "holidays", "time-words"];

function timeTables(language: string): TimeTables {
  const read = (name: string) =>
    readFileSync(new URL(`../../data/languages/${language}/${name}.tsv`, import.meta.url), "utf8");
  return compileTimeTables(Object.fromEntries(NAMES.map((name) => [name, read(name)])));
}

const tables = {
  it: { text: textTables("it"), time: timeTables("it") },
  en: { text: textTables("en"), time: timeTables("en") },
};

/** The time expressions of a text published on a day. */
export function timesOf(text: string, language: "it" | "en", published: string | null): TimeExpression[] {
  const { words, sentences } = splitText(text, tables[language].text);
  return findTimes(text, words, sentences, tables[language].time, published);
}

/** As a line for reading: `two days ago = 2025-09-01; …`. Ranges as `start..end`. */
export function timeLine(text: string, language: "it" | "en", published: string | null): string {
  return timesOf(text, language, published)
    .map(({ start, end, value }) => {
      const dates = value === null ? "?" : value.start === value.end ? value.start : `${value.start}..${value.end}`;
      return `${text.slice(start, end)} = ${dates}`;
    })
    .join("; ");
}
