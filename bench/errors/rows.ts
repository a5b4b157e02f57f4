import { compare } from "../../src/evaluation/event-mistakes.ts";
import { type Labelled, lineOf } from "../../src/evaluation/labels.ts";
import { aroundOf, type Mistake } from "../../src/evaluation/mistakes.ts";
import { DEVELOPMENT } from "../development.ts";
import type { Report } from "../errors.ts";
import { printByCause } from "../support/causes.ts";
import { readSamples, type Sample } from "../support/samples.ts";

/** How what one row of a table gave fared beside the gold. */
interface Fared {
  right: number;
  /** Reads the words of a coded act, with another type or other participants. */
  near: number;
}

/** Rows by how often they give acts that no coder has, over the samples and the development articles: which are too wide. */
const report: Report = async (language, limit, args) => {
  const rows = new Map<string, Fared>();
  const mistakes: (Mistake & { rule: string })[] = [];
  for (const sample of [...(await readSamples(language)), ...(await readSamples(language, DEVELOPMENT))])
    count(sample, rows, mistakes);
  const caused = mistakes.map(({ rule, ...mistake }) => {
    const { right, near } = rows.get(rule) as Fared;
    return { ...mistake, cause: `${rule}: right ${right}, near ${near}, over` };
  });
  printByCause(caused, limit, args);
};

function count(sample: Sample, rows: Map<string, Fared>, mistakes: (Mistake & { rule: string })[]): void {
  const { compared, spare } = compare(sample);
  const fared = (each: Labelled): Fared => {
    const known = rows.get(each.event.rule) ?? { right: 0, near: 0 };
    rows.set(each.event.rule, known);
    return known;
  };
  for (const { matched, near } of compared) {
    if (matched !== null) fared(matched).right++;
    else if (near !== null) fared(near).near++;
  }
  for (const each of spare) {
    fared(each);
    const place = `${sample.name}: ${aroundOf(sample, each.event.trigger)}`;
    mistakes.push({ rule: each.event.rule, cause: "", place, gold: null, read: lineOf(each) });
  }
}

export default report;
