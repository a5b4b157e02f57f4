import { AT_ONCE } from "../../grammar/gather.ts";
import { LAST_START, LIKELY, LikelyRows, PLACES } from "../../grammar/likely-rows.ts";

/** Features that may be looked up together. */
const MOST_FEATURES = 64;
/** Their keys; of the module, since engines read such columns faster than those of an object. */
const KEYS = new Int32Array(MOST_FEATURES + AT_ONCE);
/** Of those that may have a record, the print where they begin. */
const PRINTS = new Int16Array(MOST_FEATURES);
/** Bits of a key that name its records. */
const NAME_BITS = 17;

/**
 * The weights of hashed features, read in place. The low bits of a feature say in which bucket it lies; in its bucket it is told by a
 * print of its other bits. A record is `print, count, entry …`; an entry is an Int16: the label in the low 4 bits, the weight above.
 */
export class NameWeights {
  private readonly mask: number;
  private readonly buckets: Int32Array;
  private readonly records: Int16Array;
  private readonly unit: number;
  /** Where the first record of each name begins, more by one, as no row begins at 0. */
  private readonly likely = new LikelyRows(NAME_BITS);
  /** A key has the bits of the bucket above and those of the print below them. */
  private readonly bucketShift: number;
  private readonly printShift: number;

  /** `buckets`: where the records of each bucket begin in `records`, one more at the end; their number is a power of two. `unit`: what a weight counts. */
  constructor(buckets: Int32Array, records: Int16Array, unit: number) {
    this.mask = buckets.length - 2;
    this.bucketShift = Math.clz32(this.mask);
    this.printShift = this.bucketShift - 16;
    if (this.printShift < 0 || records.length > LAST_START)
      throw new RangeError("more weights than keys can tell apart");
    this.buckets = buckets;
    this.records = records;
    this.unit = unit;
    for (let bucket = 0; bucket <= this.mask; bucket++) {
      for (let at = buckets[bucket]; at < buckets[bucket + 1]; at += 2 + records[at + 1])
        this.likely.note((bucket << this.bucketShift) | ((records[at] & 0xffff) << this.printShift), at + 1);
    }
  }

  /** Adds the weights of features[0 .. count - 1] to scores[row + label]. */
  score(features: Int32Array, count: number, scores: Float32Array, row: number): void {
    const { mask, buckets, records, unit, bucketShift, printShift } = this;
    for (let k = 0; k < count; k++)
      KEYS[k] = ((features[k] & mask) << bucketShift) | ((features[k] >>> 16) << printShift);
    const kept = this.likely.keep(KEYS, count);
    for (let k = 0; k < kept; k++) PRINTS[k] = records[PLACES[k] - 1];
    for (let k = 0; k < kept; k++) {
      const print = ((LIKELY[k] >>> printShift) << 16) >> 16;
      let at = PLACES[k] - 1;
      if (PRINTS[k] !== print) {
        // Others of the same name lie behind the first in its bucket.
        const end = buckets[((LIKELY[k] >>> bucketShift) & mask) + 1];
        do at += 2 + records[at + 1];
        while (at < end && records[at] !== print);
        if (at >= end) continue;
      }
      const last = at + 2 + records[at + 1];
      for (let entry = at + 2; entry < last; entry++) {
        const packed = records[entry];
        scores[row + (packed & 15)] += (packed >> 4) * unit;
      }
    }
  }
}

/** The upper bits of a feature, as they stand in a record. */
export const printOf = (feature: number): number => feature >> 16;

/** Bits of the weight in an entry. */
export const GREATEST_WEIGHT = 2047;
