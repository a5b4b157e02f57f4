import type { Store } from "../ledger/index.ts";
import { isCalendarDate } from "../reader/calendar-date.ts";
import {
  coverageOf,
  DATASETS,
  type Dataset,
  packageKnowledge,
  periodOf,
  type Relation,
  type RelationKnowledge,
  relationOf,
  STEP_LENGTHS,
  type StandingRelation,
  type StepLength,
  standingBetween,
} from "../relations/index.ts";
import { type NamedSide, sidesNamed } from "./dyad-sides.ts";
import { nearest } from "./nearest.ts";
import { UsageError } from "./usage-error.ts";

/** A question about two sides, as somebody put it, checked. */
export interface DyadQuestion {
  names: readonly [string, string];
  members: boolean;
  since?: string;
  until?: string;
  /** The day on which agreements, pledges and sanctions are asked for. */
  at?: string;
  by?: StepLength;
  dataset?: Dataset;
}

/** What the ledger answers; each part is asked for when it is wanted. */
export interface DyadAnswer {
  sides: readonly [NamedSide, NamedSide];
  relation: () => Promise<Relation>;
  /** With so many pledges at most; all when not given. */
  standing: (most?: number) => Promise<StandingRelation>;
}

/** Checks a question. Throws a UsageError. */
export function dyadQuestion(
  names: readonly string[],
  members: boolean,
  { since, until, at, by, dataset }: Partial<Record<string, string>>,
): DyadQuestion {
  const source = datasetGiven(dataset);
  const period = periodGiven({ since, until });
  const on = dayGiven("--at", at);
  if (names.length !== 2) throw new UsageError("dyad-pair", { count: names.length });
  return { names: [names[0], names[1]], members, ...period, at: on, by: stepGiven(by), dataset: source };
}

/** A day somebody gave for an option, YYYY-MM-DD. Throws a UsageError. */
export function dayGiven(option: string, date: string | undefined): string | undefined {
  if (date !== undefined && !isCalendarDate(date)) throw new UsageError("dyad-date", { option, date });
  return date?.slice(0, 10);
}

/** The days somebody gave for a period, both inclusive. Throws a UsageError. */
export function periodGiven({ since, until }: { since?: string; until?: string }): { since?: string; until?: string } {
  const [from, to] = [dayGiven("--since", since), dayGiven("--until", until)];
  if (from !== undefined && to !== undefined && from > to) throw new UsageError("dyad-period", { from, to });
  return { since: from, until: to };
}

/** The source of events somebody named. Throws a UsageError that offers the nearest. */
export function datasetGiven(dataset: string | undefined): Dataset | undefined {
  if (dataset !== undefined && !isDataset(dataset))
    throw new UsageError("dyad-dataset", { dataset, nearest: nearest(dataset, DATASETS) ?? "" });
  return dataset;
}

/** The length of steps somebody named. Throws a UsageError. */
export function stepGiven(by: string | undefined): StepLength | undefined {
  if (by !== undefined && !isStepLength(by)) throw new UsageError("dyad-step", { by });
  return by;
}

const isDataset = (name: string): name is Dataset => DATASETS.some((each) => each === name);
const isStepLength = (by: string): by is StepLength => STEP_LENGTHS.some((each) => each === by);

let knowledge: RelationKnowledge | null = null;

/** What the package's tables know of relations, compiled once. */
export function relationKnowledge(): RelationKnowledge {
  knowledge ??= packageKnowledge();
  return knowledge;
}

/** Asks a ledger. Throws a UsageError that offers the nearest when a name means nobody. */
export async function askDyad(
  store: Store,
  { names, members, since, until, at, by, dataset }: DyadQuestion,
): Promise<DyadAnswer> {
  const known = relationKnowledge();
  const [one, other] = await sidesNamed(store, names, members, known);
  const told = periodOf({ since, until }, await coverageOf(store));
  // With nothing dated, what the tables know today.
  const to = at ?? told?.to ?? new Date().toISOString().slice(0, 10);
  const period = { from: told === null || told.from > to ? to : told.from, to };
  return {
    sides: [one, other],
    relation: () => relationOf(store, { party: one.side, counterpart: other.side, since, until, by, dataset }),
    standing: (most) => standingBetween(store, [one.side, other.side], period, known, dataset, most),
  };
}
