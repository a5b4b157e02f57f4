import type { Store } from "../ledger/index.ts";
import { type Between, COUNTED } from "./between.ts";
import { type Dataset, ofDataset } from "./datasets.ts";
import type { Period, StepLength } from "./steps.ts";

/** What of one type passed one way in one step. */
export interface Count {
  start: string;
  type: string;
  quad: number;
  /** 1: from the first party; -1: from the other; 0: with each other. */
  direction: number;
  reports: number;
  stories: number;
  score: number;
}

/**
 * A pair's events counted. A story counts once, where the first of its reports that count stands, so that counts of steps, types and
 * directions may be added up.
 */
export async function countsOf(
  { query }: Store,
  { rows }: Pick<Between, "rows">,
  { from, to }: Period,
  by: StepLength,
): Promise<Count[]> {
  return query<Count>(
    `WITH counted AS MATERIALIZED (SELECT day, type, quad, direction, event, story, score FROM ${rows} WHERE ${COUNTED}),
     -- Stories whose own first report does not count begin with another.
     later AS (SELECT min(event) AS event FROM counted GROUP BY story HAVING min(event) <> story)
     SELECT CAST(date_trunc('${by}', day) AS DATE) AS start, type, quad, direction, count(*) AS reports,
       sum(CASE WHEN counted.event = story OR later.event IS NOT NULL THEN 1 ELSE 0 END) AS stories, sum(score) AS score
     FROM counted LEFT JOIN later ON later.event = counted.event
     WHERE day BETWEEN $1::DATE AND $2::DATE
     GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    [from, to],
  );
}

/** How many events of whomever were read for each step, steps without any left out: what a pair's counts are to be held against. */
export async function readIn(
  { query }: Store,
  { from, to }: Period,
  by: StepLength,
  dataset?: Dataset,
): Promise<Map<string, number>> {
  const rows = await query<{ start: string; events: number }>(
    `SELECT CAST(date_trunc('${by}', day) AS DATE) AS start, sum(events) AS events FROM day_counts
     WHERE day BETWEEN $1::DATE AND $2::DATE AND ${ofDataset(dataset)} GROUP BY 1 HAVING sum(events) > 0 ORDER BY 1`,
    [from, to],
  );
  return new Map(rows.map(({ start, events }) => [start, events]));
}

/** How many reports of a period come from where, by dataset; and how many say that something was not done, which count nowhere else. */
export async function sourcesIn(
  { query }: Store,
  { rows }: Pick<Between, "rows">,
  { from, to }: Period,
): Promise<{ datasets: Record<string, number>; negated: number }> {
  const found = await query<{ dataset: string; counted: number; negated: number }>(
    `SELECT dataset, sum(CASE WHEN ${COUNTED} THEN 1 ELSE 0 END) AS counted, sum(CASE WHEN ${COUNTED} THEN 0 ELSE 1 END) AS negated
     FROM ${rows} WHERE day BETWEEN $1::DATE AND $2::DATE GROUP BY dataset ORDER BY dataset`,
    [from, to],
  );
  return {
    datasets: Object.fromEntries(found.flatMap(({ dataset, counted }) => (counted > 0 ? [[dataset, counted]] : []))),
    negated: found.reduce((sum, { negated }) => sum + negated, 0),
  };
}
