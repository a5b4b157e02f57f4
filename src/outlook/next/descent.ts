import { backward, type Network, score } from "./network.ts";

/** Answers of a question, then other candidates: the likeliest and some drawn by lot. */
export interface Lesson {
  kind: number;
  count: number;
  answers: number;
  /** From this one on candidates were drawn by lot, and each stands for so many. */
  drawn: number;
  times: number;
  values: Float32Array;
}

const RATE = 0.003;
const SHRINK = 1e-4;

/** How fast the line of one kind of question is learnt beside the common one, and how fast it is forgotten. */
const OWN_RATE = 3;
const OWN_SHRINK = 0.02;

/** Steps downhill by Adam, ever smaller ones; each gives the loss of its lessons. */
export function createDescent(network: Network, steps: number): (lessons: readonly Lesson[]) => number {
  const { weights, hidden, width } = network;
  const common = hidden * width + 2 * hidden + width;
  const line = common - width;
  const gradient = new Float64Array(weights.length);
  const momentum = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  let scores = new Float32Array(256);
  let errors = new Float32Array(256);
  let inner = new Float32Array(256 * hidden);
  let step = 0;
  return (lessons) => {
    gradient.fill(0);
    let answers = 0;
    let loss = 0;
    for (const lesson of lessons) {
      if (scores.length < lesson.count) {
        scores = new Float32Array(2 * lesson.count);
        errors = new Float32Array(2 * lesson.count);
        inner = new Float32Array(2 * lesson.count * hidden);
      }
      score(network, lesson.kind, lesson.values, lesson.count, scores, inner);
      loss += errorsOf(lesson, scores, errors);
      answers += lesson.answers;
      backward(network, lesson.kind, lesson.values, lesson.count, inner, errors, gradient);
    }
    step++;
    const rate = RATE * Math.min(1, step / 50) * (1 - step / (steps + 1));
    const [first, second] = [1 - 0.9 ** step, 1 - 0.999 ** step];
    for (let at = 0; at < common; at++) {
      const slope = gradient[at] / answers;
      momentum[at] += 0.1 * (slope - momentum[at]);
      square[at] += 0.001 * (slope * slope - square[at]);
      weights[at] -= rate * (momentum[at] / first / (Math.sqrt(square[at] / second) + 1e-8) + SHRINK * weights[at]);
    }
    // A kind that is seldom asked for learns little: its steps are of the common line's size, by its own share of the lessons.
    for (let at = common; at < weights.length; at++) {
      const spread = Math.sqrt(square[line + ((at - common) % width)] / second) + 1e-8;
      weights[at] -= rate * OWN_RATE * (gradient[at] / answers / spread + OWN_SHRINK * weights[at]);
    }
    return loss;
  };
}

/** What each score is wrong by: for every answer, its softmax among the candidates that are no answers. Gives the loss. */
function errorsOf({ count, answers, drawn, times }: Lesson, scores: Float32Array, errors: Float32Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at++) if (scores[at] > most) most = scores[at];
  let others = 0;
  for (let at = 0; at < count; at++) {
    scores[at] = Math.exp(scores[at] - most);
    if (at >= drawn) scores[at] *= times;
    if (at >= answers) others += scores[at];
  }
  errors.fill(0, 0, count);
  let loss = 0;
  for (let answer = 0; answer < answers; answer++) {
    const all = others + scores[answer];
    loss -= Math.log(scores[answer] / all + 1e-12);
    errors[answer] += scores[answer] / all - 1;
    for (let at = answers; at < count; at++) errors[at] += scores[at] / all;
  }
  return loss;
}
