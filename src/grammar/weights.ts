/**
 * The weights of a linear model: for each feature (a 32-bit hash) a short row of (class, weight) pairs. Linear in the number
 * of features active: no dense matrix, no multiplication.
 *
 * An entry is an Int16: the class in the low 7 bits, the weight (−256 … 255) above. How it lies in a file is told in `weight-bytes.ts`.
 */
import { LAST_START, LIKELY, LikelyRows, PLACES, TOGETHER } from "./likely-rows.ts";
import { LONG, LONGEST_STEP, SHORT_WEIGHTS, unfold } from "./weight-bytes.ts";

/** Anything that scores classes from active features: the packed weights here, the perceptron in training. */
export interface Scorer {
  /** Adds to `scores` the rows of features[0 .. count - 1]. */
  score(features: Int32Array, count: number, scores: Float64Array): void;
}

/** The largest number of classes a packed row can tell apart. */
export const MAX_CLASSES = 128;

/** Bits of a feature that name its rows. */
const NAME_BITS = 18;
/** Bits of a feature that stand before its row; with the name they are all of it. */
const PRINT = (1 << 16) - 1;
/** Set with a row's length: another row of the same name follows. */
const MORE = 1 << 15;
/** Entries added up at once: rows are filled up to a multiple of it with entries that weigh nothing. */
const STRIDE = 4;
const filledUp = (length: number): number => (length + STRIDE - 1) & -STRIDE;
/** Of the features looked up, the print where their rows begin. Of the module as in `move-weights.ts`. */
const PRINTS = new Uint16Array(TOGETHER);
/** So far behind the beginning of a row most rows end; what stands there is fetched too, as it may lie in another line of memory. */
const MOST_ROWS = 13;
const ENDS = new Uint16Array(TOGETHER);

/** Rows lie by name, all that is asked of one in one place: the feature's print, the number of entries, the entries. */
export class PackedWeights implements Scorer {
  private readonly likely = new LikelyRows(NAME_BITS);
  private readonly rows: Uint16Array;

  /** `keys[i]`, in key order, has the row of `lengths[i]` entries that follows row i - 1 in `bytes`, as `packEntries` wrote them. */
  constructor(keys: Int32Array, lengths: Uint8Array, bytes: Uint8Array) {
    let entries = 0;
    for (let i = 0; i < lengths.length; i++) entries += filledUp(lengths[i]!);
    // No row begins at 0.
    const rows = new Uint16Array(1 + keys.length * 2 + entries + MOST_ROWS);
    if (rows.length > LAST_START) throw new RangeError("more weights than cells can point to");
    let place = 1;
    let at = 0;
    let before = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (!this.likely.note(key, place)) rows[before + 1]! |= MORE;
      before = place;
      rows[place++] = key & PRINT;
      const size = filledUp(lengths[i]!);
      rows[place++] = size;
      const next = place + size;
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
      place = next;
    }
    this.rows = rows;
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { rows } = this;
    const kept = this.likely.keep(features, count);
    for (let i = 0; i < kept; i++) {
      PRINTS[i] = rows[PLACES[i]!]!;
      ENDS[i] = rows[(PLACES[i]! + MOST_ROWS) | 0]!;
    }
    for (let i = 0; i < kept; i++) {
      const print = LIKELY[i]! & PRINT;
      let at = PLACES[i]!;
      let size = rows[at + 1]!;
      if (PRINTS[i] !== print) {
        while ((size & MORE) !== 0) {
          at = (at + 2 + (size & ~MORE)) | 0;
          size = rows[at + 1]!;
          if (rows[at] === print) break;
        }
        if (rows[at] !== print) continue;
      }
      const last = (at + 2 + (size & ~MORE)) | 0;
      for (at = (at + 2) | 0; at < last; at = (at + STRIDE) | 0) {
        const first = rows[at]!;
        const second = rows[(at + 1) | 0]!;
        const third = rows[(at + 2) | 0]!;
        const fourth = rows[(at + 3) | 0]!;
        scores[first & 127]! += (first << 16) >> 23;
        scores[second & 127]! += (second << 16) >> 23;
        scores[third & 127]! += (third << 16) >> 23;
        scores[fourth & 127]! += (fourth << 16) >> 23;
      }
    }
  }
}
