import { addDays } from "../../time/calendar.ts";
import type { MatchedActs } from "../acts.ts";
import type { PledgeKind } from "../knowledge/conventions.ts";
import type { Memberships } from "../knowledge/memberships.ts";
import { breakOrLapse, isBetween, keepAll, keepByMembers, type Lot, type Open, type Suits } from "./open-pledges.ts";
import { timelinesOf } from "./timeline.ts";

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

const isLoose: Suits = isBetween;
const isExact: Suits = (pledge, act, kind) => !act.probable && isBetween(pledge, act, kind);
