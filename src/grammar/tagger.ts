/**
 * Part-of-speech tagging from left to right with a linear model over the word, its spelling, its neighbours and their tags
 * (averaged perceptron, Collins 2002). The tags to the right are first taken for granted; where they turn out other, the word is
 * looked at again. Words that only ever had one tag are not scored at all.
 */
import { FORM, FORM_COLUMNS, type FormTable, isSingle, tagOfBit } from "./forms.ts";
import { feature1, feature2, feature3, feature4 } from "./hashing.ts";
import { TAG_COUNT } from "./tags.ts";
import type { Scorer } from "./weights.ts";

/** Room for the features of one decision. */
export const MAX_TAG_FEATURES = 64;
/** The last features ask for the kind of treebank too; each is folded into the one at this place, which is the same without. */
export const TAG_TWINS: readonly number[] = [0, 10];
/** Stands for words and tags beyond the sentence. */
const OUTSIDE = 31;

/** No sum of so few weights is as small. */
const UNKNOWN = -32768;

/** How far to the left and to the right the tags are looked at. */
const REACH_LEFT = 3;
const REACH_RIGHT = 2;

/** Takes a tag for granted for each word of the sentence from .. to - 1. */
export function assumeTags(columns: Int32Array, ids: Int32Array, from: number, to: number, tags: Uint8Array): void {
  for (let at = from; at < to; at++) tags[at] = columns[ids[at]! * FORM_COLUMNS + FORM.assumed]!;
}

/** The features of word `at` that lie in its form and in whether it comes first: hashes in `features`, their number returned. */
function formFeatures(columns: Int32Array, here: number, isFirst: boolean, features: Int32Array): number {
  const word = columns[here + FORM.word]!;
  const suffix3 = columns[here + FORM.suffix3]!;
  const shape = shapeAt(columns, here, isFirst);
  let n = 0;
  features[n++] = feature1(1, word);
  features[n++] = feature2(2, word, shape);
  features[n++] = feature1(3, columns[here + FORM.suffix1]!);
  features[n++] = feature1(4, columns[here + FORM.suffix2]!);
  features[n++] = feature1(5, suffix3);
  features[n++] = feature1(6, columns[here + FORM.suffix4]!);
  features[n++] = feature1(7, columns[here + FORM.suffix5]!);
  features[n++] = feature1(8, columns[here + FORM.prefix1]!);
  features[n++] = feature1(9, columns[here + FORM.prefix2]!);
  features[n++] = feature1(10, columns[here + FORM.prefix3]!);
  features[n++] = feature2(11, shape, suffix3);
  features[n++] = feature2(44, shape, columns[here + FORM.ambiguity]!);
  return n;
}

const shapeAt = (columns: Int32Array, here: number, isFirst: boolean): number =>
  columns[here + FORM.shape]! | (isFirst ? 1024 : 0);

/**
 * The features of word `at` of the sentence `from` .. `to` - 1: hashes in `features`, their number returned. `group` is the
 * kind of treebank, so that what treebanks annotate differently is learned apart; a reading has none, -1.
 */
export function tagFeatures(
  columns: Int32Array,
  ids: Int32Array,
  tags: Uint8Array,
  at: number,
  from: number,
  to: number,
  group: number,
  features: Int32Array,
): number {
  const n = formFeatures(columns, ids[at]! * FORM_COLUMNS, at === from, features);
  return contextFeatures(columns, ids, tags, at, from, to, group, features, n);
}

/** The features that lie in what stands around too, behind the first `n`. */
function contextFeatures(
  columns: Int32Array,
  ids: Int32Array,
  tags: Uint8Array,
  at: number,
  from: number,
  to: number,
  group: number,
  features: Int32Array,
  count: number,
): number {
  const here = ids[at]! * FORM_COLUMNS;
  const before = at > from ? ids[at - 1]! * FORM_COLUMNS : -1;
  const before2 = at > from + 1 ? ids[at - 2]! * FORM_COLUMNS : -1;
  const after = at + 1 < to ? ids[at + 1]! * FORM_COLUMNS : -1;
  const after2 = at + 2 < to ? ids[at + 2]! * FORM_COLUMNS : -1;
  const word = columns[here + FORM.word]!;
  const suffix2 = columns[here + FORM.suffix2]!;
  const suffix3 = columns[here + FORM.suffix3]!;
  const shape = shapeAt(columns, here, at === from);
  const ambiguity = columns[here + FORM.ambiguity]!;
  const wordBefore = before < 0 ? 1 : columns[before + FORM.word]!;
  const wordBefore2 = before2 < 0 ? 1 : columns[before2 + FORM.word]!;
  const wordAfter = after < 0 ? 1 : columns[after + FORM.word]!;
  const wordAfter2 = after2 < 0 ? 1 : columns[after2 + FORM.word]!;
  const ambiguityAfter = after < 0 ? 1 : columns[after + FORM.ambiguity]!;
  const ambiguityAfter2 = after2 < 0 ? 1 : columns[after2 + FORM.ambiguity]!;
  const suffixBefore = before < 0 ? 1 : columns[before + FORM.suffix3]!;
  const suffixAfter = after < 0 ? 1 : columns[after + FORM.suffix3]!;
  const shapeBefore = before < 0 ? 1023 : columns[before + FORM.shape]!;
  const shapeAfter = after < 0 ? 1023 : columns[after + FORM.shape]!;
  const tagBefore = at > from ? tags[at - 1]! : OUTSIDE;
  const tagBefore2 = at > from + 1 ? tags[at - 2]! : OUTSIDE;
  const tagBefore3 = at > from + 2 ? tags[at - 3]! : OUTSIDE;
  const tagAfter = at + 1 < to ? tags[at + 1]! : OUTSIDE;
  const tagAfter2 = at + 2 < to ? tags[at + 2]! : OUTSIDE;
  let n = count;
  features[n++] = feature3(12, shape, shapeBefore, shapeAfter);
  features[n++] = feature2(13, shape, tagBefore);
  features[n++] = feature1(14, wordBefore);
  features[n++] = feature1(15, wordAfter);
  features[n++] = feature1(16, wordBefore2);
  features[n++] = feature1(17, wordAfter2);
  features[n++] = feature2(18, wordBefore, word);
  features[n++] = feature2(19, word, wordAfter);
  features[n++] = feature2(20, wordBefore, ambiguity);
  features[n++] = feature2(21, ambiguity, wordAfter);
  features[n++] = feature1(24, tagBefore);
  features[n++] = feature2(25, tagBefore, tagBefore2);
  features[n++] = feature3(26, tagBefore, tagBefore2, tagBefore3);
  features[n++] = feature2(27, tagBefore, word);
  features[n++] = feature2(28, tagBefore, ambiguity);
  features[n++] = feature3(29, tagBefore2, tagBefore, ambiguity);
  features[n++] = feature3(30, tagBefore, ambiguity, ambiguityAfter);
  features[n++] = feature2(31, ambiguity, ambiguityAfter);
  features[n++] = feature3(32, ambiguity, ambiguityAfter, ambiguityAfter2);
  features[n++] = feature2(33, word, ambiguityAfter);
  features[n++] = feature2(34, suffix3, ambiguityAfter);
  features[n++] = feature2(35, suffix3, tagBefore);
  features[n++] = feature2(36, suffix2, suffixBefore);
  features[n++] = feature2(37, suffix2, suffixAfter);
  features[n++] = feature2(38, suffix3, wordBefore);
  features[n++] = feature3(39, wordBefore, ambiguity, wordAfter);
  features[n++] = feature4(40, tagBefore, ambiguity, ambiguityAfter, ambiguityAfter2);
  features[n++] = feature3(41, tagBefore, tagBefore2, word);
  features[n++] = feature3(42, tagBefore, word, wordAfter);
  features[n++] = feature3(45, suffix3, tagBefore, ambiguityAfter);
  features[n++] = feature3(46, tagBefore2, tagBefore, suffix3);
  features[n++] = feature3(47, shape, shapeBefore, ambiguity);
  features[n++] = feature2(48, wordBefore2, ambiguity);
  features[n++] = feature2(49, ambiguity, wordAfter2);
  features[n++] = feature1(60, tagAfter);
  features[n++] = feature2(61, tagAfter, tagAfter2);
  features[n++] = feature2(62, tagBefore, tagAfter);
  features[n++] = feature2(63, word, tagAfter);
  features[n++] = feature2(64, ambiguity, tagAfter);
  features[n++] = feature3(65, ambiguity, tagBefore, tagAfter);
  features[n++] = feature3(66, ambiguity, tagAfter, tagAfter2);
  features[n++] = feature3(67, word, tagBefore, tagAfter);
  features[n++] = feature2(68, suffix3, tagAfter);
  features[n++] = feature3(69, suffix3, tagBefore, tagAfter);
  features[n++] = feature3(70, word, tagAfter, tagAfter2);
  features[n++] = feature4(71, ambiguity, tagBefore, tagAfter, tagAfter2);
  if (group < 0) return n;
  features[n++] = feature2(23, word, group);
  features[n++] = feature3(43, suffix3, shape, group);
  return n;
}

/** Tags word by word; `tags` is filled for from .. to - 1. */
export class Tagger {
  private readonly forms: FormTable;
  private readonly scorer: Scorer;
  private readonly features = new Int32Array(MAX_TAG_FEATURES);
  private readonly scores = new Float64Array(128);
  /** The tags that the first look took for granted. */
  private assumed = new Uint8Array(0);
  /** What the features of each form add to each tag; UNKNOWN until it has been added up. */
  private formScores = new Int16Array(0);
  private generation = 0;

  constructor(forms: FormTable, scorer: Scorer) {
    this.forms = forms;
    this.scorer = scorer;
  }

  tag(ids: Int32Array, from: number, to: number, tags: Uint8Array): void {
    const { columns, generation } = this.forms;
    if (generation !== this.generation) this.formScores.fill(UNKNOWN);
    this.generation = generation;
    if (this.assumed.length < tags.length) this.assumed = new Uint8Array(tags.length);
    const { assumed } = this;
    assumeTags(columns, ids, from, to, tags);
    assumed.set(tags.subarray(from, to), from);
    for (let at = from; at < to; at++) tags[at] = this.choose(ids, tags, at, from, to);
    /** Until where the tags to the left are other than at the first look. */
    let changedUntil = from;
    for (let at = from; at < to; at++) {
      if (at >= changedUntil && !this.wasWrong(tags, at, to)) continue;
      const tag = this.choose(ids, tags, at, from, to);
      if (tag === tags[at]) continue;
      tags[at] = tag;
      changedUntil = at + REACH_LEFT + 1;
    }
  }

  /** Whether a tag to the right of a word was taken for other than it is. */
  private wasWrong(tags: Uint8Array, at: number, to: number): boolean {
    const end = Math.min(at + REACH_RIGHT, to - 1);
    for (let next = at + 1; next <= end; next++) if (tags[next] !== this.assumed[next]) return true;
    return false;
  }

  private choose(ids: Int32Array, tags: Uint8Array, at: number, from: number, to: number): number {
    const { features, scores } = this;
    const { columns } = this.forms;
    const candidates = columns[ids[at]! * FORM_COLUMNS + FORM.candidates]!;
    if (isSingle(candidates)) return tagOfBit(candidates);
    if (at === from) {
      scores.fill(0, 0, TAG_COUNT);
      this.scorer.score(features, formFeatures(columns, ids[at]! * FORM_COLUMNS, true, features), scores);
    } else this.scoreForm(ids[at]!);
    this.scorer.score(features, contextFeatures(columns, ids, tags, at, from, to, -1, features, 0), scores);
    return bestTag(scores, candidates);
  }

  /** Sets the scores to what a form adds wherever it stands but at the beginning, which is added up once. */
  private scoreForm(id: number): void {
    const { features, scores } = this;
    const place = id * TAG_COUNT;
    if (place >= this.formScores.length) {
      const grown = new Int16Array(2 * (place + TAG_COUNT)).fill(UNKNOWN);
      grown.set(this.formScores);
      this.formScores = grown;
    }
    const { formScores } = this;
    if (formScores[place] !== UNKNOWN) {
      for (let tag = 0; tag < TAG_COUNT; tag++) scores[tag] = formScores[place + tag]!;
      return;
    }
    scores.fill(0, 0, TAG_COUNT);
    this.scorer.score(features, formFeatures(this.forms.columns, id * FORM_COLUMNS, false, features), scores);
    for (let tag = 0; tag < TAG_COUNT; tag++) formScores[place + tag] = scores[tag]!;
  }
}

/** The best scored tag among the bits of `candidates`. */
export function bestTag(scores: Float64Array, candidates: number): number {
  let best = -1;
  for (let rest = candidates; rest !== 0; rest &= rest - 1) {
    const tag = tagOfBit(rest & -rest);
    if (best < 0 || scores[tag]! > scores[best]!) best = tag;
  }
  return best;
}
