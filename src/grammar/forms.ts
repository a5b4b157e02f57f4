/**
 * Word forms as columns: everything the models ask of a form in itself, worked out once per form and looked up per word.
 * Case, digits and typographic quotes are levelled, so that “2024” and „2003“, `l’` and `l'` are the same to the models.
 */
import { ownCopy } from "../text/own-copy.ts";
import { feature1, feature2, hashString } from "./hashing.ts";
import { analysisCount, analysisTag, type RowTable } from "./lexicon.ts";

/** Columns of a form, at `id * FORM_COLUMNS`. */
export const FORM = {
  word: 0,
  suffix1: 1,
  suffix2: 2,
  suffix3: 3,
  suffix4: 4,
  suffix5: 5,
  prefix1: 6,
  prefix2: 7,
  prefix3: 8,
  shape: 9,
  /** The tags the lexicon has for the form, with the most frequent one: a hash, 0 when unknown. */
  ambiguity: 10,
  /** Bits of the tags the tagger may choose between. */
  candidates: 11,
  /** Row of the form's analyses in the lexicon, 0 when unknown. */
  analyses: 12,
  /** The tag the lexicon has most often, -1 when unknown. */
  usual: 13,
  /** The tag taken for granted before the tagger has been there: the only one, the usual one, or UNTOLD. */
  assumed: 14,
} as const;
export const FORM_COLUMNS = 16;

/** Stands for the tag of a form of which nothing is known. */
const UNTOLD = 30;

/** A form seen this often in training has no other tags than those seen. */
export const SETTLED = 16;
/** The table starts over when it holds this many forms: a reader of millions of words must not grow without bound. */
const CAPACITY = 1 << 17;

const LEVELLED: Record<string, string> = {
  "’": "'",
  "‘": "'",
  "`": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "…": "...",
};

/** Lower case, digits as 0, plain quotes and dashes. */
export function levelForm(form: string): string {
  return form.toLowerCase().replace(/[0-9’‘`“”„«»–—…]/g, (sign) => LEVELLED[sign] ?? "0");
}

/** Capitals, digits, hyphens and signs of a form in a small number. */
export function shapeOf(form: string): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let inner = 0;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    if (unit >= 48 && unit <= 57) digits++;
    else if (unit >= 97 && unit <= 122) lower++;
    else if (unit >= 65 && unit <= 90) upper++;
    else if (unit > 127 && form[i]!.toLowerCase() !== form[i]!.toUpperCase()) {
      if (form[i] === form[i]!.toUpperCase()) upper++;
      else lower++;
    } else if (i > 0 && i < form.length - 1) inner = unit === 45 ? 1 : unit === 46 ? 2 : 3;
  }
  const first = form[0] ?? "";
  const capital = first !== first.toLowerCase();
  const letters = upper + lower;
  const cased =
    letters === 0 ? 0 : upper === 0 ? 1 : lower === 0 ? (upper === 1 ? 2 : 3) : capital ? (upper > 1 ? 4 : 5) : 6;
  const numeric = digits === 0 ? 0 : letters > 0 ? 1 : digits === form.length ? (digits === 4 ? 2 : 3) : 4;
  return cased | (numeric << 3) | (inner << 6);
}

/** How the letters of a shape are written. */
export const CASE = { none: 0, lower: 1, letter: 2, upper: 3, mixed: 4, capital: 5 } as const;
export const caseOf = (shape: number): number => shape & 7;

/** Whether there is one tag to choose from, and which that is. */
export const isSingle = (candidates: number): boolean => (candidates & (candidates - 1)) === 0;
export const tagOfBit = (bit: number): number => 31 - Math.clz32(bit);

export class FormTable {
  columns = new Int32Array(FORM_COLUMNS * 4096);
  /** The forms by number. */
  readonly texts: string[] = [];
  /** How often all numbers were given out anew. */
  generation = 0;
  private readonly ids = new Map<string, number>();

  private readonly lexicon: RowTable;
  private readonly openTags: number;

  /** `openTags`: bits of the tags an unknown word may have. */
  constructor(lexicon: RowTable, openTags: number) {
    this.lexicon = lexicon;
    this.openTags = openTags;
  }

  /** Forgets all forms when there are too many; call between documents, as it voids the numbers given out. */
  relax(forgotten: () => void): void {
    if (this.ids.size <= CAPACITY) return;
    this.ids.clear();
    this.texts.length = 0;
    this.generation++;
    forgotten();
  }

  /** The number of a form; its columns stand at `number * FORM_COLUMNS`. */
  number(form: string): number {
    const known = this.ids.get(form);
    if (known !== undefined) return known;
    const id = this.ids.size;
    const own = ownCopy(form);
    this.ids.set(own, id);
    this.texts.push(own);
    const base = id * FORM_COLUMNS;
    if (base >= this.columns.length) {
      const grown = new Int32Array(this.columns.length * 2);
      grown.set(this.columns);
      this.columns = grown;
    }
    this.describe(form, base);
    return id;
  }

  private describe(form: string, base: number): void {
    const { columns, lexicon } = this;
    const level = levelForm(form);
    const end = level.length;
    columns[base + FORM.word] = hashString(level);
    for (let size = 1; size <= 5; size++) {
      columns[base + FORM.suffix1 + size - 1] = feature1(size, hashString(level, Math.max(0, end - size)));
    }
    for (let size = 1; size <= 3; size++) {
      columns[base + FORM.prefix1 + size - 1] = feature1(size, hashString(level, 0, Math.min(end, size)));
    }
    columns[base + FORM.shape] = shapeOf(form);
    const row = lexicon.find(columns[base + FORM.word]!);
    let seen = 0;
    let count = 0;
    let bestCount = 0;
    let best = -1;
    const perTag = new Map<number, number>();
    for (let k = lexicon.begin(row); k < lexicon.end(row); k++) {
      const analysis = lexicon.values[k]!;
      const tag = analysisTag(analysis);
      const total = (perTag.get(tag) ?? 0) + analysisCount(analysis);
      perTag.set(tag, total);
      seen |= 1 << tag;
      count += analysisCount(analysis);
      if (best < 0 || total > bestCount) {
        bestCount = total;
        best = tag;
      }
    }
    columns[base + FORM.analyses] = row;
    columns[base + FORM.usual] = row === 0 ? -1 : best;
    columns[base + FORM.ambiguity] = row === 0 ? 0 : feature2(count >= SETTLED ? 1 : count > 0 ? 2 : 3, seen, best);
    const candidates = count >= SETTLED ? seen : seen | this.openTags;
    columns[base + FORM.candidates] = candidates;
    columns[base + FORM.assumed] = isSingle(candidates) ? tagOfBit(candidates) : row === 0 ? UNTOLD : best;
  }
}
