import type { Store } from "../store.ts";
import { type ActorNames, NO_NAMES } from "./actor-names.ts";
import { bestOf } from "./best.ts";
import { articlesOf } from "./common-terms.ts";
import { fingerprintOf, readCursor, writeCursor } from "./cursor.ts";
import { describe, type Hit } from "./describe.ts";
import { SearchError } from "./errors.ts";
import { type Filters, narrows, resolve } from "./filters.ts";
import { MOST_WORDS, type Plan, planQuery } from "./plan.ts";
import { type Ranking, rarityOf } from "./rank.ts";
import type { WordFinder } from "./word-finder.ts";

export interface SearchQuestion {
  /** Words, "phrases", -words; one word OR another. */
  query: string;
  filters?: Filters;
  /** Articles on a page. */
  limit?: number;
  /** Where the page before ended: its `next`. */
  after?: string;
  /** Whether the events of each article are wanted, not only their number. */
  events?: boolean;
}

export interface SearchResult {
  hits: Hit[];
  /** The cursor of the next page; null when there is none. */
  next: string | null;
  /** Function words of the query, which are not looked up. */
  ignored: string[];
  /** Whether phrases were sought in so many articles that the page was closed before it was full. */
  cut: boolean;
}

export const DEFAULT_LIMIT = 20;
/** Longer queries are none. */
const LONGEST_QUERY = 2000;

/**
 * Finds articles: the best first, with what is told in them. Words are found in every form of theirs, in all languages there are unless the
 * filters name one; actors by any of their `names`. Throws a SearchError for a question that asks nothing.
 */
export async function search(
  store: Store,
  finder: WordFinder,
  { query, filters = {}, limit = DEFAULT_LIMIT, after, events = false }: SearchQuestion,
  names: ActorNames = NO_NAMES,
): Promise<SearchResult> {
  if (query.length > LONGEST_QUERY) throw new SearchError("search-long", { length: query.length, most: LONGEST_QUERY });
  const sought = filters.language === undefined ? finder.languages : [filters.language];
  const plan = planQuery(query, await Promise.all(sought.map((language) => finder.of(language))), names);
  check(plan, filters);
  const fingerprint = fingerprintOf([query, filters]);
  const given = after === undefined ? null : readCursor(after, fingerprint);
  const [from, resolved] = await Promise.all([given ?? start(store, plan), resolve(store, filters)]);
  if (from.rarities.length !== plan.words.length) throw new SearchError("search-cursor");
  const { ranked, last, cut } = await bestOf(store, plan, from, resolved, limit);
  return {
    hits: await describe(store, finder, { plan, rarities: from.rarities, filters: resolved, events }, ranked),
    next: last === null ? null : writeCursor({ ...from, after: last }, fingerprint),
    ignored: plan.ignored,
    cut,
  };
}

function check({ words, excluded, phrases, excludedPhrases, ignored }: Plan, filters: Filters): void {
  if (words.length + phrases.length > MOST_WORDS)
    throw new SearchError("search-long", { length: words.length, most: MOST_WORDS });
  if (words.length > 0 || narrows(filters)) return;
  if (ignored.length > 0) throw new SearchError("search-function-words", { words: ignored.slice(0, 5).join(", ") });
  throw new SearchError("search-empty", { excludes: excluded.length + excludedPhrases.length });
}

/** A first page: what each word counts for by now. Terms no article has are left out of the plan. */
async function start(store: Store, { words }: Plan): Promise<Ranking> {
  const [[{ next }], counts] = await Promise.all([
    store.query<{ next: number }>("SELECT next FROM counters WHERE name = 'search'"),
    articlesOf(store, [...new Set(words.flatMap(({ terms }) => terms))]),
  ]);
  for (const word of words) word.terms = word.terms.filter((term) => counts.get(term)! > 0);
  const articles = words.map(({ terms }) => terms.reduce((sum, term) => sum + counts.get(term)!, 0));
  return { after: null, upTo: next, articles, rarities: articles.map((count) => rarityOf(count, next - 1)) };
}
