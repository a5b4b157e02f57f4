/** Gathers the word forms of the training sentences into the packed lexicon and the lists of features and lemma scripts. */
import { levelForm, SETTLED } from "../src/grammar/forms.ts";
import { hashString } from "../src/grammar/hashing.ts";
import { UNKNOWN_MORPH } from "../src/grammar/inflection.ts";
import { inKeyOrder } from "../src/grammar/key-index.ts";
import { analysisTag, packAnalysis } from "../src/grammar/lexicon.ts";
import { tagOf } from "../src/grammar/tags.ts";
import { U } from "../src/grammar/universal.ts";
import { MAX_CLASSES } from "../src/grammar/weights.ts";
import type { Words } from "../src/text/words.ts";
import type { Treebank } from "./conllu.ts";
import type { Entry } from "./dictionary.ts";
import { lemmaScript } from "./lemma-scripts.ts";
import { isForeign } from "./treebanks.ts";

/** Numbers for the values met, most frequent first. */
export interface Inventory<T> {
  values: T[];
  index: Map<T, number>;
}

function inventory<T>(counts: Map<T, number>, limit: number): Inventory<T> {
  const values = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([value]) => value);
  return { values, index: new Map(values.map((value, i) => [value, i])) };
}

const count = <T>(counts: Map<T, number>, value: T, by = 1): void =>
  void counts.set(value, (counts.get(value) ?? 0) + by);

export interface Inventories {
  morphs: Inventory<number>;
  scripts: Inventory<string>;
}

/** The feature bundles (at most 128) and lemma scripts (at most 16,384) of a treebank. */
export function takeInventories(bank: Treebank): Inventories {
  const morphs = new Map<number, number>([[0, Number.MAX_SAFE_INTEGER]]);
  const scripts = new Map<string, number>();
  bank.group.forEach((group, sentence) => {
    if (isForeign(group)) return;
    for (let i = bank.firstWord[sentence]!; i < bank.firstWord[sentence + 1]!; i++) {
      if (bank.inflected[sentence]) count(morphs, bank.words.morph[i]!);
      count(scripts, lemmaScript(bank.words.form[i]!, bank.words.lemma[i]!));
    }
  });
  return { morphs: inventory(morphs, MAX_CLASSES), scripts: inventory(scripts, 16384) };
}

/** The tag of a gold word. */
export const goldTag = (words: Words, i: number): number => tagOf(words.upos[i]!, words.morph[i]!);

/** A dictionary's entry as the lexicon takes it. */
export interface KnownForm {
  level: string;
  tag: number;
  analysis: number;
}

/** The entries whose lemma script is in the inventory; what is known of them is counted 0 times. */
export function knownForms(entries: Iterable<Entry>, { scripts }: Inventories): KnownForm[] {
  const known: KnownForm[] = [];
  for (const { form, tag, lemma } of entries) {
    const script = scripts.index.get(lemmaScript(form, lemma));
    if (script !== undefined)
      known.push({ level: levelForm(form), tag, analysis: packAnalysis(tag, UNKNOWN_MORPH, script, 0) });
  }
  return known;
}

/** Adds what the dictionary knows of forms that the treebanks know little of. */
function addKnown(analyses: Map<string, Map<number, number>>, known: readonly KnownForm[]): void {
  for (const { level, tag, analysis } of known) {
    let row = analyses.get(level);
    if (!row) {
      row = new Map();
      analyses.set(level, row);
    }
    let total = 0;
    let met = false;
    for (const [each, times] of row) {
      total += times;
      if (analysisTag(each) === tag) met = true;
    }
    // A name is one only where the treebanks know nothing else of the form; dictionaries list some as nouns.
    if (!met && total < (tag === U.PROPN ? 1 : SETTLED)) row.set(analysis, 0);
  }
}

export interface LexiconRows {
  keys: Int32Array;
  lengths: Uint8Array;
  values: Int32Array;
  /** Bits of the tags that words seen only once have. */
  openTags: number;
}

/** The analyses of every form in the given sentences. */
export function gatherLexicon(
  bank: Treebank,
  sentences: Iterable<number>,
  { morphs, scripts }: Inventories,
  known: readonly KnownForm[] = [],
): LexiconRows {
  const analyses = new Map<string, Map<number, number>>();
  for (const sentence of sentences) {
    for (let i = bank.firstWord[sentence]!; i < bank.firstWord[sentence + 1]!; i++) {
      const level = levelForm(bank.words.form[i]!);
      let row = analyses.get(level);
      if (!row) {
        row = new Map();
        analyses.set(level, row);
      }
      const morph = bank.inflected[sentence] ? morphs.index.get(bank.words.morph[i]!) : undefined;
      const script = scripts.index.get(lemmaScript(bank.words.form[i]!, bank.words.lemma[i]!)) ?? 0;
      count(row, packAnalysis(goldTag(bank.words, i), morph ?? UNKNOWN_MORPH, script, 0));
    }
  }
  addKnown(analyses, known);
  const lengths: number[] = [];
  const values: number[] = [];
  let openTags = 0;
  const levels = [...analyses.keys()];
  const keys = Int32Array.from(levels, (level) => hashString(level));
  const order = inKeyOrder(keys);
  for (const place of order) {
    const row = analyses.get(levels[place]!)!;
    const kept = [...row].sort((a, b) => b[1] - a[1]).slice(0, 48);
    lengths.push(kept.length);
    for (const [analysis, times] of kept) {
      values.push(packAnalysis(analysis & 31, (analysis >>> 5) & 511, (analysis >>> 14) & 16383, times));
    }
    if (kept.length === 1 && kept[0]![1] === 1) openTags |= 1 << (kept[0]![0] & 31);
  }
  return {
    keys: Int32Array.from(order, (place) => keys[place]!),
    lengths: Uint8Array.from(lengths),
    values: Int32Array.from(values),
    openTags,
  };
}
