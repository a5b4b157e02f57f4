import { crossScore, type Distribution, levelOf, mixture } from "./distributions.ts";
import { meansOf, type Spread, VOICES, voicesOf } from "./voices.ts";

/** What past forecasts taught: how far counts stray, and how much each voice deserves to be heard. */
export interface Experience {
  steps: number;
  /** The mean count of one step over all pairs. */
  pooled: number;
  spreads: Spread[];
  weights: number[];
  /** The levels at which intervals would have held half of what came, and nine tenths. */
  levels: { half: number; most: number };
  /** Forecasts it was learnt from. */
  cases: number;
}

/** Steps of past a pair needs before it is forecast. */
export const LEAST_PAST = 8;
const BINOMIALS = 5;

/**
 * Learns from what was known at step `end`: for every pair and every origin before it whose outcome had come by then, each voice is asked and
 * scored. `series`: the pairs' counts, step by step; nothing at or after `end` is looked at.
 */
export function learn(series: readonly Float64Array[], end: number, steps: number, every = 1): Experience {
  let sum = 0;
  for (const counts of series) for (let at = 0; at < end; at++) sum += counts[at];
  const pooled = series.length === 0 || end === 0 ? 0 : sum / (series.length * end);
  const origins: number[] = [];
  for (let origin = LEAST_PAST; origin + steps <= end; origin += every) origins.push(origin);
  const spreads = spreadsOf(series, origins, steps, pooled);
  const even = VOICES.map(() => 1 / VOICES.length);
  if (origins.length === 0 || series.length === 0)
    return { steps, pooled, spreads, weights: even, levels: { half: 0.5, most: 0.9 }, cases: 0 };
  const products = new Float64Array(VOICES.length ** 2);
  for (const counts of series) {
    const strays = createStrays(spreads, steps);
    for (const origin of origins) {
      const voices = voicesOf(counts, origin, steps, pooled, spreads, strays.before(counts, origin, pooled));
      addProducts(products, voices, sumOf(counts, origin, steps));
    }
  }
  const cases = origins.length * series.length;
  const weights = bestMixture(products, even);
  const levels = levelsOf(series, origins.slice(-LEVEL_ORIGINS), { steps, pooled, spreads, weights });
  return { steps, pooled, spreads, weights, levels, cases };
}

/** Origins, the latest, that intervals are measured by. */
const LEVEL_ORIGINS = 16;

/** Intervals that promise nine tenths are given the level at which they kept it. */
function levelsOf(
  series: readonly Float64Array[],
  origins: readonly number[],
  { steps, pooled, spreads, weights }: Pick<Experience, "steps" | "pooled" | "spreads" | "weights">,
): Experience["levels"] {
  const needed: number[] = [];
  for (const counts of series) {
    const strays = createStrays(spreads, steps);
    for (const origin of origins) {
      const voices = voicesOf(counts, origin, steps, pooled, spreads, strays.before(counts, origin, pooled));
      needed.push(levelOf(mixture(voices, weights), sumOf(counts, origin, steps)));
    }
  }
  needed.sort((a, b) => a - b);
  const at = (share: number) => needed[Math.min(needed.length - 1, Math.floor(share * needed.length))];
  return { half: at(0.5), most: Math.min(at(0.9), 0.995) };
}

export function sumOf(counts: Float64Array, from: number, steps: number): number {
  let sum = 0;
  for (let at = from; at < from + steps; at++) sum += counts[at];
  return sum;
}

/** Per mean, the line through what variance came beside what mean was expected. */
function spreadsOf(
  series: readonly Float64Array[],
  origins: readonly number[],
  steps: number,
  pooled: number,
): Spread[] {
  const moments = Array.from({ length: BINOMIALS }, () => ({ aa: 1e-9, ab: 0, bb: 1e-9, ay: 0, by: 0 }));
  for (const counts of series) {
    for (const origin of origins) {
      const count = sumOf(counts, origin, steps);
      for (const [which, each] of meansOf(counts, origin, pooled).entries()) {
        const mean = each * steps;
        const extra = (count - mean) ** 2 - mean;
        // Cases with a great mean vary greatly: they count the less.
        const weight = 1 / (mean + mean * mean) ** 2;
        const scaled = Math.min(weight, 100);
        const one = moments[which];
        one.aa += scaled * mean * mean;
        one.ab += scaled * mean ** 3;
        one.bb += scaled * mean ** 4;
        one.ay += scaled * extra * mean;
        one.by += scaled * extra * mean * mean;
      }
    }
  }
  return moments.map(({ aa, ab, bb, ay, by }) => {
    const determinant = aa * bb - ab * ab;
    const linear = determinant < 1e-12 ? 0 : (ay * bb - by * ab) / determinant;
    const square = determinant < 1e-12 ? 0 : (by * aa - ay * ab) / determinant;
    if (linear < 0) return { linear: 0, square: Math.max(0.02, by / bb) };
    if (square < 0.02) return { linear: Math.max(0, (ay - 0.02 * ab) / aa), square: 0.02 };
    return { linear, square };
  });
}

/** So many usual forecasts stand behind a pair's own straying. */
const USUAL = 10;

/** How a pair strays beside what is usual, by its own past forecasts. */
export function createStrays(spreads: readonly Spread[], steps: number) {
  const seen = spreads.map(() => ({ came: 0, expected: 0 }));
  let next = LEAST_PAST;
  return {
    /** By the outcomes that had come at `origin`; origins must ascend. */
    before: (counts: Float64Array, origin: number, pooled: number): number[] => {
      for (; next + steps <= origin; next++) {
        const count = sumOf(counts, next, steps);
        for (const [which, each] of meansOf(counts, next, pooled).entries()) {
          const mean = each * steps;
          const { linear, square } = spreads[which];
          const usual = mean + linear * mean + square * mean * mean;
          seen[which].came += Math.min((count - mean) ** 2 / usual, 16);
          seen[which].expected++;
        }
      }
      return seen.map(({ came, expected }) => Math.min(4, Math.max(0.25, (came + USUAL) / (expected + USUAL))));
    },
  };
}

function addProducts(products: Float64Array, voices: readonly Distribution[], count: number): void {
  const size = voices.length;
  for (let one = 0; one < size; one++)
    for (let other = one; other < size; other++) {
      const product = crossScore(voices[one], voices[other], count);
      products[one * size + other] += product;
      if (other !== one) products[other * size + one] += product;
    }
}

/**
 * The weights whose mixture would have scored best: the score of a mixture is w' Q w, so it is the least of a bowl over weights that sum to
 * 1, found by going downhill in steps that keep them so.
 */
function bestMixture(products: Float64Array, start: readonly number[]): number[] {
  const size = start.length;
  let weights = [...start];
  let greatest = 0;
  for (let at = 0; at < size; at++) greatest = Math.max(greatest, products[at * size + at]);
  for (let round = 0; round < 2000; round++) {
    const slopes = weights.map((_, one) => {
      let slope = 0;
      for (let other = 0; other < size; other++) slope += products[one * size + other] * weights[other];
      return slope / greatest;
    });
    const grown = weights.map((weight, at) => weight * Math.exp(-8 * slopes[at]));
    const all = grown.reduce((sum, weight) => sum + weight, 0);
    weights = grown.map((weight) => weight / all);
  }
  return weights;
}
