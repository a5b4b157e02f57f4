import { readFileSync } from "node:fs";
import { type MarkedPair, readMarkedPair } from "../../bench/support/marked-pairs.ts";
import type { Reader } from "../../src/reader/index.ts";
import { parseTable } from "../../src/text/table.ts";

/** Who stands in for S and T; people who may march for S in a protest. */
const CAST: Readonly<Record<string, { sides: readonly string[]; crowds: readonly string[] }>> = {
  en: {
    sides: [
      "France",
      "Kenya",
      "Turkey",
      "Iran",
      "Chile",
      "Ukraine",
      "Israel",
      "China",
      "Mali",
      "Serbia",
      "Japan",
      "Egypt",
    ],
    crowds: ["students", "workers", "protesters", "farmers", "villagers"],
  },
  it: {
    sides: [
      "Parigi",
      "Ankara",
      "Teheran",
      "Kiev",
      "Pechino",
      "Belgrado",
      "Tokyo",
      "Varsavia",
      "Madrid",
      "Baku",
      "Lima",
      "Oslo",
    ],
    crowds: ["studenti", "operai", "manifestanti", "contadini", "pescatori"],
  },
};

/** The invented clauses of a language (`clauses.<xx>.tsv`) with S and T played by states. */
export async function readClauses(reader: Reader, language: string): Promise<MarkedPair[]> {
  const file = new URL(`clauses.${language}.tsv`, import.meta.url);
  const { sides, crowds } = CAST[language];
  const pairs: MarkedPair[] = [];
  for (const [index, { type, clause }] of parseTable(readFileSync(file, "utf8"), file.pathname).entries()) {
    const source = type === "PROTEST" ? crowds[index % crowds.length] : sides[index % sides.length];
    const target = sides[(index + 5) % sides.length];
    const marked = clause
      .replace(/\bS\b/, `<s>${source}</s>`)
      .replace(/\bT\b/, `<t>${target}</t>`)
      .replace(/\bS\b/g, source)
      .replace(/\bT\b/g, target);
    const pair = await readMarkedPair(reader, language, `${marked}.`, type);
    if (pair) pairs.push(pair);
  }
  return pairs;
}
