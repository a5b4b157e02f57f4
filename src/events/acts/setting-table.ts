import { parseTable, variants } from "../../text/table.ts";
import type { Meaning, Ontology } from "./ontology.ts";

/**
 * Where a setting is looked for: `means` subject, instrument and modifiers; `beside` among the nominal complements; `around` in the
 * clauses of purpose and occasion too; `content` what is asked for, and its object; `landing` where a clause has the object end.
 */
export type Reach = "means" | "beside" | "around" | "content" | "landing";

/** A word that gives an act beside it another meaning: an attack *with drones*, a curfew *after the flood*, talks *by phone*. */
export interface Setting {
  lemmas: readonly string[];
  /** Meanings it changes, or a type in capitals for its acts without a mode. */
  acts: ReadonlySet<string>;
  reach: Reach;
  meaning: Meaning;
}

/** By their first lemma, with the acts any of them changes. */
export interface Settings {
  words: ReadonlyMap<string, readonly Setting[]>;
  acts: ReadonlySet<string>;
}

/** Compiles `settings.tsv`. Throws when a row points to no meaning. */
export function compileSettings(source: string, language: string, ontology: Ontology): Settings {
  const words = new Map<string, Setting[]>();
  const all = new Set<string>();
  for (const row of parseTable(source, `languages/${language}/settings.tsv`)) {
    const meaning = ontology.meanings.get(row.meaning);
    if (!meaning) throw new Error(`languages/${language}/settings.tsv: no meaning ${row.meaning}`);
    const acts = new Set(variants(row.acts));
    for (const act of acts) all.add(act);
    for (const phrase of variants(row.lemmas)) {
      const lemmas = phrase.split(" ");
      words.set(lemmas[0], [...(words.get(lemmas[0]) ?? []), { lemmas, acts, reach: row.reach as Reach, meaning }]);
    }
  }
  return { words, acts: all };
}
