import { KeyIndex } from "../../grammar/key-index.ts";
import { Model } from "../../grammar/model.ts";
import { MEANING_LENGTH, type PairFeatures } from "./pair-features.ts";
import { WordVectors } from "./word-vectors.ts";

/**
 * A linear softmax over the features of a pair: which act passes between two participants. Weights are small whole numbers in units of
 * `1 / scale`, read in place.
 */
export class ActClassifier {
  /** PLOVER types, CONCEDE and RETREAT as YIELD, in the order of the scores. */
  readonly classes: readonly string[];
  readonly vectors: WordVectors;
  private readonly index: KeyIndex;
  private readonly weights: Int8Array;
  private readonly meaning: Int16Array;
  private readonly scale: number;

  /** Opens a model file (`models/<xx>/types.bin`). Throws a RangeError when the bytes are not such a file. */
  constructor(bytes: Uint8Array) {
    const model = new Model(bytes);
    const weights = model.bytes("weights");
    this.classes = model.text("classes").split(" ");
    this.vectors = new WordVectors(model);
    this.index = new KeyIndex(model.keys("keys"));
    this.weights = new Int8Array(weights.buffer, weights.byteOffset, weights.length);
    this.meaning = model.shorts("meaning");
    this.scale = model.integers("scale")[0]!;
  }

  /** The probability of each class, in their order. */
  probabilities({ hashes, meaning }: PairFeatures): Float64Array {
    const count = this.classes.length;
    const scores = new Float64Array(count);
    for (const hash of hashes) {
      const place = this.index.find(hash);
      if (place < 0) continue;
      for (let each = 0; each < count; each++) scores[each]! += this.weights[place * count + each]!;
    }
    for (let i = 0; i < MEANING_LENGTH; i++)
      for (let each = 0; each < count; each++) scores[each]! += meaning[i]! * this.meaning[i * count + each]!;
    return softmax(scores, 1 / this.scale);
  }
}

/** In place: exponentials of the scores times `factor`, as shares of their sum. */
export function softmax(scores: Float64Array, factor: number): Float64Array {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp((scores[i]! - top) * factor);
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
  return scores;
}
