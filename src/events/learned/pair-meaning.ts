import { U } from "../../grammar/universal.ts";
import type { Scene } from "../scene.ts";
import { type ActPair, isWithin, type TreePath } from "./pair.ts";
import { VECTOR_LENGTH, type WordVectors } from "./word-vectors.ts";

const GROUPS = 4;
export const MEANING_LENGTH = GROUPS * VECTOR_LENGTH;

/** Where a word stands to the path: on it, hanging on it, elsewhere. */
export const nearness = (scene: Scene, path: TreePath, word: number): number =>
  path.words.includes(word) ? 0 : path.words.includes(scene.words.head[word]!) ? 1 : 2;

export function meaningOf(scene: Scene, pair: ActPair, path: TreePath, vectors: WordVectors): Float32Array {
  const { words, sentences } = scene;
  const meaning = new Float32Array(MEANING_LENGTH);
  const [low, high] = [pair.source.head, pair.target.head].sort((a, b) => a - b);
  for (const word of path.words) vectors.add(words.lemma[word]!, meaning, 0);
  const sentence = words.sentence[pair.source.head]!;
  for (let word = sentences.firstWord[sentence]!; word < sentences.firstWord[sentence + 1]!; word++) {
    const upos = words.upos[word];
    if (upos !== U.NOUN && upos !== U.VERB && upos !== U.ADJ && upos !== U.ADV) continue;
    if (isWithin(pair.source, word) || isWithin(pair.target, word)) continue;
    const lemma = words.lemma[word]!;
    if (nearness(scene, path, word) === 1) vectors.add(lemma, meaning, VECTOR_LENGTH);
    if (word > low! && word < high!) vectors.add(lemma, meaning, 2 * VECTOR_LENGTH);
    vectors.add(lemma, meaning, 3 * VECTOR_LENGTH);
  }
  for (let group = 0; group < GROUPS; group++) toUnitLength(meaning, group * VECTOR_LENGTH);
  return meaning;
}

function toUnitLength(vector: Float32Array, from: number): void {
  let sum = 0;
  for (let i = from; i < from + VECTOR_LENGTH; i++) sum += vector[i]! ** 2;
  if (sum === 0) return;
  const factor = 1 / Math.sqrt(sum);
  for (let i = from; i < from + VECTOR_LENGTH; i++) vector[i]! *= factor;
}
