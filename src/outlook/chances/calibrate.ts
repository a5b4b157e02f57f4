import { type Cases, sumOf } from "./fit-weights.ts";
import { RATES } from "./rates.ts";

/**
 * How the chance of at least one act follows from what is expected: 1 - exp(-exp(coefficients · signs)). Acts come in bursts, so that twice as
 * many expected do not make one twice as likely, and what was often and lately done is surer than its mean.
 */
export type Calibration = readonly number[];

/** What the chance is drawn from beside 1 and the logarithm of the acts expected in all: logarithms of single rates. */
const SINGLE = [0, 1, 3, 5, 6];
export const SIGNS = 2 + SINGLE.length;
/** That the chance is as expected is believed as if so many cases had confirmed it. */
const STRAIGHT = 30;
/** A rate below this (once in thirty years) is as good as none. */
const LEAST = 1e-4;

/** The signs of a case, by its rates. */
function signsOf(
  rates: Float32Array,
  from: number,
  weights: readonly number[],
  days: number,
  into: Float64Array,
  to = 0,
): void {
  into[to] = 1;
  into[to + 1] = Math.log(Math.max(1e-9, days * sumOf(rates, from, weights)));
  for (let which = 0; which < SINGLE.length; which++)
    into[to + 2 + which] = Math.log((rates[from + SINGLE[which]] + LEAST) / LEAST);
}

/** The chance of at least one act in `days`. */
export function chanceBy(
  calibration: Calibration,
  rates: Float32Array,
  from: number,
  weights: readonly number[],
  days: number,
  signs: Float64Array = new Float64Array(SIGNS),
): number {
  signsOf(rates, from, weights, days, signs);
  return -Math.expm1(-Math.exp(Math.min(6, dot(calibration, signs))));
}

/** The coefficients under which what came was likeliest, by Fisher's scoring. */
export function calibrate(cases: Cases, weights: readonly number[], days: number): Calibration {
  const straight: readonly number[] = Array.from({ length: SIGNS }, (_, sign): number => (sign === 1 ? 1 : 0));
  let coefficients: number[] = [...straight];
  // Signs are the same in every round.
  const signs = new Float64Array(cases.count * SIGNS);
  for (let at = 0; at < cases.count; at++) signsOf(cases.rates, at * RATES.length, weights, days, signs, at * SIGNS);
  for (let round = 0; round < 20; round++) {
    const gradient = coefficients.map((each, sign) => -STRAIGHT * (each - straight[sign]));
    const information = new Float64Array(SIGNS * SIGNS);
    for (let sign = 0; sign < SIGNS; sign++) information[sign * SIGNS + sign] = STRAIGHT;
    for (let at = 0; at < cases.count; at++) {
      const from = at * SIGNS;
      const acts = Math.exp(Math.min(6, dot(coefficients, signs, from)));
      const chance = -Math.expm1(-acts);
      const first = cases.times[at] * (cases.came[at] === 1 ? (acts * (1 - chance)) / chance : -acts);
      const second = cases.times[at] * ((acts * acts * (1 - chance)) / chance);
      for (let one = 0; one < SIGNS; one++) {
        gradient[one] += first * signs[from + one];
        const share = second * signs[from + one];
        for (let other = 0; other <= one; other++) information[one * SIGNS + other] += share * signs[from + other];
      }
    }
    const rows = coefficients.map((_, row) => [...information.subarray(row * SIGNS, (row + 1) * SIGNS)]);
    const step = solve(rows, gradient);
    coefficients = coefficients.map((each, sign) => each + Math.max(-1, Math.min(1, step[sign])));
    if (step.every((each) => Math.abs(each) < 1e-5)) break;
  }
  return coefficients;
}

function dot(one: readonly number[], other: Float64Array, from = 0): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at] * other[from + at];
  return sum;
}

/** Solves A x = b for a symmetric A of which the lower half is given, by Cholesky's factors. */
function solve(lower: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const factor = lower.map((row) => [...row]);
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = lower[row][column];
      for (let each = 0; each < column; each++) sum -= factor[row][each] * factor[column][each];
      factor[row][column] = row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / factor[column][column];
    }
  const forward: number[] = [];
  for (let row = 0; row < size; row++) {
    let sum = right[row];
    for (let each = 0; each < row; each++) sum -= factor[row][each] * forward[each];
    forward.push(sum / factor[row][row]);
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let sum = forward[row];
    for (let each = row + 1; each < size; each++) sum -= factor[each][row] * solution[each];
    solution[row] = sum / factor[row][row];
  }
  return solution;
}
