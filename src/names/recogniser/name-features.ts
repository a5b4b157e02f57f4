import { feature1, feature2, feature3 } from "../../grammar/hashing.ts";
import { U } from "../../grammar/universal.ts";
import { NAME_FORM as F, NAME_FORM_COLUMNS } from "./name-forms.ts";
import type { NameScene } from "./name-scene.ts";

/** Room for the features of one word. */
export const MAX_NAME_FEATURES = 64;
/** Stands for words, tags and shapes beyond the sentence. */
const OUTSIDE = 1023;

/** The features of a word: hashes in `features`, their number returned. */
export function nameFeatures(scene: NameScene, at: number, features: Int32Array): number {
  const { ids, known, nouns, words, runFirst, runEnd } = scene;
  const { columns } = scene.forms;
  const sentence = words.sentence[at];
  const from = scene.sentences.firstWord[sentence];
  const to = scene.sentences.firstWord[sentence + 1];
  const here = ids[at] * NAME_FORM_COLUMNS;
  const word = columns[here + F.word];
  const suffix3 = columns[here + F.suffix3];
  const first = runFirst[at];
  const end = runEnd[at];
  let opening = at;
  while (opening > from && words.upos[opening - 1] === U.PUNCT) opening--;
  const initial = opening === from ? 2048 : 0;
  const heading = scene.heading[sentence] << 12;
  const shape = columns[here + F.shape];
  const placed = shape | initial | heading;
  const before = cell(columns, ids, at - 1, from, to, F.word);
  const before2 = cell(columns, ids, at - 2, from, to, F.word);
  const after = cell(columns, ids, at + 1, from, to, F.word);
  const after2 = cell(columns, ids, at + 2, from, to, F.word);
  const shapeBefore = cell(columns, ids, at - 1, from, to, F.shape);
  const shapeAfter = cell(columns, ids, at + 1, from, to, F.shape);
  const tag = words.upos[at];
  const tagBefore = at > from ? words.upos[at - 1] : OUTSIDE;
  const tagAfter = at + 1 < to ? words.upos[at + 1] : OUTSIDE;
  const name = known[at];
  const nameBefore = at > from ? known[at - 1] : OUTSIDE;
  const nameAfter = at + 1 < to ? known[at + 1] : OUTSIDE;
  const sort = columns[here + F.nameClass];
  const sortBefore = cell(columns, ids, at - 1, from, to, F.nameClass);
  const sortAfter = cell(columns, ids, at + 1, from, to, F.nameClass);
  const wordBeforeRun = cell(columns, ids, first - 1, from, to, F.word);
  const wordAfterRun = cell(columns, ids, end, from, to, F.word);
  const nounBeforeRun = first > from ? nouns[first - 1] : 0;
  const place = Math.min(at - first, 3) | (Math.min(end - at, 3) << 2);
  let n = 0;
  features[n++] = feature1(1, word);
  features[n++] = feature2(2, word, placed);
  features[n++] = feature1(3, columns[here + F.suffix2]);
  features[n++] = feature2(4, suffix3, shape);
  features[n++] = feature1(5, columns[here + F.suffix4]);
  features[n++] = feature1(6, columns[here + F.suffix5]);
  features[n++] = feature1(7, columns[here + F.prefix2]);
  features[n++] = feature1(8, columns[here + F.prefix3]);
  features[n++] = feature1(9, columns[here + F.prefix4]);
  features[n++] = feature1(10, placed);
  features[n++] = feature3(11, shape, shapeBefore, shapeAfter);
  features[n++] = feature2(12, shapeBefore, placed);
  features[n++] = feature2(13, before, shape);
  features[n++] = feature2(14, after, shape);
  features[n++] = feature1(15, before2);
  features[n++] = feature1(16, after2);
  features[n++] = feature2(17, before, word);
  features[n++] = feature2(18, word, after);
  features[n++] = feature3(19, before2, before, shape);
  features[n++] = feature3(20, after, after2, shape);
  features[n++] = feature2(21, tag, placed);
  features[n++] = feature2(22, tagBefore, tag);
  features[n++] = feature2(23, tag, tagAfter);
  features[n++] = feature3(24, tagBefore, tag, tagAfter);
  features[n++] = feature2(25, name, shape);
  features[n++] = feature2(26, name, tag);
  features[n++] = feature2(27, nameBefore, name);
  features[n++] = feature2(28, name, nameAfter);
  features[n++] = feature2(29, name, before);
  features[n++] = feature2(30, name, word);
  features[n++] = feature2(31, sort, placed);
  features[n++] = feature2(32, sortBefore, sort);
  features[n++] = feature2(33, sort, sortAfter);
  features[n++] = feature3(34, sortBefore, sort, sortAfter);
  features[n++] = feature2(35, sort, place);
  features[n++] = feature2(36, sort, before);
  features[n++] = feature2(37, wordBeforeRun, place);
  features[n++] = feature2(38, wordAfterRun, place);
  features[n++] = feature2(39, wordBeforeRun, wordAfterRun);
  features[n++] = feature2(40, cell(columns, ids, first - 2, from, to, F.word), wordBeforeRun);
  features[n++] = feature2(41, place, placed);
  features[n++] = feature3(42, scene.seen[at], placed, tag);
  features[n++] = feature2(43, scene.seen[at], sort);
  features[n++] = feature2(44, nounBeforeRun, place);
  features[n++] = feature2(45, nouns[at], placed);
  features[n++] = feature2(46, cell(columns, ids, first, from, to, F.word), place);
  features[n++] = feature2(47, cell(columns, ids, end - 1, from, to, F.word), place);
  features[n++] = feature2(
    48,
    columns[ids[first] * NAME_FORM_COLUMNS + F.nameClass],
    cell(columns, ids, end - 1, from, to, F.nameClass),
  );
  features[n++] = feature2(49, columns[here + F.suffix4], place);
  features[n++] = feature3(50, cell(columns, ids, end - 1, from, to, F.nameClass), sort, place);
  const relation = words.deprel[at];
  const governor = words.head[at];
  const governing = governor < 0 ? OUTSIDE : columns[ids[governor] * NAME_FORM_COLUMNS + F.word];
  features[n++] = feature3(51, relation, name, shape);
  features[n++] = feature2(52, governing, name);
  features[n++] = feature3(53, governing, relation, name === 0 ? 0 : 1);
  return n;
}

/** A column of a word's form, where the word stands in the sentence from .. to - 1. */
function cell(columns: Int32Array, ids: Int32Array, word: number, from: number, to: number, column: number): number {
  return word < from || word >= to ? OUTSIDE : columns[ids[word] * NAME_FORM_COLUMNS + column];
}
