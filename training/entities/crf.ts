/**
 * A linear-chain conditional random field over hashed features (Lafferty et al. 2001), fitted by AdaGrad (Duchi et al. 2011) with a
 * penalty on the squares of the weights.
 */

import { seeded, shuffled } from "../../src/evaluation/random.ts";
import { LABEL_COUNT, mayBegin, mayEnd, mayFollow } from "../../src/names/recogniser/labels.ts";

/** Chains of words: word w has the features offsets[w] .. offsets[w + 1] - 1; chain c the words first[c] .. first[c + 1] - 1. */
export interface Chains {
  features: Int32Array;
  offsets: Int32Array;
  labels: Uint8Array;
  first: Int32Array;
  /** How much each chain counts. */
  weight: Float32Array;
  /** Features are numbered 0 .. featureCount - 1. */
  featureCount: number;
}

export interface CrfModel {
  /** Row by feature. */
  weights: Float32Array;
  /** Row by the label before. */
  transitions: Float32Array;
}

export interface CrfSchedule {
  epochs: number;
  rate: number;
  penalty: number;
  seed: number;
}

const L = LABEL_COUNT;
/** Squares that every weight begins with: a word has a hundred features, which move together at first. */
const DAMPING = 4;
/** Slopes nearer to nothing move nothing. */
const LEVEL = 1e-4;

export function trainCrf(chains: Chains, schedule: CrfSchedule, log: (line: string) => void): CrfModel {
  const field = new Field(chains, schedule);
  const random = seeded(schedule.seed);
  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    let loss = 0;
    for (const chain of shuffled(chains.first.length - 1, random)) loss += field.learn(chain);
    log(`epoch ${epoch + 1}: loss ${(loss / chains.labels.length).toFixed(4)} a word`);
  }
  return { weights: field.weights, transitions: field.transitions };
}

class Field {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(L * L);
  private readonly squares: Float32Array;
  private readonly transitionSquares = new Float32Array(L * L);
  /** exp(transitions), 0 where the second label may not follow. */
  private readonly factor = new Float64Array(L * L);
  /** Per word of the chain: exp of its scores, and what comes before and after it, scaled. */
  private readonly emission: Float64Array;
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;
  private readonly scale: Float64Array;
  private readonly slope = new Float64Array(L);
  private readonly transitionSlope = new Float64Array(L * L);
  private readonly chains: Chains;
  private readonly schedule: CrfSchedule;

  constructor(chains: Chains, schedule: CrfSchedule) {
    this.chains = chains;
    this.schedule = schedule;
    this.weights = new Float32Array(chains.featureCount * L);
    this.squares = new Float32Array(chains.featureCount * L);
    let longest = 0;
    for (let chain = 0; chain + 1 < chains.first.length; chain++) {
      longest = Math.max(longest, chains.first[chain + 1] - chains.first[chain]);
    }
    this.emission = new Float64Array(longest * L);
    this.forward = new Float64Array(longest * L);
    this.backward = new Float64Array(longest * L);
    this.scale = new Float64Array(longest);
  }

  /** One step on one chain; its loss before the step. */
  learn(chain: number): number {
    const { first, weight } = this.chains;
    const from = first[chain];
    const length = first[chain + 1] - from;
    const loss = this.score(from, length) + this.sweep(length);
    this.moveTransitions(from, length, weight[chain]);
    for (let at = 0; at < length; at++) this.moveWeights(from + at, at * L, weight[chain]);
    return weight[chain] * loss;
  }

  /** Fills factors and emissions; minus the score of the right labels. */
  private score(from: number, length: number): number {
    const { emission, factor, transitions, weights } = this;
    const { features, offsets, labels } = this.chains;
    let loss = 0;
    for (let pair = 0; pair < L * L; pair++) {
      factor[pair] = mayFollow(Math.floor(pair / L), pair % L) ? Math.exp(transitions[pair]) : 0;
    }
    emission.fill(0, 0, length * L);
    for (let at = 0; at < length; at++) {
      const row = at * L;
      for (let k = offsets[from + at]; k < offsets[from + at + 1]; k++) {
        const base = features[k] * L;
        for (let label = 0; label < L; label++) emission[row + label] += weights[base + label];
      }
      let most = emission[row];
      for (let label = 1; label < L; label++) if (emission[row + label] > most) most = emission[row + label];
      loss -= emission[row + labels[from + at]] - most;
      if (at > 0) loss -= transitions[labels[from + at - 1] * L + labels[from + at]];
      for (let label = 0; label < L; label++) emission[row + label] = Math.exp(emission[row + label] - most);
    }
    return loss;
  }

  /** Fills forward, backward and scale; the logarithm of the sum over all labellings. */
  private sweep(length: number): number {
    const { emission, factor, forward, backward, scale } = this;
    let logarithm = 0;
    for (let at = 0; at < length; at++) {
      const row = at * L;
      let sum = 0;
      for (let label = 0; label < L; label++) {
        let value = at === 0 && mayBegin(label) ? 1 : 0;
        if (at > 0)
          for (let before = 0; before < L; before++) value += forward[row - L + before] * factor[before * L + label];
        if (at === length - 1 && !mayEnd(label)) value = 0;
        forward[row + label] = value * emission[row + label];
        sum += forward[row + label];
      }
      for (let label = 0; label < L; label++) forward[row + label] /= sum;
      scale[at] = sum;
      logarithm += Math.log(sum);
    }
    backward.fill(1, (length - 1) * L, length * L);
    for (let at = length - 2; at >= 0; at--) {
      const row = at * L;
      for (let label = 0; label < L; label++) {
        let value = 0;
        for (let after = 0; after < L; after++) {
          value += factor[label * L + after] * emission[row + L + after] * backward[row + L + after];
        }
        backward[row + label] = value / scale[at + 1];
      }
    }
    return logarithm;
  }

  private moveTransitions(from: number, length: number, importance: number): void {
    const { emission, factor, forward, backward, scale, transitions, transitionSlope, transitionSquares } = this;
    const { labels } = this.chains;
    transitionSlope.fill(0);
    for (let at = 1; at < length; at++) {
      const row = at * L;
      for (let pair = 0; pair < L * L; pair++) {
        if (factor[pair] === 0) continue;
        const label = pair % L;
        transitionSlope[pair] +=
          (forward[row - L + (pair - label) / L] * factor[pair] * emission[row + label] * backward[row + label]) /
          scale[at];
      }
      transitionSlope[labels[from + at - 1] * L + labels[from + at]]--;
    }
    for (let pair = 0; pair < L * L; pair++) {
      const slope = importance * transitionSlope[pair];
      transitionSquares[pair] += slope * slope;
      transitions[pair] -= (this.schedule.rate * slope) / Math.sqrt(DAMPING + transitionSquares[pair]);
    }
  }

  private moveWeights(word: number, row: number, importance: number): void {
    const { forward, backward, slope, squares, weights } = this;
    const { features, offsets, labels } = this.chains;
    const { rate, penalty } = this.schedule;
    for (let label = 0; label < L; label++) slope[label] = importance * forward[row + label] * backward[row + label];
    slope[labels[word]] -= importance;
    for (let k = offsets[word]; k < offsets[word + 1]; k++) {
      for (let label = 0, cell = features[k] * L; label < L; label++, cell++) {
        const steepness = slope[label] + penalty * weights[cell];
        if (steepness < LEVEL && steepness > -LEVEL) continue;
        squares[cell] += steepness * steepness;
        weights[cell] -= (rate * steepness) / Math.sqrt(DAMPING + squares[cell]);
      }
    }
  }
}
