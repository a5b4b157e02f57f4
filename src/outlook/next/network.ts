/** A network of one hidden layer and a straight line beside it, that scores candidates; trained so that answers come first (softmax over all candidates). */
export interface Network {
  width: number;
  /** Units of the hidden layer, in fours. */
  hidden: number;
  /** Kinds of questions, each with a straight line of its own beside the common one. */
  kinds: number;
  mean: Float32Array;
  scale: Float32Array;
  /** hidden × width, then hidden biases, then hidden outputs, then width of the straight line, then kinds × width of the lines of their own. */
  weights: Float64Array;
}

export function createNetwork(width: number, hidden: number, kinds: number, random: () => number): Network {
  const weights = new Float64Array(hidden * width + 2 * hidden + width + kinds * width);
  const spread = Math.sqrt(2 / width);
  for (let at = 0; at < hidden * width; at++) weights[at] = spread * gauss(random) * 0.7;
  for (let unit = 0; unit < hidden; unit++) weights[hidden * width + hidden + unit] = 0.1 * gauss(random);
  return { width, hidden, kinds, mean: new Float32Array(width), scale: new Float32Array(width).fill(1), weights };
}

/** One network that scores as several of the same inputs do on average: their hidden units side by side. */
export function blend(networks: readonly Network[]): Network {
  const [{ width, mean, scale, hidden, kinds }] = networks;
  const many = networks.length;
  const weights = new Float64Array(many * (hidden * width + 2 * hidden) + width + kinds * width);
  const biases = many * hidden * width;
  const outputs = biases + many * hidden;
  const line = outputs + many * hidden;
  for (const [at, { weights: own }] of networks.entries()) {
    const [ownBiases, ownOutputs, ownLine] = [hidden * width, hidden * width + hidden, hidden * width + 2 * hidden];
    weights.set(own.subarray(0, ownBiases), at * hidden * width);
    weights.set(own.subarray(ownBiases, ownOutputs), biases + at * hidden);
    for (let unit = 0; unit < hidden; unit++) weights[outputs + at * hidden + unit] = own[ownOutputs + unit] / many;
    for (let at = 0; at < width + kinds * width; at++) weights[line + at] += own[ownLine + at] / many;
  }
  return { width, hidden: many * hidden, kinds, mean, scale, weights };
}

const gauss = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Scores of candidates for a question of a kind, by their values (width each); into `scores`, and what the hidden units gave into `inner` when it is given. */
export function score(
  { width, hidden, mean, scale, weights }: Network,
  kind: number,
  values: Float32Array,
  count: number,
  scores: Float32Array,
  inner: Float32Array | null = null,
): void {
  const biases = hidden * width;
  const outputs = biases + hidden;
  const line = outputs + hidden;
  const own = line + width + kind * width;
  const input = new Float64Array(width);
  const straight = new Float64Array(width);
  for (let feature = 0; feature < width; feature++)
    straight[feature] = weights[line + feature] + weights[own + feature];
  const active = new Float64Array(hidden);
  for (let at = 0; at < count; at++) {
    const from = at * width;
    let sum = 0;
    for (let feature = 0; feature < width; feature++) {
      const value = (values[from + feature] - mean[feature]) * scale[feature];
      input[feature] = value;
      sum += value * straight[feature];
    }
    // Four units side by side: no sum waits for the one before it.
    for (let unit = 0; unit < hidden; unit += 4) {
      const row = unit * width;
      let [first, second, third, fourth] = [0, 0, 0, 0];
      for (let feature = 0; feature < width; feature++) {
        const value = input[feature];
        first += value * weights[row + feature];
        second += value * weights[row + width + feature];
        third += value * weights[row + 2 * width + feature];
        fourth += value * weights[row + 3 * width + feature];
      }
      active[unit] = first;
      active[unit + 1] = second;
      active[unit + 2] = third;
      active[unit + 3] = fourth;
    }
    for (let unit = 0; unit < hidden; unit++) {
      let activation = active[unit] + weights[biases + unit];
      if (activation < 0) activation *= 0.1;
      if (inner !== null) inner[at * hidden + unit] = activation;
      sum += activation * weights[outputs + unit];
    }
    scores[at] = sum;
  }
}

/** Adds to `gradient` what the errors of some candidates say of the weights. */
export function backward(
  { width, hidden, mean, scale, weights }: Network,
  kind: number,
  values: Float32Array,
  count: number,
  inner: Float32Array,
  errors: Float32Array,
  gradient: Float64Array,
): void {
  const biases = hidden * width;
  const outputs = biases + hidden;
  const line = outputs + hidden;
  const own = line + width + kind * width;
  const input = new Float64Array(width);
  for (let at = 0; at < count; at++) {
    const error = errors[at];
    if (error < 1e-5 && error > -1e-5) continue;
    for (let feature = 0; feature < width; feature++) {
      input[feature] = (values[at * width + feature] - mean[feature]) * scale[feature];
      gradient[line + feature] += error * input[feature];
      gradient[own + feature] += error * input[feature];
    }
    for (let unit = 0; unit < hidden; unit++) {
      const activation = inner[at * hidden + unit];
      gradient[outputs + unit] += error * activation;
      const slope = error * weights[outputs + unit] * (activation < 0 ? 0.1 : 1);
      gradient[biases + unit] += slope;
      const row = unit * width;
      for (let feature = 0; feature < width; feature++) gradient[row + feature] += slope * input[feature];
    }
  }
}
