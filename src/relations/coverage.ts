import type { Store } from "../ledger/index.ts";
import type { Period } from "./steps.ts";

/**
 * The time a ledger tells of: from the first day of publication, or of an imported event, to the last. What articles tell of earlier days
 * is kept too, but nobody read all that was written then. Null: nothing is dated.
 */
export async function coverageOf({ query }: Store): Promise<Period | null> {
  const [{ from, to }] = await query<{ from: string | null; to: string | null }>(
    `SELECT min(first) AS "from", max(last) AS "to" FROM (
       SELECT min(day) AS first, max(day) AS last FROM articles
       UNION ALL SELECT min(day), max(day) FROM
         (SELECT day FROM day_counts WHERE dataset <> 'entente' GROUP BY day HAVING sum(events) > 0) AS imported
     ) AS days`,
  );
  return from === null || to === null ? null : { from, to };
}

/** What is asked for, else what the ledger tells of; null when neither says. */
export function periodOf({ since, until }: { since?: string; until?: string }, coverage: Period | null): Period | null {
  const from = since ?? coverage?.from;
  const to = until ?? coverage?.to;
  if (from === undefined || to === undefined) return null;
  // Asked from a day after the last that was read on: that day only.
  return from <= to ? { from, to } : since === undefined ? { from: to, to } : { from, to: from };
}
