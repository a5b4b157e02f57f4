import type { Store } from "../ledger/index.ts";
import { betweenOf } from "./between.ts";
import { type Change, changeOf } from "./change.ts";
import { type Contact, contactsOf } from "./contacts.ts";
import { countsOf, readIn, sourcesIn } from "./counts.ts";
import { coverageOf, periodOf } from "./coverage.ts";
import type { Dataset } from "./datasets.ts";
import { type Landmark, landmarksOf } from "./landmarks.ts";
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
  /** What stands out of all of the period. */
  landmarks: Landmark[];
  /** What says most of the pair now. */
  telling: TellingEvent[];
}

const TELLING_AT_MOST = 5;
const LANDMARKS_AT_MOST = 12;

/** Asks a ledger what passed between two parties. */
export async function relationOf(store: Store, question: RelationQuestion): Promise<Relation> {
  const [first, second] = [question.party, question.counterpart].map((one) =>
    typeof one === "string" ? partyAlone(one) : one,
  );
  const period = periodOf(question, await coverageOf(store));
  const pair = await betweenOf(store, first, second, question.dataset);
  const by = question.by ?? (period === null ? "month" : fittingStep(period));
  const counted = pair === null || period === null ? null : { pair, period };
  const [counts, read, { datasets, negated }, contacts, landmarks, telling] = await Promise.all([
    counted === null ? [] : countsOf(store, counted.pair, counted.period, by),
    period === null ? new Map<string, number>() : readIn(store, period, by, question.dataset),
    counted === null ? { datasets: {}, negated: 0 } : sourcesIn(store, counted.pair, counted.period),
    pair === null ? { first: null, latest: null } : contactsOf(store, pair),
    counted === null ? [] : landmarksOf(store, counted.pair, counted.period, by, LANDMARKS_AT_MOST),
    counted === null ? [] : tellingEvents(store, counted.pair, counted.period, TELLING_AT_MOST),
  ]);
  const series = period === null ? [] : seriesOf(counts, read, period, by);
  return {
    party: first.id,
    counterpart: second.id,
    period,
    by,
    total: {
      read: [...read.values()].reduce((sum, events) => sum + events, 0),
      negated,
      ...talliesOf(counts),
    },
    datasets,
    series,
    contacts,
    change: counts.length === 0 ? null : changeOf(series),
    landmarks,
    telling,
  };
}
