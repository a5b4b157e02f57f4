/**
 * Where the rows of hashed features begin, asked for many features at once. Nearly all features of a decision that have no row are left out
 * before any row is looked at, without a branch for the processor to guess.
 */
import { AT_ONCE, gather } from "./gather.ts";

/** Features looked up together: memory answers many questions at once when none waits for the answer to another. */
export const TOGETHER = 128;
/** Of the features looked up last: those that may have a row, and where it begins. Of the module as in `move-weights.ts`. */
export const LIKELY = new Int32Array(TOGETHER + 1);
export const PLACES = new Int32Array(TOGETHER + 1);
const CELLS = new Int32Array(TOGETHER + AT_ONCE);

/** A cell: where the rows of its features begin, bits of the feature that tell it from most others, whether it is of several. */
const START_BITS = 21;
const TELLING = (1 << (31 - START_BITS)) - 1;
const SHARED = 1 << 31;
/** No row begins at 0, a cell of nothing, or beyond this. */
export const LAST_START = (1 << START_BITS) - 1;

export class LikelyRows {
  private readonly cells: Int32Array;
  private readonly shift: number;

  /** The upper `bits` of a feature name its cell. */
  constructor(bits: number) {
    this.cells = new Int32Array(1 << bits);
    this.shift = 32 - bits;
  }

  /** Notes that the row of a feature begins at `place`, unless that of another with the same name is noted: whether it has a cell of its own. */
  note(feature: number, place: number): boolean {
    const name = feature >>> this.shift;
    const isFirst = this.cells[name] === 0;
    if (isFirst) this.cells[name] = ((feature & TELLING) << START_BITS) | place;
    else this.cells[name]! |= SHARED;
    return isFirst;
  }

  /** Puts the features that may have a row in LIKELY, and where those of their name begin in PLACES; how many they are. */
  keep(features: Int32Array, count: number): number {
    gather(this.cells, this.shift, -1, features, count, CELLS);
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i]!;
      const cell = CELLS[i]!;
      const start = cell & LAST_START;
      const differs = ((cell >>> START_BITS) ^ feature) & TELLING;
      // Overwritten by the next where it is not kept.
      LIKELY[kept] = feature;
      PLACES[kept] = start;
      kept = (kept + ((-start >>> 31) & ((cell >>> 31) | ((differs - 1) >>> 31)))) | 0;
    }
    return kept;
  }
}
