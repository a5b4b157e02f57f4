/**
 * The weights of a linear model: for each feature (a 32-bit hash) a short row of (class, weight) pairs. Linear in the number
 * of features active: no dense matrix, no multiplication.
 *
 * An entry is an Int16: the class in the low 7 bits, the weight (−256 … 255) above. How it lies in a file is told in `weight-bytes.ts`.
 */
import { LONG, LONGEST_STEP, SHORT_WEIGHTS, unfold } from "./weight-bytes.ts";

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

  /** `keys[i]`, in key order, has the row of `lengths[i]` entries that follows row i - 1 in `bytes`, as `packEntries` wrote them. */
  constructor(keys: Int32Array, lengths: Uint8Array, bytes: Uint8Array) {
    let entries = 0;
    for (let i = 0; i < lengths.length; i++) entries += lengths[i]!;
    const buckets = 1 << (32 - PRINT_BITS);
    const starts = new Int32Array(buckets + 1);
    const rows = new Uint16Array(keys.length * 2 + entries + 1);
    let place = 0;
    let at = 0;
    let bucket = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      while (bucket < key >>> PRINT_BITS) starts[++bucket] = place;
      rows[place++] = key & PRINT;
      rows[place++] = lengths[i]!;
      const end = place + lengths[i]!;
      for (let own = 0; place < end; own++) {
        const byte = bytes[at++]!;
        if (byte < LONG) {
          own += byte >>> 5;
          rows[place++] = SHORT_WEIGHTS[byte]! | own;
          continue;
        }
        const rest = bytes[at++]!;
        const folded = ((byte - LONG) << 4) | (rest >>> 4);
        own += (rest & 15) < LONGEST_STEP ? rest & 15 : bytes[at++]!;
        rows[place++] = (unfold(folded) << 7) | own;
      }
    }
    while (bucket < buckets) starts[++bucket] = place;
    this.starts = starts;
    this.rows = rows;
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
