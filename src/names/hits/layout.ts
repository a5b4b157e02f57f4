import type { Tree } from "../../grammar/tree.ts";
import type { Sentences, Words } from "../../text/words.ts";
import type { Atoms } from "../gazetteer/atoms.ts";
import type { Agent, Lexicon } from "../gazetteer/lexicon.ts";
import { ADJECTIVE, targetKind } from "../gazetteer/targets.ts";
import type { World } from "../gazetteer/world.ts";
import type { NameKind } from "../recogniser/labels.ts";
import type { Recognised } from "../recogniser/lay-recognised.ts";
import type { NameHit } from "./name-hits.ts";

/** A common noun for an actor found in the text. */
export interface NounHit {
  agent: Agent;
  firstWord: number;
  endWord: number;
  /** A name inside the phrase: `segretario generale della Nato`. */
  inside: NameHit | null;
}

/** A person's name in the text: a known one, or a run of proper nouns nothing is known of. */
export interface NamePiece {
  firstWord: number;
  endWord: number;
  /** The known name; null for an unknown run. */
  hit: NameHit | null;
  /** A description or an earlier step has taken the name in. */
  taken: boolean;
  /** What took it stands behind it: a description before it may share it. */
  followed: boolean;
  /** What the recogniser takes the name for; null where it sees none. */
  kind: NameKind | null;
}

/** What is known of a document's words while its mentions are made out; the `…At` columns give an index by word, or -1. */
export interface Layout {
  text: string;
  words: Words;
  sentences: Sentences;
  tree: Tree;
  atoms: Atoms;
  world: World;
  lexicon: Lexicon;
  hits: NameHit[];
  hitAt: Int32Array;
  nouns: NounHit[];
  nounAt: Int32Array;
  recognised: Recognised;
  pieces: NamePiece[];
  pieceAt: Int32Array;
}

export const hitOf = (layout: Layout, word: number): NameHit | null => layout.hits[layout.hitAt[word] ?? -1] ?? null;

/** The demonym that begins at a word, or null. */
export function demonymAt(layout: Layout, word: number): NameHit | null {
  const hit = hitOf(layout, word);
  return hit !== null && hit.firstWord === word && targetKind(hit.target) === ADJECTIVE ? hit : null;
}

export const isAdjectival = (hit: NameHit): boolean => targetKind(hit.target) === ADJECTIVE;

/** First and last bound of the sentence a word stands in, as words. */
export const sentenceStart = (layout: Layout, word: number): number =>
  layout.sentences.firstWord[layout.words.sentence[word]];
export const sentenceEnd = (layout: Layout, word: number): number =>
  layout.sentences.firstWord[layout.words.sentence[word] + 1];

/** The word of a span that hangs outside it: its syntactic head. With a parse that tears the span apart, the first such. */
export function spanHead(words: Words, first: number, end: number): number {
  for (let word = first; word < end; word++) {
    const head = words.head[word];
    if (head < first || head >= end) return word;
  }
  return first;
}

export const lowerForm = (layout: Layout, word: number): string => layout.words.form[word]?.toLowerCase() ?? "";
