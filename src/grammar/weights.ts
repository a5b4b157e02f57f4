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

/** Bits of a feature that tell it from the others of its bucket; the bits above name the bucket. */
const PRINT_BITS = 16;
const PRINT = (1 << PRINT_BITS) - 1;
/** Features looked up together: memory answers many questions at once when none waits for the answer to another. */
const TOGETHER = 128;

/** Rows lie by bucket, all that is asked of one in one place: the feature's print, the number of entries, the entries. */
export class PackedWeights implements Scorer {
  /** Where the rows of each bucket begin in `rows`; one more than there are buckets. */
  private readonly starts: Int32Array;
  private readonly rows: Uint16Array;
  private readonly begins = new Int32Array(TOGETHER);
  private readonly prints = new Uint16Array(TOGETHER);

  /** `keys[i]`, in key order, has the row of `lengths[i]` entries that follows row i - 1 in `entries`. */
  constructor(keys: Int32Array, lengths: Uint8Array, entries: Int16Array) {
    const buckets = 1 << (32 - PRINT_BITS);
    this.starts = new Int32Array(buckets + 1);
    this.rows = new Uint16Array(keys.length * 2 + entries.length + 1);
    let place = 0;
    let entry = 0;
    let bucket = 0;
    for (let i = 0; i < keys.length; i++) {
      const own = keys[i]! >>> PRINT_BITS;
      while (bucket < own) this.starts[++bucket] = place;
      this.rows[place++] = keys[i]! & PRINT;
      this.rows[place++] = lengths[i]!;
      for (let k = 0; k < lengths[i]!; k++) this.rows[place++] = entries[entry++]!;
    }
    while (bucket < buckets) this.starts[++bucket] = place;
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { starts, rows, begins, prints } = this;
    for (let i = 0; i < count; i++) begins[i] = starts[features[i]! >>> PRINT_BITS]!;
    for (let i = 0; i < count; i++) prints[i] = rows[begins[i]!]!;
    for (let i = 0; i < count; i++) {
      const feature = features[i]!;
      const print = feature & PRINT;
      const end = starts[(feature >>> PRINT_BITS) + 1]!;
      let at = begins[i]!;
      if (at === end) continue;
      if (prints[i] !== print) {
        do at += 2 + rows[at + 1]!;
        while (at < end && rows[at] !== print);
        if (at >= end) continue;
      }
      const last = at + 2 + rows[at + 1]!;
      for (at += 2; at < last; at++) {
        const entry = rows[at]!;
        scores[entry & 127]! += (entry << 16) >> 23;
      }
    }
  }
}
