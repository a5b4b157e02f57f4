import { FORM, FORM_COLUMNS } from "./forms.ts";
import { feature1, feature2, feature3, feature4 } from "./hashing.ts";

/** Stands for words and tags beyond the sentence. */
const OUTSIDE = 31;

/** The features of word `at` that lie in its form and in whether it comes first: hashes in `features`, their number returned. */
export function formFeatures(columns: Int32Array, here: number, isFirst: boolean, features: Int32Array): number {
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
export function contextFeatures(
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
