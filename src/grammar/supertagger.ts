/**
 * Supertags (Ouchi, Duh & Matsumoto 2014): a guess, from the words and tags around, at each word's relation and the side its head
 * stands on, made before the tree is built, so that a parser that reads from left to right knows what is ahead. Words whose part of
 * speech tells as much are passed over.
 */
import { feature2, feature3, feature4 } from "./hashing.ts";
import type { ParserInput } from "./parse-words.ts";
import { TAG_COUNT, UPOS_OF_TAG } from "./tags.ts";
import { U } from "./universal.ts";
import { MAX_CLASSES, type Scorer } from "./weights.ts";

/** Room for the features of one decision. */
const MAX_SUPERTAG_FEATURES = 48;
/** As in the tagger: where the features that ask for the kind of treebank too are folded into. */
export const SUPERTAG_TWINS: readonly number[] = [2, 0, 8];
/** The supertag of a word passed over is this and its tag. */
const PASSED_OVER = 192;
/** Stands for tags and supertags beyond the sentence. */
const OUTSIDE = 31;
const BEYOND = 255;

const OPEN: readonly number[] = [U.NOUN, U.PROPN, U.VERB, U.ADJ, U.ADV, U.PRON, U.NUM];
/** Tags whose words are supertagged. */
const IS_TELLING = Uint8Array.from({ length: 32 }, (_, tag) =>
  tag < TAG_COUNT && OPEN.includes(UPOS_OF_TAG[tag]!) ? 1 : 0,
);
const IS_VERB = Uint8Array.from({ length: 32 }, (_, tag) => (tag < TAG_COUNT && UPOS_OF_TAG[tag] === U.VERB ? 1 : 0));

/** Told of each decision, in training: the word, its features, the scores, the class chosen. */
export type Lesson = (at: number, features: Int32Array, count: number, scores: Float64Array, best: number) => void;

export class Supertagger {
  private readonly scorer: Scorer;
  private readonly classes: number;
  private readonly features = new Int32Array(MAX_SUPERTAG_FEATURES);
  private readonly scores = new Float64Array(MAX_CLASSES);
  /** The next verb after each word, -1 when there is none. */
  private verbAfter = new Int32Array(0);
  /** The last verb before the word at hand, and the marks between. */
  private verbBefore = -1;
  private marks = 0;
  /** The last words supertagged. */
  private last = -1;
  private last2 = -1;

  constructor(scorer: Scorer, classes: number) {
    this.scorer = scorer;
    this.classes = classes;
  }

  /** Fills the supertags of the words from .. to - 1. */
  tag(input: ParserInput, from: number, to: number, group = -1, lesson?: Lesson): void {
    const { features, scores, classes } = this;
    const { tags, supertags } = input;
    this.lookAhead(tags, from, to);
    for (let at = from; at < to; at++) {
      const tag = tags[at]!;
      if (IS_TELLING[tag] === 0) {
        supertags[at] = PASSED_OVER + tag;
        if (tag === U.PUNCT) this.marks++;
        continue;
      }
      const count = this.describe(input, at, from, to, group);
      scores.fill(0, 0, classes);
      this.scorer.score(features, count, scores);
      let best = 0;
      for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c;
      supertags[at] = best;
      lesson?.(at, features, count, scores, best);
      this.last2 = this.last;
      this.last = at;
      if (IS_VERB[tag] === 0) continue;
      this.verbBefore = at;
      this.marks = 0;
    }
  }

  /** Makes ready for a sentence. */
  private lookAhead(tags: Uint8Array, from: number, to: number): void {
    if (this.verbAfter.length < to) this.verbAfter = new Int32Array(to * 2);
    this.verbBefore = this.last = this.last2 = -1;
    this.marks = 0;
    let next = -1;
    for (let at = to - 1; at >= from; at--) {
      this.verbAfter[at] = next;
      if (IS_VERB[tags[at]!] === 1) next = at;
    }
  }

  /** Hashes, in `features`, of what decides the supertag of the word `at` of the sentence from .. to - 1; their number. */
  private describe(input: ParserInput, at: number, from: number, to: number, group: number): number {
    const { lemmas, tags, morph, supertags } = input;
    const { features, verbBefore, last, last2 } = this;
    const t = tags[at]!;
    const w = lemmas[at]!;
    const left = at > from ? tags[at - 1]! : OUTSIDE;
    const left2 = at > from + 1 ? tags[at - 2]! : OUTSIDE;
    const left3 = at > from + 2 ? tags[at - 3]! : OUTSIDE;
    const right = at + 1 < to ? tags[at + 1]! : OUTSIDE;
    const right2 = at + 2 < to ? tags[at + 2]! : OUTSIDE;
    const right3 = at + 3 < to ? tags[at + 3]! : OUTSIDE;
    const leftWord = at > from ? lemmas[at - 1]! : 1;
    const leftWord2 = at > from + 1 ? lemmas[at - 2]! : 1;
    const rightWord = at + 1 < to ? lemmas[at + 1]! : 1;
    const rightWord2 = at + 2 < to ? lemmas[at + 2]! : 1;
    const verbAfter = this.verbAfter[at]!;
    const wordBefore = verbBefore < 0 ? 1 : lemmas[verbBefore]!;
    const wordAfter = verbAfter < 0 ? 1 : lemmas[verbAfter]!;
    const before = verbBefore < 0 ? OUTSIDE : tags[verbBefore]! | (Math.min(3, this.marks) << 5);
    const after = verbAfter < 0 ? OUTSIDE : tags[verbAfter]!;
    const gapBefore = verbBefore < 0 ? 9 : Math.min(6, at - verbBefore);
    const gapAfter = verbAfter < 0 ? 9 : Math.min(6, verbAfter - at);
    const agrees = verbAfter < 0 ? 0 : (morph[verbAfter]! & 3) === (morph[at]! & 3) ? 1 : 2;
    const guess = last < 0 ? BEYOND : supertags[last]! | (tags[last]! << 8);
    const guess2 = last2 < 0 ? BEYOND : supertags[last2]! | (tags[last2]! << 8);
    const around = left | (right << 5);
    let n = 0;
    features[n++] = feature2(1, t, w);
    features[n++] = feature2(2, t, morph[at]!);
    features[n++] = feature3(3, t, left, right);
    features[n++] = feature3(4, t, around, left2);
    features[n++] = feature3(5, t, around, right2);
    features[n++] = feature4(6, t, around, left2, right2);
    features[n++] = feature4(7, t, right, right2, right3);
    features[n++] = feature4(8, t, left, left2, left3);
    features[n++] = feature2(9, t, leftWord);
    features[n++] = feature2(10, t, rightWord);
    features[n++] = feature3(11, t, left, leftWord2);
    features[n++] = feature3(12, t, right, rightWord2);
    features[n++] = feature3(13, t, w, leftWord);
    features[n++] = feature3(14, t, w, rightWord);
    features[n++] = feature3(15, t, w, around);
    features[n++] = feature3(16, t, leftWord, rightWord);
    features[n++] = feature3(17, t, guess, left);
    features[n++] = feature4(18, t, guess, guess2, left);
    features[n++] = feature3(19, t, guess, leftWord);
    features[n++] = feature3(20, t, guess, w);
    features[n++] = feature4(21, t, guess, around, left2);
    features[n++] = feature3(22, t, left, wordBefore);
    features[n++] = feature3(23, t, left, wordAfter);
    features[n++] = feature4(24, t, before, after, leftWord);
    features[n++] = feature4(25, t, before, after, around);
    features[n++] = feature4(26, t, gapBefore, gapAfter, around);
    features[n++] = feature4(27, t, after, gapAfter, agrees);
    features[n++] = feature4(28, t, before, gapBefore, guess);
    features[n++] = feature3(29, t, wordBefore, leftWord);
    if (group < 0) return n;
    features[n++] = feature3(30, t, around, group);
    features[n++] = feature3(31, t, w, group);
    features[n++] = feature3(32, t, leftWord, group);
    return n;
  }
}
