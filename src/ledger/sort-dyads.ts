import type { Queries, Store } from "./store.ts";

/** Where the number of the first event that is not sorted in stands. */
const COUNTER = "unsorted";
/** Fewer rows than this are not worth a sorting: reading them all costs a millisecond. */
const FEWEST = 500_000;
/** Nor is a smaller share of all than this, for a sorting writes all. */
const SMALLEST_SHARE = 0.1;

/**
 * Lays the rows of dyads down by pair and day when enough have been added since the last time: DuckDB then reads only the blocks a pair lies
 * in. PostgreSQL has an index instead. Call it after adding much; tells whether it sorted.
 */
export async function sortDyads(store: Store): Promise<boolean> {
  if (store.dialect !== "duckdb") return false;
  const [{ all, added }] = await store.query<{ all: number; added: number }>(
    `SELECT count(*) AS "all", count(CASE WHEN event >= coalesce((SELECT next FROM counters WHERE name = $1), 0) THEN 1 END) AS added
     FROM dyad_events`,
    [COUNTER],
  );
  if (added < FEWEST || added < SMALLEST_SHARE * all) return false;
  await store.transaction(sortAll);
  await store.run("CHECKPOINT");
  return true;
}

async function sortAll(inside: Queries): Promise<void> {
  const [{ last }] = await inside.query<{ last: number }>("SELECT max(rowid) AS last FROM dyad_events");
  await inside.run("INSERT INTO dyad_events SELECT * FROM dyad_events ORDER BY party, counterpart, day");
  await inside.run("DELETE FROM dyad_events WHERE rowid <= $1", [last]);
  await inside.run(
    `INSERT INTO counters SELECT $1, next FROM counters WHERE name = 'event'
     ON CONFLICT (name) DO UPDATE SET next = EXCLUDED.next`,
    [COUNTER],
  );
}
