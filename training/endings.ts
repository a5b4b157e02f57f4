/** Tables from the endings of words to their features and to their lemma scripts, for words the lexicon lacks. */
import { FORM, FORM_COLUMNS, FormTable, levelForm } from "../src/grammar/forms.ts";
import { endingKey } from "../src/grammar/inflection.ts";
import { LONGEST_ENDING, scriptKey } from "../src/grammar/lemmatiser.ts";
import { RowTable } from "../src/grammar/lexicon.ts";
import type { Treebank } from "./conllu.ts";
import { lemmaScript } from "./lemma-scripts.ts";
import { goldTag, type Inventories } from "./lexicon.ts";

export interface Rows {
  keys: Int32Array;
  lengths: Uint8Array;
  values: Int32Array;
}

/** Endings longer than this must be shared by two words to count. */
const SURE_ENDING = 2;

const add = (table: Map<number, Map<number, number>>, key: number, value: number): void => {
  let row = table.get(key);
  if (!row) {
    row = new Map();
    table.set(key, row);
  }
  row.set(value, (row.get(value) ?? 0) + 1);
};

function toRows(table: Map<number, number[]>): Rows {
  const rows = [...table].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  return {
    keys: Int32Array.from(rows, ([key]) => key),
    lengths: Uint8Array.from(rows, ([, row]) => row.length),
    values: Int32Array.from(rows.flatMap(([, row]) => row)),
  };
}

/** The features words of each tag and ending (0 to 4 characters) have, most frequent first, at most 24. */
export function gatherInflections(bank: Treebank, sentences: Iterable<number>, { morphs }: Inventories): Rows {
  const table = new Map<number, Map<number, number>>();
  const forms = new FormTable(new RowTable(new Int32Array(0), new Uint8Array(0), new Int32Array(0)), 0);
  const seen = new Set<string>();
  for (const sentence of sentences) {
    if (!bank.inflected[sentence]) continue;
    for (let i = bank.firstWord[sentence]!; i < bank.firstWord[sentence + 1]!; i++) {
      const morph = morphs.index.get(bank.words.morph[i]!);
      const type = `${levelForm(bank.words.form[i]!)} ${goldTag(bank.words, i)} ${morph}`;
      if (morph === undefined || seen.has(type)) continue;
      seen.add(type);
      const base = forms.number(bank.words.form[i]!) * FORM_COLUMNS;
      for (let size = 0; size <= 4; size++) {
        add(table, endingKey(goldTag(bank.words, i), size, forms.columns[base + FORM.suffix1 + size - 1]!), morph);
      }
    }
  }
  const rows = new Map<number, number[]>();
  for (const [key, row] of table) {
    const total = [...row.values()].reduce((a, b) => a + b);
    const kept = [...row]
      .sort((a, b) => b[1] - a[1])
      .filter(([, times]) => times * 200 > total)
      .slice(0, 24);
    if (total > 2)
      rows.set(
        key,
        kept.map(([morph]) => morph),
      );
  }
  return toRows(rows);
}

/** The script of each ending, kept only where it differs from that of the ending one shorter. */
export function gatherScripts(bank: Treebank, sentences: Iterable<number>, { scripts }: Inventories): Rows {
  const table = new Map<number, Map<number, number>>();
  const parents = new Map<number, number>();
  const seen = new Set<string>();
  for (const sentence of sentences) {
    for (let i = bank.firstWord[sentence]!; i < bank.firstWord[sentence + 1]!; i++) {
      const form = bank.words.form[i]!;
      const level = levelForm(form);
      const tag = goldTag(bank.words, i);
      const script = scripts.index.get(lemmaScript(form, bank.words.lemma[i]!));
      const type = `${level} ${tag} ${bank.words.morph[i]! & 3} ${script}`;
      if (script === undefined || seen.has(type)) continue;
      seen.add(type);
      let parent = 0;
      for (let size = 0; size <= Math.min(LONGEST_ENDING, level.length); size++) {
        const key = scriptKey(tag, bank.words.morph[i]!, level, size);
        add(table, key, script);
        if (size > 0) parents.set(key, parent);
        parent = key;
      }
    }
  }
  const best = new Map<number, number>();
  for (const [key, row] of table) best.set(key, [...row].sort((a, b) => b[1] - a[1])[0]![0]);
  const inherited = (key: number): number | undefined => {
    const parent = parents.get(key);
    return parent === undefined ? undefined : best.get(parent);
  };
  const rows = new Map<number, number[]>();
  for (const [key, row] of table) {
    const total = [...row.values()].reduce((a, b) => a + b);
    if (inherited(key) !== best.get(key) && (total >= SURE_ENDING || !parents.has(key)))
      rows.set(key, [best.get(key)!]);
  }
  return toRows(rows);
}
