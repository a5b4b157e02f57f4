import type { Sentences, Words } from "../../text/words.ts";
import { targetKind } from "../gazetteer/targets.ts";
import type { Layout } from "../hits/layout.ts";
import { FIRST, LAST, MIDDLE, ONLY } from "./labels.ts";
import { NAME_FORM, NAME_FORM_COLUMNS, type NameForms } from "./name-forms.ts";

/** How far from a capital a small word may stand and still be part of a name: `università di Nottingham`, `Camera dei deputati`. */
const REACH_BACK = 3;
const REACH_ON = 3;
/** Bits of what the document shows of a form elsewhere. */
const SEEN_SMALL = 1;
const SEEN_CAPITAL = 2;

/** The words of a document as the recogniser sees them; all columns by word. */
export class NameScene {
  words!: Words;
  sentences!: Sentences;
  /** Numbers of the forms. */
  ids = new Int32Array(0);
  /** Known name: kind of its target and place in it; 0 for none. */
  known = new Uint8Array(0);
  /** Common noun for an actor: 1 person, 2 collective, 3 institution; 0 for none. */
  nouns = new Uint8Array(0);
  /** 1 where the word may be part of a name. */
  candidate = new Uint8Array(0);
  /** First word of the capitalised run the word stands in, and the word after it; of a small word, itself. */
  runFirst = new Int32Array(0);
  runEnd = new Int32Array(0);
  /** What the document shows of the form of a capitalised word elsewhere. */
  seen = new Uint8Array(0);
  /** Per sentence: 0, or 1 where most words are capitalised, 2 where most are all capitals. */
  heading = new Uint8Array(0);
  private marks = new Uint8Array(0);

  readonly forms: NameForms;

  constructor(forms: NameForms) {
    this.forms = forms;
  }

  /** Looks a document up. */
  open(layout: Pick<Layout, "words" | "sentences" | "hits" | "nouns">): void {
    const { words, sentences } = layout;
    this.words = words;
    this.sentences = sentences;
    this.makeRoom(words.length, sentences.length);
    this.forms.relax();
    for (let word = 0; word < words.length; word++) this.ids[word] = this.forms.number(words.form[word]);
    this.known.fill(0, 0, words.length);
    this.nouns.fill(0, 0, words.length);
    for (const hit of layout.hits) {
      for (let word = hit.firstWord; word < hit.endWord; word++) {
        const place =
          hit.endWord === hit.firstWord + 1
            ? ONLY
            : word === hit.firstWord
              ? FIRST
              : word === hit.endWord - 1
                ? LAST
                : MIDDLE;
        this.known[word] = 1 + targetKind(hit.target) * 4 + place;
      }
    }
    for (const noun of layout.nouns) {
      const kind = NOUN_KINDS.indexOf(noun.agent.kind) + 1;
      this.nouns.fill(kind, noun.firstWord, noun.endWord);
    }
    this.findRuns();
    this.lookAround();
  }

  isCapital(word: number): boolean {
    return this.forms.columns[this.ids[word] * NAME_FORM_COLUMNS + NAME_FORM.capital] === 1;
  }

  /** The end of the chain of candidates that begins at a word; the word itself where it is none. */
  chainEnd(word: number): number {
    const stop = this.sentences.firstWord[this.words.sentence[word] + 1];
    let end = word;
    while (end < stop && this.candidate[end] === 1) end++;
    return end;
  }

  private findRuns(): void {
    const { words, sentences, candidate, runFirst, runEnd } = this;
    candidate.fill(0, 0, words.length);
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const from = sentences.firstWord[sentence];
      const to = sentences.firstWord[sentence + 1];
      let capitals = 0;
      let small = 0;
      let shouting = 0;
      for (let word = from; word < to; ) {
        let end = word;
        while (end < to && this.isCapital(end)) {
          capitals++;
          if (words.form[end].length > 1 && words.form[end] === words.form[end].toUpperCase()) shouting++;
          end++;
        }
        if (end === word) {
          if (words.form[word].length > 3) small++;
          runFirst[word] = word;
          runEnd[word] = word + 1;
          if (this.known[word] !== 0 || this.nouns[word] > 1) candidate[word] = 1;
          word++;
          continue;
        }
        runFirst.fill(word, word, end);
        runEnd.fill(end, word, end);
        candidate.fill(1, Math.max(from, word - REACH_BACK), Math.min(to, end + REACH_ON));
        word = end;
      }
      this.heading[sentence] = capitals >= 4 && capitals > 4 * small ? (shouting > capitals / 2 ? 2 : 1) : 0;
    }
  }

  /** Whether forms are met in small letters, or with a capital where no sentence begins. */
  private lookAround(): void {
    const { words, ids, seen } = this;
    const { columns } = this.forms;
    const forms = columns.length / NAME_FORM_COLUMNS;
    if (this.marks.length < forms) this.marks = new Uint8Array(forms);
    else this.marks.fill(0);
    for (let word = 0; word < words.length; word++) {
      if (!this.isCapital(word)) this.marks[ids[word]] |= SEEN_SMALL;
      else if (word > this.sentences.firstWord[words.sentence[word]]) this.marks[ids[word]] |= SEEN_CAPITAL;
    }
    for (let word = 0; word < words.length; word++) {
      const lower = columns[ids[word] * NAME_FORM_COLUMNS + NAME_FORM.lower];
      seen[word] = this.isCapital(word) ? this.marks[ids[word]] | (lower < 0 ? 0 : this.marks[lower] & SEEN_SMALL) : 0;
    }
  }

  private makeRoom(words: number, sentences: number): void {
    if (this.ids.length < words) {
      const room = Math.max(words, this.ids.length * 2);
      this.ids = new Int32Array(room);
      this.known = new Uint8Array(room);
      this.nouns = new Uint8Array(room);
      this.candidate = new Uint8Array(room);
      this.runFirst = new Int32Array(room);
      this.runEnd = new Int32Array(room);
      this.seen = new Uint8Array(room);
    }
    if (this.heading.length < sentences) this.heading = new Uint8Array(Math.max(sentences, this.heading.length * 2));
  }
}

const NOUN_KINDS = ["person", "collective", "institution"];
