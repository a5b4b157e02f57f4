import { writeFileSync } from "node:fs";
import { readSamples, type Sample } from "../bench/support/samples.ts";
import type { GoldEvent } from "../src/evaluation/gold.ts";
import { labelWith, sameSet } from "../src/evaluation/labels.ts";
import { locate } from "../src/evaluation/read-gold.ts";
import type { Candidate } from "../src/events/counterparts/candidates.ts";
import { type ChoiceWatcher, choose } from "../src/events/counterparts/choice.ts";
import { readEvents } from "../src/events/read-events.ts";
import type { Participant } from "../src/events/scene.ts";
import { createReader } from "../src/reader/index.ts";
import { sceneOf } from "../src/reader/passes/08-read-events.ts";
import { nodeResources } from "../src/sources/node-resources.ts";
import { codePoints } from "../src/text/code-points.ts";

const FOLDERS = ["../samples/", "../bench/development/"];

/** What is chosen of an act told without it: whom it is turned to, or who did it. */
export type Chosen = "counterparts" | "doers";

/** An act whose recipient or doer its words leave open, beside whom a coder took for it. */
interface OpenAct {
  article: string;
  /** What speaks for or against each candidate, and whether the coder chose it. */
  candidates: { signs: readonly string[]; right: boolean }[];
  /** Index of the candidate that the table in force chose. */
  chosen: number;
}

/** Every open act of the coded articles. */
async function openActs(chosen: Chosen): Promise<OpenAct[]> {
  const reader = createReader(nodeResources());
  const acts: OpenAct[] = [];
  for (const folder of FOLDERS.map((path) => new URL(path, import.meta.url)))
    for (const sample of await readSamples(null, folder, reader)) acts.push(...openActsOf(chosen, sample));
  return acts;
}

function openActsOf(sought: Chosen, { name: article, gold, document, pack, record }: Sample): OpenAct[] {
  const { toUtf16 } = codePoints(record.text);
  const placeOf = ({ at, trigger }: GoldEvent) => (at ?? locate(record.text, trigger))?.map(toUtf16) ?? null;
  const coded = gold.events.filter(({ symmetric }) => !symmetric).map((event) => ({ event, place: placeOf(event) }));
  const scene = sceneOf(document, pack);
  const { words, mentions } = scene;
  const labels = (participants: readonly Participant[]) =>
    participants.map(({ entity }) => {
      const { body, id, country } = mentions.entities[entity];
      return labelWith(body, id, country);
    });
  const acts: OpenAct[] = [];
  const watch: ChoiceWatcher = (draft, candidates, signs, { index: chosen }) => {
    const [from, to] = [words.start[draft.triggerFirst], words.end[draft.triggerEnd - 1]];
    const told = coded.filter(
      ({ event, place }) => event.type === draft.type && place !== null && place[0] < to && from < place[1],
    );
    // Whom an act is turned to is learnt from those whose doers are the coder's; of acts no coder has nobody is the doer.
    const meant = sought === "doers" ? told : told.filter(({ event }) => sameSet(event.actors, labels(draft.actors)));
    if (sought === "counterparts" && meant.length === 0) return;
    const side = sought === "doers" ? "actors" : "recipients";
    const isMeant = ({ recipients }: Candidate) => meant.some(({ event }) => sameSet(event[side], labels(recipients)));
    const right = candidates.map(isMeant);
    if (sought === "doers" && !right.includes(true)) right[0] = true;
    acts.push({
      article,
      chosen,
      candidates: candidates.map((_, index) => ({ signs: signs[index], right: right[index] })),
    });
  };
  readEvents(scene, { [sought]: watch });
  return acts;
}

/** Signs that fewer acts bear are of no use; weights are held towards 0 so strongly. Both chosen on folds of articles. */
const CARE: Readonly<Record<Chosen, { fewest: number; penalty: number }>> = {
  counterparts: { fewest: 8, penalty: 0.04 },
  doers: { fewest: 5, penalty: 0.02 },
};
const ROUNDS = 300;
const RATE = 0.3;

/** Weight of each sign: a multinomial logistic regression over the candidates of each act. */
function learnWeights(acts: readonly OpenAct[], { fewest, penalty }: (typeof CARE)[Chosen]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { candidates } of acts)
    for (const sign of new Set(candidates.flatMap(({ signs }) => signs))) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const known = [...counts].flatMap(([sign, count]) => (count >= fewest ? [sign] : [])).sort();
  const places = new Map(known.map((sign, place) => [sign, place]));
  const lessons = acts
    .filter(({ candidates }) => candidates.some(({ right }) => right))
    .map(({ candidates }) =>
      candidates.map(({ signs, right }) => ({ right, places: signs.flatMap((sign) => places.get(sign) ?? []) })),
    );
  const weights = new Float64Array(known.length);
  const pace = new Float64Array(known.length);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => penalty * weight);
    for (const candidates of lessons) {
      const scores = candidates.map((one) => one.places.reduce((sum, place) => sum + weights[place], 0));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const all = odds.reduce((sum, one) => sum + one, 0);
      const right = odds.reduce((sum, one, index) => sum + (candidates[index].right ? one : 0), 0);
      candidates.forEach((candidate, index) => {
        const error = (odds[index] / all - (candidate.right ? odds[index] / right : 0)) / lessons.length;
        for (const place of candidate.places) gradient[place] += error;
      });
    }
    gradient.forEach((slope, place) => {
      pace[place] += slope ** 2;
      if (pace[place] > 0) weights[place] -= (RATE * slope) / Math.sqrt(pace[place]);
    });
  }
  return new Map(known.map((sign, place) => [sign, weights[place]]));
}

const FOLDS = 10;

/** How many acts are given the coder's recipient by weights learnt from the articles of other folds. */
function rightOnFolds(acts: readonly OpenAct[], care: (typeof CARE)[Chosen]): number {
  const articles = [...new Set(acts.map(({ article }) => article))];
  const foldOf = new Map(articles.map((article, place) => [article, place % FOLDS]));
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learnWeights(
      acts.filter(({ article }) => foldOf.get(article) !== fold),
      care,
    );
    for (const { candidates } of acts.filter(({ article }) => foldOf.get(article) === fold))
      right += Number(
        candidates[
          choose(
            candidates.map(({ signs }) => signs),
            weights,
          ).index
        ].right,
      );
  }
  return right;
}

const SAID: Readonly<Record<Chosen, string>> = {
  counterparts: "recipient of an act that names none",
  doers: "doer of an act told without one; the first candidate is nobody",
};

/**
 * `npm run train -- counterparts`, `doers`: writes `data/ontology/counterparts.tsv` or `doers.tsv`. Acts told before bear whom the table in
 * force gives them: run it twice after rules have changed.
 */
export async function trainChoices(chosen: Chosen): Promise<void> {
  const acts = await openActs(chosen);
  const before = acts.filter((act) => act.candidates[act.chosen].right).length;
  const weights = learnWeights(acts, CARE[chosen]);
  const articles = new Set(acts.map(({ article }) => article)).size;
  const head = [
    `# What each sign of a candidate adds to its chance of being the ${SAID[chosen]}: a multinomial logistic regression`,
    `# learnt from ${acts.length} acts of ${articles} invented articles (samples/, bench/development/) by \`npm run train -- ${chosen}\`; not edited by hand.`,
    "sign\tweight",
  ];
  const rows = [...weights].map(([sign, weight]) => `${sign}\t${weight.toFixed(3)}`);
  const table = new URL(`../data/ontology/${chosen}.tsv`, import.meta.url);
  writeFileSync(table, `${[...head, ...rows].join("\n")}\n`);
  console.log(
    `${table.pathname}: ${rows.length} signs; of ${acts.length} acts right by the table before ${before}, on folds ${rightOnFolds(acts, CARE[chosen])}`,
  );
}
