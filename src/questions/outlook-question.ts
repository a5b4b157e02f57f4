import type { Store } from "../ledger/index.ts";
import { type Outlook, type OutlookQuestion, outlookOf } from "../outlook/index.ts";
import { PLOVER_TYPES } from "../reader/plover-types.ts";
import { coverageOf } from "../relations/index.ts";
import { addDays } from "../time/calendar.ts";
import { dayGiven } from "./dyad-question.ts";
import { nearest } from "./nearest.ts";
import { type NamedParty, partiesNamed } from "./party-named.ts";
import { UsageError } from "./usage-error.ts";

export const DEFAULT_DAYS = 28;
export const MOST_DAYS = 365;

/** A question about what may follow, as somebody put it, checked. */
export interface OutlookWish {
  /** Two parties, or one that may do something to whomever. */
  names: readonly string[];
  type: string | null;
  days: number;
  /** Null: the day after the last the ledger tells of. */
  origin: string | null;
}

/** Checks a question. Throws a UsageError. */
export function outlookWish(
  names: readonly string[],
  actor: string | undefined,
  { type, days, origin }: Partial<Record<string, string>>,
): OutlookWish {
  if (names.length !== (actor === undefined ? 2 : 0)) throw new UsageError("outlook-who", { count: names.length });
  return {
    names: actor === undefined ? names : [actor],
    type: type === undefined ? null : typeNamed(type),
    days: daysOf(days),
    origin: dayGiven("--origin", origin) ?? null,
  };
}

/** Whoever reckons an outlook, here or in a thread of its own. */
export type Reckon = (store: Store, question: OutlookQuestion) => Promise<Outlook>;

/** Asks a ledger. Throws a UsageError when a name means nobody, or nothing is dated. */
export async function askOutlook(
  store: Store,
  { names, type, days, origin }: OutlookWish,
  reckon: Reckon = outlookOf,
): Promise<{ parties: NamedParty[]; outlook: Outlook }> {
  const parties = await partiesNamed(store, names);
  const last = (await coverageOf(store))?.to;
  if (origin === null && last === undefined) throw new UsageError("outlook-empty", { ledger: store.place });
  const outlook = await reckon(store, {
    party: parties[0].id,
    counterpart: parties[1]?.id ?? null,
    type,
    origin: origin ?? addDays(last!, 1),
    days,
  });
  return { parties, outlook };
}

/** Distributions as plain lists, to so many digits as they are worth. */
export function plainOutlook({ series, ...outlook }: Outlook) {
  const list = <Forecast extends { distribution: Float64Array }>({ distribution, ...forecast }: Forecast) => ({
    ...forecast,
    atMost: [...distribution].map((chance) => Number(chance.toFixed(5))),
  });
  const forecasts = series?.forecasts.map(({ cooperation, conflict, ...horizon }) => ({
    ...horizon,
    cooperation: list(cooperation),
    conflict: list(conflict),
  }));
  return { ...outlook, series: series === null ? null : { ...series, forecasts: forecasts! } };
}

function daysOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_DAYS;
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < 1 || days > MOST_DAYS)
    throw new UsageError("outlook-days", { days: text, most: MOST_DAYS });
  return days;
}

function typeNamed(text: string): string {
  const types: readonly string[] = PLOVER_TYPES;
  const type = text.toUpperCase();
  if (!types.includes(type)) throw new UsageError("outlook-type", { type: text, nearest: nearest(type, types) ?? "" });
  return type;
}
