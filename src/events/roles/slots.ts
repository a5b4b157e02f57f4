import { parseTable } from "../../text/table.ts";
import type { WordsOfUse } from "../words/word-classes.ts";

/** Adposition phrases that stand for a slot: `nei confronti di` → `contro`. From `languages/<xx>/complex-prepositions.tsv`. */
export type ComplexPrepositions = ReadonlyMap<string, string>;

/** Names of slots that agree across languages: the by-phrase and the person addressed. */
export interface SlotNames {
  /** Preposition of the passive's agent: `da`, `by`. */
  agent: string;
  /** Preposition of the person addressed: `a`, `to`. */
  addressed: string;
  /** Preposition of the genitive: `di`, `of`. */
  genitive: string;
  /** Adverbs that open a relative clause of place or time: `dove`, `where`. */
  where: ReadonlySet<string>;
  /** Marker of an infinitive that tells what is to be done with a noun: `da`, "una proposta da respingere". */
  gerundive: ReadonlySet<string>;
}

/** The names of slots in one language, from the uses of `grammar-words.tsv`. */
export const nameSlots = (wordsOf: WordsOfUse): SlotNames => ({
  agent: wordsOf("agent")[0],
  addressed: wordsOf("addressed")[0],
  genitive: wordsOf("genitive")[0],
  where: new Set(wordsOf("where")),
  gerundive: new Set(wordsOf("gerundive")),
});

/** Compiles `complex-prepositions.tsv`; what ends in the genitive's preposition may have the possessor before it. */
export function compileComplexPrepositions(table: string, genitive: string, language: string): ComplexPrepositions {
  const complex = new Map<string, string>();
  for (const row of parseTable(table, `languages/${language}/complex-prepositions.tsv`)) {
    complex.set(row.phrase, row.slot);
    const opening = row.phrase.slice(0, -genitive.length);
    if (row.phrase.endsWith(` ${genitive}`)) complex.set(`${opening}'s`, row.slot);
  }
  return complex;
}

/** The arguments of one predicate: grammatical slot (`subj`, `obj`, `iobj`, `gen`, `mod`, a preposition) → words heading them. */
export type Arguments = Map<string, number[]>;

/** Puts a word in a slot, once. */
export function add(slots: Arguments, slot: string, word: number): void {
  const words = slots.get(slot);
  if (!words) slots.set(slot, [word]);
  else if (!words.includes(word)) words.push(word);
}
