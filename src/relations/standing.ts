import type { Store } from "../ledger/index.ts";
import type { Agreement, SharedBody } from "./agreements/agreement.ts";
import { agreementsBetween, bodiesShared } from "./agreements/agreements.ts";
import { betweenOf } from "./between.ts";
import { coverageOf } from "./coverage.ts";
import type { Dataset } from "./datasets.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import type { RelationKnowledge } from "./knowledge/knowledge.ts";
import type { Fate, Pledge } from "./pledges/match.ts";
import { pledgesBetween } from "./pledges/pledges.ts";
import type { Measure } from "./sanctions/fold.ts";
import { measuresBetween } from "./sanctions/measures.ts";
import type { Side } from "./sides.ts";
import type { Period } from "./steps.ts";

/** What holds between two sides on a day, and what ceased to in the period that ends with it. */
export interface StandingRelation {
  /** The day that is asked for. */
  at: string;
  /** The day pledges are judged by: that, but none after the last the ledger tells of. */
  judged: string;
  agreements: Agreement[];
  bodies: SharedBody[];
  /** Open ones and those settled in the period, the latest first; where there are more than were asked for, open ones before settled ones. */
  pledges: Pledge[];
  /** How many of them there are in all, by what became of them. */
  fates: Record<Fate, number>;
  measures: Measure[];
  /** Of all events that are named, by number. */
  evidence: ReadonlyMap<number, Evidence>;
}

/**
 * Asks a ledger and the tables what agreements, pledges and sanctions stand between two sides at the end of a period, by the events of all
 * datasets or of one, with `most` pledges at most.
 */
export async function standingBetween(
  store: Store,
  sides: readonly [Side, Side],
  period: Period,
  knowledge: RelationKnowledge,
  dataset?: Dataset,
  most = Number.POSITIVE_INFINITY,
): Promise<StandingRelation> {
  const coverage = await coverageOf(store);
  const judged = coverage === null || coverage.to > period.to ? period.to : coverage.to;
  const between = await betweenOf(store, ...sides, dataset);
  const [pledges, measures, agreements] = await Promise.all([
    between === null ? [] : pledgesBetween(store, between, judged, knowledge),
    measuresBetween(store, sides, period, knowledge, dataset),
    agreementsBetween(store, sides, period, knowledge),
  ]);
  const recent = pledges.filter(({ settled }) => settled === null || settled >= period.from);
  const listed = listedOf(recent, most);
  return {
    at: period.to,
    judged,
    agreements,
    bodies: bodiesShared(sides, period.to, knowledge),
    pledges: listed,
    fates: fatesOf(recent),
    measures,
    evidence: await evidenceOf(store, eventsOf(listed, measures)),
  };
}

/** So many of some pledges, open ones before settled ones, in the order they had. */
function listedOf(pledges: readonly Pledge[], most: number): Pledge[] {
  if (pledges.length <= most) return [...pledges];
  const isOpen = ({ fate }: Pledge) => fate === "open";
  const first = new Set([...pledges.filter(isOpen), ...pledges.filter((pledge) => !isOpen(pledge))].slice(0, most));
  return pledges.filter((pledge) => first.has(pledge));
}

function fatesOf(pledges: readonly Pledge[]): Record<Fate, number> {
  const fates = { open: 0, kept: 0, broken: 0, lapsed: 0 };
  for (const { fate } of pledges) fates[fate]++;
  return fates;
}

const eventsOf = (pledges: readonly Pledge[], measures: readonly Measure[]): number[] =>
  [
    ...pledges.flatMap(({ event, keptBy, brokenBy }) => [event, keptBy, brokenBy]),
    ...measures.flatMap(({ imposedBy, easedBy, liftedBy }) => [...imposedBy, ...easedBy, liftedBy]),
  ].filter((event) => event !== null);
