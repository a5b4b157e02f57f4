import { addDays } from "../../time/calendar.ts";
import type { MatchedActs } from "../acts.ts";
import type { PledgeKind } from "../knowledge/conventions.ts";
import type { Memberships } from "../knowledge/memberships.ts";
import { type Timelines, timelinesOf } from "./timeline.ts";

export type Fate = "open" | "kept" | "broken" | "lapsed";

/** A pledge or threat, and what became of it by a day. */
export interface Pledge {
  kind: string;
  /** What is promised or threatened, for people. */
  says: string;
  nature: PledgeKind["nature"];
  from: string;
  to: string;
  /** Made by both to each other; `from` and `to` are then in no order. */
  mutual: boolean;
  day: string;
  /** The last day on which it can be kept: stated, or by the term of its kind. */
  deadline: string;
  event: number;
  reports: number;
  fate: Fate;
  /** Whether an analyst would argue about the fate. */
  probable: boolean;
  /** When it was settled; null while it is open. */
  settled: string | null;
  /** The acts that kept and that broke it, events of the ledger. */
  keptBy: number | null;
  brokenBy: number | null;
}

/** Acts by the place of the kind they may settle, each list sorted by day. */
export interface Settling {
  kept: ReadonlyMap<number, readonly MatchedActs[]>;
  broken: ReadonlyMap<number, readonly MatchedActs[]>;
}

type Open = Pledge & { certain: boolean };

/** Pledges of one kind with what may settle them. */
interface Lot {
  kind: PledgeKind;
  pledges: Open[];
  rivals: Timelines<Open>;
  keeping: Timelines<MatchedActs>;
  breaking: Timelines<MatchedActs>;
}

/**
 * What became of pledges by a day (data/relations/README.md): exact matches are settled first, then those to be argued about, the oldest
 * pledge first; an act keeps one pledge and may break several. `made` is sorted by day too.
 */
export function settle(
  made: readonly MatchedActs[],
  kinds: readonly PledgeKind[],
  acts: Settling,
  day: string,
  memberships: Memberships,
): Pledge[] {
  const counted = withoutGeneral(made, kinds);
  const lots = kinds.map((kind, at): Lot => {
    const pledges = counted.filter((one) => one.class === at).map((one) => opened(one, kind));
    const [keeping, breaking] = [timelinesOf(acts.kept.get(at) ?? []), timelinesOf(acts.broken.get(at) ?? [])];
    return { kind, pledges, rivals: timelinesOf(pledges), keeping, breaking };
  });
  const used = new Set<number>();
  for (const suits of [isExact, isLoose]) for (const lot of lots) keepAll(lot, used, day, suits);
  for (const lot of lots) keepByMembers(lot, used, day, memberships);
  for (const { kind, pledges, breaking } of lots)
    for (const pledge of pledges) breakOrLapse(pledge, kind, breaking, day);
  return lots.flatMap(({ pledges }) =>
    pledges.map(({ certain, ...pledge }) => ({ ...pledge, probable: pledge.probable || isUnsure(pledge, certain) })),
  );
}

/** It was kept or broken, if it was made at all. */
const isUnsure = ({ fate }: Pledge, certain: boolean): boolean => !certain && (fate === "kept" || fate === "broken");

const opened = (
  { from, to, mutual, day, event, reports, horizon, certain }: MatchedActs,
  { kind, says, nature, term }: PledgeKind,
): Open => ({
  ...{ kind, says, nature, from, to, mutual, day, event, reports, certain },
  deadline: horizon ?? addDays(day, term),
  fate: "open",
  probable: false,
  settled: null,
  keptBy: null,
  brokenBy: null,
});

/**
 * A promise in general beside a particular one by the same to the same on the same day is that one told twice; if it is told as certain, so is
 * that.
 */
function withoutGeneral(made: readonly MatchedActs[], kinds: readonly PledgeKind[]): MatchedActs[] {
  const lineOf = ({ class: at, from, to, mutual, day }: MatchedActs) =>
    [kinds[at].nature, ...(mutual ? [from, to].sort() : [from, to]), day].join(" ");
  const isGeneral = (one: MatchedActs) => GENERAL.has(kinds[one.class].kind);
  const particular = new Set(made.filter((one) => !isGeneral(one)).map(lineOf));
  const sure = new Set(made.filter((one) => isGeneral(one) && one.certain).map(lineOf));
  return made
    .filter((one) => !isGeneral(one) || !particular.has(lineOf(one)))
    .map((one) => (sure.has(lineOf(one)) ? { ...one, certain: true } : one));
}

const GENERAL: ReadonlySet<string> = new Set(["promise", "threaten"]);

/** Whether an act is by the maker of a pledge towards whom it was made to, or between the two. */
function isBetween({ from, to, mutual }: Pledge, act: MatchedActs, { by }: PledgeKind): boolean {
  if (act.from === from && act.to === to) return true;
  const either = mutual || act.mutual || by === "either";
  return either && act.from === to && act.to === from;
}

type Suits = (pledge: Pledge, act: MatchedActs, kind: PledgeKind) => boolean;
const isLoose: Suits = isBetween;
const isExact: Suits = (pledge, act, kind) => !act.probable && isBetween(pledge, act, kind);

/** The last day that counts for a pledge. */
const lastDayOf = ({ deadline }: Pledge, day: string): string => (deadline < day ? deadline : day);

function keepAll({ kind, pledges, rivals, keeping }: Lot, used: Set<number>, day: string, suits: Suits): void {
  if (kind.way === "abstain") return;
  for (const pledge of pledges) {
    if (pledge.keptBy !== null) continue;
    const last = lastDayOf(pledge, day);
    for (const act of keeping.between(pledge, pledge.day)) {
      if (act.day > last) break;
      if (act.event === pledge.event || used.has(act.event) || !suits(pledge, act, kind)) continue;
      const isPlain = !act.probable && act.certain && act.day > pledge.day && !hasRival(pledge, act, kind, rivals);
      keep(pledge, act, used, isPlain);
      break;
    }
  }
}

function keep(pledge: Open, act: MatchedActs, used: Set<number>, isPlain: boolean): void {
  used.add(act.event);
  Object.assign(pledge, { fate: "kept", settled: act.day, keptBy: act.event, probable: !isPlain });
}

/** Whether an act might keep another pledge of the kind as well. */
function hasRival(pledge: Open, act: MatchedActs, kind: PledgeKind, rivals: Timelines<Open>): boolean {
  for (const other of rivals.between(pledge, addDays(act.day, -kind.term))) {
    if (other.day > act.day) return false;
    if (other !== pledge && other.keptBy === null && act.day <= other.deadline && isBetween(other, act, kind))
      return true;
  }
  return false;
}

/** What a body pledged one of its members may do: probably that is it. */
function keepByMembers({ kind, pledges, keeping }: Lot, used: Set<number>, day: string, memberships: Memberships) {
  if (kind.way === "abstain") return;
  for (const pledge of pledges) {
    if (pledge.keptBy !== null || memberships.membersOf(pledge.from).length === 0) continue;
    const last = lastDayOf(pledge, day);
    for (const act of keeping.all(pledge.day)) {
      if (act.day > last) break;
      const isMembers = act.to === pledge.to && memberships.isMember(act.from, pledge.from, act.day);
      if (!isMembers || used.has(act.event)) continue;
      keep(pledge, act, used, false);
      break;
    }
  }
}

function breakOrLapse(pledge: Open, kind: PledgeKind, breaking: Timelines<MatchedActs>, day: string): void {
  const act = breachOf(pledge, kind, breaking, pledge.settled ?? lastDayOf(pledge, day));
  if (act !== null) {
    pledge.brokenBy = act.event;
    // Refused, and done all the same.
    if (pledge.keptBy !== null) pledge.probable = true;
    else {
      const isPlain = !act.probable && act.certain && act.day > pledge.day;
      Object.assign(pledge, { fate: "broken", settled: act.day, probable: !isPlain });
    }
  } else if (pledge.keptBy === null && day > pledge.deadline) {
    Object.assign(pledge, { fate: kind.way === "abstain" ? "kept" : "lapsed", settled: pledge.deadline });
  }
}

/** The first act that breaks a pledge by a day; one that may only while there is none that does. */
function breachOf(pledge: Open, kind: PledgeKind, breaking: Timelines<MatchedActs>, last: string): MatchedActs | null {
  let possible: MatchedActs | null = null;
  for (const act of breaking.between(pledge, pledge.day)) {
    if (act.day > last) break;
    // On the day of a truce the last attacks are no breach of it.
    if (act.event === pledge.event || (kind.way === "abstain" && act.day === pledge.day)) continue;
    if (!isBetween(pledge, act, kind)) continue;
    if (!act.probable) return act;
    possible ??= act;
  }
  return possible;
}
