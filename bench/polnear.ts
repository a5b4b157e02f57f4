/**
 * `npm run bench -- polnear [--split train] [--limit 100]`: attributions in English political news against PolNeAR, which counts
 * thoughts, wishes and attitudes too. The dev split is for measuring only.
 */

import { type Counts, line, rateCells, rates } from "../src/evaluation/figures.ts";
import { createReader } from "../src/reader/index.ts";
import { nodeResources } from "../src/sources/node-resources.ts";
import { type Attribution, ROLES, readAttributions, readGold } from "./support/attributions.ts";
import { commonWords, matched } from "./support/match-attributions.ts";
import { option } from "./support/samples.ts";

export default async function run(args: string[]): Promise<unknown> {
  const split = option(args, "split") ?? "dev";
  const articles = readGold("polnear", split, Number(option(args, "limit") ?? Number.POSITIVE_INFINITY));
  if (articles === null) return undefined;
  const reader = createReader(nodeResources());
  const totals = new Map<string, Counts>();
  for (const { text, gold } of articles) {
    const { document, pack } = await reader.readDocument(text, { language: "en" });
    const read = readAttributions(document, pack);
    add(totals, "source and cue", matched(gold, read));
    add(totals, "… with quoted words", matched(gold.filter(isQuoted(text)), read.filter(isQuoted(text))));
    for (const role of ROLES) add(totals, `${role} words`, commonWords(text, gold, read, role));
  }
  console.log(line(`polnear ${split}, ${articles.length} articles`, ["P", "R", "F1", "right", "gold", "read"]));
  const figures: Record<string, unknown> = {};
  for (const [name, counts] of totals) {
    console.log(line(`  ${name}`, [...rateCells(counts), counts.right, counts.gold, counts.predicted]));
    figures[name] = rates(counts);
  }
  return figures;
}

function add(totals: Map<string, Counts>, name: string, { right, gold, predicted }: Counts): void {
  const sum = totals.get(name) ?? { right: 0, gold: 0, predicted: 0 };
  totals.set(name, { right: sum.right + right, gold: sum.gold + gold, predicted: sum.predicted + predicted });
}

const isQuoted =
  (text: string) =>
  ({ content }: Attribution): boolean =>
    content.some(([start, end]) => /["“”]/.test(text.slice(Math.max(0, start - 1), end + 1)));
