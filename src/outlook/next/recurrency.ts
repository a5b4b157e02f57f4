import { inverseOf } from "./acts.ts";
import { NEVER } from "./fading-counts.ts";
import { type Past, remember } from "./past.ts";
import type { Question } from "./questions.ts";
import { createRanking, type Ranking, ranksOf } from "./ranks.ts";

/** For each relation: how fast recurrence fades, and how much it counts beside what is common for the relation. */
export interface Recurrency {
  decay: Float64Array;
  share: Float64Array;
}

const DECAYS = [0, 1e-5, 1e-4, 1e-3, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1, 1.0001];
const SHARES = [0, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999, 0.9999, 0.99999, 1];
const USUAL_DECAY = 0.1;
const USUAL_SHARE = 0.999;

/**
 * The yardstick of Gastinger et al., "History repeats itself" (IJCAI 2024): share * 2^(-decay * age of the last same act) + (1 - share) * the
 * share of the object in what the relation had. For each relation the decay, then the share, are those that ranked best on `questions`, the
 * validation days. `newPast` gives a past that remembers nothing yet.
 */
export function chooseRecurrency(newPast: () => Past, questions: readonly Question[]): Recurrency {
  const decay = bestOf(newPast(), questions, DECAYS, (value) => ({ decay: value, share: 1 }), USUAL_DECAY);
  const share = bestOf(
    newPast(),
    questions,
    SHARES,
    (value, relation) => ({ decay: decay[relation], share: value }),
    USUAL_SHARE,
  );
  return { decay, share };
}

/** How the yardstick ranks the answers of questions. */
export function rankByRecurrency(past: Past, questions: readonly Question[], { decay, share }: Recurrency): Ranking {
  const ranking = createRanking();
  const scoresOf = createScores(past);
  for (const question of questions) {
    remember(past, question.day);
    const { entity, scores } = scoresOf(question, decay[question.relation], share[question.relation]);
    for (const rank of ranksOf(scores, entity, entity.length, question.answers, past.acts.entities)) ranking.add(rank);
  }
  return ranking.result();
}

function bestOf(
  past: Past,
  questions: readonly Question[],
  values: readonly number[],
  settingOf: (value: number, relation: number) => { decay: number; share: number },
  usual: number,
): Float64Array {
  const sums = new Float64Array(2 * past.acts.relations * values.length);
  const scoresOf = createScores(past);
  for (const question of questions) {
    remember(past, question.day);
    for (const [which, value] of values.entries()) {
      const { decay, share } = settingOf(value, question.relation);
      const { entity, scores } = scoresOf(question, decay, share);
      for (const rank of ranksOf(scores, entity, entity.length, question.answers, past.acts.entities))
        sums[question.relation * values.length + which] += 1 / rank;
    }
  }
  return Float64Array.from({ length: 2 * past.acts.relations }, (_, relation) => {
    const own = [...sums.subarray(relation * values.length, (relation + 1) * values.length)];
    const most = Math.max(...own);
    return most === 0 ? usual : values[own.indexOf(most)];
  });
}

/** Scores of all that ever were objects of the relation; everybody else has 0. */
function createScores({ acts, slots, triple, doing, relation: kind }: Past) {
  const wide = 2 * acts.relations;
  const objects = Array.from({ length: wide }, () => [] as number[]);
  for (let entity = 0; entity < acts.entities; entity++)
    for (let relation = 0; relation < wide; relation++)
      if (slots.doing[entity * wide + relation] >= 0) objects[inverseOf(acts, relation)].push(entity);
  const entities = objects.map((each) => Int32Array.from(each));
  const place = new Int32Array(acts.entities);
  const scores = new Float64Array(Math.max(1, ...entities.map(({ length }) => length)));
  return ({ subject, relation, day }: Question, decay: number, share: number) => {
    const entity = entities[relation];
    const all = Math.max(1, kind.total[relation]);
    for (let at = 0; at < entity.length; at++) {
      place[entity[at]] = at;
      scores[at] = ((1 - share) * doing.total[slots.doing[entity[at] * wide + inverseOf(acts, relation)]]) / all;
    }
    const own = slots.doing[subject * wide + relation];
    for (let at = own < 0 ? 0 : slots.doingsFrom[own]; own >= 0 && at < slots.doingsFrom[own + 1]; at++) {
      const one = slots.doingTriples[at];
      if (triple.last[one] === NEVER) continue;
      scores[place[slots.pairObject[slots.triplePair[one]]]] += share * 2 ** (-decay * (day - triple.last[one]));
    }
    return { entity, scores };
  };
}
