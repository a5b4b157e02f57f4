import type { Store } from "../store.ts";
import type { ResolvedFilters } from "./filters.ts";
import { hasPhrases } from "./phrases.ts";
import type { Plan } from "./plan.ts";
import { type Ranked, type Ranking, rank } from "./rank.ts";
import { createStatement } from "./statement.ts";

/** Phrases are looked for in the texts of so many articles for one page, so many at a time at first, then eight times as many. */
const MOST_TEXTS = 2048;
const FIRST_TEXTS = 128;
const GROWTH = 8;
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
  const found: Ranked[] = [];
  let { after } = ranking;
  for (
    let read = 0, size = FIRST_TEXTS;
    read < MOST_TEXTS;
    read += size, size = Math.min(size * GROWTH, MOST_TEXTS - read)
  ) {
    const ranked = await rank(store, plan, { ...ranking, after }, filters, size);
    const texts = await textsOf(store, ranked);
    found.push(...ranked.filter(({ article }) => hasPhrases(texts.get(article)!, phrases, excludedPhrases)));
    if (found.length > limit || ranked.length < size) return pageOf(found, limit);
    after = ranked.at(-1)!;
  }
  return { ranked: found, last: after, cut: true };
}

const pageOf = (ranked: readonly Ranked[], limit: number): Page => ({
  ranked: ranked.slice(0, limit),
  last: ranked.length > limit ? ranked[limit - 1] : null,
  cut: false,
});

async function textsOf(store: Store, ranked: readonly Ranked[]): Promise<Map<number, string>> {
  if (ranked.length === 0) return new Map();
  const statement = createStatement();
  const articles = statement.list(
    ranked.map(({ article }) => article),
    "INTEGER",
  );
  const rows = await store.query<{ article: number; title: string | null; text: string }>(
    `SELECT article, title, text FROM articles WHERE article IN (${articles})`,
    statement.parameters,
  );
  return new Map(
    rows.map(({ article, title, text }) => [article, title === null ? text : `${text} ${APART} ${title}`]),
  );
}
