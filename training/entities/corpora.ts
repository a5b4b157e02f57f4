/** Reads the entity corpora beside the project into documents as the reader would see them. */
import { join } from "node:path";
import { analyse, type Grammar } from "../../src/grammar/grammar.ts";
import { readAtoms } from "../../src/names/gazetteer/atoms.ts";
import type { World } from "../../src/names/gazetteer/world.ts";
import { findNameHits } from "../../src/names/hits/name-hits.ts";
import { findNounHits } from "../../src/names/hits/noun-hits.ts";
import { FIRST, LAST, labelOf, MIDDLE, ONLY, OUTSIDE } from "../../src/names/recogniser/labels.ts";
import type { NameScene } from "../../src/names/recogniser/name-scene.ts";
import { splitToken } from "../../src/text/split-token.ts";
import type { TextTables } from "../../src/text/text-tables.ts";
import { createWords, type Sentences, type Words } from "../../src/text/words.ts";
import { readText } from "../conllu.ts";
import type { Parting } from "./recipes.ts";

export interface TaggedToken {
  form: string;
  /** `O`, `B-PER`, `I-LOC` … */
  tag: string;
}

/** The documents of a corpus, each a list of sentences. */
export type TaggedDocument = TaggedToken[][];

/** Sentences after which a document is over where the corpus does not say. */
const LONGEST = 40;
const SHORTEST = 5;

/** `by`: how documents are told apart. `headline`: a sentence without a full stop begins one; `sentence`: each is one. */
export function readTagged(path: string, by: Parting): TaggedDocument[] {
  const documents: TaggedDocument[] = [];
  let document: TaggedDocument = [];
  let sentence: TaggedToken[] = [];
  let id = "";
  const close = (): void => {
    if (document.length > 0) documents.push(document);
    document = [];
  };
  for (const line of readText(path).split("\n")) {
    const cells = line.trimEnd().split("\t");
    if (line.startsWith("# ")) {
      const given = /^# sent_id = (.*)/.exec(line)?.[1];
      if (given === undefined) continue;
      const own = given.replace(/-\d+$/, "").replace(/^([nw]\d\d\d\d\d)\d\d\d$/, "$1");
      if (own !== id) close();
      id = own;
      continue;
    }
    if (cells.length > 1) {
      const at = /^\d/.test(cells[0]) && cells.length > 2 ? 1 : 0;
      sentence.push({ form: cells[at], tag: cells[at + 1] });
      continue;
    }
    if (sentence.length === 0) continue;
    if (by === "sentence") close();
    const stops = /[.!?:;"»”)]/.test(sentence.at(-1)!.form);
    const over = document.length >= SHORTEST && !stops;
    if (by === "headline" && (over || document.length >= LONGEST)) close();
    document.push(sentence);
    sentence = [];
  }
  if (sentence.length > 0) document.push(sentence);
  close();
  return documents;
}

export interface NamedDocument {
  text: string;
  words: Words;
  sentences: Sentences;
  /** Per word. */
  labels: Uint8Array;
  /** Token of each word, counted through the document. */
  token: Int32Array;
  tokens: number;
}

const KINDS = ["PER", "LOC", "ORG"];

/** Splits a document's tokens into words, analyses them, and lays the labels over the words. */
export function layDocument(
  tagged: TaggedDocument,
  tables: TextTables,
  grammar: Grammar,
  underscored: boolean,
): NamedDocument {
  const form: string[] = [];
  const token: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const firstWord = [0];
  const pieces: string[] = [];
  const tags: string[] = [];
  let offset = 0;
  let count = 0;
  for (const sentence of tagged) {
    sentence.forEach((one, index) => {
      const parts = (underscored ? null : splitToken(one.form, index === 0, tables)) ?? [one.form];
      for (const part of parts) {
        form.push(part);
        token.push(count);
        start.push(offset);
        end.push(offset + one.form.length);
      }
      pieces.push(one.form, " ");
      offset += one.form.length + 1;
      tags.push(one.tag);
      count++;
    });
    firstWord.push(form.length);
  }
  const words = createWords(form.length);
  words.length = form.length;
  words.form = form;
  words.start.set(start);
  words.end.set(end);
  const sentences: Sentences = {
    length: tagged.length,
    start: Int32Array.from(tagged, (_, n) => start[firstWord[n]]),
    end: Int32Array.from(tagged, (_, n) => end[firstWord[n + 1] - 1]),
    firstWord: Int32Array.from(firstWord),
  };
  for (let sentence = 0; sentence < sentences.length; sentence++)
    words.sentence.fill(sentence, firstWord[sentence], firstWord[sentence + 1]);
  analyse(grammar, words, sentences);
  return {
    text: pieces.join(""),
    words,
    sentences,
    labels: layLabels(tags, token, firstWord),
    token: Int32Array.from(token),
    tokens: count,
  };
}

/** Names as [kind, first, end] in tokens; a name ends where another begins or the kind changes. */
export function spansOf(tags: readonly string[]): [kind: number, first: number, end: number][] {
  const spans: [number, number, number][] = [];
  for (let at = 0; at < tags.length; ) {
    const kind = KINDS.indexOf(tags[at].slice(2));
    if (kind < 0) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < tags.length && tags[end] === `I-${KINDS[kind]}`) end++;
    spans.push([kind, at, end]);
    at = end;
  }
  return spans;
}

function layLabels(tags: readonly string[], token: readonly number[], firstWord: readonly number[]): Uint8Array {
  const labels = new Uint8Array(token.length).fill(OUTSIDE);
  const wordOf = new Int32Array(tags.length + 1).fill(token.length);
  for (let word = token.length - 1; word >= 0; word--) wordOf[token[word]] = word;
  const breaks = new Set(firstWord.map((word) => token[word] ?? tags.length));
  for (const [kind, first, whole] of spansOf(tags)) {
    let end = first + 1;
    while (end < whole && !breaks.has(end)) end++;
    const from = wordOf[first];
    const to = wordOf[end];
    for (let word = from; word < to; word++) {
      const place = to === from + 1 ? ONLY : word === from ? FIRST : word === to - 1 ? LAST : MIDDLE;
      labels[word] = labelOf(kind, place);
    }
  }
  return labels;
}

/** Shows a document to a scene as the reader does. */
export function openDocument(
  scene: NameScene,
  { text, words, sentences }: NamedDocument,
  world: World,
  language: string,
): void {
  scene.open(knownNames(text, words, sentences, world, language));
}

/** The names and nouns the tables know in a document. */
export function knownNames(text: string, words: Words, sentences: Sentences, world: World, language: string) {
  const lexicon = world.lexicons.get(language)!;
  const atoms = readAtoms(text, words);
  const hits = findNameHits(words, sentences, atoms, world, lexicon, null);
  const hitAt = new Int32Array(words.length).fill(-1);
  hits.forEach((hit, index) => {
    hitAt.fill(index, hit.firstWord, hit.endWord);
  });
  return { words, sentences, hits, nouns: findNounHits(words, atoms, lexicon, hits, hitAt) };
}

export const entityPath = (shared: string, name: string): string => join(shared, "data", "entities", name);
