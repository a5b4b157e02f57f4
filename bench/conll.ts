/** Scoring as in the CoNLL 2018 shared task: words aligned through their characters, F1 over aligned words, subtypes ignored. */

import { UNIVERSAL_RELATION } from "../src/grammar/universal.ts";
import type { Sentences, Words } from "../src/text/words.ts";
import type { Treebank } from "../training/conllu.ts";

/** Percentages. Token counts surface tokens, so that `della` is one token and two words. */
export interface Scores {
  sentences: number;
  tokens: number;
  words: number;
  upos: number;
  features: number;
  lemmas: number;
  uas: number;
  las: number;
}

/** A span of non-space characters with what is said of it. */
interface Analysis {
  words: Words;
  firstWord: ArrayLike<number>;
  /** Characters before each word's token, blanks not counted, and the end of the token; one entry a word. */
  start: Int32Array;
  end: Int32Array;
}

/** Scores of an analysis of the gold words themselves: the words are the same, so every F1 is an accuracy. */
export function scoreGoldWords(
  gold: Words,
  system: Words,
): Pick<Scores, "upos" | "features" | "lemmas" | "uas" | "las"> {
  const right = { upos: 0, features: 0, lemmas: 0, uas: 0, las: 0 };
  for (let i = 0; i < gold.length; i++) {
    if (gold.upos[i] === system.upos[i]) right.upos++;
    if (gold.morph[i] === system.morph[i]) right.features++;
    if (gold.lemma[i] === system.lemma[i] || gold.lemma[i] === "_") right.lemmas++;
    if (gold.head[i] !== system.head[i]) continue;
    right.uas++;
    if (UNIVERSAL_RELATION[gold.deprel[i]!] === UNIVERSAL_RELATION[system.deprel[i]!]) right.las++;
  }
  const percent = (count: number): number => (100 * count) / gold.length;
  return {
    upos: percent(right.upos),
    features: percent(right.features),
    lemmas: percent(right.lemmas),
    uas: percent(right.uas),
    las: percent(right.las),
  };
}

const f1 = (right: number, gold: number, system: number): number =>
  gold + system === 0 ? 100 : (200 * right) / (gold + system);

/** Pairs of gold and system words: those of equal tokens, and inside tokens split into words, the longest common sequence of forms. */
function align(gold: Analysis, system: Analysis): Int32Array {
  const partner = new Int32Array(gold.words.length).fill(-1);
  let g = 0;
  let s = 0;
  while (g < gold.words.length && s < system.words.length) {
    if (gold.start[g] === system.start[s] && gold.end[g] === system.end[s] && single(gold, g) && single(system, s)) {
      partner[g++] = s++;
      continue;
    }
    if (single(gold, g) && single(system, s)) {
      if (gold.end[g]! <= system.end[s]!) g++;
      else s++;
      continue;
    }
    let gEnd = g;
    let sEnd = s;
    let reach = Math.max(gold.end[g]!, system.end[s]!);
    if (gold.start[g]! >= system.end[s]!) reach = system.end[s]!;
    else if (system.start[s]! >= gold.end[g]!) reach = gold.end[g]!;
    for (let grew = true; grew; ) {
      grew = false;
      for (; gEnd < gold.words.length && gold.start[gEnd]! < reach; gEnd++) {
        if (gold.end[gEnd]! > reach) {
          reach = gold.end[gEnd]!;
          grew = true;
        }
      }
      for (; sEnd < system.words.length && system.start[sEnd]! < reach; sEnd++) {
        if (system.end[sEnd]! > reach) {
          reach = system.end[sEnd]!;
          grew = true;
        }
      }
    }
    alignForms(gold.words.form.slice(g, gEnd), system.words.form.slice(s, sEnd), (a, b) => {
      partner[g + a] = s + b;
    });
    g = Math.max(gEnd, sEnd === s ? g + 1 : gEnd);
    s = sEnd;
  }
  return partner;
}

/** Whether the word is its token's only one. */
function single({ start, end }: Analysis, i: number): boolean {
  const same = (j: number): boolean => start[j] === start[i] && end[j] === end[i];
  return !(i > 0 && same(i - 1)) && !(i + 1 < start.length && same(i + 1));
}

function alignForms(gold: string[], system: string[], pair: (g: number, s: number) => void): void {
  const same = (g: number, s: number): boolean => gold[g]!.toLowerCase() === system[s]!.toLowerCase();
  const longest = Array.from({ length: gold.length + 1 }, () => new Int32Array(system.length + 1));
  for (let g = gold.length - 1; g >= 0; g--) {
    for (let s = system.length - 1; s >= 0; s--) {
      longest[g]![s] = same(g, s) ? longest[g + 1]![s + 1]! + 1 : Math.max(longest[g + 1]![s]!, longest[g]![s + 1]!);
    }
  }
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    if (same(g, s)) pair(g++, s++);
    else if (longest[g + 1]![s]! >= longest[g]![s + 1]!) g++;
    else s++;
  }
}

const spans = (start: ArrayLike<number>, end: ArrayLike<number>, length: number): Set<string> => {
  const all = new Set<string>();
  for (let i = 0; i < length; i++) all.add(`${start[i]} ${end[i]}`);
  return all;
};

const common = (a: Set<string>, b: Set<string>): number => {
  let count = 0;
  for (const span of a) if (b.has(span)) count++;
  return count;
};

function sentenceSpans({ firstWord, start, end }: Analysis): Set<string> {
  const all = new Set<string>();
  for (let i = 0; i + 1 < firstWord.length; i++) {
    if (firstWord[i + 1]! > firstWord[i]!) all.add(`${start[firstWord[i]!]} ${end[firstWord[i + 1]! - 1]}`);
  }
  return all;
}

/** Scores of a reading of raw text against the gold treebank of the same text. */
export function scoreRaw(gold: Analysis, system: Analysis): Scores {
  const partner = align(gold, system);
  const right = { words: 0, upos: 0, features: 0, lemmas: 0, uas: 0, las: 0 };
  for (let g = 0; g < gold.words.length; g++) {
    const s = partner[g]!;
    if (s < 0) continue;
    right.words++;
    if (gold.words.upos[g] === system.words.upos[s]) right.upos++;
    if (gold.words.morph[g] === system.words.morph[s]) right.features++;
    if (gold.words.lemma[g] === system.words.lemma[s] || gold.words.lemma[g] === "_") right.lemmas++;
    const goldHead = gold.words.head[g]!;
    const head = system.words.head[s]!;
    if (goldHead < 0 ? head >= 0 : partner[goldHead] !== head) continue;
    right.uas++;
    if (UNIVERSAL_RELATION[gold.words.deprel[g]!] === UNIVERSAL_RELATION[system.words.deprel[s]!]) right.las++;
  }
  const goldTokens = spans(gold.start, gold.end, gold.words.length);
  const tokens = spans(system.start, system.end, system.words.length);
  const goldSentences = sentenceSpans(gold);
  const sentences = sentenceSpans(system);
  const score = (count: number): number => f1(count, gold.words.length, system.words.length);
  return {
    sentences: f1(common(goldSentences, sentences), goldSentences.size, sentences.size),
    tokens: f1(common(goldTokens, tokens), goldTokens.size, tokens.size),
    words: score(right.words),
    upos: score(right.upos),
    features: score(right.features),
    lemmas: score(right.lemmas),
    uas: score(right.uas),
    las: score(right.las),
  };
}

/** An analysis of raw text, its offsets counted without blanks. */
export function countedWithoutBlanks(text: string, words: Words, sentences: Sentences): Analysis {
  const before = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) before[i + 1] = before[i]! + (/\s/.test(text[i]!) ? 0 : 1);
  const start = Int32Array.from({ length: words.length }, (_, i) => before[words.start[i]!]!);
  const end = Int32Array.from({ length: words.length }, (_, i) => before[words.end[i]!]!);
  return { words, firstWord: sentences.firstWord.subarray(0, sentences.length + 1), start, end };
}

/** The gold analysis of a treebank with its text. */
export function goldAnalysis(bank: Treebank, text: string): Analysis {
  return countedWithoutBlanks(text, bank.words, {
    length: bank.group.length,
    start: new Int32Array(bank.group.length),
    end: new Int32Array(bank.group.length),
    firstWord: Int32Array.from(bank.firstWord),
  });
}
