/** What capitalised words name, counted in much text and in lists of names: a class per word, found by the word's hash. */

/** Bits above the class: words that lists of names have, and names of towns. */
export const FIRST_NAME = 16;
export const LAST_NAME = 32;
export const TOWN_NAME = 64;

/** Sorted hashes of levelled forms and the class of each. */
export class NameClasses {
  private readonly keys: Int32Array;
  private readonly classes: Uint8Array;

  constructor(keys: Int32Array, classes: Uint8Array) {
    this.keys = keys;
    this.classes = classes;
  }

  /** The class of a word; 0 when it is unknown. */
  classOf(hash: number): number {
    const { keys } = this;
    let low = 0;
    let high = keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const key = keys[middle];
      if (key === hash) return this.classes[middle];
      if (key < hash) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }
}
