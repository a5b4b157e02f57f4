/** Weights of the parser's three moves: one Int32 a feature holds all three, 10 bits each, so that a feature costs one look-up. */

/** Anything that scores the three moves from active features: the packed weights here, the perceptron in training. */
export interface MoveScorer {
  /** Sets scores[0 .. 2] to the sums over features[0 .. count - 1]. */
  scoreMoves(features: Int32Array, count: number, scores: Float64Array): void;
}

/** Three weights (−512 … 511) in one number. */
export const packMoves = (a: number, b: number, c: number): number => (a << 20) | ((b & 1023) << 10) | (c & 1023);

export class MoveWeights implements MoveScorer {
  /** Open addressing, two cells a slot: the feature, and its weights. A slot whose weights are 0 is empty. */
  private readonly table: Int32Array;
  private readonly mask: number;

  constructor(keys: Int32Array, weights: Int32Array) {
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
    let a = 0;
    let b = 0;
    let c = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i]!;
      let slot = feature & mask;
      let weights = table[slot * 2 + 1]!;
      while (weights !== 0 && table[slot * 2] !== feature) {
        slot = (slot + 1) & mask;
        weights = table[slot * 2 + 1]!;
      }
      a += weights >> 20;
      b += (weights << 12) >> 22;
      c += (weights << 22) >> 22;
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }
}
