import { conflictOf, cooperationOf, type Step } from "./series.ts";

/** One figure of the last step beside the steps before it. */
export interface Comparison {
  last: number;
  mean: number;
  /** Standard deviation of the steps before (of a sample). */
  deviation: number;
  /** How many deviations the last lies above the mean; null when all before were alike. */
  deviations: number | null;
}

/** The last step of a series against the pair's own past. */
export interface Change {
  start: string;
  end: string;
  /** Steps before it that are compared, and when they begin. */
  steps: number;
  since: string;
  /** Stories. */
  cooperation: Comparison;
  conflict: Comparison;
  /** Sum of PLOVER scores. */
  score: Comparison;
  /** Reports of the pair, in percent of all events read. */
  share: Comparison;
}

/** Of fewer steps a deviation says little. */
const FEWEST_STEPS = 4;

/**
 * The last whole step against all whole ones before it in the period. A step that the period cuts short, or for which nothing was read, is
 * not compared. Null: too short a past.
 */
export function changeOf(series: readonly Step[]): Change | null {
  const whole = series.filter((step) => step.whole && step.read > 0);
  const last = whole.at(-1);
  const before = whole.slice(0, -1);
  if (last === undefined || before.length < FEWEST_STEPS) return null;
  const compare = (figure: (step: Step) => number) => comparison(figure(last), before.map(figure));
  return {
    start: last.start,
    end: last.end,
    steps: before.length,
    since: before[0].start,
    cooperation: compare(({ all }) => cooperationOf(all)),
    conflict: compare(({ all }) => conflictOf(all)),
    score: compare(({ all }) => all.score),
    share: compare(({ all, read }) => (100 * all.reports) / read),
  };
}

function comparison(last: number, before: readonly number[]): Comparison {
  const mean = before.reduce((sum, each) => sum + each, 0) / before.length;
  const squares = before.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (before.length - 1));
  const deviations = deviation < 1e-9 ? null : rounded((last - mean) / deviation);
  return { last: rounded(last), mean: rounded(mean), deviation: rounded(deviation), deviations };
}

/** To hundredths; a figure below one to two digits, for shares may be small. */
const rounded = (figure: number): number =>
  Math.abs(figure) >= 1 ? Math.round(figure * 100) / 100 : Number(figure.toPrecision(2));
