import type { Words } from "../text/words.ts";
import { D, U } from "./universal.ts";

/**
 * The dependents of every word as linked columns: `first[i]` is i's first dependent in text order, `next[j]` the following
 * dependent of the same head, -1 at the end.
 */
export interface Tree {
  words: Words;
  first: Int32Array;
  next: Int32Array;
}

/** Links the dependents of all words of a document. Linear in words. */
export function buildTree(words: Words): Tree {
  const first = new Int32Array(words.length).fill(-1);
  const next = new Int32Array(words.length).fill(-1);
  for (let index = words.length - 1; index >= 0; index--) {
    const head = words.head[index];
    if (head < 0) continue;
    next[index] = first[head];
    first[head] = index;
  }
  return { words, first, next };
}

/** The first dependent of `head` with one of the relations, or -1. It is asked many times a word, and so takes no list that would have to be made. */
export function dependent(
  tree: Tree,
  head: number,
  one: number,
  two = -1,
  three = -1,
  four = -1,
  five = -1,
  six = -1,
  seven = -1,
): number {
  const { deprel } = tree.words;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    const found = deprel[child];
    if (found === one || found === two || found === three || found === four) return child;
    if (found === five || found === six || found === seven) return child;
  }
  return -1;
}

/** One word hangs where another hung, by the same relation. The linked dependents of a tree stay as they were. */
export function takePlace(words: Words, one: number, other: number): void {
  words.head[one] = words.head[other];
  words.deprel[one] = words.deprel[other];
}

/** A head and all its conjuncts: "Francia, Germania e Italia" from "Francia". */
export function conjuncts(tree: Tree, head: number): number[] {
  const all = [head];
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    if (tree.words.deprel[child] === D.conj) all.push(...conjuncts(tree, child));
  }
  return all;
}

/** First and last word of the subtree under `head`, as [first, end). Linear in the subtree. */
export function subtreeSpan(tree: Tree, head: number): [number, number] {
  let low = head;
  let high = head;
  const stack = [head];
  while (stack.length > 0) {
    const word = stack.pop() as number;
    if (word < low) low = word;
    if (word > high) high = word;
    for (let child = tree.first[word]; child >= 0; child = tree.next[child]) stack.push(child);
  }
  return [low, high + 1];
}

/** Whether `word` stands in the subtree under `ancestor`. */
export function isUnder(tree: Tree, word: number, ancestor: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 200; at = tree.words.head[at], steps++) {
    if (at === ancestor) return true;
  }
  return false;
}

/** The clause head that governs `word`: the nearest verb, or predicate with a copula or subject, above it; -1 when none. */
export function governingClause(tree: Tree, word: number): number {
  const { words } = tree;
  for (let at = words.head[word], steps = 0; at >= 0 && steps < 50; at = words.head[at], steps++) {
    if (isClause(tree, at)) return at;
  }
  return -1;
}

/** Whether a word heads a clause: a verb, or a nominal or adjectival predicate with a copula. */
export function isClause(tree: Tree, word: number): boolean {
  const { words } = tree;
  if (words.upos[word] === U.VERB) return words.deprel[word] !== D.amod;
  return dependent(tree, word, D.cop) >= 0;
}

/** The preposition of a nominal, as lemmas joined by blanks (`di`, `nei confronti di` → `in confronto di`); "" when bare. */
export function prepositionOf(tree: Tree, nominal: number): string {
  const { words } = tree;
  let preposition = "";
  for (let child = tree.first[nominal]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] !== D.case || child > nominal + 1) continue;
    preposition = preposition === "" ? words.lemma[child] : `${preposition} ${words.lemma[child]}`;
    for (let part = tree.first[child]; part >= 0; part = tree.next[part]) {
      if (words.deprel[part] === D.fixed) preposition += ` ${words.lemma[part]}`;
    }
  }
  return preposition;
}

/** The marker of a subordinate clause with its fixed parts, in lemmas: `se`, `a meno che`. */
export function markerOf(tree: Tree, clause: number): string {
  const { words } = tree;
  let marker = "";
  for (let child = tree.first[clause]; child >= 0 && child < clause; child = tree.next[child]) {
    if (words.deprel[child] !== D.mark && words.deprel[child] !== D.case) continue;
    marker = marker === "" ? words.lemma[child] : `${marker} ${words.lemma[child]}`;
    for (let part = tree.first[child]; part >= 0; part = tree.next[part]) {
      if (words.deprel[part] === D.fixed) marker += ` ${words.lemma[part]}`;
    }
  }
  return marker;
}

/** Whether a word is a noun, common or proper. */
export const isNoun = ({ upos }: Words, word: number): boolean => upos[word] === U.NOUN || upos[word] === U.PROPN;

/** Whether a word is a noun or a pronoun. */
export const isNominal = (words: Words, word: number): boolean => isNoun(words, word) || words.upos[word] === U.PRON;
