import { AT_ONCE, gather } from "../../grammar/gather.ts";

/** Features that may be looked up together. */
const MOST_FEATURES = 64;
/** Where the bucket of each begins, and the print there; of the module, since engines read such columns faster than those of an object. */
const BEGINS = new Int32Array(MOST_FEATURES + AT_ONCE);
const PRINTS = new Int16Array(MOST_FEATURES);

/**
 * The weights of hashed features, read in place. The low bits of a feature say in which bucket it lies; in its bucket it is told by a
 * print of its other bits. A record is `print, count, entry …`; an entry is an Int16: the label in the low 4 bits, the weight above.
 */
export class NameWeights {
  private readonly mask: number;
  private readonly buckets: Int32Array;
  private readonly records: Int16Array;
  private readonly unit: number;

  /** `buckets`: where the records of each bucket begin in `records`, one more at the end; their number is a power of two. `unit`: what a weight counts. */
  constructor(buckets: Int32Array, records: Int16Array, unit: number) {
    this.mask = buckets.length - 2;
    this.buckets = buckets;
    this.records = records;
    this.unit = unit;
  }

  /** Adds the weights of features[0 .. count - 1] to scores[row + label]. */
  score(features: Int32Array, count: number, scores: Float32Array, row: number): void {
    const { mask, buckets, records, unit } = this;
    // Memory answers many questions at once when none waits for the answer to another.
    gather(buckets, 0, mask, features, count, BEGINS);
    for (let k = 0; k < count; k++) PRINTS[k] = records[BEGINS[k]];
    for (let k = 0; k < count; k++) {
      const feature = features[k];
      const print = printOf(feature);
      const end = buckets[(feature & mask) + 1];
      let at = BEGINS[k];
      if (at < end && PRINTS[k] !== print) at += 2 + records[at + 1];
      while (at < end) {
        const last = at + 2 + records[at + 1];
        if (records[at] === print) {
          for (let entry = at + 2; entry < last; entry++) {
            const packed = records[entry];
            scores[row + (packed & 15)] += (packed >> 4) * unit;
          }
          break;
        }
        at = last;
      }
    }
  }
}

/** The upper bits of a feature, as they stand in a record. */
export const printOf = (feature: number): number => feature >> 16;

/** Bits of the weight in an entry. */
export const GREATEST_WEIGHT = 2047;
