/** Reads treebanks in CoNLL-U into the same columns the reader works on. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { packMorphology } from "../src/grammar/morphology.ts";
import { D, type Deprel, U, type Upos } from "../src/grammar/universal.ts";
import { createWords, type Words } from "../src/text/words.ts";

/** Sentences with their gold analysis; `firstWord` has one entry more than there are sentences. */
export interface Treebank {
  words: Words;
  firstWord: number[];
  /** The kind of treebank each sentence came from; 0 is the one the language's models aim at. */
  group: number[];
  /** Whether the sentence's morphological features can be learned from. */
  inflected: boolean[];
  /** The running text the sentences came from; `words.start` and `words.end` are offsets in it. */
  text: string;
}

export interface Row {
  form: string;
  lemma: string;
  upos: string;
  feats: string;
  head: number;
  deprel: string;
  /** The token as written: `della` for both of its words. */
  token: string;
  /** Whether the word is the first, or only, one of its token. */
  opens: boolean;
  /** What stands between its token and the next. */
  space: string;
}

/** Sentences of a CoNLL-U text as rows, empty nodes left out. A new paragraph or document shows as a line break in `space`. */
export function* readSentences(text: string): Generator<Row[]> {
  let finished: Row[] = [];
  let rows: Row[] = [];
  // The token of several words last met: its words' numbers, and itself.
  let range = { first: 0, last: 0, form: "", space: "" };
  const spaceAfter = (misc: string): string => (misc.includes("SpaceAfter=No") ? "" : " ");
  for (const line of text.split("\n")) {
    if (line === "") {
      if (finished.length > 0) yield finished;
      finished = rows;
      rows = [];
      range = { first: 0, last: 0, form: "", space: "" };
      continue;
    }
    if (/^# new(doc|par)( |$)/.test(line) && finished.length > 0) finished[finished.length - 1]!.space = "\n\n";
    const cells = line.split("\t");
    const numbers = /^(\d+)-(\d+)$/.exec(cells[0]!);
    if (numbers) {
      range = { first: Number(numbers[1]), last: Number(numbers[2]), form: cells[1]!, space: spaceAfter(cells[9]!) };
    }
    if (!/^\d+$/.test(cells[0]!)) continue;
    const id = Number(cells[0]);
    const inside = id <= range.last;
    rows.push({
      form: cells[1]!,
      lemma: cells[2]!,
      upos: cells[3]!,
      feats: cells[5]!,
      head: Number(cells[6]),
      deprel: cells[7]!,
      token: inside ? range.form : cells[1]!,
      opens: !inside || id === range.first,
      space: inside ? range.space : spaceAfter(cells[9]!),
    });
  }
  if (finished.length > 0) yield finished;
}

/** The text of a file, gunzipped when its name ends in `.gz`. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}

/** A relation as an index; a subtype outside the inventory falls back to its universal relation. */
function deprelIndex(name: string): number {
  return D[name as Deprel] ?? D[name.split(":")[0] as Deprel] ?? D.dep;
}

export function emptyTreebank(): Treebank {
  return { words: createWords(0), firstWord: [0], group: [], inflected: [], text: "" };
}

/** Builds a treebank from sentences of rows. */
export class TreebankBuilder {
  private readonly rows: Row[] = [];
  private readonly bank = emptyTreebank();

  add(sentence: Row[], group: number, inflected: boolean): void {
    this.rows.push(...sentence);
    this.bank.firstWord.push(this.rows.length);
    this.bank.group.push(group);
    this.bank.inflected.push(inflected);
  }

  build(): Treebank {
    const { rows, bank } = this;
    const words = createWords(rows.length);
    words.length = rows.length;
    const text: string[] = [];
    let offset = 0;
    for (let sentence = 0; sentence < bank.group.length; sentence++) {
      const first = bank.firstWord[sentence]!;
      for (let i = first; i < bank.firstWord[sentence + 1]!; i++) {
        const row = rows[i]!;
        words.form[i] = row.form;
        words.lemma[i] = row.lemma;
        words.upos[i] = U[row.upos as Upos] ?? U.X;
        words.morph[i] = packMorphology(row.feats);
        words.head[i] = row.head === 0 ? -1 : first + row.head - 1;
        words.deprel[i] = deprelIndex(row.deprel);
        words.sentence[i] = sentence;
        if (row.opens) {
          words.start[i] = offset;
          words.end[i] = offset + row.token.length;
          text.push(row.token, row.space);
          offset = words.end[i]! + row.space.length;
        } else {
          words.start[i] = words.start[i - 1]!;
          words.end[i] = words.end[i - 1]!;
        }
      }
    }
    return { ...bank, words, text: text.join("") };
  }
}
