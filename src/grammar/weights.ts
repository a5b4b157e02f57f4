/**
 * The weights of a linear model: for each feature (a 32-bit hash) a short row of (class, weight) pairs. Linear in the number
 * of features active: no dense matrix, no multiplication.
 *
 * A packed entry is an Int16: the class in the low 7 bits, the weight (−256 … 255) above.
 */

import { KeyIndex, startsOf } from "./key-index.ts";

/** Anything that scores classes from active features: the packed weights here, the perceptron in training. */
export interface Scorer {
  /** Adds to `scores` the rows of features[0 .. count - 1]. */
  score(features: Int32Array, count: number, scores: Float64Array): void;
}

/** The largest number of classes a packed row can tell apart. */
export const MAX_CLASSES = 128;

export class PackedWeights implements Scorer {
  private readonly index: KeyIndex;
  private readonly rows: Uint32Array;
  private readonly entries: Int16Array;

  /** `keys[i]`, in key order, has the row of `lengths[i]` entries that follows row i - 1 in `entries`. */
  constructor(keys: Int32Array, lengths: Uint8Array, entries: Int16Array) {
    this.index = new KeyIndex(keys);
    this.rows = startsOf(lengths);
    this.entries = entries;
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { rows, entries } = this;
    const { keys, starts, shift } = this.index;
    for (let i = 0; i < count; i++) {
      const feature = features[i]!;
      const bucket = feature >>> shift;
      const last = starts[bucket + 1]!;
      for (let place = starts[bucket]!; place < last; place++) {
        if (keys[place] !== feature) continue;
        const end = rows[place + 1]!;
        for (let k = rows[place]!; k < end; k++) {
          const entry = entries[k]!;
          scores[entry & 127]! += entry >> 7;
        }
        break;
      }
    }
  }
}
