import type { Store } from "../store.ts";
import { COMMON } from "./common-terms.ts";
import { articleConditions, conditionsOfArticles, lacks } from "./conditions.ts";
import type { ResolvedFilters } from "./filters.ts";
import type { Plan } from "./plan.ts";
import { createStatement, type Statement } from "./statement.ts";

/** An article's place among those found: the higher the score the better; of equals the one that was added last. */
export interface Ranked {
  article: number;
  score: number;
}

/** How articles are ranked, and from where on. */
export interface Ranking {
  /** The last that was given; null: from the best. */
  after: Ranked | null;
  /** The first article that is not looked at: those added later would not fit the pages before. */
  upTo: number;
  /** In how many articles each word of the plan stands, and what it counts for. */
  articles: readonly number[];
  rarities: readonly number[];
}

/** How much each word of a plan counts: BM25's inverse document frequency, in hundredths. */
export function rarityOf(articles: number, all: number): number {
  const count = Math.min(articles, all);
  return Math.max(1, Math.round(100 * Math.log(1 + (all - count + 0.5) / (count + 0.5))));
}

/** DuckDB reads the rows of a short list twice, slowly, when only a few are wanted. */
const FEWEST = 64;
/** An article stands in the list of a word once for each of its terms; with several words the combinations add up to so many at most. */
const MOST_TIMES = 64;

/**
 * The best articles that have all required words of a plan and pass the filters: by the sum of the words' weights there times their rarity (BM25).
 * Without words: the latest by day.
 */
export async function rank(
  store: Store,
  { words, excluded }: Pick<Plan, "words" | "excluded">,
  { rarities, articles, after, upTo }: Ranking,
  filters: ResolvedFilters,
  limit: number,
): Promise<Ranked[]> {
  if (words.some(({ required }, at) => required && articles[at] === 0)) return [];
  const statement = createStatement();
  const order = joinOrder(store, words, articles);
  const times = order.reduce((product, at) => product * words[at].terms.length, 1);
  const lists = order.map((at) => {
    const rows = rowsOf(words[at].terms, statement, articles[at] < COMMON);
    return times > MOST_TIMES ? `(SELECT article, max(weight) AS weight FROM ${rows} AS each GROUP BY article)` : rows;
  });
  const scores = order.map((at, place) => {
    const weight = words[at].required ? `w${place}.weight` : `coalesce(w${place}.weight, 0)`;
    return `${weight} * ${statement.value(rarities[at], "INTEGER")}`;
  });
  const joins = order.map((at, place) =>
    place === 0
      ? `${lists[0]} AS w0`
      : `${words[at].required ? "" : "LEFT "}JOIN ${lists[place]} AS w${place} ON w${place}.article = w0.article`,
  );
  const each =
    words.length === 0
      ? latest(filters, statement)
      : `SELECT w0.article, CAST(${scores.join(" + ")} AS INTEGER) AS score FROM ${joins.join(" ")}`;
  // Whose better row was on a page before is no news. Of one word few rows are better; of several all would be joined twice to find them.
  const comesAgain = after !== null && times > 1;
  const found =
    comesAgain && order.length > 1
      ? `SELECT article, max(score) AS score FROM (${each}) AS each GROUP BY article`
      : each;
  const conditions = [`found.article < ${statement.value(upTo, "INTEGER")}`];
  if (words.length > 0) conditions.push(...articleConditions(store, filters, "found", statement));
  if (after !== null) {
    const [score, article] = [after.score, after.article].map((each) => statement.value(each, "INTEGER"));
    conditions.push(`(score < ${score} OR score = ${score} AND found.article < ${article})`);
    const before = `score > ${score} OR score = ${score} AND article >= ${article}`;
    if (comesAgain && order.length === 1)
      conditions.push(lacks(store, "found", `SELECT article FROM (${each}) AS before WHERE ${before}`));
  }
  const passing = `SELECT found.article, score FROM (${found}) AS found WHERE ${conditions.join(" AND ")}`;
  // By a join behind all else DuckDB reads only the rows of those that are left; NOT IN would read all of them.
  const kept =
    excluded.length === 0
      ? passing
      : `SELECT passing.article, score FROM (${passing}) AS passing
         LEFT JOIN ${rowsOf(excluded, statement)} AS unwanted ON unwanted.article = passing.article WHERE unwanted.article IS NULL`;
  const wanted = Math.max(FEWEST, limit);
  const ranked = await store.query<Ranked>(
    `SELECT article, max(score) AS score FROM
       (SELECT article, score FROM (${kept}) AS kept
        ORDER BY score DESC, article DESC LIMIT ${statement.value(wanted * Math.min(times, MOST_TIMES), "INTEGER")}) AS best
     GROUP BY article ORDER BY score DESC, article DESC LIMIT ${statement.value(wanted, "INTEGER")}`,
    statement.parameters,
  );
  return ranked.slice(0, limit);
}

/** Articles by their day alone, that of the latest being the highest score. */
function latest(filters: ResolvedFilters, statement: Statement): string {
  const conditions = ["TRUE", ...conditionsOfArticles(filters, "articles", statement)];
  return `SELECT article, CAST(coalesce(day - DATE '1970-01-01', -100000) AS INTEGER) AS score FROM articles WHERE ${conditions.join(" AND ")}`;
}

/**
 * The words of a plan in the order they are joined, those that need not be there last. DuckDB makes its table of what it takes for the smaller
 * side, of equals the latter, and reads of the others only where that stands: the rarest last. PostgreSQL begins with the first.
 */
function joinOrder({ dialect }: Store, words: Plan["words"], articles: readonly number[]): number[] {
  const present = [...words.keys()].filter((at) => articles[at] > 0);
  const required = present.filter((at) => words[at].required).sort((one, other) => articles[one] - articles[other]);
  if (dialect === "duckdb") required.reverse();
  return [...required, ...present.filter((at) => !words[at].required)];
}

/** The rows of the index for some terms. DuckDB takes a term given by its value for a rare one, of a range it knows nothing. */
function rowsOf(terms: readonly number[], statement: Statement, areRare = false): string {
  const each = terms.map((term) => {
    const place = statement.value(term, "BIGINT");
    return `SELECT article, weight FROM postings WHERE term ${areRare ? `= ${place}` : `BETWEEN ${place} AND ${place}`}`;
  });
  return `(${each.join(" UNION ALL ")})`;
}
