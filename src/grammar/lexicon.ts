/** What the treebanks know of each word form: its analyses, with how to make the dictionary form. Keys are hashes, no strings. */

import { KeyIndex, startsOf } from "./key-index.ts";

/** One analysis in an Int32: tag (5 bits), index of the features (9), index of the lemma script (14), the count (4). */
export function packAnalysis(tag: number, morph: number, script: number, count: number): number {
  const size = count === 0 ? 0 : Math.min(15, 1 + Math.floor(Math.log2(count)));
  return tag | (morph << 5) | (script << 14) | (size << 28);
}
export const analysisTag = (analysis: number): number => analysis & 31;
export const analysisMorph = (analysis: number): number => (analysis >>> 5) & 511;
export const analysisScript = (analysis: number): number => (analysis >>> 14) & 16383;
/** At least this often seen in training, at most twice as often; 0 when only a dictionary knows the analysis. */
export const analysisCount = (analysis: number): number => (1 << (analysis >>> 28)) >> 1;

/** A map from hashes to short rows of Int32, read in place. */
export class RowTable {
  private readonly index: KeyIndex;
  private readonly starts: Uint32Array;
  readonly values: Int32Array;

  /** `keys[i]`, in key order, has the row of `lengths[i]` values that follows row i - 1 in `values`. */
  constructor(keys: Int32Array, lengths: Uint8Array, values: Int32Array) {
    this.index = new KeyIndex(keys);
    this.starts = startsOf(lengths);
    this.values = values;
  }

  /** The number of this key's row, from 1 on; 0, an empty row, when there is none. */
  find(key: number): number {
    return this.index.find(key) + 1;
  }

  /** Where a row begins in `values`. */
  begin(row: number): number {
    return row === 0 ? 0 : this.starts[row - 1]!;
  }

  /** Where a row ends, exclusive. */
  end(row: number): number {
    return row === 0 ? 0 : this.starts[row]!;
  }
}
