import { parseTable } from "../text/table.ts";
import type { Certainty } from "./scene.ts";

/** A word or phrase that lowers certainty: `forse`, `reportedly`, `alleged`. */
export interface Hedge {
  lemmas: readonly string[];
  certainty: Certainty;
}

/** What a language's words say of certainty, negation and time beyond inflection. */
export interface Modality {
  hedges: ReadonlyMap<string, readonly Hedge[]>;
  /** Lemmas that negate the clause or noun they hang on. */
  negations: ReadonlySet<string>;
  /** Auxiliaries of possibility, obligation, future and the conditional; markers of condition. */
  possible: ReadonlySet<string>;
  obligation: ReadonlySet<string>;
  future: ReadonlySet<string>;
  conditional: ReadonlySet<string>;
  condition: ReadonlySet<string>;
}

const RANK: Record<Certainty, number> = { certain: 0, probable: 1, unknown: 2, possible: 3 };

/** The less certain of two. */
export function weaker(a: Certainty, b: Certainty): Certainty {
  return RANK[a] >= RANK[b] ? a : b;
}

/** Compiles `hedges.tsv`, `negation.tsv` and the modal rows of `grammar-words.tsv`. */
export function compileModality(
  hedgeTable: string,
  negationTable: string,
  wordsOf: (use: string) => string[],
  language: string,
): Modality {
  const hedges = new Map<string, Hedge[]>();
  for (const row of parseTable(hedgeTable, `languages/${language}/hedges.tsv`)) {
    const lemmas = row.expression.split(" ");
    const hedge = { lemmas, certainty: row.certainty as Certainty };
    const known = hedges.get(lemmas[0]);
    if (known) known.push(hedge);
    else hedges.set(lemmas[0], [hedge]);
  }
  const negations = new Set<string>();
  for (const row of parseTable(negationTable, `languages/${language}/negation.tsv`)) {
    if (!row.expression.includes(" ")) negations.add(row.expression);
  }
  const setOf = (use: string) => new Set(wordsOf(use));
  return {
    hedges,
    negations,
    possible: setOf("possible"),
    obligation: setOf("obligation"),
    future: setOf("future"),
    conditional: setOf("conditional"),
    condition: setOf("condition"),
  };
}
