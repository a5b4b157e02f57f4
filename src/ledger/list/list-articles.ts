import { conditionsOfArticles } from "../search/conditions.ts";
import { openingOf } from "../search/describe.ts";
import { type Filters, resolve } from "../search/filters.ts";
import { AMONG, type Store } from "../store.ts";
import { keysOf, type Page, type Paging } from "./keys.ts";

/** An article of a list. */
export interface ListedArticle {
  article: number;
  title: string | null;
  /** The beginning of its first line, for where the title is not known. */
  opening: string;
  url: string | null;
  outlet: string | null;
  published: string | null;
  day: string | null;
  language: string;
  addedAt: string;
  supersededBy: number | null;
  reserved: boolean;
  /** The article that it reprints. */
  copyOf: number | null;
  /** How many hold of its events, and how many quotations it has. */
  events: number;
  quotations: number;
}

/** Characters of a text that hold its opening. */
const BEGINNING = 300;

/** Articles that pass some filters, the latest first. Throws a SearchError for a cursor that is none. */
export async function listArticles(store: Store, filters: Filters, paging: Paging): Promise<Page<ListedArticle>> {
  const resolved = await resolve(store, filters);
  const { items, next } = await keysOf(
    store,
    ["articles", filters],
    (statement) => {
      const conditions = ["TRUE", ...conditionsOfArticles(resolved, "each", statement)];
      return `SELECT article, day FROM articles AS each WHERE ${conditions.join(" AND ")}`;
    },
    ["article"],
    paging,
  );
  return {
    items: await articleItems(
      store,
      items.map(([, article]) => article),
    ),
    next,
  };
}

interface ArticleRow
  extends Omit<ListedArticle, "addedAt" | "supersededBy" | "copyOf" | "opening" | "events" | "quotations"> {
  beginning: string;
  added_at: string;
  superseded_by: number | null;
  original: number | null;
}

/** Articles by their numbers, in the order of the list. */
async function articleItems({ query }: Store, numbers: readonly number[]): Promise<ListedArticle[]> {
  if (numbers.length === 0) return [];
  const rows = await query<ArticleRow>(
    `SELECT articles.article, title, substr(text, 1, ${BEGINNING}) AS beginning, url, publisher AS outlet, published, day, language, added_at,
       superseded_by, rights_reserved AS reserved, original
     FROM articles LEFT JOIN copies ON copies.article = articles.article WHERE articles.article ${AMONG}`,
    [numbers],
  );
  const countIn = async (table: string) => {
    const counts = await query<{ article: number; rows: number }>(
      `SELECT article, count(*) AS rows FROM ${table} WHERE article ${AMONG} GROUP BY article`,
      [numbers],
    );
    return new Map(counts.map(({ article, rows }) => [article, rows]));
  };
  const [events, quotations] = [await countIn("events_in_force"), await countIn("quotations")];
  const items = new Map(
    rows.map(({ beginning, added_at, superseded_by, original, ...row }) => [
      row.article,
      {
        ...row,
        opening: openingOf(beginning),
        addedAt: added_at,
        supersededBy: superseded_by,
        copyOf: original,
        events: events.get(row.article) ?? 0,
        quotations: quotations.get(row.article) ?? 0,
      },
    ]),
  );
  return numbers.flatMap((article) => items.get(article) ?? []);
}
