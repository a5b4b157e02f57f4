import { parseTable, type Row } from "../../text/table.ts";
import type { PredicateIndex } from "../acts/predicates.ts";
import type { OperatorIndex } from "../operators/operators.ts";

/** `ied` → `y`: an inflected ending with its lemma's; `doubled`: the consonant before it is written twice. */
export interface LemmaEnding {
  ending: string;
  lemma: string;
  doubled: boolean;
}

/** The lemmas of the tables, by which a form the tagger took for something else is known again. */
export interface KnownForms {
  /** Lemmas of all verbs of the tables, and the endings by which an unknown lemma may be one of them. */
  verbs: ReadonlySet<string>;
  lemmaEndings: readonly LemmaEnding[];
  /** Lemmas of all nouns and further words of the tables' rows, and the endings by which an unknown noun may be one of them. */
  nominals: ReadonlySet<string>;
  nounEndings: readonly LemmaEnding[];
}

/** Gathers the lemmas of rows, operators and light verbs; `table` is `lemma-endings.tsv`. */
export function compileKnownForms(
  table: string,
  predicates: PredicateIndex,
  { operators, light }: OperatorIndex,
  language: string,
): KnownForms {
  const endings = parseTable(table, `languages/${language}/lemma-endings.tsv`);
  const endingsOf = (pos: string) => endings.filter((row) => row.pos === pos).map(endingOf);
  return {
    verbs: new Set([...predicates.verbs.keys(), ...operators.keys(), ...light.keys()]),
    lemmaEndings: endingsOf("VERB"),
    nominals: nominalsOf(predicates),
    nounEndings: endingsOf("NOUN"),
  };
}

const endingOf = (row: Row): LemmaEnding => ({
  ending: row.ending.replace("*", ""),
  lemma: row.lemma,
  doubled: row.ending.startsWith("*"),
});

/** The nouns that head rows and the words that follow a verb in them. */
function nominalsOf({ nouns, verbs }: PredicateIndex): Set<string> {
  const found = new Set(nouns.keys());
  for (const rows of verbs.values())
    for (const { lemmas } of rows)
      for (const part of lemmas.slice(1))
        for (const lemma of typeof part === "string" ? [part] : part) found.add(lemma);
  return found;
}
