import { parseTable } from "../../text/table.ts";

/** Lemmas whose subject or owner undergoes what they tell, where they have no object: prices fall, the fall of prices. */
export interface Undergoing {
  verbs: ReadonlySet<string>;
  nouns: ReadonlySet<string>;
}

/** Nouns for what happens or is done, with a row or without; true where whoever a genitive names does it: `decision`, `viaggio`. */
export type EventNouns = ReadonlyMap<string, boolean>;

/** Compiles `languages/<xx>/undergoing.tsv`. */
export function compileUndergoing(source: string, language: string): Undergoing {
  const rows = parseTable(source, `languages/${language}/undergoing.tsv`);
  const lemmasOf = (pos: string) => new Set(rows.filter((row) => row.pos === pos).map(({ lemma }) => lemma));
  return { verbs: lemmasOf("VERB"), nouns: lemmasOf("NOUN") };
}

/** Compiles `languages/<xx>/event-nouns.tsv`. */
export const compileEventNouns = (source: string, language: string): EventNouns =>
  new Map(
    parseTable(source, `languages/${language}/event-nouns.tsv`).map(({ lemma, owner }) => [lemma, owner === "does"]),
  );
