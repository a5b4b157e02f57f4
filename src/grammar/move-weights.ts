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

/** Bits of a feature that name its cell; the others, in the cell, tell it from those of the same name. */
const NAME_BITS = 20;
const SHIFT = 32 - NAME_BITS;
const REST = (1 << SHIFT) - 1;
/** Set in a cell more than one feature has a claim to. */
const SHARED = 1 << 16;
const REST_PLACE = 17;
/** Cells looked up together: memory answers many questions at once when none waits for the answer to another. */
const TOGETHER = 128;

/**
 * A cell is one Int32: the two levels below, whether it is shared, and the rest of the feature above. An empty cell weighs nothing.
 * The features that find their cell taken, a fifth of half a million, lie apart in a table of keys and levels.
 */
export class MoveWeights implements MoveScorer {
  private readonly cells = new Int32Array(1 << NAME_BITS);
  /** Two numbers a place: feature and levels. */
  private readonly apart: Int32Array;
  private readonly mask: number;
  private readonly found = new Int32Array(TOGETHER);

  /** `keys`, in key order, have the packed `weights`. */
  constructor(keys: Int32Array, weights: Int16Array) {
    const { cells } = this;
    /** The places of the features that found their cell taken. */
    const others = new Int32Array(keys.length);
    let count = 0;
    let before = -1;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const name = key >>> SHIFT;
      if (name === before) {
        cells[name]! |= SHARED;
        others[count++] = i;
      } else cells[name] = ((key & REST) << REST_PLACE) | (weights[i]! & 0xffff);
      before = name;
    }
    let places = 2;
    while (places < count * 2) places *= 2;
    const mask = places - 1;
    const apart = new Int32Array(places * 2);
    for (let n = 0; n < count; n++) {
      const i = others[n]!;
      let place = keys[i]! & mask;
      while (apart[place * 2 + 1] !== 0) place = (place + 1) & mask;
      apart[place * 2] = keys[i]!;
      apart[place * 2 + 1] = weights[i]!;
    }
    this.mask = mask;
    this.apart = apart;
  }

  scoreMoves(features: Int32Array, count: number, scores: Float64Array): void {
    const { cells, found } = this;
    for (let i = 0; i < count; i++) found[i] = cells[features[i]! >>> SHIFT]!;
    let left = 0;
    let right = 0;
    for (let i = 0; i < count; i++) {
      const cell = found[i]!;
      const differs = ((cell >>> REST_PLACE) ^ features[i]!) & REST;
      // All ones where the rest is the same, so that the processor has no branch to guess.
      let levels = cell & ((differs - 1) >> 31);
      if (differs !== 0 && (cell & SHARED) !== 0) levels = this.lookApart(features[i]!);
      left += SQUARES[(levels >>> 8) & 255]!;
      right += SQUARES[levels & 255]!;
    }
    scores[0] = 0;
    scores[1] = left;
    scores[2] = right;
  }

  /** The levels of a feature that found its cell taken; 0 when it is not known. */
  private lookApart(feature: number): number {
    const { apart, mask } = this;
    for (let place = feature & mask; ; place = (place + 1) & mask) {
      const levels = apart[place * 2 + 1]!;
      if (levels === 0 || apart[place * 2] === feature) return levels;
    }
  }
}
