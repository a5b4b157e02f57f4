import type { Store } from "../ledger/index.ts";
import type { PloverType } from "../reader/plover-types.ts";
import { addDays, dayNumber, isoDate } from "../time/calendar.ts";
import { type ChanceModel, chanceOf } from "./chances/learn-chances.ts";
import { RATES, ratesOf } from "./chances/rates.ts";
import { type Reason, reasonsOf } from "./chances/reasons.ts";
import { isMutual, KINDS, kindOf, typeOf } from "./kinds.ts";
import type { KnownActs } from "./known-acts.ts";
import { type Learnt, learntFrom, learntOf } from "./learnt.ts";
import { LEAST_ALL, LEAST_OWN } from "./least-past.ts";
import { createPast, type Past } from "./next/past.ts";
import { type FeatureGroup, whoNext } from "./next/who-next.ts";
import { type SeriesOutlook, seriesOutlook } from "./series/series-outlook.ts";

/** What a pair may do, or what one party may do of one type or of any. Days are YYYY-MM-DD. */
export interface OutlookQuestion {
  party: string;
  /** Null: to whomever. */
  counterpart: string | null;
  type: string | null;
  /** Nothing that happened or was told on it or later is used; the first day that is forecast. */
  origin: string;
  days: number;
}

/** The chance that at least one act of a type comes within the days. */
export interface Chance {
  actor: string;
  recipient: string;
  /** Done together, not by one to the other. */
  mutual: boolean;
  type: PloverType;
  probability: number;
  /** How often such an act came within so many days among all pairs that deal with each other. */
  baseRate: number;
  /** In what share of the pair's own past windows of so many days it came. */
  recurrence: number;
  reasons: ToldReason[];
}

/** A reason in words of the ledger: parties and days as it names them. */
export type ToldReason = { share: number; events: number[] } & (
  | { kind: "recurrence"; times: number; last: string }
  | { kind: "after"; type: string; actor: string; mutual: boolean; last: string; followed: number; of: number }
  | { kind: "actor-to-all"; times: number; recipients: number; last: string }
  | { kind: "all-to-recipient"; times: number; actors: number; last: string }
  | { kind: "base" }
);

/** What may follow, from all that a ledger knew on a day. */
export interface Outlook {
  origin: string;
  until: string;
  days: number;
  party: string;
  counterpart: string | null;
  /** Acts known of the pair, or of the party, and of all. */
  past: { own: number; all: number; from: string | null };
  /** Null: too little past to say anything. */
  chances: Chance[] | null;
  /** If one party does what was asked for next: to whom. Null when nobody asked that, or the ledger has too little to learn it from. */
  next: NextRecipients | null;
  /** Cooperation and conflict of a pair week by week; null when it is too short or nobody asked for a pair. */
  series: SeriesOutlook | null;
}

/** Whom the next act of a type by one party may be to, the likeliest first. */
export interface NextRecipients {
  type: string;
  mutual: boolean;
  recipients: { party: string; share: number; reasons: { group: FeatureGroup; share: number }[] }[];
}

/** Chances smaller than this are not told, and of one party to all no more than so many. */
const LEAST_CHANCE = 0.001;
const MOST_TOLD = 50;

/** Asks a ledger what may follow. Uses nothing dated or told on the day of origin or after it. */
export async function outlookOf(store: Store, question: OutlookQuestion): Promise<Outlook> {
  return outlookFromLearnt(await learntOf(store, question.origin), question);
}

/** The same of acts already at hand. */
export const outlookFrom = (known: KnownActs, question: OutlookQuestion): Outlook =>
  outlookFromLearnt(learntFrom(known, question.origin), question);

/** Reckons outlooks from a day on, of acts at hand; what it learns it keeps. */
export function reckonerOf(known: KnownActs, origin: string): (question: Omit<OutlookQuestion, "origin">) => Outlook {
  const learnt = learntFrom(known, origin);
  return (question) => outlookFromLearnt(learnt, { ...question, origin });
}

function outlookFromLearnt(
  { known, chances }: Learnt,
  { party, counterpart, type, origin, days }: OutlookQuestion,
): Outlook {
  const { acts, parties, from } = known;
  const one = parties.indexOf(party);
  const other = counterpart === null ? -1 : parties.indexOf(counterpart);
  const own = countOwn(known, one, counterpart === null ? null : other);
  const all = countOwn(known, null, null);
  const outlook: Outlook = {
    origin,
    until: addDays(origin, days - 1),
    days,
    party,
    counterpart,
    past: { own, all, from: acts.day.length === 0 ? null : isoDate(from) },
    chances: null,
    next: null,
    series: counterpart === null || own < LEAST_OWN ? null : seriesOutlook(known, one, other, origin),
  };
  if (own < LEAST_OWN || all < LEAST_ALL) return outlook;
  const day = dayNumber(origin) - from;
  const { past, model } = chances(days);
  outlook.chances = chancesOf(known, past, model, day, one, counterpart === null ? null : other, type);
  if (counterpart === null && type !== null) outlook.next = nextOf(known, past, one, type, day);
  return outlook;
}

function nextOf(
  known: KnownActs,
  { slots, doing }: Past,
  one: number,
  type: string,
  day: number,
): NextRecipients | null {
  const timesOf = (kind: number) => {
    const own = slots.doing[one * 2 * KINDS + kind];
    return own < 0 ? 0 : doing.total[own];
  };
  // Done together or by one to the other: as this party mostly did it.
  const [alone, together] = [kindOf(type, false)!, kindOf(type, true)!];
  const kind = timesOf(together) > timesOf(alone) ? together : alone;
  const found = whoNext(() => createPast(known.acts), one, kind, day);
  if (found === null) return null;
  return {
    type,
    mutual: isMutual(kind),
    recipients: found.map(({ entity, ...each }) => ({ party: known.parties[entity], ...each })),
  };
}

/** Acts known of a pair or of one party; of all when none is named. */
function countOwn({ acts }: KnownActs, one: number | null, other: number | null): number {
  let count = 0;
  for (let act = 0; act < acts.day.length; act += 2) {
    const [subject, object, kind] = [acts.subject[act], acts.object[act], acts.relation[act]];
    // What is done together stands twice.
    if (isMutual(kind) && subject > object) continue;
    if (one === null || (other === null && (subject === one || object === one))) count++;
    else if (other !== null && ((subject === one && object === other) || (subject === other && object === one)))
      count++;
  }
  return count;
}

function chancesOf(
  known: KnownActs,
  past: Past,
  model: ChanceModel,
  day: number,
  one: number,
  other: number | null,
  type: string | null,
): Chance[] {
  const { slots } = past;
  const rates = new Float32Array(KINDS * RATES.length);
  const found: { pair: number; kind: number; probability: number }[] = [];
  const wanted = type === null ? null : [kindOf(type, false), kindOf(type, true)];
  const pairs: number[] = [];
  for (let pair = slots.pairsFrom[one]; pair < slots.pairsFrom[one + 1]; pair++) {
    if (other !== null && slots.pairObject[pair] !== other) continue;
    pairs.push(pair);
    if (other !== null) pairs.push(slots.pairBack[pair]);
  }
  for (const [at, pair] of pairs.entries()) {
    ratesOf(past, model.windows, pair, day, rates);
    for (let kind = 0; kind < KINDS; kind++) {
      if (wanted !== null && !wanted.includes(kind)) continue;
      // What both do together is told once.
      if (isMutual(kind) && other !== null && at === 1) continue;
      const probability = chanceOf(rates, kind * RATES.length, model);
      if (probability >= LEAST_CHANCE) found.push({ pair, kind, probability });
    }
  }
  found.sort((a, b) => b.probability - a.probability || a.pair - b.pair || a.kind - b.kind);
  return found.slice(0, MOST_TOLD).map(({ pair, kind, probability }) => {
    ratesOf(past, model.windows, pair, day, rates);
    const [actor, recipient] = [known.parties[slots.pairSubject[pair]], known.parties[slots.pairObject[pair]]];
    return {
      actor,
      recipient,
      mutual: isMutual(kind),
      type: typeOf(kind),
      probability,
      baseRate: model.baseRates[kind],
      recurrence: recurrenceOf(known, pair, past, kind, day, model.days),
      reasons: reasonsOf(past, pair, kind, day, rates, model).map((reason) => told(reason, known, actor, recipient)),
    };
  });
}

/** The share of windows before a day in which an act came; half a window is added to both sides, for no past is long enough to say never. */
function recurrenceOf(
  { acts }: KnownActs,
  pair: number,
  { slots }: Past,
  kind: number,
  day: number,
  days: number,
): number {
  const windows = Math.floor((day - acts.day[0]) / days);
  const hit = new Set<number>();
  for (let act = 0; act < acts.day.length; act++) {
    if (acts.relation[act] !== kind || slots.triplePair[slots.tripleOf[act]] !== pair) continue;
    const window = Math.floor((day - 1 - acts.day[act]) / days);
    if (window < windows) hit.add(window);
  }
  return (hit.size + 0.5) / (windows + 1);
}

function told(reason: Reason, { from }: KnownActs, actor: string, recipient: string): ToldReason {
  const { share, events } = reason;
  const on = (day: number) => isoDate(from + day);
  switch (reason.kind) {
    case "recurrence":
      return { kind: "recurrence", share, times: reason.times, last: on(reason.last), events };
    case "after": {
      const { relation, isBack, last, followed, of } = reason;
      const by = isBack ? recipient : actor;
      return {
        kind: "after",
        share,
        type: typeOf(relation),
        actor: by,
        mutual: isMutual(relation),
        last: on(last),
        followed,
        of,
        events,
      };
    }
    case "subject":
      return {
        kind: "actor-to-all",
        share,
        times: reason.times,
        recipients: reason.others,
        last: on(reason.last),
        events,
      };
    case "object":
      return {
        kind: "all-to-recipient",
        share,
        times: reason.times,
        actors: reason.others,
        last: on(reason.last),
        events,
      };
    default:
      return { kind: "base", share, events };
  }
}
