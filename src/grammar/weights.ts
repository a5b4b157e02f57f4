/**
 * The weights of a linear model: for each feature (a 32-bit hash) a short row of (class, weight) pairs. Linear in the number
 * of features active: no dense matrix, no multiplication.
 *
 * A packed entry is an Int16: the class in the low 7 bits, the weight (−256 … 255) above.
 */

/** Anything that scores classes from active features: the packed weights here, the perceptron in training. */
export interface Scorer {
  /** Adds to `scores` the rows of features[0 .. count - 1]. */
  score(features: Int32Array, count: number, scores: Float64Array): void;
}

/** The largest number of classes a packed row can tell apart. */
export const MAX_CLASSES = 128;

export class PackedWeights implements Scorer {
  /** Open addressing, two cells a slot: the feature, and where its row begins in `entries`. An empty slot has row 0. */
  private readonly table: Int32Array;
  private readonly mask: number;
  /** entries[row] is the number of entries that follow. */
  private readonly entries: Int16Array;

  /** `keys[i]` has the row of `lengths[i]` entries that follows row i - 1 in `entries`. */
  constructor(keys: Int32Array, lengths: Uint8Array, entries: Int16Array) {
    let capacity = 16;
    while (capacity < keys.length * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.table = new Int32Array(capacity * 2);
    this.entries = new Int16Array(entries.length + keys.length + 1);
    let row = 1;
    let read = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      let slot = key & this.mask;
      while (this.table[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      this.table[slot * 2] = key;
      this.table[slot * 2 + 1] = row;
      const length = lengths[i]!;
      this.entries[row++] = length;
      for (let k = 0; k < length; k++) this.entries[row++] = entries[read++]!;
    }
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { table, mask, entries } = this;
    for (let i = 0; i < count; i++) {
      const feature = features[i]!;
      let slot = feature & mask;
      let row = table[slot * 2 + 1]!;
      while (row !== 0 && table[slot * 2] !== feature) {
        slot = (slot + 1) & mask;
        row = table[slot * 2 + 1]!;
      }
      if (row === 0) continue;
      const end = row + entries[row]!;
      while (row < end) {
        const entry = entries[++row]!;
        scores[entry & 127]! += entry >> 7;
      }
    }
  }
}
