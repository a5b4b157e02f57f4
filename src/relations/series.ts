import type { Count } from "./counts.ts";
import { endOfStep, type Period, type StepLength } from "./steps.ts";

/** How often, by reports and by stories. */
export interface Times {
  reports: number;
  stories: number;
}

/** Events added up: by PLOVER's quads (1 and 2 cooperation, 3 and 4 conflict) and types, with the sum and mean of their scores. */
export interface Tally extends Times {
  score: number;
  /** Over reports; null when there is none. */
  mean: number | null;
  quads: Record<1 | 2 | 3 | 4, Times>;
  types: Record<string, Times>;
}

/** One step of a series. */
export interface Step {
  start: string;
  end: string;
  /** Whether the period holds all of it. */
  whole: boolean;
  /** Events of whomever that were read for it. */
  read: number;
  all: Tally;
  /** From the first party to the second, from the second to the first, with each other. */
  forth: Tally;
  back: Tally;
  mutual: Tally;
}

const emptyTally = (): Tally => ({
  reports: 0,
  stories: 0,
  score: 0,
  mean: null,
  quads: { 1: none(), 2: none(), 3: none(), 4: none() },
  types: {},
});
const none = (): Times => ({ reports: 0, stories: 0 });

/** Scores are tenths and halves kept in single precision. */
export const hundredths = (score: number): number => Math.round(score * 100) / 100;

function addTo(tally: Tally, { type, quad, reports, stories, score }: Count): void {
  tally.types[type] ??= none();
  for (const times of [tally, tally.quads[quad as 1 | 2 | 3 | 4], tally.types[type]]) {
    times.reports += reports;
    times.stories += stories;
  }
  tally.score = hundredths(tally.score + score);
  tally.mean = hundredths(tally.score / tally.reports);
}

/** The series of a pair; a step for which nothing at all was read says nothing and is left out. */
export function seriesOf(
  counts: readonly Count[],
  read: ReadonlyMap<string, number>,
  period: Period,
  by: StepLength,
): Step[] {
  const steps = new Map<string, Step>();
  for (const start of [...new Set([...read.keys(), ...counts.map((count) => count.start)])].sort()) {
    const end = endOfStep(start, by);
    steps.set(start, {
      start,
      end,
      whole: start >= period.from && end <= period.to,
      read: read.get(start) ?? 0,
      all: emptyTally(),
      forth: emptyTally(),
      back: emptyTally(),
      mutual: emptyTally(),
    });
  }
  for (const count of counts) {
    const step = steps.get(count.start)!;
    addTo(step.all, count);
    addTo(count.direction === 0 ? step.mutual : count.direction === 1 ? step.forth : step.back, count);
  }
  return [...steps.values()];
}

function tallyOf(counts: readonly Count[]): Tally {
  const tally = emptyTally();
  for (const count of counts) addTo(tally, count);
  return tally;
}

/** All counts of a period, and those of each way. */
export function talliesOf(counts: readonly Count[]): Record<"all" | "forth" | "back" | "mutual", Tally> {
  const going = (wanted: number) => tallyOf(counts.filter(({ direction }) => direction === wanted));
  return { all: tallyOf(counts), forth: going(1), back: going(-1), mutual: going(0) };
}

export const cooperationOf = ({ quads }: Tally): number => quads[1].stories + quads[2].stories;
export const conflictOf = ({ quads }: Tally): number => quads[3].stories + quads[4].stories;
