import { createCandidates } from "../../src/outlook/next/candidates.ts";
import { score } from "../../src/outlook/next/network.ts";
import { createPast, remember } from "../../src/outlook/next/past.ts";
import { questionsOf } from "../../src/outlook/next/questions.ts";
import { createRanking, type Ranking, ranksOf } from "../../src/outlook/next/ranks.ts";
import { chooseRecurrency, rankByRecurrency } from "../../src/outlook/next/recurrency.ts";
import { trainRanker } from "../../src/outlook/next/train.ts";
import { loadIcews } from "./icews.ts";

/** A data set and how it is learnt; all chosen on its validation days. */
export interface Task {
  name: string;
  folder: string;
  hours: boolean;
  /** Days before the validation that are learnt, and questions of them. */
  days: number;
  questions: number;
  /** Networks that speak as one. */
  networks: number;
  rounds: number;
  /** Figures of others, MRR: the yardstick, RE-GCN, the best that runs on a CPU, the best that can be reproduced; and what is to be reached. */
  peers: { yardstick: number; regcn: number; cpu: number | null; best: number; reach: number };
}

export interface NextEvents {
  /** Of the test days, or of the validation days where those were asked for. */
  ranking: Ranking;
  yardstick: Ranking | null;
  seconds: number;
  megabytes: number;
}

/** Learns from the training days, ranks the answers of the test (or validation) days: each from all that happened before its day. */
export function nextEvents(
  task: Task,
  { validates, hasYardstick }: { validates: boolean; hasYardstick: boolean },
): NextEvents {
  const { acts, validFrom, testFrom } = loadIcews(task.folder, task.hours);
  const started = performance.now();
  const past = createPast(acts);
  const tell = (text: string) => process.stderr.write(`  ${task.name}: ${text}\n`);
  const network = trainRanker(past, {
    from: validFrom - task.days,
    until: validFrom,
    questions: task.questions,
    hidden: 32,
    networks: task.networks,
    rounds: task.rounds,
    seed: 7,
    tell: (round, loss) => tell(`round ${round + 1} of ${task.rounds}, loss ${loss.toFixed(4)}`),
  })!;
  const ask = createCandidates(past);
  const scores = new Float32Array(acts.entities);
  const [from, until] = validates ? [validFrom, testFrom] : [testFrom, Number.POSITIVE_INFINITY];
  const ranks = createRanking();
  for (const { subject, relation, day, answers } of questionsOf(acts, from, until)) {
    remember(past, day);
    const { count, entity, values } = ask(subject, relation, day);
    score(network, relation, values, count, scores);
    for (const each of ranksOf(scores, entity, count, answers, acts.entities)) ranks.add(each);
  }
  const seconds = (performance.now() - started) / 1000;
  const megabytes = process.memoryUsage().rss / 1e6;
  return { ranking: ranks.result(), yardstick: hasYardstick ? yardstick(task) : null, seconds, megabytes };
}

function yardstick({ folder, hours }: Task): Ranking {
  const { acts, validFrom, testFrom } = loadIcews(folder, hours);
  const newPast = () => createPast(acts);
  const setting = chooseRecurrency(newPast, questionsOf(acts, validFrom, testFrom));
  return rankByRecurrency(newPast(), questionsOf(acts, testFrom, Number.POSITIVE_INFINITY), setting);
}
