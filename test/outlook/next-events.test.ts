import { describe, expect, test } from "vitest";
import { type Act, actsOf } from "../../src/outlook/next/acts.ts";
import { createCandidates } from "../../src/outlook/next/candidates.ts";
import { FEATURES } from "../../src/outlook/next/features.ts";
import { blend, createNetwork, score } from "../../src/outlook/next/network.ts";
import { createPast, remember } from "../../src/outlook/next/past.ts";
import { questionsOf } from "../../src/outlook/next/questions.ts";
import { randomOf } from "../../src/outlook/next/random.ts";
import { createRanking, ranksOf } from "../../src/outlook/next/ranks.ts";
import { chooseRecurrency, rankByRecurrency } from "../../src/outlook/next/recurrency.ts";
import { trainRanker } from "../../src/outlook/next/train.ts";
import { LEAST_ACTS, whoNext } from "../../src/outlook/next/who-next.ts";

describe("acts", () => {
  test("stand from both sides, in order of time, each once a day", () => {
    const acts = actsOf(
      [
        [0, 1, 2, 5],
        [0, 1, 2, 3],
        [0, 1, 2, 5],
      ],
      3,
      2,
    );
    expect([...acts.day]).toEqual([3, 3, 5, 5]);
    expect([...acts.relation]).toEqual([1, 3, 1, 3]);
    expect([...acts.subject]).toEqual([0, 2, 0, 2]);
  });
});

describe("ranks", () => {
  const rank = (scores: number[], entity: number[], answers: number[], entities: number) =>
    ranksOf(Float32Array.from(scores), Int32Array.from(entity), entity.length, answers, entities);

  test("an answer stands behind all that score higher, in the middle of those that score the same", () => {
    expect(rank([3, 2, 2, 1], [10, 11, 12, 13], [11], 20)).toEqual([2.5]);
    expect(rank([3, 2, 2, 1], [10, 11, 12, 13], [13], 20)).toEqual([4]);
  });

  test("other answers of the question are left out", () => {
    expect(rank([3, 2, 1], [10, 11, 12], [10, 12], 20)).toEqual([1, 2]);
  });

  test("who is no candidate shares the ranks that are left", () => {
    expect(rank([3, 2], [10, 11], [15], 6)).toEqual([2 + 2.5]);
  });
});

/** Every day each of ten does one thing to the one it always does it to, and another to somebody by lot. */
function world(days: number): Act[] {
  const random = randomOf(3);
  const acts: Act[] = [];
  for (let day = 0; day < days; day++)
    for (let subject = 0; subject < 10; subject++) {
      acts.push([subject, 0, 10 + subject, day]);
      acts.push([subject, 1, 10 + Math.floor(random() * 10), day]);
    }
  return acts;
}

describe("who is the object of the next act", () => {
  const rankOver = (acts: ReturnType<typeof actsOf>, from: number) => {
    const past = createPast(acts);
    const training = { from: 10, until: from, questions: 5000, hidden: 8, networks: 2, rounds: 3, seed: 1 };
    const network = trainRanker(past, training)!;
    const ask = createCandidates(past);
    const scores = new Float32Array(acts.entities);
    const byRelation = [createRanking(), createRanking()];
    for (const { subject, relation, day, answers } of questionsOf(acts, from, from + 10)) {
      if (relation > 1) continue;
      remember(past, day);
      const { count, entity, values } = ask(subject, relation, day);
      score(network, relation, values, count, scores);
      for (const rank of ranksOf(scores, entity, count, answers, acts.entities)) byRelation[relation].add(rank);
    }
    return byRelation.map((ranking) => ranking.result().mrr);
  };

  test("what always happens comes first, what happens by lot does not", () => {
    const [always, byLot] = rankOver(actsOf(world(40), 20, 2), 30);
    expect(always).toBeGreaterThan(0.95);
    expect(byLot).toBeLessThan(0.6);
  });

  test("of a large past the next object is ranked, with what speaks for it; of a small one nothing is said", () => {
    const acts = actsOf(world(LEAST_ACTS / 20 + 5), 20, 2);
    const found = whoNext(() => createPast(acts), 4, 0, LEAST_ACTS / 20 + 5)!;
    expect(found[0].entity).toBe(14);
    expect(found[0].share).toBeGreaterThan(0.9);
    expect(found[0].reasons.length).toBeGreaterThan(0);
    const few = actsOf(world(30), 20, 2);
    expect(whoNext(() => createPast(few), 4, 0, 30)).toBeNull();
  });

  test("a question tells how far what is done so repeats the past, in general and by its subject", () => {
    const acts = actsOf(world(40), 20, 2);
    const past = createPast(acts);
    remember(past, 40);
    const [always, byLot] = [0, 1].map((relation) => {
      const { values } = createCandidates(past)(3, relation, 40);
      return (name: string) => values[FEATURES.indexOf(name)];
    });
    for (const whose of ["acts of this kind", "the subject's of this kind"]) {
      expect(always(`${whose} that are fresh repeats`)).toBeGreaterThan(0.8);
      expect(byLot(`${whose} that are fresh repeats`)).toBeLessThan(always(`${whose} that are fresh repeats`));
    }
  });

  test("networks that speak as one score as they do on average", () => {
    const random = randomOf(5);
    const networks = [1, 2, 3].map(() => createNetwork(6, 4, 2, random));
    const values = Float32Array.from({ length: 30 }, () => random() - 0.5);
    const scoresOf = (network: (typeof networks)[number]) => {
      const scores = new Float32Array(5);
      score(network, 1, values, 5, scores);
      return [...scores];
    };
    const own = networks.map(scoresOf);
    const mean = own[0].map((_, at) => own.reduce((sum, scores) => sum + scores[at], 0) / own.length);
    for (const [at, one] of scoresOf(blend(networks)).entries()) expect(one).toBeCloseTo(mean[at], 5);
  });

  test("the yardstick sees recurrence too", () => {
    const acts = actsOf(world(40), 20, 2);
    const newPast = () => createPast(acts);
    const setting = chooseRecurrency(newPast, questionsOf(acts, 20, 30));
    const questions = questionsOf(acts, 30, 40).filter(({ relation }) => relation === 0);
    expect(rankByRecurrency(newPast(), questions, setting).mrr).toBeGreaterThan(0.95);
  });

  test("what is known of candidates does not hang on what comes on the day asked for or later", () => {
    const known = (acts: Act[]) => {
      const past = createPast(actsOf(acts, 20, 2));
      remember(past, 20);
      const { count, entity, values } = createCandidates(past)(3, 1, 20);
      return [...entity.subarray(0, count)].map((one, at) => [
        one,
        [...values.subarray(at * FEATURES.length, (at + 1) * FEATURES.length)],
      ]);
    };
    const before = world(20);
    const later: Act[] = [3, 4, 5].map((object) => [3, 1, object, 25]);
    // Numbers of slots differ, and with them the order of candidates; what is known of each does not.
    const sorted = (list: ReturnType<typeof known>) => list.sort(([one], [other]) => Number(one) - Number(other));
    expect(sorted(known([...before, ...later]))).toEqual(sorted(known(before)));
  });
});
