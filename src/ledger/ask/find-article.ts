import type { ArticleRecord } from "../../reader/index.ts";
import type { Store } from "../store.ts";

/** An article as it is kept: its reading, and where it stands among its versions. */
export interface KeptArticle {
  article: number;
  addedAt: string;
  supersededBy: number | null;
  /** All versions of it, the oldest first, this one among them. */
  versions: { article: number; addedAt: string }[];
  /** The numbers of its events, in the order of the record. */
  events: number[];
  record: ArticleRecord;
}

interface ArticleRow {
  article: number;
  address: string;
  added_at: string;
  superseded_by: number | null;
  text: string;
  reading: string;
}

/** So much of a hash tells a text from all others. */
const SHORTEST_HASH = 8;

/**
 * The article that is meant by its number (`a12`), the start of its hash or its URL; of several versions or reprints the one in force that
 * was added last. Null when there is none.
 */
export async function findArticle(store: Store, name: string): Promise<KeptArticle | null> {
  const [row] = await store.query<ArticleRow>(
    `SELECT article, address, added_at, superseded_by, text, reading FROM articles WHERE ${conditionOf(name)}
     ORDER BY CASE WHEN superseded_by IS NULL THEN 0 ELSE 1 END, article DESC LIMIT 1`,
    [wantedOf(name)],
  );
  return row === undefined ? null : keptArticle(store, row);
}

const numberIn = (name: string): number | null => (/^a\d{1,9}$/.test(name) ? Number(name.slice(1)) : null);
const hashIn = (name: string): string | null =>
  name.length >= SHORTEST_HASH && /^(sha256:)?[0-9a-f]{8,64}$/.test(name) ? name.replace("sha256:", "") : null;

function conditionOf(name: string): string {
  if (numberIn(name) !== null) return "article = $1";
  return hashIn(name) === null ? "url = $1" : "sha256 LIKE $1";
}

function wantedOf(name: string): string | number {
  const hash = hashIn(name);
  return numberIn(name) ?? (hash === null ? name : `${hash}%`);
}

async function keptArticle(store: Store, row: ArticleRow): Promise<KeptArticle> {
  const { article, address, added_at, superseded_by, text, reading } = row;
  const [versions, events] = await Promise.all([
    address === ""
      ? [{ article, added_at }]
      : store.query<{ article: number; added_at: string }>(
          "SELECT article, added_at FROM articles WHERE address = $1 ORDER BY article",
          [address],
        ),
    store.query<{ event: number }>("SELECT event FROM events WHERE article = $1 ORDER BY ordinal", [article]),
  ]);
  return {
    article,
    addedAt: added_at,
    supersededBy: superseded_by,
    versions: versions.map((version) => ({ article: version.article, addedAt: version.added_at })),
    events: events.map(({ event }) => event),
    record: { ...JSON.parse(reading), text },
  };
}
