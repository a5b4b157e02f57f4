/** The chances of counts: `below[k]` is the chance of at most k; beyond its end it is 1. */
export type Distribution = Float64Array;

/** So much of a distribution may be cut off at its end. */
const CUT = 1e-6;
const LONGEST = 5000;

/** Counts that come one by one at an even rate. `mean` > 0. */
export const poisson = (mean: number): Distribution => fromChances(Math.exp(-mean), (k) => mean / k);

/** Counts whose rate varies: mean and variance as given; a Poisson when the variance is not greater than the mean. */
export function negativeBinomial(mean: number, variance: number): Distribution {
  if (variance <= mean * 1.0001) return poisson(mean);
  const size = (mean * mean) / (variance - mean);
  const stays = mean / variance;
  return fromChances(stays ** size, (k) => ((size + k - 1) / k) * (1 - stays));
}

/** Sums the chances of 0, 1, 2 …, each the one before times `step(k)`. */
function fromChances(first: number, step: (k: number) => number): Distribution {
  const below: number[] = [];
  let chance = first;
  let sum = first;
  for (let k = 1; k <= LONGEST; k++) {
    below.push(Math.min(1, sum));
    if (sum >= 1 - CUT) break;
    chance *= step(k);
    sum += chance;
  }
  return Float64Array.from(below);
}

/** What was seen, each with its weight, and a little of a smooth distribution so that nothing is impossible. */
export function empirical(
  counts: readonly number[],
  weights: readonly number[],
  smooth: Distribution,
  share: number,
): Distribution {
  const most = Math.max(0, ...counts);
  const below = new Float64Array(Math.max(most + 1, smooth.length));
  let all = 0;
  for (const [at, count] of counts.entries()) {
    below[count] += weights[at];
    all += weights[at];
  }
  let sum = 0;
  for (let k = 0; k < below.length; k++) {
    sum += below[k];
    below[k] = share * atMost(smooth, k) + (all === 0 ? 0 : ((1 - share) * sum) / all);
  }
  return below;
}

/** The chance of at most k. */
export const atMost = (below: Distribution, k: number): number => (k < 0 ? 0 : k < below.length ? below[k] : 1);

/** Distributions laid over one another; the weights sum to 1. */
export function mixture(parts: readonly Distribution[], weights: readonly number[]): Distribution {
  const below = new Float64Array(Math.max(...parts.map(({ length }) => length)));
  for (const [at, part] of parts.entries())
    for (let k = 0; k < below.length; k++) below[k] += weights[at] * atMost(part, k);
  return below;
}

export function meanOf(below: Distribution): number {
  let mean = 0;
  for (let k = 0; k < below.length; k++) mean += 1 - below[k];
  return mean;
}

/** The least count that is not exceeded with chance p. */
export function quantile(below: Distribution, p: number): number {
  for (let k = 0; k < below.length; k++) if (below[k] >= p) return k;
  return below.length;
}

/**
 * Counts from the median outwards, always the likelier neighbour next, while `go` says so: it is told each count and what chance those before
 * it have together. Gives the least and greatest that were taken in.
 */
function spread(below: Distribution, go: (count: number, chance: number) => boolean): readonly [number, number] {
  let low = quantile(below, 0.5);
  let high = low;
  const chance = (count: number) => atMost(below, count) - atMost(below, count - 1);
  let sum = chance(low);
  for (;;) {
    const under = low > 0 ? chance(low - 1) : -1;
    const over = chance(high + 1);
    const next = under > over ? low - 1 : high + 1;
    if (high > below.length || !go(next, sum)) return [low, high];
    if (next < low) low = next;
    else high = next;
    sum += chance(next);
  }
}

/** The interval around the median that grows until it has the chance `level`. */
export const intervalOf = (below: Distribution, level: number): readonly [number, number] =>
  spread(below, (_, chance) => chance < level);

/** The level an interval must go beyond for this count to lie in it; 0 for the median. */
export function levelOf(below: Distribution, count: number): number {
  let level = 0;
  if (count === quantile(below, 0.5)) return level;
  spread(below, (next, chance) => {
    level = chance;
    return next !== count;
  });
  return level;
}

/** The continuous ranked probability score of a distribution when `count` came: 0 is best, in the unit of the counts. */
export function crps(below: Distribution, count: number): number {
  let sum = 0;
  const length = Math.max(below.length, count);
  for (let k = 0; k < length; k++) {
    const miss = atMost(below, k) - (k >= count ? 1 : 0);
    sum += miss * miss;
  }
  return sum;
}

/** The product two distributions share in the score of their mixture: with itself it is its own score. */
export function crossScore(one: Distribution, other: Distribution, count: number): number {
  let sum = 0;
  const length = Math.max(one.length, other.length, count);
  for (let k = 0; k < length; k++) {
    const came = k >= count ? 1 : 0;
    sum += (atMost(one, k) - came) * (atMost(other, k) - came);
  }
  return sum;
}
