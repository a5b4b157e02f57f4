import { estimate } from "../../src/evaluation/bootstrap.ts";
import { type Counts, rates } from "../../src/evaluation/figures.ts";
import { createReader } from "../../src/reader/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { readAttributions, readGold } from "../support/attributions.ts";
import type { GoldSet } from "../support/gold-set.ts";
import { matched } from "../support/match-attributions.ts";

/** Attributions of the dev part whose source and cue are the gold's to the letter; `bench -- polnear` has the figures by part. */
const polnear: GoldSet = async () => {
  const articles = readGold("events", "dev", Number.POSITIVE_INFINITY);
  if (articles === null) return null;
  const reader = createReader(nodeResources());
  const counts: Counts[] = [];
  for (const { text, gold } of articles) {
    const { document, pack } = await reader.readDocument(text, { language: "en" });
    counts.push(matched(gold, readAttributions(document, pack)));
  }
  return [
    {
      what: "PolNeAR dev, source and cue exact, F1",
      items: counts.reduce((sum, { gold }) => sum + gold, 0),
      ours: estimate(counts, (drawn) => rates(sumOf(drawn)).f1),
      peer: "published systems",
      reach: 60,
      aim: 75,
    },
  ];
};

function sumOf(counts: readonly Counts[]): Counts {
  const sum = { right: 0, gold: 0, predicted: 0 };
  for (const { right, gold, predicted } of counts) {
    sum.right += right;
    sum.gold += gold;
    sum.predicted += predicted;
  }
  return sum;
}

export default polnear;
