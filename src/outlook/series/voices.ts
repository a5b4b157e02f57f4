import { type Distribution, empirical, negativeBinomial, poisson } from "./distributions.ts";

/** How far counts stray from what was expected of them: their variance is mean + linear * mean + square * mean². */
export interface Spread {
  linear: number;
  square: number;
}

/** Half-lives of the means, in steps. */
export const HALF_LIVES = [1.5, 4, 10, 26] as const;
/** What each forecast is made of, in order. */
export const VOICES: readonly string[] = [
  "Poisson on the mean fading in 10 steps",
  ...HALF_LIVES.map((halfLife) => `negative binomial on the mean fading in ${halfLife} steps`),
  "negative binomial on the mean of all steps",
  "what came in all steps",
  "what came of late",
];

/** So many steps' worth of the pair's whole past stands behind a fading mean. */
const BEHIND = 0.7;
/** And so much of a step of what all pairs have stands behind that. */
const POOLED = 0.5;

/** The means a pair's past gives for one step, in the order of the negative binomials. */
export function meansOf(past: Float64Array, end: number, pooled: number): number[] {
  let all = 0;
  for (let at = 0; at < end; at++) all += past[at];
  const lasting = (all + POOLED * pooled) / (end + POOLED);
  const fading = HALF_LIVES.map((halfLife) => {
    const keep = 2 ** (-1 / halfLife);
    let sum = 0;
    let weights = 0;
    for (let at = 0; at < end; at++) {
      sum = sum * keep + past[at];
      weights = weights * keep + 1;
    }
    return (sum + BEHIND * lasting) / (weights + BEHIND);
  });
  return [...fading, lasting].map((mean) => Math.max(mean, 0.005));
}

/** What each voice says of the sum of the next `steps`, after the first `end` counts. `stray`: how a pair's own spread compares, 1 for the usual. */
export function voicesOf(
  past: Float64Array,
  end: number,
  steps: number,
  pooled: number,
  spreads: readonly Spread[],
  stray: readonly number[],
): Distribution[] {
  const means = meansOf(past, end, pooled).map((mean) => mean * steps);
  const binomials = means.map((mean, at) =>
    negativeBinomial(mean, mean + stray[at] * (spreads[at].linear * mean + spreads[at].square * mean * mean)),
  );
  const sums: number[] = [];
  const evenly: number[] = [];
  const lately: number[] = [];
  for (let from = 0; from + steps <= end; from++) {
    let sum = 0;
    for (let at = from; at < from + steps; at++) sum += past[at];
    sums.push(sum);
    evenly.push(1);
    lately.push(2 ** ((from + steps - end) / 8));
  }
  return [
    poisson(means[2]),
    ...binomials,
    empirical(sums, evenly, binomials[4], 0.2),
    empirical(sums, lately, binomials[2], 0.3),
  ];
}
