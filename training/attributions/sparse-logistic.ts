import { seeded } from "../../src/evaluation/random.ts";
import type { Features } from "../../src/speech/attributions/features.ts";
import type { Weights } from "../../src/speech/attributions/weights.ts";

/** Times through the decisions, first step, and what holds weights towards 0; chosen on folds of the training articles. */
const ROUNDS = 3;
const RATE = 0.05;
const PENALTY = 1e-4;
const START = 0.5;
/** Features met less often are left out. */
const LEAST = 3;

/** Decisions with the features they have, from which a logistic regression is learnt by adaptive gradient steps. */
export class Decisions {
  private readonly rows: Int32Array[] = [];
  private readonly right: number[] = [];

  add({ hashes, count }: Features, isRight: boolean): void {
    this.rows.push(hashes.slice(0, count));
    this.right.push(isRight ? 1 : 0);
  }

  /** Weights by feature; the same decisions give the same weights. */
  learn(): LearntWeights {
    const met = new Map<number, number>();
    for (const row of this.rows) for (const hash of row) met.set(hash, (met.get(hash) ?? 0) + 1);
    const columns = new Map<number, number>();
    for (const [hash, times] of met) if (times >= LEAST) columns.set(hash, columns.size);
    const rows = this.rows.map((row) =>
      Int32Array.from(row, (hash) => columns.get(hash) ?? -1).filter((at) => at >= 0),
    );
    const weights = new Float64Array(columns.size);
    const paces = new Float64Array(columns.size).fill(START);
    const random = seeded(7);
    const order = Int32Array.from(rows.keys());
    for (let round = 0; round < ROUNDS; round++) {
      shuffle(order, random);
      for (const index of order) {
        const row = rows[index];
        let sum = 0;
        for (const column of row) sum += weights[column];
        const error = 1 / (1 + Math.exp(-sum)) - this.right[index];
        for (const column of row) {
          const slope = error + PENALTY * weights[column];
          paces[column] += slope * slope;
          weights[column] -= (RATE * slope) / Math.sqrt(paces[column]);
        }
      }
    }
    return new LearntWeights(new Map([...columns].map(([hash, column]) => [hash, weights[column]])));
  }
}

export class LearntWeights implements Weights {
  readonly byFeature: ReadonlyMap<number, number>;

  constructor(byFeature: ReadonlyMap<number, number>) {
    this.byFeature = byFeature;
  }

  sum({ hashes, count }: Features): number {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += this.byFeature.get(hashes[i]) ?? 0;
    return sum;
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}
