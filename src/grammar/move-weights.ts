/**
 * Weights of the parser's three moves, so that a feature costs one look-up: only their differences matter, so that each feature has
 * two, those of LEFT and RIGHT over SHIFT, in 8 bits each. The scale is that of squares: fine for small weights, coarse for great ones.
 */

import { KeyIndex } from "./key-index.ts";

/** Anything that scores the three moves from active features: the packed weights here, the perceptron in training. */
export interface MoveScorer {
  /** Sets scores[0 .. 2] to the sums over features[0 .. count - 1]. */
  scoreMoves(features: Int32Array, count: number, scores: Float64Array): void;
}

/** The greatest level of a weight. */
export const MOST = 127;
/** The weight of each level, by the lowest 8 bits of the level. */
const SQUARES = Int32Array.from({ length: 256 }, (_, bits) => {
  const level = (bits << 24) >> 24;
  return level * Math.abs(level);
});

/** Two levels (−127 … 127) in an Int16. */
export const packMoves = (left: number, right: number): number => (((left & 255) << 24) >> 16) | (right & 255);

export class MoveWeights implements MoveScorer {
  private readonly index: KeyIndex;
  private readonly weights: Int16Array;

  /** `keys`, in key order, have the packed `weights`. */
  constructor(keys: Int32Array, weights: Int16Array) {
    this.index = new KeyIndex(keys);
    this.weights = weights;
  }

  scoreMoves(features: Int32Array, count: number, scores: Float64Array): void {
    const { weights } = this;
    const { keys, starts, shift } = this.index;
    let left = 0;
    let right = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i]!;
      const bucket = feature >>> shift;
      const end = starts[bucket + 1]!;
      for (let place = starts[bucket]!; place < end; place++) {
        if (keys[place] !== feature) continue;
        const levels = weights[place]!;
        left += SQUARES[(levels >> 8) & 255]!;
        right += SQUARES[levels & 255]!;
        break;
      }
    }
    scores[0] = 0;
    scores[1] = left;
    scores[2] = right;
  }
}
