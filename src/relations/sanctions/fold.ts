import type { MatchedActs } from "../acts.ts";
import type { MeasureKind, Regime } from "../knowledge/conventions.ts";
import { firstDay, lastDay } from "../knowledge/days.ts";

/** A sanction or other standing measure of one party against another. */
export interface Measure {
  kind: string;
  imposer: string;
  target: string;
  status: "in-place" | "eased" | "lifted";
  /** As precise as known. */
  since: string;
  /** The last day it was in force; null while it is. */
  until: string | null;
  /** The known regime it is; null: it is known from reports only. */
  regime: string | null;
  name: string | null;
  /** What the tables call it, by language; empty when it is known from reports only. */
  names: Readonly<Record<string, string>>;
  /** Events that told of its imposition, the latest first; of its easing; of its lifting. */
  imposedBy: number[];
  easedBy: number[];
  liftedBy: number | null;
  reports: number;
  /** Whether the ledger tells otherwise than the table, or what was told is not certain. */
  probable: boolean;
  /** Those of the sides whom it binds only as members of the body that imposed or suffers it. */
  binds: string[];
}

/** Known regimes between parties that began by a day, as they stood on it. */
export function regimesBetween(
  regimes: readonly Regime[],
  one: readonly string[],
  other: readonly string[],
  day: string,
): Measure[] {
  return regimes
    .filter(({ imposer, target }) => areApart(one, other, imposer, target) || areApart(other, one, imposer, target))
    .filter(({ from }) => firstDay(from) <= day)
    .map(({ id, imposer, target, kind, from, eased, to, name, names }) => {
      const isOver = to !== "" && lastDay(to) < day;
      const isEased = eased !== "" && firstDay(eased) <= day;
      return {
        ...{ kind, imposer, target, name, names, regime: id, since: from },
        status: isOver ? "lifted" : isEased ? "eased" : "in-place",
        until: isOver ? to : null,
        ...nothingRead(),
      };
    });
}

const areApart = (one: readonly string[], other: readonly string[], imposer: string, target: string): boolean =>
  one.includes(imposer) && other.includes(target);

const nothingRead = (): Pick<Measure, "imposedBy" | "easedBy" | "liftedBy" | "reports" | "probable" | "binds"> => ({
  imposedBy: [],
  easedBy: [],
  liftedBy: null,
  reports: 0,
  probable: false,
  binds: [],
});

type Work = "imposed" | "lifted" | "eased";
const WORKS: readonly Work[] = ["imposed", "lifted", "eased"];

/**
 * Measures after all acts told, in the order they were done: an imposition within a known regime, or while a measure of the kind stands, is
 * evidence of it, any other begins one; a lifting ends the one that stands, an easing eases it.
 */
export function foldActs(
  acts: readonly MatchedActs[],
  regimes: readonly Measure[],
  kinds: readonly MeasureKind[],
): Measure[] {
  const read: Measure[] = [];
  const told = regimes
    .map((regime) => ({ ...regime }))
    .sort((one, other) => (firstDay(one.since) < firstDay(other.since) ? -1 : 1));
  for (const { act, kind, work } of worksOf(acts, kinds)) {
    const isOne = ({ imposer, target, since }: Measure) =>
      imposer === act.from && target === act.to && firstDay(since) <= act.day;
    const fitting = told.filter((one) => isOne(one) && lastDay(one.until ?? "") >= act.day && isSanction(kind, one));
    const regime = fitting.findLast((one) => one.kind === kind) ?? fitting.at(-1);
    const standing = regime ?? read.findLast((one) => isOne(one) && one.kind === kind && one.status !== "lifted");
    if (standing === undefined) {
      if (work === "imposed") read.push(begun(act, kind));
      continue;
    }
    standing.reports += act.reports;
    if (work === "imposed") standing.imposedBy.unshift(act.event);
    // Which of several known regimes is meant, and whether all of it, the report does not say.
    else if (standing.regime !== null) loosen(standing, act, work, fitting.length > 1);
    else if (work === "eased") Object.assign(standing, { status: "eased", easedBy: [...standing.easedBy, act.event] });
    else Object.assign(standing, { status: "lifted", until: act.day, liftedBy: act.event, probable: !act.certain });
  }
  return [...told, ...read];
}

/** A known regime of which it is told that it was eased or lifted. */
function loosen(regime: Measure, { event }: MatchedActs, work: Work, isOneOfSeveral: boolean): void {
  if (work === "eased") regime.easedBy.push(event);
  else regime.liftedBy = event;
  if (regime.status === "lifted") return;
  if (!isOneOfSeveral) regime.status = "eased";
  if (isOneOfSeveral || work === "lifted") regime.probable = true;
}

/** Known regimes are of many kinds, which reports call sanctions. */
const isSanction = (kind: string, { kind: known }: Measure): boolean =>
  known === kind || (kind === "sanctions" && known !== "blockade" && known !== "diplomatic");

const begun = ({ from, to, day, event, reports, certain }: MatchedActs, kind: string): Measure => ({
  ...{ kind, imposer: from, target: to, since: day, until: null, regime: null, name: null, names: {} },
  status: "in-place",
  ...nothingRead(),
  imposedBy: [event],
  reports,
  probable: !certain,
});

/** What each act does to which kind of measure: the first kind it imposes; lifting goes before easing. An act of both sides is done by each. */
function worksOf(acts: readonly MatchedActs[], kinds: readonly MeasureKind[]) {
  const found: { act: MatchedActs; kind: string; work: Work }[] = [];
  const imposing = new Set<number>();
  const lifting = new Set(
    acts.filter((act) => act.class % 3 === 1).map((act) => `${act.event} ${kinds[Math.floor(act.class / 3)].kind}`),
  );
  for (const act of [...acts].sort((one, other) => one.class - other.class)) {
    const { kind } = kinds[Math.floor(act.class / 3)];
    const work = WORKS[act.class % 3];
    if (work === "imposed" && imposing.has(act.event)) continue;
    if (work === "imposed") imposing.add(act.event);
    if (work === "eased" && lifting.has(`${act.event} ${kind}`)) continue;
    found.push({ act, kind, work });
    if (act.mutual) found.push({ act: { ...act, from: act.to, to: act.from }, kind, work });
  }
  return found.sort((one, other) =>
    one.act.day < other.act.day ? -1 : one.act.day > other.act.day ? 1 : one.act.event - other.act.event,
  );
}
