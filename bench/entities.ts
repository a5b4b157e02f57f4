/** `npm run bench -- entities [--lang it]`: names of people, places and organisations in the two tests nobody trains on. */

import { type Counts, line, rateCells, rates } from "../src/evaluation/figures.ts";
import { type EntityTest, kindNames, type NamedSentence, readNames } from "./support/entity-names.ts";
import { option } from "./support/samples.ts";
import { sharedPath } from "./support/shared.ts";

interface Measured extends EntityTest {
  /** F1 of a plain averaged perceptron on this test, and what we want. */
  floor: number;
  aim: number;
}

const TESTS: readonly Measured[] = [
  {
    name: "KIND Wikinews test",
    language: "it",
    file: "kind-wikinews/WN_test.tsv.gz",
    parting: "headline",
    words: false,
    floor: 71,
    aim: 84,
  },
  {
    name: "UNER English PUD",
    language: "en",
    file: "uner-english-pud/en_pud-ud-test.iob2.gz",
    parting: "id",
    words: true,
    floor: 63,
    aim: 78,
  },
];

export default async function run(args: string[]): Promise<unknown> {
  const only = option(args, "lang");
  const figures: Record<string, unknown> = {};
  for (const test of TESTS) {
    if (only !== null && test.language !== only) continue;
    const path = sharedPath("entities", "data", "entities", test.file);
    if (path === null) return undefined;
    const sentences = readNames(path, test, option(args, "model") ?? `models/${test.language}/entities.bin`);
    console.log(line(test.name, ["P", "R", "F1", "floor", "aim"]));
    kindNames.forEach((kind, index) => {
      console.log(line(`  ${kind}`, rateCells(count(sentences, index))));
    });
    const all = count(sentences, null);
    console.log(line("  all", [...rateCells(all), test.floor.toFixed(1), test.aim.toFixed(1)]));
    figures[test.name] = rates(all);
  }
  return figures;
}

/** Names found with the right kind and bounds; of one kind, or of all. */
export function count(sentences: readonly NamedSentence[], kind: number | null): Counts {
  const counts: Counts = { right: 0, gold: 0, predicted: 0 };
  for (const { gold, read } of sentences) {
    const wanted = new Set(gold.filter((span) => kind === null || span[0] === kind).map(String));
    const found = read.filter((span) => kind === null || span[0] === kind).map(String);
    counts.gold += wanted.size;
    counts.predicted += found.length;
    counts.right += found.filter((span) => wanted.has(span)).length;
  }
  return counts;
}
