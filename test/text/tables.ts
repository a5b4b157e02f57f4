import { readFileSync } from "node:fs";
import { compileTextTables, type TextTables } from "../../src/text/text-tables.ts";

const NAMES = [
  "abbreviations",
  "apostrophes",
  "contractions",
  "clitics",
  "clitic-hosts",
  "clitic-exceptions",
  "hyphens",
  "sentence-openers",
];

/** The text tables of a language, as its folder holds them. */
export function textTables(language: string): TextTables {
  const sources: Record<string, string> = {};
  for (const name of NAMES) {
    try {
      sources[name] = readFileSync(new URL(`../../data/languages/${language}/${name}.tsv`, import.meta.url), "utf8");
    } catch {
      // A language without such a table needs none.
    }
  }
  return compileTextTables(sources);
}
