import type { Parameter, Store } from "../../ledger/index.ts";
import { DONE } from "../what-counts.ts";

/** A forecast as it was published. */
export interface Forecast {
  forecast: number;
  made_at: string;
  origin: string;
  until: string;
  subject: "act" | "series";
  party: string;
  counterpart: string;
  mutual: boolean;
  what: string;
  probability: number | null;
  base_rate: number | null;
  recurrence: number | null;
  below: string | null;
  plain_mean: number | null;
  low: number | null;
  high: number | null;
}

/** A forecast whose time has come: how many stories came, by all that the ledger knows now. */
export interface Outcome {
  forecast: Forecast;
  came: number;
  /** The first of their events. */
  event: number | null;
}

/** All forecasts whose last day is not after a day, with what came of them, by number. */
export const outcomesUntil = (store: Store, day: string): Promise<Outcome[]> =>
  outcomesOf(store, "WHERE until <= $1::DATE", [day]);

/** Which of the published forecasts are listed. */
export interface ForecastList {
  /** Only those whose last day is over on `day`, or not yet. */
  status?: "settled" | "open";
  day: string;
  /** Only those that were published before this one. */
  before?: number;
  limit: number;
}

/** Published forecasts with what has come so far, the last published first. */
export async function listForecasts(store: Store, { status, day, before, limit }: ForecastList): Promise<Outcome[]> {
  const conditions = ["forecast < $1"];
  if (status !== undefined) conditions.push(`until ${status === "settled" ? "<=" : ">"} $2::DATE`);
  const chosen = `WHERE ${conditions.join(" AND ")} ORDER BY forecast DESC LIMIT ${Math.trunc(limit)}`;
  const first = before ?? MORE_THAN_ANY;
  return (await outcomesOf(store, chosen, status === undefined ? [first] : [first, day])).reverse();
}

const MORE_THAN_ANY = 2 ** 31 - 1;

/** The forecasts a clause chooses, with what came of them, by number. */
async function outcomesOf(store: Store, chosen: string, parameters: readonly Parameter[]): Promise<Outcome[]> {
  const rows = await store.query<Forecast & { came: number; event: number | null }>(
    `SELECT forecasts.forecast, made_at, origin, until, subject, forecasts.party, forecasts.counterpart, mutual, what, probability,
       base_rate, recurrence, below, plain_mean, low, high,
       count(DISTINCT dyad_events.story) AS came, min(dyad_events.event) AS event
     FROM (SELECT * FROM forecasts ${chosen}) AS forecasts
     LEFT JOIN parties one ON one.id = forecasts.party
     LEFT JOIN parties other ON other.id = forecasts.counterpart
     LEFT JOIN dyad_events ON dyad_events.party = CASE WHEN one.party < other.party THEN one.party ELSE other.party END
       AND dyad_events.counterpart = CASE WHEN one.party < other.party THEN other.party ELSE one.party END
       AND dyad_events.day BETWEEN forecasts.origin AND forecasts.until AND ${DONE}
       AND CASE WHEN forecasts.subject = 'act'
             THEN dyad_events.type = what AND dyad_events.direction =
               CASE WHEN mutual THEN 0 WHEN one.party < other.party THEN 1 ELSE -1 END
             ELSE (what = 'cooperation' AND dyad_events.quad <= 2) OR (what = 'conflict' AND dyad_events.quad >= 3) END
     GROUP BY forecasts.forecast, made_at, origin, until, subject, forecasts.party, forecasts.counterpart, mutual, what, probability,
       base_rate, recurrence, below, plain_mean, low, high
     ORDER BY forecasts.forecast`,
    parameters,
  );
  return rows.map(({ came, event, ...forecast }) => ({ forecast, came, event }));
}

/** Forecasts whose last day is after a day. */
export async function openAfter(store: Store, day: string): Promise<number> {
  const [{ rows }] = await store.query<{ rows: number }>(
    "SELECT count(*) AS rows FROM forecasts WHERE until > $1::DATE",
    [day],
  );
  return rows;
}
