/** One observation: the indices of the signs it bears, and whether it came true. */
export interface Observation {
  signs: Int32Array;
  right: boolean;
}

const ROUNDS = 600;
const RATE = 0.5;

/** Weights of a logistic regression over `count` signs, by gradient descent; `penalty` holds weights towards 0 (L2, per observation). */
export function fitLogistic(observations: readonly Observation[], count: number, penalty: number): Float64Array {
  const weights = new Float64Array(count);
  const gradient = new Float64Array(count);
  const pace = new Float64Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    for (let sign = 0; sign < count; sign++) gradient[sign] = penalty * weights[sign];
    for (const { signs, right } of observations) {
      let sum = 0;
      for (const sign of signs) sum += weights[sign];
      const error = (1 / (1 + Math.exp(-sum)) - Number(right)) / observations.length;
      for (const sign of signs) gradient[sign] += error;
    }
    for (let sign = 0; sign < count; sign++) {
      pace[sign] += gradient[sign] ** 2;
      if (pace[sign] > 0) weights[sign] -= (RATE * gradient[sign]) / Math.sqrt(pace[sign]);
    }
  }
  return weights;
}
