/**
 * `npm run bench -- real [--set held-out] [--lang it]`: events of articles that really appeared, whose texts stand in shared data; skipped
 * where it is not. Of the set held out only sums are printed.
 */
import { createReader } from "../src/reader/index.ts";
import { nodeResources } from "../src/sources/node-resources.ts";
import { REAL, REAL_HELD_OUT, readReal, SKIPPED } from "./support/real-articles.ts";
import { option, printScores } from "./support/samples.ts";

export default async function run(args: string[]): Promise<unknown> {
  const set = option(args, "set");
  if (set !== null && set !== "held-out")
    throw new Error(`real has no set ${set}; write --set held-out or leave it out`);
  const reader = createReader(nodeResources());
  const articles = await readReal(option(args, "lang"), reader, set === null ? REAL : REAL_HELD_OUT);
  if (articles === null) return console.log(SKIPPED);
  return printScores(articles);
}
