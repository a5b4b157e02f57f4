import { OWN } from "../keep/event-rows.ts";
import type { Store } from "../store.ts";

/** What a ledger holds. */
export interface LedgerSummary {
  ledger: string;
  schema: number;
  bytes: number;
  articles: { inForce: number; superseded: number; languages: Record<string, number> };
  events: { inForce: number; superseded: number; imported: number; rejected: number; corrected: number };
  /** Stories that events in force tell, one that a single report tells among them; those of several reports; articles that are copies. */
  stories: { all: number; ofSeveral: number; copies: number };
  /** Events by the table they come from, by name; and GDELT's mentions of them and documents. */
  imported: Record<string, number>;
  mentions: number;
  documents: number;
  quotations: number;
  actors: number;
  parties: number;
  /** First and last day of publication; null when no article is dated. */
  period: { from: string | null; to: string | null };
}

interface ArticleCounts {
  language: string;
  in_force: number;
  superseded: number;
  first: string | null;
  last: string | null;
}

/** Counts what a ledger holds. */
export async function summarise(store: Store): Promise<LedgerSummary> {
  const articles = await store.query<ArticleCounts>(
    `SELECT language, sum(CASE WHEN superseded_by IS NULL THEN 1 ELSE 0 END) AS in_force,
       sum(CASE WHEN superseded_by IS NULL THEN 0 ELSE 1 END) AS superseded, min(day) AS first, max(day) AS last
     FROM articles GROUP BY language ORDER BY language`,
  );
  const [{ all, imported }] = await store.query<{ all: number; imported: number }>(
    `SELECT count(*) AS "all", count(*) - count(article) AS imported FROM events`,
  );
  const [{ superseded }] = await store.query<{ superseded: number }>(
    `SELECT count(*) AS superseded FROM events JOIN articles USING (article) WHERE superseded_by IS NOT NULL`,
  );
  const inForce = await countOf(store, "events_in_force");
  const [{ version }] = await store.query<{ version: number }>("SELECT max(version) AS version FROM ledger");
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const firsts = articles.flatMap(({ first }) => first ?? []).sort();
  const lasts = articles.flatMap(({ last }) => last ?? []).sort();
  return {
    ledger: store.place,
    schema: version,
    bytes: await store.size(),
    articles: {
      inForce: sum(articles.map(({ in_force }) => in_force)),
      superseded: sum(articles.map(({ superseded }) => superseded)),
      languages: Object.fromEntries(articles.map(({ language, in_force }) => [language, in_force])),
    },
    events: {
      ...{ inForce, superseded, imported },
      ...{ rejected: all - superseded - inForce, corrected: await countOf(store, "corrected_events") },
    },
    stories: await storiesIn(store, inForce),
    imported: await importedIn(store),
    mentions: await countOf(store, "mentions"),
    documents: await countOf(store, "documents"),
    quotations: await countOf(store, "quotations"),
    actors: await countOf(store, "actors"),
    parties: await countOf(store, "parties"),
    period: { from: firsts[0] ?? null, to: lasts.at(-1) ?? null },
  };
}

async function storiesIn(store: Store, events: number): Promise<LedgerSummary["stories"]> {
  const [{ stories, reports }] = await store.query<{ stories: number; reports: number | null }>(
    "SELECT count(*) AS stories, sum(reports) AS reports FROM stories",
  );
  return { all: events - (reports ?? 0) + stories, ofSeveral: stories, copies: await countOf(store, "copies") };
}

/** Events of each table of which any are in force. */
async function importedIn({ query }: Store): Promise<Record<string, number>> {
  const rows = await query<{ dataset: string; events: number }>(
    `SELECT dataset, sum(events) AS events FROM day_counts WHERE dataset <> '${OWN}' GROUP BY dataset ORDER BY dataset`,
  );
  return Object.fromEntries(rows.map(({ dataset, events }) => [dataset, events]));
}

async function countOf({ query }: Store, table: string): Promise<number> {
  return (await query<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`))[0].rows;
}
