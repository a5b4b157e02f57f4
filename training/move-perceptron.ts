/** The averaged perceptron of the parser's moves: three weights a feature, side by side. */
import { MOST, type MoveScorer, packMoves } from "../src/grammar/move-weights.ts";

/** Features met fewer times than this in the first pass are not learned. */
const RARE = 2;
const SKETCH = 1 << 24;
/** Slots that hold nothing, a feature of other languages or kinds of treebank, one that can be met outside training. */
const FREE = 0;
const TAKEN = 1;
const USEFUL = 2;
/** A slot whose weights are added to those of its twin. */
const FOLDED = 3;

/** Averaged weights, three a key. */
export interface MoveModel {
  keys: Int32Array;
  weights: Float32Array;
}

export class MovePerceptron implements MoveScorer {
  /** Open addressing, four cells a slot: the feature, and its three weights as floats. `taken` tells slots in use. */
  private cells = new Int32Array(4 << 21);
  private weight = new Float32Array(this.cells.buffer);
  private mask = (1 << 21) - 1;
  private taken = new Uint8Array(1 << 21);
  /** The feature that a folded slot is folded into. */
  private twin = new Int32Array(1 << 21);
  private count = 0;
  /** Sums over all decisions up to the one in `stamp`, four cells a slot as above. */
  private total = new Float64Array(4 << 21);
  private stamp = new Int32Array(4 << 21);
  private now = 0;
  /** How often features were met, by the low bits of their hash. */
  private readonly met = new Uint8Array(SKETCH);
  /** Whether features are still being counted. */
  counting = true;

  scoreMoves(features: Int32Array, count: number, scores: Float64Array): void {
    const { cells, mask, weight, taken, met } = this;
    this.now++;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i]!;
      if (this.counting && met[feature & (SKETCH - 1)]! < 255) met[feature & (SKETCH - 1)]!++;
      let slot = feature & mask;
      while (cells[slot * 4] !== feature && taken[slot] !== FREE) slot = (slot + 1) & mask;
      a += weight[slot * 4 + 1]!;
      b += weight[slot * 4 + 2]!;
      c += weight[slot * 4 + 3]!;
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }

  /**
   * Moves the weights of the features from `chosen` to `target`. Only the first `useful` are of use outside training; the last are
   * folded into those at the places of `twins`.
   */
  update(
    features: Int32Array,
    count: number,
    target: number,
    chosen: number,
    useful: number,
    twins: readonly number[],
  ): void {
    const folded = count - twins.length;
    for (let i = 0; i < count; i++) {
      if (this.met[features[i]! & (SKETCH - 1)]! < RARE) continue;
      const slot = this.claim(features[i]!);
      if (i >= folded) {
        this.taken[slot] = FOLDED;
        this.twin[slot] = features[twins[i - folded]!]!;
      } else if (i < useful) this.taken[slot] = USEFUL;
      this.add(slot * 4 + 1 + target, 1);
      this.add(slot * 4 + 1 + chosen, -1);
    }
  }

  average(): MoveModel {
    const slots: number[] = [];
    const rows = new Int32Array(this.mask + 1);
    for (let slot = 0; slot <= this.mask; slot++) if (this.taken[slot] === USEFUL) rows[slot] = slots.push(slot) - 1;
    const weights = new Float32Array(slots.length * 3);
    const addTo = (row: number, slot: number): void => {
      for (let move = 0; move < 3; move++) {
        const cell = slot * 4 + 1 + move;
        const total = this.total[cell]! + (this.now - this.stamp[cell]!) * this.weight[cell]!;
        weights[row * 3 + move]! += total / this.now;
      }
    };
    for (const slot of slots) addTo(rows[slot]!, slot);
    for (let slot = 0; slot <= this.mask; slot++) {
      if (this.taken[slot] !== FOLDED) continue;
      const twin = this.find(this.twin[slot]!);
      if (this.taken[twin] === USEFUL) addTo(rows[twin]!, slot);
    }
    return { keys: Int32Array.from(slots, (slot) => this.cells[slot * 4]!), weights };
  }

  private add(cell: number, delta: number): void {
    this.total[cell]! += (this.now - this.stamp[cell]!) * this.weight[cell]!;
    this.stamp[cell] = this.now;
    this.weight[cell]! += delta;
  }

  /** The slot of a feature, a free one the first time. */
  private claim(feature: number): number {
    const slot = this.find(feature);
    if (this.taken[slot] !== FREE) return slot;
    if (this.count * 2 > this.mask) {
      this.grow();
      return this.claim(feature);
    }
    this.count++;
    this.taken[slot] = TAKEN;
    this.cells[slot * 4] = feature;
    return slot;
  }

  private find(feature: number): number {
    let slot = feature & this.mask;
    while (this.taken[slot] !== FREE && this.cells[slot * 4] !== feature) slot = (slot + 1) & this.mask;
    return slot;
  }

  private grow(): void {
    const { cells, total, stamp, taken, twin } = this;
    this.mask = this.mask * 2 + 1;
    this.cells = new Int32Array((this.mask + 1) * 4);
    this.weight = new Float32Array(this.cells.buffer);
    this.taken = new Uint8Array(this.mask + 1);
    this.twin = new Int32Array(this.mask + 1);
    this.total = new Float64Array((this.mask + 1) * 4);
    this.stamp = new Int32Array((this.mask + 1) * 4);
    for (let slot = 0; slot < taken.length; slot++) {
      if (taken[slot] === FREE) continue;
      const moved = this.find(cells[slot * 4]!);
      this.taken[moved] = taken[slot]!;
      this.twin[moved] = twin[slot]!;
      for (let k = 0; k < 4; k++) {
        this.cells[moved * 4 + k] = cells[slot * 4 + k]!;
        this.total[moved * 4 + k] = total[slot * 4 + k]!;
        this.stamp[moved * 4 + k] = stamp[slot * 4 + k]!;
      }
    }
  }
}

/** The mean of several models: an ensemble that costs no more than one at run time, since scores are linear in the weights. */
export function meanOfMoves(models: MoveModel[]): MoveModel {
  const rowOf = new Map<number, number>();
  for (const { keys } of models) for (const key of keys) if (!rowOf.has(key)) rowOf.set(key, rowOf.size);
  const weights = new Float32Array(rowOf.size * 3);
  for (const model of models) {
    model.keys.forEach((key, i) => {
      const row = rowOf.get(key)! * 3;
      for (let k = 0; k < 3; k++) weights[row + k]! += model.weights[i * 3 + k]! / models.length;
    });
  }
  return { keys: Int32Array.from(rowOf.keys()), weights };
}

/** The `limit` features that tell the moves apart most, in key order, packed as `MoveWeights` takes them. */
export function packMoveModel({ keys, weights }: MoveModel, limit: number): { keys: Int32Array; weights: Int16Array } {
  const over = (i: number, move: number): number => weights[i * 3 + move]! - weights[i * 3]!;
  const spread = Float32Array.from(keys, (_, i) => {
    const [left, right] = [over(i, 1), over(i, 2)];
    return Math.max(left, right, 0) - Math.min(left, right, 0);
  });
  const ranked = spread.slice().sort();
  const least = ranked[Math.max(0, ranked.length - limit)] ?? 0;
  const unit = spread.reduce((most, each) => Math.max(most, each), 1e-6) / (MOST * MOST);
  const level = (weight: number): number => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / unit));
  const packed = Int16Array.from(keys, (_, i) => packMoves(level(over(i, 1)), level(over(i, 2))));
  const kept = [...keys.keys()].filter((i) => spread[i]! >= least && packed[i] !== 0);
  kept.sort((a, b) => (keys[a]! >>> 0) - (keys[b]! >>> 0));
  return { keys: Int32Array.from(kept, (i) => keys[i]!), weights: Int16Array.from(kept, (i) => packed[i]!) };
}
