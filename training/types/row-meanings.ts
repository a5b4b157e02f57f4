import { readFileSync } from "node:fs";
import { classOf } from "../../src/events/learned/pair-features.ts";
import { parseTable } from "../../src/text/table.ts";

const table = (path: string) => parseTable(readFileSync(`data/${path}`, "utf8"), path);

/** PLOVER's types, CONCEDE and RETREAT as one, in alphabetical order. */
export const TYPES: readonly string[] = [
  ...new Set(table("ontology/types.tsv").map(({ type }) => classOf(type))),
].sort();

/** What the rows of a language's `predicates.tsv` say of each lemma in them. */
export interface LemmaMeanings {
  /** Log of how much more often than others its rows have each of `TYPES`. */
  types: ReadonlyMap<string, readonly number[]>;
  /** In how many rows it has which meaning. */
  meanings: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Counts of few rows lean towards those of all: as if there were so many more. */
const PRIOR = 3;

export function lemmaMeanings(language: string): LemmaMeanings {
  const typeOf = new Map(
    table("ontology/meanings.tsv").map(({ meaning, type }) => [meaning, TYPES.indexOf(classOf(type))]),
  );
  const counts = new Map<string, number[]>();
  const meanings = new Map<string, Map<string, number>>();
  const all = TYPES.map(() => 0);
  for (const { predicate, meaning } of table(`languages/${language}/predicates.tsv`)) {
    const type = typeOf.get(meaning) ?? -1;
    if (type < 0) continue;
    all[type]++;
    for (const lemma of new Set(predicate.toLowerCase().split(" "))) {
      const own = counts.get(lemma) ?? TYPES.map(() => 0);
      own[type]++;
      counts.set(lemma, own);
      const seen = meanings.get(lemma) ?? new Map<string, number>();
      seen.set(meaning, (seen.get(meaning) ?? 0) + 1);
      meanings.set(lemma, seen);
    }
  }
  const rows = all.reduce((sum, count) => sum + count, 0);
  const types = new Map<string, number[]>();
  for (const [lemma, own] of counts) {
    const sum = own.reduce((total, count) => total + count, 0);
    const share = (count: number, type: number) => (count + (PRIOR * all[type]) / rows) / (sum + PRIOR);
    types.set(
      lemma,
      own.map((count, type) => Math.log((share(count, type) * rows) / all[type])),
    );
  }
  return { types, meanings };
}
