/** One observation: the indices of the signs it bears, how strong each is (1 when not given), whether it came true, how much it counts (1). */
export interface Observation {
  signs: Int32Array;
  strengths?: Float64Array;
  right: boolean;
  weight?: number;
}

const ROUNDS = 600;
const RATE = 0.5;

/** What is held of signs before anything is learnt. */
export interface Beliefs {
  /** What weights are held towards; 0 when not given. */
  prior?: readonly number[];
  /** 1: a sign can only speak for; -1: only against; 0: either. */
  directions?: readonly number[];
}

/** Weights of a logistic regression over `count` signs, by gradient descent; `penalty` holds weights towards their prior (L2, per observation). */
export function fitLogistic(
  observations: readonly Observation[],
  count: number,
  penalty: number,
  { prior = [], directions = [] }: Beliefs = {},
): Float64Array {
  const before = Float64Array.from({ length: count }, (_, sign) => prior[sign] ?? 0);
  const weights = Float64Array.from(before);
  const gradient = new Float64Array(count);
  const pace = new Float64Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    for (let sign = 0; sign < count; sign++) gradient[sign] = penalty * (weights[sign] - before[sign]);
    for (const { signs, strengths, right, weight = 1 } of observations) {
      let sum = 0;
      for (let at = 0; at < signs.length; at++) sum += weights[signs[at]] * (strengths?.[at] ?? 1);
      const error = (weight * (1 / (1 + Math.exp(-sum)) - Number(right))) / observations.length;
      for (let at = 0; at < signs.length; at++) gradient[signs[at]] += error * (strengths?.[at] ?? 1);
    }
    for (let sign = 0; sign < count; sign++) {
      pace[sign] += gradient[sign] ** 2;
      if (pace[sign] > 0) weights[sign] -= (RATE * gradient[sign]) / Math.sqrt(pace[sign]);
      if (weights[sign] * (directions[sign] ?? 0) < 0) weights[sign] = 0;
    }
  }
  return weights;
}
