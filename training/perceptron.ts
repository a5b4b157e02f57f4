import type { Scorer } from "../src/grammar/weights.ts";

/** An averaged multiclass perceptron over hashed sparse features (Freund & Schapire 1999; Collins 2002), rows grown on demand. */

/** Averaged weights: feature keys[i] has the entries offsets[i] .. offsets[i + 1] - 1 of `classes` and `weights`. */
export interface Weights {
  keys: Int32Array;
  offsets: Int32Array;
  classes: Uint8Array;
  weights: Float32Array;
}

const grown = <T extends Int32Array | Uint8Array | Float32Array | Float64Array>(array: T): T => {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array as never);
  return larger;
};

const SKETCH = 1 << 24;

const USEFUL = 1;

const FOLDED = 2;

export class Perceptron implements Scorer {
  /** Two cells a slot: the feature and its row + 1. */
  private table = new Int32Array(1 << 17);
  private mask = (1 << 16) - 1;
  private rowCount = 0;
  private key = new Int32Array(1 << 15);
  private start = new Int32Array(1 << 15);
  private length = new Uint8Array(1 << 15);
  private room = new Uint8Array(1 << 15);
  /** Whether a feature can be met outside training, is folded into its twin, or is of other languages or kinds of treebank: 0. */
  private use = new Uint8Array(1 << 15);
  private twin = new Int32Array(1 << 15);
  private entryCount = 0;
  private entryClass = new Uint8Array(1 << 17);
  private weight = new Float32Array(1 << 17);
  private total = new Float64Array(1 << 17);
  private stamp = new Int32Array(1 << 17);
  private now = 0;

  /** How often features were met, by the low bits of their hash; a feature is learned once it was met `rare` times. */
  private readonly met = new Uint8Array(SKETCH);
  private readonly rare: number;
  /** Whether features are still being counted: so in the first pass. */
  counting = true;

  constructor(rare: number) {
    this.rare = rare;
  }

  /** Counts one decision, whose features are met in it; averages run over decisions. */
  tick(features: Int32Array, count: number): void {
    this.now++;
    if (!this.counting) return;
    for (let i = 0; i < count; i++) {
      const cell = features[i]! & (SKETCH - 1);
      if (this.met[cell]! < 255) this.met[cell]!++;
    }
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { entryClass, weight, start, length } = this;
    for (let i = 0; i < count; i++) {
      const row = this.find(features[i]!);
      if (row < 0) continue;
      const first = start[row]!;
      const end = first + length[row]!;
      for (let k = first; k < end; k++) scores[entryClass[k]!]! += weight[k]!;
    }
  }

  /**
   * Adds `delta` to the weight of `target` under each feature. Only the first `useful` are of use outside training; the last are
   * folded into those at the places of `twins`.
   */
  update(
    features: Int32Array,
    count: number,
    target: number,
    delta: number,
    useful: number,
    twins: readonly number[],
  ): void {
    const folded = count - twins.length;
    for (let i = 0; i < count; i++) {
      let row = this.find(features[i]!);
      if (row < 0 && this.met[features[i]! & (SKETCH - 1)]! < this.rare) continue;
      if (row < 0) row = this.insert(features[i]!);
      if (i >= folded) {
        this.use[row] = FOLDED;
        this.twin[row] = features[twins[i - folded]!]!;
      } else if (i < useful) this.use[row] = USEFUL;
      const entry = this.entry(row, target);
      this.total[entry]! += (this.now - this.stamp[entry]!) * this.weight[entry]!;
      this.stamp[entry] = this.now;
      this.weight[entry]! += delta;
    }
  }

  /** The weights averaged over all decisions so far. */
  average(): Weights {
    this.fold();
    const rows = Int32Array.from({ length: this.rowCount }, (_, row) => row).filter((row) => this.use[row] === USEFUL);
    const offsets = new Int32Array(rows.length + 1);
    rows.forEach((row, i) => {
      offsets[i + 1] = offsets[i]! + this.length[row]!;
    });
    const classes = new Uint8Array(offsets[rows.length]!);
    const weights = new Float32Array(offsets[rows.length]!);
    rows.forEach((row, i) => {
      for (let k = 0; k < this.length[row]!; k++) {
        const entry = this.start[row]! + k;
        const total = this.total[entry]! + (this.now - this.stamp[entry]!) * this.weight[entry]!;
        classes[offsets[i]! + k] = this.entryClass[entry]!;
        weights[offsets[i]! + k] = total / this.now;
      }
    });
    return { keys: rows.map((row) => this.key[row]!), offsets, classes, weights };
  }

  /** Adds the weights of folded features to their twins, which were updated whenever they were. */
  private fold(): void {
    for (let row = 0; row < this.rowCount; row++) {
      if (this.use[row] !== FOLDED) continue;
      this.use[row] = 0;
      const twin = this.find(this.twin[row]!);
      if (twin < 0) continue;
      for (let k = this.start[row]!; k < this.start[row]! + this.length[row]!; k++) {
        const entry = this.entry(twin, this.entryClass[k]!);
        this.total[entry]! += (this.now - this.stamp[entry]!) * this.weight[entry]!;
        this.total[entry]! += this.total[k]! + (this.now - this.stamp[k]!) * this.weight[k]!;
        this.weight[entry]! += this.weight[k]!;
        this.stamp[entry] = this.now;
      }
    }
  }

  private find(feature: number): number {
    const { table, mask } = this;
    let slot = (feature & mask) * 2;
    while (table[slot + 1] !== 0) {
      if (table[slot] === feature) return table[slot + 1]! - 1;
      slot = (slot + 2) & (mask * 2 + 1);
    }
    return -1;
  }

  private insert(feature: number): number {
    if (this.rowCount * 2 > this.mask) this.rehash();
    if (this.rowCount === this.key.length) {
      this.key = grown(this.key);
      this.start = grown(this.start);
      this.length = grown(this.length);
      this.room = grown(this.room);
      this.use = grown(this.use);
      this.twin = grown(this.twin);
    }
    const row = this.rowCount++;
    this.key[row] = feature;
    this.claim(row, 2);
    this.place(feature, row);
    return row;
  }

  private place(feature: number, row: number): void {
    let slot = (feature & this.mask) * 2;
    while (this.table[slot + 1] !== 0) slot = (slot + 2) & (this.mask * 2 + 1);
    this.table[slot] = feature;
    this.table[slot + 1] = row + 1;
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2);
    this.mask = this.mask * 2 + 1;
    for (let row = 0; row < this.rowCount; row++) this.place(this.key[row]!, row);
  }

  /** Gives a row fresh room at the end of the entries. */
  private claim(row: number, room: number): void {
    while (this.entryCount + room > this.weight.length) {
      this.entryClass = grown(this.entryClass);
      this.weight = grown(this.weight);
      this.total = grown(this.total);
      this.stamp = grown(this.stamp);
    }
    this.start[row] = this.entryCount;
    this.room[row] = room;
    this.entryCount += room;
  }

  private entry(row: number, target: number): number {
    const first = this.start[row]!;
    const length = this.length[row]!;
    for (let k = first; k < first + length; k++) if (this.entryClass[k] === target) return k;
    if (length === this.room[row]) {
      this.claim(row, Math.min(128, length * 2));
      const moved = this.start[row]!;
      for (let k = 0; k < length; k++) {
        this.entryClass[moved + k] = this.entryClass[first + k]!;
        this.weight[moved + k] = this.weight[first + k]!;
        this.total[moved + k] = this.total[first + k]!;
        this.stamp[moved + k] = this.stamp[first + k]!;
      }
    }
    const entry = this.start[row]! + length;
    this.length[row] = length + 1;
    this.entryClass[entry] = target;
    this.weight[entry] = 0;
    this.total[entry] = 0;
    this.stamp[entry] = this.now;
    return entry;
  }
}
