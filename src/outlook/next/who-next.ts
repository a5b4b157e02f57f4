import { createCandidates } from "./candidates.ts";
import { FEATURES } from "./features.ts";
import { type Network, score } from "./network.ts";
import type { Past } from "./past.ts";
import { trainRanker } from "./train.ts";

/** Who may be the object of the next act of a kind, if it comes. */
export interface NextObject {
  entity: number;
  /** Its share of all candidates; the shares of all sum to 1. */
  share: number;
  /** What speaks for it beside the mean candidate, the weightiest first, as shares of all that does. */
  reasons: { group: FeatureGroup; share: number }[];
}

const FEATURE_GROUPS = ["same act", "pair", "what passed", "object", "third parties"] as const;
export type FeatureGroup = (typeof FEATURE_GROUPS)[number];

/** Acts it takes to learn a ranking from, and the last days they are learnt from. */
export const LEAST_ACTS = 4000;
const DAYS = 60;
const QUESTIONS = 2000;
const HIDDEN = 16;
const ROUNDS = 4;
const MOST = 10;

/** Ranks the objects of (subject, relation) on a day by a network learnt from the days before it; null when they are too few. */
export function whoNext(newPast: () => Past, subject: number, relation: number, day: number): NextObject[] | null {
  const past = newPast();
  if (past.acts.day.length / 2 < LEAST_ACTS) return null;
  const network = trainRanker(past, {
    from: day - DAYS,
    until: day,
    questions: QUESTIONS,
    hidden: HIDDEN,
    networks: 1,
    rounds: ROUNDS,
    seed: 7,
  });
  if (network === null) return null;
  const { count, entity, values } = createCandidates(past)(subject, relation, day);
  const scores = new Float32Array(count);
  score(network, relation, values, count, scores);
  const most = Math.max(...scores);
  const chances = [...scores].map((each) => Math.exp(each - most));
  const all = chances.reduce((sum, each) => sum + each, 0);
  return [...scores.keys()]
    .filter((at) => entity[at] !== subject)
    .sort((a, b) => scores[b] - scores[a] || entity[a] - entity[b])
    .slice(0, MOST)
    .map((at) => ({
      entity: entity[at],
      share: chances[at] / all,
      reasons: reasonsOf(
        network,
        relation,
        values.subarray(at * FEATURES.length, (at + 1) * FEATURES.length),
        scores[at],
      ),
    }));
}

/** How far the score falls when what is known of one kind is put at its mean. */
function reasonsOf(network: Network, relation: number, values: Float32Array, full: number): NextObject["reasons"] {
  const without = new Float32Array(1);
  const falls = FEATURE_GROUPS.map((group) => {
    const changed = values.slice();
    for (let feature = 0; feature < changed.length; feature++)
      if (GROUP_OF[feature] === group) changed[feature] = network.mean[feature];
    score(network, relation, changed, 1, without);
    return { group, fall: Math.max(0, full - without[0]) };
  });
  const all = falls.reduce((sum, { fall }) => sum + fall, 0);
  return falls
    .map(({ group, fall }) => ({ group, share: all === 0 ? 0 : fall / all }))
    .filter(({ share }) => share >= 0.1)
    .sort((a, b) => b.share - a.share);
}

const GROUP_OF: readonly (FeatureGroup | null)[] = FEATURES.map((name) => {
  const bare = name.replace("of the most: ", "");
  if (/^(same act|share of the subject's acts of this kind)/.test(bare)) return "same act";
  if (/^(pair|share of the (subject|object)'s acts)/.test(bare)) return "pair";
  if (/^led to/.test(bare)) return "what passed";
  if (/^(act with any subject|object|share of acts of this kind)/.test(bare)) return "object";
  return /^(over two steps|what like subjects|like subjects|what those did|those who did)/.test(bare)
    ? "third parties"
    : null;
});
