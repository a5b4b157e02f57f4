/** The averaged perceptron of the parser's moves: three weights a feature, side by side. */
import { type MoveScorer, packMoves } from "../src/grammar/move-weights.ts";

/** Features met fewer times than this in the first pass are not learned. */
const RARE = 2;
const SKETCH = 1 << 24;

/** Averaged weights, three a key. */
export interface MoveModel {
  keys: Int32Array;
  weights: Float32Array;
}

export class MovePerceptron implements MoveScorer {
  private table = new Int32Array(1 << 22);
  private mask = (1 << 21) - 1;
  private rows = 0;
  private key = new Int32Array(1 << 20);
  private weight = new Float32Array(3 << 20);
  private total = new Float64Array(3 << 20);
  private stamp = new Int32Array(3 << 20);
  private now = 0;
  /** How often features were met, by the low bits of their hash. */
  private readonly met = new Uint8Array(SKETCH);
  /** Whether features are still being counted. */
  counting = true;

  scoreMoves(features: Int32Array, count: number, scores: Float64Array): void {
    const { table, mask, weight, met } = this;
    this.now++;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let i = 0; i < count; i++) {
      const feature = features[i]!;
      if (this.counting && met[feature & (SKETCH - 1)]! < 255) met[feature & (SKETCH - 1)]!++;
      let slot = (feature & mask) * 2;
      while (table[slot + 1] !== 0 && table[slot] !== feature) slot = (slot + 2) & (mask * 2 + 1);
      const row = (table[slot + 1]! - 1) * 3;
      if (row < 0) continue;
      a += weight[row]!;
      b += weight[row + 1]!;
      c += weight[row + 2]!;
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }

  update(features: Int32Array, count: number, target: number, chosen: number): void {
    for (let i = 0; i < count; i++) {
      if (this.met[features[i]! & (SKETCH - 1)]! < RARE) continue;
      const row = this.row(features[i]!) * 3;
      this.add(row + target, 1);
      this.add(row + chosen, -1);
    }
  }

  average(): MoveModel {
    const keys = this.key.slice(0, this.rows);
    const weights = new Float32Array(this.rows * 3);
    for (let i = 0; i < weights.length; i++) {
      weights[i] = (this.total[i]! + (this.now - this.stamp[i]!) * this.weight[i]!) / this.now;
    }
    return { keys, weights };
  }

  private add(cell: number, delta: number): void {
    this.total[cell]! += (this.now - this.stamp[cell]!) * this.weight[cell]!;
    this.stamp[cell] = this.now;
    this.weight[cell]! += delta;
  }

  private row(feature: number): number {
    let slot = (feature & this.mask) * 2;
    while (this.table[slot + 1] !== 0) {
      if (this.table[slot] === feature) return this.table[slot + 1]! - 1;
      slot = (slot + 2) & (this.mask * 2 + 1);
    }
    if (this.rows === this.key.length) this.grow();
    else {
      this.table[slot] = feature;
      this.table[slot + 1] = this.rows + 1;
      this.key[this.rows] = feature;
      return this.rows++;
    }
    return this.row(feature);
  }

  private grow(): void {
    const capacity = this.key.length * 2;
    const copy = <T extends Int32Array | Float32Array | Float64Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.key = copy(this.key, new Int32Array(capacity));
    this.weight = copy(this.weight, new Float32Array(capacity * 3));
    this.total = copy(this.total, new Float64Array(capacity * 3));
    this.stamp = copy(this.stamp, new Int32Array(capacity * 3));
    this.mask = this.mask * 2 + 1;
    this.table = new Int32Array(capacity * 4);
    for (let row = 0; row < this.rows; row++) {
      let slot = (this.key[row]! & this.mask) * 2;
      while (this.table[slot + 1] !== 0) slot = (slot + 2) & (this.mask * 2 + 1);
      this.table[slot] = this.key[row]!;
      this.table[slot + 1] = row + 1;
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

/** The `limit` features of greatest spread between moves, in the order of their slots, their weights rounded to 10 bits. */
export function packMoveModel({ keys, weights }: MoveModel, limit: number): { keys: Int32Array; weights: Int32Array } {
  const spread = Float32Array.from(keys, (_, i) => {
    const [a, b, c] = [weights[i * 3]!, weights[i * 3 + 1]!, weights[i * 3 + 2]!];
    return Math.max(a, b, c) - Math.min(a, b, c);
  });
  const ranked = spread.slice().sort();
  const least = ranked[Math.max(0, ranked.length - limit)] ?? 0;
  const scale = 511 / weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  const round = (weight: number): number => Math.max(-511, Math.min(511, Math.round(weight * scale)));
  const packed = Int32Array.from(keys, (_, i) =>
    packMoves(round(weights[i * 3]!), round(weights[i * 3 + 1]!), round(weights[i * 3 + 2]!)),
  );
  const kept = [...keys.keys()].filter((i) => spread[i]! >= least && packed[i] !== 0);
  let capacity = 16;
  while (capacity < kept.length * 1.6) capacity *= 2;
  kept.sort((a, b) => (keys[a]! & (capacity - 1)) - (keys[b]! & (capacity - 1)) || keys[a]! - keys[b]!);
  return { keys: Int32Array.from(kept, (i) => keys[i]!), weights: Int32Array.from(kept, (i) => packed[i]!) };
}
