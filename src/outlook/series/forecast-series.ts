import { type Distribution, intervalOf, meanOf, mixture, quantile } from "./distributions.ts";
import { createStrays, type Experience } from "./experience.ts";
import { meansOf, voicesOf } from "./voices.ts";

/** What may come of a pair in the next steps, as a sum of counts. */
export interface SeriesForecast {
  distribution: Distribution;
  mean: number;
  median: number;
  /** What the pair's mean over all steps would give: a Poisson on it is what anybody could have said. */
  plainMean: number;
  /** Chances of 0.5 and 0.9, as near as whole counts allow. */
  half: readonly [number, number];
  most: readonly [number, number];
}

/** Forecasts the sum of the counts of the `experience.steps` steps after the first `end` of a pair. */
export function forecastSeries(counts: Float64Array, end: number, experience: Experience): SeriesForecast {
  const { steps, pooled, spreads, weights, levels } = experience;
  const strays = createStrays(spreads, steps).before(counts, end, pooled);
  const plain = meansOf(counts, end, pooled);
  const distribution = mixture(voicesOf(counts, end, steps, pooled, spreads, strays), weights);
  return {
    distribution,
    mean: meanOf(distribution),
    median: quantile(distribution, 0.5),
    plainMean: plain.at(-1)! * steps,
    half: intervalOf(distribution, levels.half),
    most: intervalOf(distribution, levels.most),
  };
}
