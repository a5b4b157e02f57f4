import type { Store } from "../../ledger/index.ts";
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
export async function outcomesUntil(store: Store, day: string): Promise<Outcome[]> {
  const rows = await store.query<Forecast & { came: number; event: number | null }>(
    `SELECT forecasts.forecast, made_at, origin, until, subject, forecasts.party, forecasts.counterpart, mutual, what, probability,
       base_rate, recurrence, below, plain_mean, low, high,
       count(DISTINCT dyad_events.story) AS came, min(dyad_events.event) AS event
     FROM forecasts
     LEFT JOIN parties one ON one.id = forecasts.party
     LEFT JOIN parties other ON other.id = forecasts.counterpart
     LEFT JOIN dyad_events ON dyad_events.party = CASE WHEN one.party < other.party THEN one.party ELSE other.party END
       AND dyad_events.counterpart = CASE WHEN one.party < other.party THEN other.party ELSE one.party END
       AND dyad_events.day BETWEEN forecasts.origin AND forecasts.until AND ${DONE}
       AND CASE WHEN forecasts.subject = 'act'
             THEN dyad_events.type = what AND dyad_events.direction =
               CASE WHEN mutual THEN 0 WHEN one.party < other.party THEN 1 ELSE -1 END
             ELSE (what = 'cooperation' AND dyad_events.quad <= 2) OR (what = 'conflict' AND dyad_events.quad >= 3) END
     WHERE forecasts.until <= $1::DATE
     GROUP BY forecasts.forecast, made_at, origin, until, subject, forecasts.party, forecasts.counterpart, mutual, what, probability,
       base_rate, recurrence, below, plain_mean, low, high
     ORDER BY forecasts.forecast`,
    [day],
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
