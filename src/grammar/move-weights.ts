/**
 * Weights of the parser's three moves, so that a feature costs one look-up: only their differences matter, so that each feature has
 * two, those of LEFT and RIGHT over SHIFT, in 8 bits each. The scale is that of squares: fine for small weights, coarse for great ones.
 */

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
  /** Open addressing, two cells a slot: the feature, and its weights. A slot whose weights are 0 is empty. */
  private readonly table: Int32Array;
  private readonly mask: number;

  constructor(keys: Int32Array, weights: Int16Array) {
    let capacity = 16;
    while (capacity < keys.length * 1.6) capacity *= 2;
    this.mask = capacity - 1;
    this.table = new Int32Array(capacity * 2);
    for (let i = 0; i < keys.length; i++) {
      let slot = keys[i]! & this.mask;
      while (this.table[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      this.table[slot * 2] = keys[i]!;
      this.table[slot * 2 + 1] = weights[i]!;
    }
  }

  scoreMoves(features: Int32Array, count: number, scores: Float64Array): void {
    const { table, mask } = this;
    let left = 0;
    let right = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i]!;
      let slot = feature & mask;
      let weights = table[slot * 2 + 1]!;
      while (weights !== 0 && table[slot * 2] !== feature) {
        slot = (slot + 1) & mask;
        weights = table[slot * 2 + 1]!;
      }
      left += SQUARES[(weights >> 8) & 255]!;
      right += SQUARES[weights & 255]!;
    }
    scores[0] = 0;
    scores[1] = left;
    scores[2] = right;
  }
}
