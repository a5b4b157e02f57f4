/** `npm run bench -- plv`: PLOVER type of marked pairs of actors in English news; a training set, so it guides the tables and is no blind test. */
import { line, rateCells, rates, share } from "../src/evaluation/figures.ts";
import { type MarkedPair, readMarkedPairs } from "./support/marked-pairs.ts";
import { sharedPath } from "./support/shared.ts";

const FILE = ["data", "events", "zsp_plv_train.jsonl.gz"];

export default async function run(): Promise<unknown> {
  const path = sharedPath("plv", ...FILE);
  if (path === null) return undefined;
  const pairs = await readMarkedPairs(path);
  const typed = pairs.filter(({ type, read }) => type === read).length;
  const joined = pairs.filter((pair) => pair.joined);
  const right = joined.filter(({ type, read }) => type === read).length;
  console.log(line(`plv, ${pairs.length} marked pairs`, ["P", "R", "F1", "right", "gold", "read"]));
  let sum = 0;
  const types = [...new Set(pairs.map(({ type }) => type))].sort();
  for (const type of types) {
    const counts = countsOf(pairs, type);
    sum += rates(counts).f1;
    console.log(line(`  ${type}`, [...rateCells(counts), counts.right, counts.gold, counts.predicted]));
  }
  const macro = sum / types.length;
  console.log(`  type right ${share(typed, pairs.length)}, macro-F1 ${macro.toFixed(1)}`);
  console.log(
    `  both actors in it ${share(joined.length, pairs.length)}, with the right type ${share(right, pairs.length)}`,
  );
  return { pairs: pairs.length, typed, joined: joined.length, right, macro };
}

function countsOf(pairs: readonly MarkedPair[], type: string): { right: number; gold: number; predicted: number } {
  const gold = pairs.filter((pair) => pair.type === type);
  return {
    right: gold.filter(({ read }) => read === type).length,
    gold: gold.length,
    predicted: pairs.filter(({ read }) => read === type).length,
  };
}
