import { addDays } from "../../time/calendar.ts";
import type { MatchedActs } from "../acts.ts";
import type { PledgeKind } from "../knowledge/conventions.ts";
import type { Memberships } from "../knowledge/memberships.ts";
import type { Pledge } from "./match.ts";
import type { Timelines } from "./timeline.ts";

export type Open = Pledge & { certain: boolean };

/** Pledges of one kind with what may settle them. */
export interface Lot {
  kind: PledgeKind;
  pledges: Open[];
  rivals: Timelines<Open>;
  keeping: Timelines<MatchedActs>;
  breaking: Timelines<MatchedActs>;
}

/** Whether an act is by the maker of a pledge towards whom it was made to, or between the two. */
export function isBetween({ from, to, mutual }: Pledge, act: MatchedActs, { by }: PledgeKind): boolean {
  if (act.from === from && act.to === to) return true;
  const either = mutual || act.mutual || by === "either";
  return either && act.from === to && act.to === from;
}

export type Suits = (pledge: Pledge, act: MatchedActs, kind: PledgeKind) => boolean;

/** The last day that counts for a pledge. */
const lastDayOf = ({ deadline }: Pledge, day: string): string => (deadline < day ? deadline : day);

/** Settles the pledges of a lot that an act keeps; an act keeps one pledge. */
export function keepAll({ kind, pledges, rivals, keeping }: Lot, used: Set<number>, day: string, suits: Suits): void {
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
export function keepByMembers(
  { kind, pledges, keeping }: Lot,
  used: Set<number>,
  day: string,
  memberships: Memberships,
) {
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

/** Settles a pledge by the first act that breaks it, or by its term. */
export function breakOrLapse(pledge: Open, kind: PledgeKind, breaking: Timelines<MatchedActs>, day: string): void {
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
