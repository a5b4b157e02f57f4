import { readFileSync, writeFileSync } from "node:fs";
import { OPEN_SETS, storyFolder } from "../bench/stories.ts";
import { keepStories } from "../bench/support/keep-stories.ts";
import { fitOf } from "../bench/support/story-fit.ts";
import { type GoldStory, readClusters } from "../bench/support/story-gold.ts";
import { type JudgedEvent, type JudgedReport, judge } from "../bench/support/story-pairs.ts";
import { findCandidates } from "../src/ledger/stories/candidates.ts";
import { findLikeness, type Likeness } from "../src/ledger/stories/likeness.ts";
import { findReports, type Report } from "../src/ledger/stories/reports.ts";
import { tellSigns } from "../src/ledger/stories/signs.ts";
import { parseTable } from "../src/text/table.ts";
import { fitLogistic } from "./logistic.ts";

const TABLE = new URL("../data/stories/weights.tsv", import.meta.url);

/** Two reports that share parties and days, and whether coders have them tell one event. */
export interface JudgedPair {
  cluster: string;
  /** How strong each sign of theirs is. */
  signs: ReadonlyMap<string, number>;
  right: boolean;
  /** How much it counts. */
  weight: number;
}

/** Reports of one event of which one has a side wrong count so much: they come, but what misled them is chance. */
const HALF_READ = 0.25;

/** How strongly weights are held towards what was believed before; chosen on folds of clusters. */
const PENALTY = 0.005;

/** Signs that can only speak for, and those that can only speak against: what a few hundred pairs say otherwise is chance. */
const FOR = /fit$|^same|^close|^words|^article/;
const AGAINST = /differ$|more$|^another|^other|else$|elsewhere$|^published apart|^to come|^turned|^recipients of one/;

/** Every pair of reports of the open sets that merging would weigh and coders have an opinion of. */
async function judgedPairs(): Promise<JudgedPair[]> {
  const clusters = OPEN_SETS.flatMap((set) => readClusters(storyFolder(set)));
  let reports = new Map<number, Report>();
  let candidates = new Map<number, number[]>();
  let likeness: Likeness = () => ({ actors: 0, places: 0 });
  const kept = await keepStories(clusters, undefined, async (store) => {
    const events = await store.query<{ event: number }>("SELECT event FROM events_in_force");
    reports = await findReports(
      store,
      events.map(({ event }) => event),
    );
    candidates = await findCandidates(store, [...reports.values()]);
    likeness = await findLikeness(store, reports.values());
  });
  const judged = new Map<string, { report: JudgedReport; event: JudgedEvent }>();
  for (const report of judge(clusters, kept.reports).reports)
    for (const [at, event] of report.events.entries()) judged.set(`${report.article} ${at + 1}`, { report, event });
  const stories = new Map(
    clusters.flatMap(({ name, stories: told }) => told.map((story) => [`${name} ${story.name}`, story] as const)),
  );
  const judgedOf = ({ article, ordinal }: Report) => judged.get(`${article} ${ordinal}`)!;
  const pairs: JudgedPair[] = [];
  for (const [event, others] of candidates) {
    for (const other of others.filter((each) => each < event)) {
      const [one, two] = [reports.get(event)!, reports.get(other)!];
      const [mine, theirs] = [judgedOf(one), judgedOf(two)];
      const right = one.article === two.article ? null : isSame(mine, theirs);
      if (right === null) continue;
      const { cluster } = mine.report.report;
      const weight = right && !areWellRead(mine, theirs, stories) ? HALF_READ : 1;
      pairs.push({ cluster, signs: signsOf(one, two, likeness), right, weight });
    }
  }
  return pairs;
}

interface Judged {
  report: JudgedReport;
  event: JudgedEvent;
}

function signsOf(one: Report, other: Report, likeness: Likeness): Map<string, number> {
  const signs = new Map<string, number>();
  tellSigns(one, other, likeness, (sign, strength) => signs.set(sign, strength));
  return signs;
}

/** Null: nobody coded it. */
function isSame(one: Judged, other: Judged): boolean | null {
  if (one.report.report.cluster !== other.report.report.cluster) return false;
  const [mine, theirs] = [one.event.assigned, other.event.assigned];
  if ([...mine].some((story) => theirs.has(story))) return true;
  if (mine.size > 0 && theirs.size > 0) return false;
  if (mine.size === 0 && theirs.size === 0) return null;
  const named = ({ report }: Judged) => [...report.report.tells, ...report.report.recalls];
  return named(one).some((story) => named(other).includes(story)) ? null : false;
}

/** Whether both were read whole as one story they share. */
function areWellRead(one: Judged, other: Judged, stories: ReadonlyMap<string, GoldStory>): boolean {
  const isWhole = ({ event, report }: Judged, story: string) =>
    fitOf(stories.get(`${report.report.cluster} ${story}`)!, event) === 2;
  return [...one.event.assigned].some((story) => isWhole(one, story) && isWhole(other, story));
}

/** Weight of each sign of the table, `bias` among them; a sign the table lacks says nothing. */
function learnStories(pairs: readonly JudgedPair[], priors: ReadonlyMap<string, number>): Map<string, number> {
  const signs = [...priors.keys()];
  const indices = new Map(signs.map((sign, index) => [sign, index]));
  const observations = pairs.map((pair) => {
    const its = [...pair.signs].filter(([sign]) => indices.has(sign));
    return {
      signs: Int32Array.from(its, ([sign]) => indices.get(sign)!),
      strengths: Float64Array.from(its, ([, strength]) => strength),
      right: pair.right,
      weight: pair.weight,
    };
  });
  const directions = signs.map((sign) => (FOR.test(sign) ? 1 : AGAINST.test(sign) ? -1 : 0));
  const weights = fitLogistic(observations, signs.length, PENALTY, { prior: [...priors.values()], directions });
  return new Map(signs.map((sign, index) => [sign, weights[index]]));
}

/** `npm run train -- stories`: writes the learnt weights of `data/stories/weights.tsv`, the rest of which is written by hand. */
export async function trainStories(): Promise<void> {
  const source = readFileSync(TABLE, "utf8");
  const priors = new Map(parseTable(source, TABLE.pathname).map(({ sign, prior }) => [sign, Number(prior)]));
  const pairs = await judgedPairs();
  const weights = learnStories(pairs, priors);
  const head = source.slice(0, source.indexOf("\nsign\tprior\tweight"));
  const rows = [...weights].map(([sign, weight]) => `${sign}\t${priors.get(sign)}\t${weight.toFixed(3)}`);
  writeFileSync(TABLE, `${[head, "sign\tprior\tweight", ...rows].join("\n")}\n`);
  console.log(`${TABLE.pathname}: ${rows.length} signs from ${pairs.length} pairs`);
}
