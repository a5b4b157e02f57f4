/**
 * `npm run bench -- stories [--set development|further|held-out]`: whether reports of one event by many outlets, in two languages, come to stand in one
 * story of a ledger, and no others with them. Sums only; `npm run errors -- stories` shows the pairs of those that are open.
 */
import type { Estimate } from "../src/evaluation/bootstrap.ts";
import { line, rateCells } from "../src/evaluation/figures.ts";
import { keepStories } from "./support/keep-stories.ts";
import { option } from "./support/samples.ts";
import { readClusters } from "./support/story-gold.ts";
import { judge } from "./support/story-pairs.ts";
import { type StoryScores, scoreStories } from "./support/story-scores.ts";

/** Those anybody may open. */
export const OPEN_SETS = ["development", "further"];
const SETS = [...OPEN_SETS, "held-out"];

export default async function run(args: string[]): Promise<unknown> {
  const only = option(args, "set");
  if (only !== null && !SETS.includes(only)) throw new Error(`there is no set "${only}": ${SETS.join(", ")}`);
  const figures: Record<string, unknown> = {};
  for (const set of SETS) {
    if (only !== null && set !== only) continue;
    const clusters = readClusters(storyFolder(set));
    const { reports, milliseconds, merging } = await keepStories(clusters);
    const scores = scoreStories(clusters, judge(clusters, reports));
    print(set, scores);
    console.log(line("  ms an article: kept, of it merging", [milliseconds.toFixed(1), merging.toFixed(1)]));
    figures[set] = { ...scores, milliseconds, merging };
  }
  return figures;
}

export const storyFolder = (set: string): URL => new URL(`stories/${set}/`, import.meta.url);

function print(set: string, scores: StoryScores): void {
  const { pairs, copies, contradictions } = scores;
  console.log(`${set}: ${scores.stories} stories in ${scores.clusters} clusters, ${scores.reports} reports`);
  console.log(line("  pairs of reports", ["gold", "found", "wrong", "uncoded"]));
  console.log(line("", [pairs.gold, pairs.found, pairs.wrong, pairs.uncoded]));
  console.log(line("  precision", [cell(scores.precision)]));
  console.log(line("    uncoded as wrong", [cell(scores.precisionAtWorst)]));
  console.log(line("  recall", [cell(scores.recall)]));
  console.log(line("    without reprints", [cell(scores.recallWithoutCopies)]));
  console.log(line("    of what was read", [cell(scores.recallOfMerging)]));
  console.log(line("  read whole, half, not", Object.values(scores.tellings)));
  console.log(line("  lost in reading, merging", [pairs.reading, pairs.merging]));
  console.log(line("  copies P R F1", rateCells(copies)));
  console.log(line("  contradictions found", [`${contradictions.right} of ${contradictions.gold}`]));
  console.log(line("    the ledger has", [contradictions.predicted]));
}

const cell = ({ value, low, high }: Estimate): string =>
  `${value.toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`.padStart(20);
