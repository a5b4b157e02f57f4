/** What the treebanks know of each word form: its analyses, with how to make the dictionary form. Keys are hashes, no strings. */

import { KeyIndex, startsOf } from "./key-index.ts";
import type { Model } from "./model.ts";
import { unpackNumbers } from "./packing.ts";

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

/** A map from hashes to short rows of Int32, read in place. Keys with equal rows share one. */
export class RowTable {
  private readonly index: KeyIndex;
  private readonly starts: Uint32Array;
  private readonly rows: Uint16Array | null;
  readonly values: Int32Array;

  /**
   * `keys[i]`, in key order, has row `rows[i]`; without `rows`, row i. Row r has the `lengths[r]` values that follow row r - 1 in
   * `values`.
   */
  constructor(keys: Int32Array, lengths: Uint8Array, values: Int32Array, rows: Uint16Array | null = null) {
    this.index = new KeyIndex(keys);
    this.starts = startsOf(lengths);
    this.rows = rows;
    this.values = values;
  }

  /** The number of this key's row, from 1 on; 0, an empty row, when there is none. */
  find(key: number): number {
    const place = this.index.find(key);
    return place < 0 || this.rows === null ? place + 1 : this.rows[place]! + 1;
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

/** The table of a model's sections of this name, as training writes them. */
export function readRowTable(model: Model, name: string): RowTable {
  const keys = model.keys(`${name}.keys`);
  const rows = unpackNumbers(model.bytes(`${name}.rows`), keys.length);
  return new RowTable(keys, model.bytes(`${name}.lengths`), model.integers(`${name}.values`), rows);
}
