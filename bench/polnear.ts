/**
 * `npm run bench -- polnear [--split train] [--limit 100]`: attributions in English political news against PolNeAR, which counts
 * thoughts, wishes and attitudes too. The dev split is for measuring only.
 */

import { type Counts, line, rateCells, rates } from "../src/evaluation/figures.ts";
import { createReader } from "../src/reader/index.ts";
import { nodeResources } from "../src/sources/node-resources.ts";
import { type Attribution, ROLES, type Role, readAttributions, readGold } from "./support/attributions.ts";
import { option } from "./support/samples.ts";

const WORD = /[\p{L}\p{N}]+/gu;

export default async function run(args: string[]): Promise<unknown> {
  const split = option(args, "split") ?? "dev";
  const articles = readGold("polnear", split, Number(option(args, "limit") ?? Number.POSITIVE_INFINITY));
  if (articles === null) return undefined;
  const reader = createReader(nodeResources());
  const totals = new Map<string, Counts>();
  for (const { text, gold } of articles) {
    const { document } = await reader.readDocument(text, { language: "en" });
    const read = readAttributions(document);
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

/** Attributions whose source and cue both are the very words of the gold. */
function matched(gold: readonly Attribution[], read: readonly Attribution[]): Counts {
  const key = ({ source, cue }: Attribution) => `${source.join(" ")} ${cue.join(" ")}`;
  const open = new Map<string, number>();
  for (const one of read) open.set(key(one), (open.get(key(one)) ?? 0) + 1);
  let right = 0;
  for (const one of gold) {
    const left = open.get(key(one)) ?? 0;
    if (left === 0) continue;
    right++;
    open.set(key(one), left - 1);
  }
  return { right, gold: gold.length, predicted: read.length };
}

/** Words that stand in a role, in both, in the gold, as read. */
function commonWords(text: string, gold: readonly Attribution[], read: readonly Attribution[], role: Role): Counts {
  const inGold = wordsIn(text, gold, role);
  const inRead = wordsIn(text, read, role);
  let right = 0;
  for (const word of inGold) if (inRead.has(word)) right++;
  return { right, gold: inGold.size, predicted: inRead.size };
}

function wordsIn(text: string, attributions: readonly Attribution[], role: Role): Set<number> {
  const words = new Set<number>();
  for (const attribution of attributions) {
    for (const [start, end] of attribution[role]) {
      for (const word of text.slice(start, end).matchAll(WORD)) words.add(start + word.index);
    }
  }
  return words;
}
