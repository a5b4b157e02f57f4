import { seeded, shuffled } from "../../src/evaluation/random.ts";
import { softmax } from "../../src/events/learned/act-classifier.ts";
import type { PairFeatures } from "../../src/events/learned/pair-features.ts";
import { MEANING_LENGTH } from "../../src/events/learned/pair-meaning.ts";
import { runShare } from "../../src/events/learned/wording.ts";

/** A pair as coded: its features, the places of the classes it may be of (one, or several that its source does not tell apart), and how much it counts. */
export interface CodedPair extends PairFeatures {
  labels: readonly number[];
  weight: number;
}

interface Schedule {
  rounds: number;
  rate: number;
  /** How strongly the weights of features, and of the word vectors, are held towards 0 (L2). */
  penalty: number;
  meaningPenalty: number;
  /** A feature seen fewer times is of no use. */
  fewest: number;
}

/** Few rounds: with more, signs seen once are believed too much. */
const READ: Schedule = { rounds: 8, rate: 0.1, penalty: 0.003, meaningPenalty: 0.001, fewest: 1 };
const WORDED: Schedule = { rounds: 30, rate: 0.3, penalty: 0.003, meaningPenalty: 0, fewest: 2 };

/** Weights by feature and class, by number of the meaning and class, and by run of words and class. */
export interface SoftmaxWeights {
  features: Map<number, Float64Array>;
  meaning: Float64Array[];
  wording: Map<number, Float64Array>;
}

/** What each of two softmaxes says counts: more than half, since where both say the same they are surer together than either alone. */
const SAY = 0.75;

/**
 * Two softmaxes learnt apart, each with the same say: of what was read, and of the wording alone. Apart, since learnt together the many runs
 * of words take what the reading explains.
 */
export function fitSoftmax(pairs: readonly CodedPair[], classes: number): SoftmaxWeights {
  const read = average(pairs, classes, READ, () => 1);
  const worded = pairs.map((pair) => ({ ...pair, hashes: pair.wording, meaning: NO_MEANING }));
  const wording = average(worded, classes, WORDED, runShare).features;
  for (const row of [...read.features.values(), ...read.meaning, ...wording.values()])
    for (let each = 0; each < classes; each++) row[each] *= SAY;
  return { ...read, wording };
}

const NO_MEANING = new Float32Array(MEANING_LENGTH);

/** The weights of what was read alone, with the whole say, for a language in which no wording was learnt. */
export function withoutWording({ features, meaning }: SoftmaxWeights): SoftmaxWeights {
  const whole = (row: Float64Array) => row.map((weight) => weight / SAY);
  return {
    features: new Map([...features].map(([hash, row]) => [hash, whole(row)])),
    meaning: meaning.map(whole),
    wording: new Map(),
  };
}

/** How often each is learnt, in another order every time: the mean of the weights depends less on the order. */
const RUNS = 5;

function average(
  pairs: readonly CodedPair[],
  classes: number,
  schedule: Schedule,
  shareOf: (features: number) => number,
): Omit<SoftmaxWeights, "wording"> {
  const runs = Array.from({ length: RUNS }, (_, run) => descend(pairs, classes, schedule, shareOf, run + 1));
  const mean = (rows: readonly Float64Array[]) =>
    rows[0].map((_, each) => rows.reduce((sum, row) => sum + row[each], 0) / RUNS);
  return {
    features: new Map(
      [...runs[0].features.keys()].map((hash) => [hash, mean(runs.map((run) => run.features.get(hash)!))]),
    ),
    meaning: runs[0].meaning.map((_, i) => mean(runs.map((run) => run.meaning[i]))),
  };
}

/** Learns a softmax by stochastic gradients with a rate of its own for every weight (Duchi et al. 2011); the same each time. */
function descend(
  pairs: readonly CodedPair[],
  classes: number,
  { rounds, rate, penalty, meaningPenalty, fewest }: Schedule,
  shareOf: (features: number) => number,
  seed: number,
): Omit<SoftmaxWeights, "wording"> {
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
  const random = seeded(seed);
  const scores = new Float64Array(classes);
  for (let round = 0; round < rounds; round++) {
    for (const place of shuffled(pairs.length, random)) {
      const pair = pairs[place];
      const share = shareOf(rows[place].length);
      scores.fill(0);
      for (const [row] of rows[place]) for (let each = 0; each < classes; each++) scores[each] += share * row[each];
      for (let i = 0; i < length; i++) {
        const value = pair.meaning[i];
        if (value !== 0) for (let each = 0; each < classes; each++) scores[each] += value * meaning[i][each];
      }
      softmax(scores);
      takeShares(scores, pair.labels);
      for (let each = 0; each < classes; each++) scores[each] *= pair.weight;
      for (const [row, pace] of rows[place]) step(row, pace, scores, share, rate, penalty);
      for (let i = 0; i < length; i++)
        if (pair.meaning[i] !== 0) step(meaning[i], meaningPace[i], scores, pair.meaning[i], rate, meaningPenalty);
    }
  }
  return { features, meaning };
}

/** Takes from each class its share of what is true: among those a pair may be of, as likely as they are thought to be. */
function takeShares(likely: Float64Array, labels: readonly number[]): void {
  let sum = 0;
  for (const label of labels) sum += likely[label];
  for (const label of labels) likely[label] -= sum > 0 ? likely[label] / sum : 1 / labels.length;
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
export function classify(
  { features, meaning, wording }: SoftmaxWeights,
  pair: PairFeatures,
  classes: number,
): Float64Array {
  const scores = new Float64Array(classes);
  for (const hash of pair.hashes) {
    const row = features.get(hash);
    if (row) for (let each = 0; each < classes; each++) scores[each] += row[each];
  }
  for (let i = 0; i < meaning.length; i++)
    for (let each = 0; each < classes; each++) scores[each] += pair.meaning[i] * meaning[i][each];
  const runs = pair.wording.flatMap((hash) => wording.get(hash) ?? []);
  const share = runShare(runs.length);
  for (const row of runs) for (let each = 0; each < classes; each++) scores[each] += share * row[each];
  return softmax(scores);
}
