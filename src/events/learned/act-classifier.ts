import { Model } from "../../grammar/model.ts";
import type { PairFeatures } from "./pair-features.ts";
import { MEANING_LENGTH } from "./pair-meaning.ts";
import { WeightTable } from "./weight-table.ts";
import { WordVectors } from "./word-vectors.ts";
import { runShare } from "./wording.ts";

/** A linear softmax over the features of a pair: which act passes between two participants. */
export class ActClassifier {
  /** PLOVER types, CONCEDE and RETREAT as YIELD, in the order of the scores. */
  readonly classes: readonly string[];
  readonly vectors: WordVectors;
  private readonly read: WeightTable;
  private readonly wording: WeightTable;
  /** Weights of the numbers of the meaning by class, in units of `1 / read.scale`. */
  private readonly meaning: Int16Array;

  /** Opens a model file (`models/<xx>/types.bin`). Throws a RangeError when the bytes are not such a file. */
  constructor(bytes: Uint8Array) {
    const model = new Model(bytes);
    this.classes = model.text("classes").split(" ");
    this.vectors = new WordVectors(model);
    this.read = new WeightTable(model, "read", this.classes.length);
    this.wording = new WeightTable(model, "wording", this.classes.length);
    this.meaning = model.shorts("meaning");
  }

  /** The probability of each class, in their order. */
  probabilities({ hashes, meaning, wording }: PairFeatures): Float64Array {
    const count = this.classes.length;
    const scores = new Float64Array(count);
    this.read.add(hashes, scores, () => 1);
    for (let i = 0; i < MEANING_LENGTH; i++)
      for (let each = 0; each < count; each++)
        scores[each]! += (meaning[i]! * this.meaning[i * count + each]!) / this.read.scale;
    this.wording.add(wording, scores, runShare);
    return softmax(scores);
  }
}

/** In place: exponentials of the scores as shares of their sum. */
export function softmax(scores: Float64Array): Float64Array {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += scores[i] = Math.exp(scores[i]! - top);
  for (let i = 0; i < scores.length; i++) scores[i]! /= sum;
  return scores;
}
