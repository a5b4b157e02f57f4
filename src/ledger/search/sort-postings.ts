import type { Queries, Store } from "../store.ts";

/** So many rows that lie as they were added make a sorted run: a question then reads few blocks of them. */
const RUN = 2_000_000;
/** When runs make so great a share of all, everything is sorted anew, in so many parts that memory holds. */
const SHARE = 0.25;
const PART = 8_000_000;
/** Terms are numbers below this. */
const TERMS = 2 ** 53;

/**
 * Lays the index down by term when enough was added: first what is new, in runs, now and then all of it, so that adding stays linear. DuckDB
 * then reads only the blocks a term lies in; PostgreSQL has an index for that. Tells whether it sorted.
 */
export async function sortPostings(store: Store, run = RUN): Promise<boolean> {
  if (store.dialect !== "duckdb") return false;
  const counters = await store.query<{ name: string; next: number }>("SELECT name, next FROM counters");
  const nextOf = (wanted: string) => counters.find(({ name }) => name === wanted)!.next;
  const [inRuns, sorted, end] = ["search run", "search sorted", "search"].map(nextOf);
  const [{ all, unsorted, unmerged }] = await store.query<Record<"all" | "unsorted" | "unmerged", number>>(
    `SELECT count(*) AS "all", count(*) FILTER (WHERE article >= $1) AS unsorted,
       count(*) FILTER (WHERE article >= $2) AS unmerged FROM postings`,
    [inRuns, sorted],
  );
  if (unsorted < run) return false;
  const isWhole = unmerged >= SHARE * all;
  await store.transaction(async (inside) => {
    await sortFrom(inside, isWhole ? 0 : inRuns, Math.ceil((isWhole ? all : unsorted) / PART));
    const names = isWhole ? ["search run", "search sorted"] : ["search run"];
    for (const name of names) await inside.run("UPDATE counters SET next = $2 WHERE name = $1", [name, end]);
  });
  await store.run("CHECKPOINT");
  return true;
}

/** Writes the rows of the articles from one on anew, sorted; part after part of the terms, for sorting takes memory. */
async function sortFrom(inside: Queries, article: number, parts: number): Promise<void> {
  const [{ last }] = await inside.query<{ last: number }>("SELECT max(rowid) AS last FROM postings");
  for (let part = 0; part < parts; part++) {
    const [from, to] = [part, part + 1].map((edge) => Math.floor((TERMS / parts) * edge));
    await inside.run(
      `INSERT INTO postings SELECT * FROM postings
       WHERE article >= $1 AND term >= $2 AND term < $3 AND rowid <= $4 ORDER BY term, article`,
      [article, from, to, last],
    );
  }
  await inside.run("DELETE FROM postings WHERE article >= $1 AND rowid <= $2", [article, last]);
}
