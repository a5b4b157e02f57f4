/** Counts what capitalised words name in the corpora of all languages, and packs it as a class per word. */
import { levelForm } from "../../src/grammar/forms.ts";
import { hashString } from "../../src/grammar/hashing.ts";
import { FIRST_NAME, LAST_NAME } from "../../src/names/recogniser/name-classes.ts";
import type { TaggedDocument } from "./corpora.ts";
import type { NameLists } from "./name-lists.ts";

/** The parts a word plays: first word of a person's name, a later one, place, organisation, another name, none. */
const PARTS = 6;
const NOTHING = 5;
const CAPITAL = /^\p{Lu}/u;

export type NameCounts = Map<string, Int32Array>;

/** Counts the words of documents by levelled form; the first of a sentence says nothing where it names nothing. */
export function countNames(documents: readonly TaggedDocument[]): NameCounts {
  const counts: NameCounts = new Map();
  for (const sentence of documents.flat()) {
    sentence.forEach(({ form, tag }, at) => {
      const part = partOf(tag);
      if (!CAPITAL.test(form) || (part === NOTHING && at === 0)) return;
      const key = levelForm(form);
      const row = counts.get(key) ?? new Int32Array(PARTS);
      row[part]++;
      counts.set(key, row);
    });
  }
  return counts;
}

function partOf(tag: string): number {
  if (tag === "B-PER") return 0;
  return tag === "O" ? NOTHING : Math.max(1, 1 + ["PER", "LOC", "ORG"].indexOf(tag.slice(2)) || 4);
}

/** A word names one thing nearly always, or mostly. */
const NEARLY_ALWAYS = 0.85;
const MOSTLY = 0.5;
/** Takes something off the shares of rare words. */
const DOUBT = 0.5;

/** The class of a word with these counts: 1–6 one part nearly always, 7–12 mostly, 13 several names, 14 names and common words. */
function classOf(row: Int32Array): number {
  const order = [...row.keys()].sort((a, b) => row[b] - row[a]);
  const share = row[order[0]] / (row.reduce((sum, count) => sum + count, 0) + DOUBT);
  if (share >= NEARLY_ALWAYS) return 1 + order[0];
  if (share >= MOSTLY) return 1 + PARTS + order[0];
  return order[0] === NOTHING || order[1] === NOTHING ? 14 : 13;
}

/** The columns of `NameClasses`: hashes, in key order, and their classes. */
export function packNames(tables: readonly NameCounts[], lists: NameLists): { keys: Int32Array; values: Uint8Array } {
  const total: NameCounts = new Map();
  for (const table of tables) {
    for (const [form, row] of table) {
      const sum = total.get(form) ?? new Int32Array(PARTS);
      row.forEach((count, part) => {
        sum[part] += count;
      });
      total.set(form, sum);
    }
  }
  const classes = new Map<number, number>();
  for (const [form, row] of total) classes.set(hashString(form), classOf(row));
  const mark = (form: string, bit: number) => classes.set(hashString(form), (classes.get(hashString(form)) ?? 0) | bit);
  for (const form of lists.first) mark(form, FIRST_NAME);
  for (const form of lists.last) mark(form, LAST_NAME);
  const keys = Int32Array.from(classes.keys()).sort((a, b) => (a >>> 0) - (b >>> 0));
  return { keys, values: Uint8Array.from(keys, (key) => classes.get(key)!) };
}
