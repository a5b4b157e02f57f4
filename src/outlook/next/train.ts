import { createCandidates } from "./candidates.ts";
import { createDescent, type Lesson } from "./descent.ts";
import { FEATURES } from "./features.ts";
import { blend, createNetwork, type Network } from "./network.ts";
import { type Past, remember } from "./past.ts";
import { questionsOf } from "./questions.ts";
import { randomOf } from "./random.ts";

/** How a ranker is trained. */
export interface Training {
  /** The days whose questions are learnt: from one up to another. */
  from: number;
  until: number;
  /** Of them no more than so many, drawn by lot. */
  questions: number;
  /** Units of the hidden layer, in fours. */
  hidden: number;
  /** Networks that are learnt, each from another beginning and in another order, and speak as one. */
  networks: number;
  rounds: number;
  seed: number;
  /** Told after each round, for those who wait. */
  tell?: (round: number, loss: number) => void;
}

const OTHERS = 80;
const BATCH = 32;

/**
 * Learns to rank who is the object of a question, from questions whose answers are known; only what came before each is looked at. The past
 * must not have gone beyond `from`, and is left at `until`. Null when nothing can be learnt.
 */
export function trainRanker(past: Past, training: Training): Network | null {
  const { until, networks, seed } = training;
  const random = randomOf(seed);
  const lessons = lessonsOf(past, training, random);
  remember(past, until);
  if (lessons.length === 0) return null;
  return blend(Array.from({ length: networks }, () => learn(lessons, training, 2 * past.acts.relations, random)));
}

function learn(lessons: Lesson[], { hidden, rounds, tell }: Training, kinds: number, random: () => number): Network {
  const network = createNetwork(FEATURES.length, hidden, kinds, random);
  standardise(network, lessons);
  const descend = createDescent(network, rounds * Math.ceil(lessons.length / BATCH));
  for (let round = 0; round < rounds; round++) {
    shuffle(lessons, random);
    let loss = 0;
    for (let at = 0; at < lessons.length; at += BATCH) loss += descend(lessons.slice(at, at + BATCH));
    tell?.(round, loss / lessons.reduce((sum, { answers }) => sum + answers, 0));
  }
  return network;
}

function lessonsOf(past: Past, { from, until, questions }: Training, random: () => number): Lesson[] {
  const ask = createCandidates(past);
  const all = questionsOf(past.acts, from, until);
  const chance = questions / Math.max(1, all.length);
  const lessons: Lesson[] = [];
  for (const { subject, relation, day, answers } of all) {
    remember(past, day);
    if (random() >= chance) continue;
    const { count, entity, values } = ask(subject, relation, day);
    const wanted = new Set(answers);
    const right: number[] = [];
    const others: number[] = [];
    for (let at = 0; at < count; at++) (wanted.has(entity[at]) ? right : others).push(at);
    if (right.length > 0 && others.length > 0) lessons.push(lessonOf(relation, values, right, others, random));
  }
  return lessons;
}

/** Features that together tell a likely candidate from the rest before anything is learnt. */
const LIKELY = [
  "same act, fading in 64 days",
  "pair forth, fading in 64 days",
  "led to by what passed, fading in 64 days",
].map((name) => FEATURES.indexOf(name));

function lessonOf(kind: number, values: Float32Array, right: number[], others: number[], random: () => number): Lesson {
  const width = FEATURES.length;
  const likely = (at: number) => LIKELY.reduce((sum, feature) => sum + values[at * width + feature], 0);
  const strength = new Map(others.map((at) => [at, likely(at)]));
  others.sort((a, b) => strength.get(b)! - strength.get(a)!);
  const chosen = [...right, ...others.slice(0, OTHERS / 2)];
  const rest = others.slice(OTHERS / 2);
  const drawn = chosen.length;
  const many = rest.length;
  for (let lot = 0; lot < OTHERS / 2 && rest.length > 0; lot++) {
    const at = Math.floor(random() * rest.length);
    chosen.push(rest[at]);
    rest[at] = rest[rest.length - 1];
    rest.pop();
  }
  const kept = new Float32Array(chosen.length * width);
  for (const [to, at] of chosen.entries()) kept.set(values.subarray(at * width, (at + 1) * width), to * width);
  const times = many === 0 ? 1 : many / (chosen.length - drawn);
  return { kind, count: chosen.length, answers: right.length, drawn, times, values: kept };
}

/** Brings every feature to mean 0 and deviation 1 over the lessons. */
function standardise({ width, mean, scale }: Network, lessons: readonly Lesson[]): void {
  const sum = new Float64Array(width);
  const squares = new Float64Array(width);
  let count = 0;
  for (const lesson of lessons) {
    count += lesson.count;
    for (let at = 0; at < lesson.count * width; at++) {
      sum[at % width] += lesson.values[at];
      squares[at % width] += lesson.values[at] ** 2;
    }
  }
  for (let feature = 0; feature < width; feature++) {
    mean[feature] = sum[feature] / count;
    const variance = squares[feature] / count - mean[feature] ** 2;
    scale[feature] = variance > 1e-9 ? 1 / Math.sqrt(variance) : 0;
  }
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}
