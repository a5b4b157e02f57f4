import type { Queries, Store } from "../store.ts";

/** A term of so many articles is common. */
export const COMMON = 2000;
/** They are counted again when so many more articles, as a share, are indexed. */
const GROWTH = 0.1;

/** Counts the articles of common terms again when the ledger has grown by a tenth since the last time. Rare ones are counted when asked for. */
export async function countCommonTerms(store: Store): Promise<void> {
  const [{ counted, indexed }] = await store.query<{ counted: number; indexed: number }>(
    `SELECT max(CASE name WHEN 'search counted' THEN next END) AS counted,
       max(CASE name WHEN 'search' THEN next END) AS indexed FROM counters`,
  );
  if (indexed < COMMON || indexed < counted * (1 + GROWTH)) return;
  await store.transaction(async (inside) => {
    await inside.run("DELETE FROM common_terms");
    await inside.run(
      `INSERT INTO common_terms SELECT term, count(*) FROM postings GROUP BY term HAVING count(*) >= ${COMMON}`,
    );
    await inside.run("UPDATE counters SET next = $1 WHERE name = 'search counted'", [indexed]);
  });
}

/** In how many articles each of some terms stands, as near as was counted last; 0 for those in none. */
export async function articlesOf(
  { query }: Pick<Queries, "query">,
  terms: readonly number[],
): Promise<Map<number, number>> {
  const counts = new Map(terms.map((term) => [term, 0]));
  if (terms.length === 0) return counts;
  const common = await query<Count>(`SELECT term, articles FROM common_terms WHERE term IN (${places(terms)})`, terms);
  for (const { term, articles } of common) counts.set(term, articles);
  const rare = terms.filter((term) => counts.get(term) === 0);
  if (rare.length === 0) return counts;
  const counted = await query<Count>(
    `SELECT term, count(*) AS articles FROM postings WHERE term IN (${places(rare)}) GROUP BY term`,
    rare,
  );
  for (const { term, articles } of counted) counts.set(term, articles);
  return counts;
}

interface Count {
  term: number;
  articles: number;
}

const places = (terms: readonly number[]): string => terms.map((_, at) => `$${at + 1}::BIGINT`).join(", ");
