import { RATES } from "./rates.ts";

/** Cases to learn weights from: what each rate said, and whether the act came within the time. */
export interface Cases {
  count: number;
  /** RATES.length for each. */
  rates: Float32Array;
  came: Uint8Array;
  /** How many cases each stands for: those in which nothing came are drawn by lot. */
  times: Float32Array;
}

/** What is thought of the rates before anything was learnt, and how many acts that thought is worth. */
const BEFORE: readonly number[] = [0.15, 0.15, 0.1, 0.3, 0.1, 0.1, 0.05, 0.2];
const WORTH = 3;
const ROUNDS = 60;

/**
 * The weights under which what came was likeliest: the chance of at least one act in `days` is 1 - exp(-days * weights · rates). Each round
 * shares what came among the rates by what they said of it (expectation), then asks of each how much of what it said came (maximisation).
 */
export function fitWeights(cases: Cases, days: number): number[] {
  let weights = [...BEFORE];
  const width = RATES.length;
  const said = new Float64Array(width);
  for (let at = 0; at < cases.count; at++)
    for (let rate = 0; rate < width; rate++) said[rate] += cases.times[at] * days * cases.rates[at * width + rate];
  const came: number[] = [];
  for (let at = 0; at < cases.count; at++) if (cases.came[at] !== 0) came.push(at);
  for (let round = 0; round < ROUNDS; round++) {
    const earned = new Float64Array(width);
    for (const at of came) {
      const expected = days * sumOf(cases.rates, at * width, weights);
      if (expected < 1e-12) continue;
      // Acts to be expected where at least one came.
      const acts = expected / -Math.expm1(-expected);
      for (let rate = 0; rate < width; rate++)
        earned[rate] += (cases.times[at] * acts * days * weights[rate] * cases.rates[at * width + rate]) / expected;
    }
    weights = weights.map((_, rate) => (WORTH * BEFORE[rate] + earned[rate]) / (WORTH + said[rate]));
  }
  return weights;
}

/** Acts a day by weighted rates. */
export function sumOf(rates: Float32Array, from: number, weights: readonly number[]): number {
  let sum = 0;
  for (let rate = 0; rate < weights.length; rate++) sum += weights[rate] * rates[from + rate];
  return sum;
}
