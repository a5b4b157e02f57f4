/** What capitalised words name, counted in much text and in lists of names: a class per word, found by the word's hash. */
import { KeyIndex } from "../../grammar/key-index.ts";

/** Bits above the class: words that lists of names have, and names of towns. */
export const FIRST_NAME = 16;
export const LAST_NAME = 32;
export const TOWN_NAME = 64;

/** Hashes of levelled forms, in key order, and the class of each. */
export class NameClasses {
  private readonly index: KeyIndex;
  private readonly classes: Uint8Array;

  constructor(keys: Int32Array, classes: Uint8Array) {
    this.index = new KeyIndex(keys);
    this.classes = classes;
  }

  /** The class of a word; 0 when it is unknown. */
  classOf(hash: number): number {
    const place = this.index.find(hash);
    return place < 0 ? 0 : this.classes[place];
  }
}
