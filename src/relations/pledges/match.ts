import type { MatchedActs } from "../acts.ts";
import type { PledgeKind } from "../knowledge/conventions.ts";
import { addDays } from "../knowledge/days.ts";

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

/** Acts by the place of the kind they may settle. */
export interface Settling {
  kept: ReadonlyMap<number, readonly MatchedActs[]>;
  broken: ReadonlyMap<number, readonly MatchedActs[]>;
}

/** Whether a party may do what a body pledged, being its member on that day. */
export type ActsFor = (party: string, body: string, day: string) => boolean;

type Open = Pledge & { at: number; certain: boolean };

/**
 * What became of pledges by a day (data/relations/README.md): exact matches are settled first, then those to be argued about, the oldest
 * pledge first; an act keeps one pledge and may break several.
 */
export function settle(
  made: readonly MatchedActs[],
  kinds: readonly PledgeKind[],
  acts: Settling,
  day: string,
  actsFor: ActsFor,
): Pledge[] {
  const pledges = withoutGeneral(made, kinds).map((one) => opened(one, kinds[one.class]));
  const used = new Set<number>();
  for (const suits of [isExact, isLoose, isByMember(actsFor)])
    for (const pledge of pledges)
      if (kinds[pledge.at].way === "act" && pledge.keptBy === null)
        keep(pledge, kinds[pledge.at], acts.kept.get(pledge.at) ?? [], pledges, used, day, suits);
  for (const pledge of pledges) breakOrLapse(pledge, kinds[pledge.at], acts.broken.get(pledge.at) ?? [], day);
  return pledges.map(({ at, certain, ...pledge }) => ({
    ...pledge,
    probable: pledge.probable || isUnsure(pledge, certain),
  }));
}

/** What was settled only because something was told, by somebody who was not sure. */
const isUnsure = ({ fate }: Pledge, certain: boolean): boolean => !certain && (fate === "kept" || fate === "broken");

function opened(
  { class: at, from, to, mutual, day, event, reports, horizon, certain }: MatchedActs,
  kind: PledgeKind,
): Open {
  return {
    kind: kind.kind,
    says: kind.says,
    nature: kind.nature,
    ...{ from, to, mutual, day, event, reports, at, certain },
    deadline: horizon ?? addDays(day, kind.term),
    fate: "open",
    probable: false,
    settled: null,
    keptBy: null,
    brokenBy: null,
  };
}

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

type Suits = (pledge: Open, act: MatchedActs, kind: PledgeKind) => boolean;

const isExact: Suits = (pledge, act, kind) => !act.probable && isBetween(pledge, act, kind);
const isLoose: Suits = (pledge, act, kind) => isBetween(pledge, act, kind);
const isByMember =
  (actsFor: ActsFor): Suits =>
  (pledge, act) =>
    !act.mutual && act.to === pledge.to && actsFor(act.from, pledge.from, act.day);

/** Whether an act is by the maker of a pledge towards whom it was made to, or between the two. */
function isBetween({ from, to, mutual }: Pledge, act: MatchedActs, { by }: PledgeKind): boolean {
  if (act.from === from && act.to === to) return true;
  const either = mutual || act.mutual || by === "either";
  return either && act.from === to && act.to === from;
}

function keep(
  pledge: Open,
  kind: PledgeKind,
  acts: readonly MatchedActs[],
  pledges: readonly Open[],
  used: Set<number>,
  day: string,
  suits: Suits,
): void {
  const last = pledge.deadline < day ? pledge.deadline : day;
  const act = acts.find(
    (one) =>
      one.day >= pledge.day &&
      one.day <= last &&
      one.event !== pledge.event &&
      !used.has(one.event) &&
      suits(pledge, one, kind),
  );
  if (act === undefined) return;
  used.add(act.event);
  const rivals = pledges.some(
    (other) =>
      other !== pledge &&
      other.at === pledge.at &&
      other.keptBy === null &&
      other.day <= act.day &&
      act.day <= other.deadline &&
      isBetween(other, act, kind),
  );
  const isPlain = isExact(pledge, act, kind) && act.certain && act.day > pledge.day && !rivals;
  Object.assign(pledge, { fate: "kept", settled: act.day, keptBy: act.event, probable: !isPlain });
}

function breakOrLapse(pledge: Open, kind: PledgeKind, acts: readonly MatchedActs[], day: string): void {
  const last = pledge.deadline < day ? pledge.deadline : day;
  const until = pledge.keptBy === null ? last : pledge.settled!;
  // On the day of a truce the last attacks are no breach of it.
  const isAfter = (one: MatchedActs) => (kind.way === "abstain" ? one.day > pledge.day : one.day >= pledge.day);
  const fitting = acts.filter(
    (one) => isAfter(one) && one.day <= until && one.event !== pledge.event && isBetween(pledge, one, kind),
  );
  const act = fitting.find(({ probable }) => !probable) ?? fitting[0];
  if (act !== undefined) {
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
