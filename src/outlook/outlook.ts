import type { Store } from "../ledger/index.ts";
import { addDays, dayNumber, isoDate } from "../time/calendar.ts";
import { type Chance, chancesOf } from "./chances/told-chances.ts";
import { isMutual } from "./kinds.ts";
import type { KnownActs } from "./known-acts.ts";
import { type Learnt, learntFrom, learntOf } from "./learnt.ts";
import { LEAST_ALL, LEAST_OWN } from "./least-past.ts";
import { type NextRecipients, nextOf } from "./next/next-recipients.ts";
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
