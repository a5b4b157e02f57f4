/** What the treebanks know of each word form: its analyses, with how to make the dictionary form. Keys are hashes, no strings. */

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

/** A map from hashes to short rows of Int32, open addressing. Row 0 is the empty row. */
export class RowTable {
  private readonly table: Int32Array;
  private readonly mask: number;
  /** rows[row] is the number of values that follow. */
  readonly rows: Int32Array;

  /** `keys[i]` has the row of `lengths[i]` values that follows row i - 1 in `values`. */
  constructor(keys: Int32Array, lengths: Uint8Array, values: Int32Array) {
    let capacity = 16;
    while (capacity < keys.length * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.table = new Int32Array(capacity * 2);
    this.rows = new Int32Array(values.length + keys.length + 1);
    let row = 1;
    let read = 0;
    for (let i = 0; i < keys.length; i++) {
      let slot = keys[i]! & this.mask;
      while (this.table[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      this.table[slot * 2] = keys[i]!;
      this.table[slot * 2 + 1] = row;
      this.rows[row++] = lengths[i]!;
      for (let k = 0; k < lengths[i]!; k++) this.rows[row++] = values[read++]!;
    }
  }

  /** Where the row of this key begins in `rows`; 0, an empty row, when there is none. */
  find(key: number): number {
    const { table, mask } = this;
    let slot = key & mask;
    let row = table[slot * 2 + 1]!;
    while (row !== 0 && table[slot * 2] !== key) {
      slot = (slot + 1) & mask;
      row = table[slot * 2 + 1]!;
    }
    return row;
  }
}
