import { seeded, shuffled } from "../../src/evaluation/random.ts";
import { softmax } from "../../src/events/learned/act-classifier.ts";
import { MEANING_LENGTH, type PairFeatures } from "../../src/events/learned/pair-features.ts";

/** A pair as coded: its features, the place of its class, and how much it counts. */
export interface CodedPair extends PairFeatures {
  label: number;
  weight: number;
}

export interface Schedule {
  rounds: number;
  rate: number;
  /** How strongly the weights of features, and of the word vectors, are held towards 0 (L2). */
  penalty: number;
  meaningPenalty: number;
  /** A feature seen fewer times is of no use. */
  fewest: number;
}

export const SCHEDULE: Schedule = { rounds: 15, rate: 0.1, penalty: 0.003, meaningPenalty: 0.001, fewest: 1 };

/** Weights by feature and class, and by number of the meaning and class. */
export interface SoftmaxWeights {
  features: Map<number, Float64Array>;
  meaning: Float64Array[];
}

/** Learns a softmax by stochastic gradients with a rate of its own for every weight (Duchi et al. 2011); the same each time. */
export function fitSoftmax(
  pairs: readonly CodedPair[],
  classes: number,
  schedule: Schedule = SCHEDULE,
): SoftmaxWeights {
  const { rounds, rate, penalty, meaningPenalty, fewest } = schedule;
  const counts = new Map<number, number>();
  for (const { hashes } of pairs) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const features = new Map<number, Float64Array>();
  for (const [hash, count] of counts) if (count >= fewest) features.set(hash, new Float64Array(classes));
  const paces = new Map([...features.keys()].map((hash) => [hash, new Float64Array(classes)]));
  const length = MEANING_LENGTH;
  const meaning = Array.from({ length }, () => new Float64Array(classes));
  const meaningPace = Array.from({ length }, () => new Float64Array(classes));
  const rows = pairs.map(({ hashes }) =>
    hashes.filter((hash) => features.has(hash)).map((hash) => [features.get(hash)!, paces.get(hash)!] as const),
  );
  const random = seeded(1);
  const scores = new Float64Array(classes);
  for (let round = 0; round < rounds; round++) {
    for (const place of shuffled(pairs.length, random)) {
      const pair = pairs[place];
      scores.fill(0);
      for (const [row] of rows[place]) for (let each = 0; each < classes; each++) scores[each] += row[each];
      for (let i = 0; i < length; i++) {
        const value = pair.meaning[i];
        if (value !== 0) for (let each = 0; each < classes; each++) scores[each] += value * meaning[i][each];
      }
      softmax(scores, 1);
      scores[pair.label] -= 1;
      for (let each = 0; each < classes; each++) scores[each] *= pair.weight;
      for (const [row, pace] of rows[place]) step(row, pace, scores, 1, rate, penalty);
      for (let i = 0; i < length; i++)
        if (pair.meaning[i] !== 0) step(meaning[i], meaningPace[i], scores, pair.meaning[i], rate, meaningPenalty);
    }
  }
  return { features, meaning };
}

function step(
  row: Float64Array,
  pace: Float64Array,
  errors: Float64Array,
  value: number,
  rate: number,
  penalty: number,
): void {
  for (let each = 0; each < row.length; each++) {
    const gradient = errors[each] * value + penalty * row[each];
    pace[each] += gradient * gradient;
    row[each] -= (rate * gradient) / Math.sqrt(pace[each] + 1e-8);
  }
}

/** Probabilities of the classes under weights not yet packed. */
export function classify({ features, meaning }: SoftmaxWeights, pair: PairFeatures, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  for (const hash of pair.hashes) {
    const row = features.get(hash);
    if (row) for (let each = 0; each < classes; each++) scores[each] += row[each];
  }
  for (let i = 0; i < meaning.length; i++)
    for (let each = 0; each < classes; each++) scores[each] += pair.meaning[i] * meaning[i][each];
  return softmax(scores, 1);
}
