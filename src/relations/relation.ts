import type { Store } from "../ledger/index.ts";
import { betweenOf } from "./between.ts";
import { type Change, changeOf } from "./change.ts";
import { type Contact, contactsOf } from "./contacts.ts";
import { countsOf, datasetsIn, negatedIn, readIn } from "./counts.ts";
import { coverageOf, periodOf } from "./coverage.ts";
import type { Dataset } from "./datasets.ts";
import { type Step, seriesOf, type Tally, talliesOf } from "./series.ts";
import { partyAlone, type Side } from "./sides.ts";
import { fittingStep, type Period, type StepLength } from "./steps.ts";
import { type TellingEvent, tellingEvents } from "./telling-events.ts";

/** Two parties by their ids (RUS, nato), or sides of several; the ledger's own time and the step that fits it, unless told otherwise. */
export interface RelationQuestion {
  party: string | Side;
  counterpart: string | Side;
  since?: string;
  until?: string;
  by?: StepLength;
  /** Whose events count; those of all when not given. */
  dataset?: Dataset;
}

/** What a ledger tells of a pair. */
export interface Relation {
  party: string;
  counterpart: string;
  /** Null when nothing in the ledger is dated and no period was asked for. */
  period: Period | null;
  by: StepLength;
  /** All of the period; reports that something was not done are in `negated` only. */
  total: { read: number; negated: number } & Record<"all" | "forth" | "back" | "mutual", Tally>;
  /** Reports of the period by where they come from. */
  datasets: Record<string, number>;
  series: Step[];
  /** In all of the ledger. */
  contacts: { first: Contact | null; latest: Contact | null };
  change: Change | null;
  telling: TellingEvent[];
}

const TELLING_AT_MOST = 5;

/** Asks a ledger what passed between two parties. */
export async function relationOf(store: Store, question: RelationQuestion): Promise<Relation> {
  const [first, second] = [question.party, question.counterpart].map((one) =>
    typeof one === "string" ? partyAlone(one) : one,
  );
  const period = periodOf(question, await coverageOf(store));
  const pair = await betweenOf(store, first, second, question.dataset);
  const by = question.by ?? (period === null ? "month" : fittingStep(period));
  const counts = pair === null || period === null ? [] : await countsOf(store, pair, period, by);
  const read = period === null ? new Map<string, number>() : await readIn(store, period, by, question.dataset);
  const series = period === null ? [] : seriesOf(counts, read, period, by);
  return {
    party: first.id,
    counterpart: second.id,
    period,
    by,
    total: {
      read: [...read.values()].reduce((sum, events) => sum + events, 0),
      negated: pair === null || period === null ? 0 : await negatedIn(store, pair, period),
      ...talliesOf(counts),
    },
    datasets: pair === null || period === null ? {} : await datasetsIn(store, pair, period),
    series,
    contacts: pair === null ? { first: null, latest: null } : await contactsOf(store, pair),
    change: counts.length === 0 ? null : changeOf(series),
    telling: pair === null || period === null ? [] : await tellingEvents(store, pair, period, TELLING_AT_MOST),
  };
}
