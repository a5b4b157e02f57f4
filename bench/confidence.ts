/**
 * `npm run bench -- confidence`: whether confidence means what it says: calibration error and the precision of confident records, on
 * articles the weights were not learnt from (folds of articles; samples and development, and real ones where the shared data is here).
 */

import { line, share } from "../src/evaluation/figures.ts";
import { FLOOR, probability } from "../src/events/confidence/confidence.ts";
import { type JudgedRecord, judgedRecords, learnConfidence } from "../training/confidence.ts";

const FOLDS = 6;
const BINS = 10;
const SURE = [0.9, 0.8, 0.5];

interface Rated {
  right: boolean;
  confidence: number;
}

export default async function run(): Promise<unknown> {
  const records = await judgedRecords();
  const rated = rateByFolds(records);
  const figures: Record<string, unknown> = {};
  for (const language of ["it", "en", "both", "real"]) {
    const set = language === "real" ? "real" : "article";
    const own = rated.filter((_, index) => {
      const record = records[index];
      return record.set === set && (language === "it" || language === "en" ? record.language === language : true);
    });
    if (own.length === 0) continue;
    const error = calibrationError(own);
    console.log(
      line(`${language}, ${own.length} records`, ["right", share(own.filter(({ right }) => right).length, own.length)]),
    );
    console.log(`  expected calibration error ${error.toFixed(3)}`);
    for (const least of SURE) {
      const sure = own.filter(({ confidence }) => confidence >= least);
      console.log(
        `  confidence ≥ ${least}: ${sure.length} records, right ${share(sure.filter(({ right }) => right).length, sure.length)}`,
      );
    }
    const left = own.filter(({ confidence }) => confidence < FLOOR);
    const dropped = share(left.filter(({ right }) => right).length, left.length);
    console.log(`  not worth recording: ${left.length} records, right ${dropped}`);
    figures[language] = { records: own.length, error };
  }
  return figures;
}

/** Confidence of each record by weights learnt from the other folds. */
function rateByFolds(records: readonly JudgedRecord[]): Rated[] {
  const articles = [...new Set(records.map(({ article }) => article))].sort();
  const foldOf = new Map(articles.map((article, index) => [article, index % FOLDS]));
  const rated: Rated[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learnConfidence(records.filter(({ article }) => foldOf.get(article) !== fold));
    records.forEach(({ article, signs, right }, index) => {
      if (foldOf.get(article) === fold) rated[index] = { right, confidence: probability(signs, weights) };
    });
  }
  return rated;
}

/** Mean distance between confidence and the share that is right, over bins of equal width, weighted by their records. */
function calibrationError(rated: readonly Rated[]): number {
  let sum = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const own = rated.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    const expected = own.reduce((total, { confidence }) => total + confidence, 0);
    sum += Math.abs(expected - own.filter(({ right }) => right).length);
  }
  return rated.length === 0 ? 0 : sum / rated.length;
}
