import type { Store } from "../store.ts";
import type { ResolvedFilters } from "./filters.ts";
import { phraseFinder, roughPattern } from "./phrases.ts";
import type { Plan } from "./plan.ts";
import { type Ranked, type Ranking, rank } from "./rank.ts";
import { createStatement } from "./statement.ts";

/** Phrases are looked for in the texts of so many articles for one page: in few at first, then in parts, several at once. */
const MOST_TEXTS = 2048;
const FIRST_TEXTS = 128;
const PART = 480;
const AT_ONCE = 2;
/** A word no text has, so that no phrase reaches from the text into the title. */
const APART = "ꙮ";

/** The best articles of a page. `last`: where the next one goes on, null at the end; `cut`: it was closed before it was full. */
export interface Page {
  ranked: Ranked[];
  last: Ranked | null;
  cut: boolean;
}

/** Fills a page with the best articles; phrases are looked for in their texts, the best first. */
export async function bestOf(
  store: Store,
  plan: Plan,
  ranking: Ranking,
  filters: ResolvedFilters,
  limit: number,
): Promise<Page> {
  const { phrases, excludedPhrases } = plan;
  if (phrases.length + excludedPhrases.length === 0) {
    const ranked = await rank(store, plan, ranking, filters, limit + 1);
    return pageOf(ranked, limit);
  }
  const ranked = await rank(store, plan, ranking, filters, MOST_TEXTS);
  const hasPhrases = phraseFinder(phrases, excludedPhrases);
  const found: Ranked[] = [];
  for (let from = 0, to = FIRST_TEXTS; from < ranked.length; from = to, to += PART * AT_ONCE) {
    const parts = partsOf(ranked.slice(from, to), PART).map(async (part) => {
      const texts = await textsOf(store, part, phrases);
      return part.filter(({ article }) => texts.has(article) && hasPhrases(texts.get(article)!));
    });
    found.push(...(await Promise.all(parts)).flat());
    if (found.length > limit) return pageOf(found, limit);
  }
  return ranked.length < MOST_TEXTS ? pageOf(found, limit) : { ranked: found, last: ranked.at(-1)!, cut: true };
}

const partsOf = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

const pageOf = (ranked: readonly Ranked[], limit: number): Page => ({
  ranked: ranked.slice(0, limit),
  last: ranked.length > limit ? ranked[limit - 1] : null,
  cut: false,
});

/** The texts of articles; of DuckDB's only those that may have all of some phrases. */
async function textsOf(
  store: Store,
  ranked: readonly Ranked[],
  phrases: readonly string[],
): Promise<Map<number, string>> {
  const statement = createStatement();
  const articles = statement.list(
    ranked.map(({ article }) => article),
    "INTEGER",
  );
  const conditions = [`article IN (${articles})`];
  for (const phrase of store.dialect === "duckdb" ? phrases : []) {
    // In the text of the statement: a pattern that is a parameter DuckDB compiles anew for each row.
    const pattern = `'${roughPattern(phrase)}'`;
    conditions.push(`(regexp_matches(text, ${pattern}) OR title IS NOT NULL AND regexp_matches(title, ${pattern}))`);
  }
  const rows = await store.query<{ article: number; title: string | null; text: string }>(
    `SELECT article, title, text FROM articles WHERE ${conditions.join(" AND ")}`,
    statement.parameters,
  );
  return new Map(
    rows.map(({ article, title, text }) => [article, title === null ? text : `${text} ${APART} ${title}`]),
  );
}
