/**
 * Weights of the parser's three moves, so that a feature costs one look-up: only their differences matter, so that each feature has
 * two, those of LEFT and RIGHT over SHIFT, in 8 bits each. The scale is that of squares: fine for small weights, coarse for great ones.
 */
import { AT_ONCE, gather } from "./gather.ts";

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

/** The upper bits of a feature name its cell in the first table; the lower ones, in the cell, tell it from those of the same name. */
const FIRST_BITS = 20;
const FIRST_SHIFT = 32 - FIRST_BITS;
const FIRST_REST = (1 << FIRST_SHIFT) - 1;
/** In the second table the lower bits are the name, the upper ones the rest. */
const SECOND_BITS = 18;
const SECOND_NAME = (1 << SECOND_BITS) - 1;
/** Set in a cell more than one feature has a claim to. */
const SHARED = 1 << 16;
const REST_PLACE = 17;
/** Room for the features of a move. */
const ROOM = 128;
/**
 * The features that the first table leaves to the second, and the second to what lies apart; what follows them is of no account. Of the
 * module, since engines read such columns much faster than those of an object, and what is read here is read a hundred times a word.
 */
const LEFT = new Int32Array(ROOM + AT_ONCE);
const APART = new Int32Array(ROOM + AT_ONCE);
/** The cells of the features looked up. */
const CELLS = new Int32Array(ROOM + AT_ONCE);

/**
 * A cell is one Int32: the two levels below, whether it is shared, and the rest of the feature above. An empty cell weighs nothing.
 * A fifth of half a million features find their cell of the first table taken and are in the second; those that find it taken there too
 * lie apart, in a table of keys and levels. Neither table has a branch for the processor to guess, which would cost more than all else.
 */
export class MoveWeights implements MoveScorer {
  private readonly first = new Int32Array(1 << FIRST_BITS);
  private readonly second = new Int32Array(1 << SECOND_BITS);
  /** By place, a feature and its levels. */
  private readonly apart: Int32Array;
  private readonly apartLevels: Int32Array;
  private readonly mask: number;

  /** `keys` have the packed `weights`. */
  constructor(keys: Int32Array, weights: Int16Array) {
    const { first, second } = this;
    const others: number[] = [];
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const levels = weights[i]! & 0xffff;
      const inFirst = key >>> FIRST_SHIFT;
      const inSecond = key & SECOND_NAME;
      if (first[inFirst] === 0) first[inFirst] = ((key & FIRST_REST) << REST_PLACE) | levels;
      else {
        first[inFirst]! |= SHARED;
        if (second[inSecond] === 0) second[inSecond] = ((key >>> SECOND_BITS) << REST_PLACE) | levels;
        else {
          second[inSecond]! |= SHARED;
          others.push(i);
        }
      }
    }
    let places = 2;
    while (places < others.length * 2) places *= 2;
    this.mask = places - 1;
    this.apart = new Int32Array(places);
    this.apartLevels = new Int32Array(places);
    for (const i of others) {
      let place = keys[i]! & this.mask;
      while (this.apartLevels[place] !== 0) place = (place + 1) & this.mask;
      this.apart[place] = keys[i]!;
      this.apartLevels[place] = weights[i]!;
    }
  }

  scoreMoves(features: Int32Array, count: number, scores: Float64Array): void {
    const { first, second } = this;
    // `| 0` spares a look at whether a sum is too large, which none is.
    let toLeft = 0;
    let toRight = 0;
    let left = 0;
    gather(first, FIRST_SHIFT, -1, features, count, CELLS);
    for (let i = 0; i < count; i++) {
      const feature = features[i]!;
      const cell = CELLS[i]!;
      // All ones where the rest is the same.
      const same = ((((cell >>> REST_PLACE) ^ feature) & FIRST_REST) - 1) >> 31;
      const levels = cell & same;
      toLeft = (toLeft + SQUARES[(levels >>> 8) & 255]!) | 0;
      toRight = (toRight + SQUARES[levels & 255]!) | 0;
      // Overwritten by the next where it is not left.
      LEFT[left] = feature;
      left = (left + (((cell & ~same) >>> 16) & 1)) | 0;
    }
    let apart = 0;
    gather(second, 0, SECOND_NAME, LEFT, left, CELLS);
    for (let i = 0; i < left; i++) {
      const feature = LEFT[i]!;
      const cell = CELLS[i]!;
      const same = (((cell >>> REST_PLACE) ^ (feature >>> SECOND_BITS)) - 1) >> 31;
      const levels = cell & same;
      toLeft = (toLeft + SQUARES[(levels >>> 8) & 255]!) | 0;
      toRight = (toRight + SQUARES[levels & 255]!) | 0;
      APART[apart] = feature;
      apart = (apart + (((cell & ~same) >>> 16) & 1)) | 0;
    }
    gather(this.apartLevels, 0, this.mask, APART, apart, CELLS);
    for (let i = 0; i < apart; i++) {
      if (CELLS[i] === 0) continue;
      const levels = this.lookApart(APART[i]!);
      toLeft += SQUARES[(levels >>> 8) & 255]!;
      toRight += SQUARES[levels & 255]!;
    }
    scores[0] = 0;
    scores[1] = toLeft;
    scores[2] = toRight;
  }

  /** The levels of a feature that found both its cells taken; 0 when it is not known. */
  private lookApart(feature: number): number {
    const { apart, apartLevels, mask } = this;
    for (let place = feature & mask; ; place = (place + 1) & mask) {
      const levels = apartLevels[place]!;
      if (levels === 0 || apart[place] === feature) return levels;
    }
  }
}
