import type { Queries, Row, Store } from "../store.ts";
import { countCommonTerms } from "./common-terms.ts";
import { type Indexed, postingRows } from "./postings.ts";
import { sortPostings } from "./sort-postings.ts";
import type { WordFinder } from "./word-finder.ts";

/** So many articles are indexed in one transaction. */
const BATCH = 256;

interface ArticleRow {
  article: number;
  language: string;
  title: string | null;
  text: string;
}

/** How many articles are kept that the index does not have yet. */
export async function articlesToIndex(store: Store): Promise<number> {
  const { from, end } = await rangeToIndex(store);
  return end - from;
}

/**
 * Indexes the articles that are not indexed yet, some hundreds at a time, each time all or none; `told` hears how many are done. Call it after
 * keeping articles: what is not indexed is not found. Gives the number of articles indexed.
 */
export async function indexArticles(
  store: Store,
  finder: WordFinder,
  told: (done: number) => void = () => {},
): Promise<number> {
  let done = 0;
  for (;;) {
    const indexed = await store.transaction((inside) => indexNext(inside, finder));
    if (indexed === 0) break;
    done += indexed;
    told(done);
  }
  if (done > 0) {
    await sortPostings(store);
    await countCommonTerms(store);
  }
  return done;
}

async function indexNext(inside: Queries, finder: WordFinder): Promise<number> {
  const { from, end } = await rangeToIndex(inside);
  if (from >= end) return 0;
  const to = Math.min(end, from + BATCH);
  const articles = await inside.query<ArticleRow>(
    "SELECT article, language, title, text FROM articles WHERE article >= $1 AND article < $2 ORDER BY article",
    [from, to],
  );
  const actors = await actorsOf(inside, from, to);
  const rows: Row[] = [];
  for (const { language, ...article } of articles) {
    const indexed: Indexed = { ...article, actors: actors.get(article.article) ?? [] };
    for (const row of postingRows(indexed, await finder.of(language))) rows.push(row);
  }
  await inside.insert("postings", rows);
  await inside.run("UPDATE counters SET next = $1 WHERE name = 'search'", [to]);
  return to - from;
}

/** The articles from the first that is not indexed to the last that is kept, its end exclusive. */
async function rangeToIndex({ query }: Pick<Queries, "query">): Promise<{ from: number; end: number }> {
  const counters = await query<{ name: string; next: number }>(
    "SELECT name, next FROM counters WHERE name IN ('search', 'article')",
  );
  const nextOf = (wanted: string) => counters.find(({ name }) => name === wanted)!.next;
  return { from: nextOf("search"), end: nextOf("article") };
}

async function actorsOf(
  { query }: Queries,
  from: number,
  to: number,
): Promise<Map<number, Indexed["actors"][number][]>> {
  const rows = await query<{ article: number; id: string; mentions: number }>(
    `SELECT article, id, mentions FROM article_actors JOIN actors ON actors.actor = article_actors.actor
     WHERE article >= $1 AND article < $2 AND kind <> 'agent'`,
    [from, to],
  );
  const actors = new Map<number, Indexed["actors"][number][]>();
  for (const { article, id, mentions } of rows) {
    const known = actors.get(article);
    if (known === undefined) actors.set(article, [{ id, mentions }]);
    else known.push({ id, mentions });
  }
  return actors;
}
