import type { Store } from "../store.ts";
import { type ResolvedFilters, type SoughtPlace, tablesOf } from "./filters.ts";
import type { Statement } from "./statement.ts";

const OF_EVENTS = ["type", "quad", "certainty", "polarity", "time", "dyad"] as const;

/** Whether something is asked of the events told in an article. */
const asksOfEvents = (filters: ResolvedFilters): boolean => OF_EVENTS.some((name) => filters[name] !== undefined);

/** That an article is none of a query's. DuckDB answers soonest by a list; PostgreSQL's may outgrow its working memory, so it looks each up. */
export const lacks = ({ dialect }: Pick<Store, "dialect">, of: string, articles: string): string =>
  dialect === "duckdb"
    ? `${of}.article NOT IN (${articles})`
    : `NOT EXISTS (SELECT 1 FROM (${articles}) AS lacking WHERE lacking.article = ${of}.article)`;

const SUPERSEDED = "SELECT article FROM articles WHERE superseded_by IS NOT NULL";

/** Conditions on a column `article` of the table or query `of`. */
export function articleConditions(
  store: Pick<Store, "dialect">,
  filters: ResolvedFilters,
  of: string,
  statement: Statement,
): string[] {
  const conditions = filters.allVersions ? [] : [lacks(store, of, SUPERSEDED)];
  const columns = publishedConditions(filters, statement);
  if (columns.length > 0)
    conditions.push(`${of}.article IN (SELECT article FROM articles WHERE ${columns.join(" AND ")})`);
  return [...conditions, ...contentConditions(filters, of, statement)];
}

/** The same where `of` is the table `articles`, which then is read once. */
export function conditionsOfArticles(filters: ResolvedFilters, of: string, statement: Statement): string[] {
  const current = filters.allVersions ? [] : ["superseded_by IS NULL"];
  return [...current, ...publishedConditions(filters, statement), ...contentConditions(filters, of, statement)];
}

/** Conditions on what is told in an article of the table or query `of`. */
function contentConditions(filters: ResolvedFilters, of: string, statement: Statement): string[] {
  const { actor, place } = filters;
  if (asksOfEvents(filters)) {
    const { events } = tablesOf(filters);
    return [
      `${of}.article IN (SELECT article FROM ${events} AS told WHERE article IS NOT NULL AND ${eventConditions(filters, "told", statement).join(" AND ")})`,
    ];
  }
  const conditions: string[] = [];
  if (actor !== undefined) {
    const who =
      "country" in actor
        ? `actor IN (SELECT actor FROM actors WHERE country = ${statement.value(actor.country, "TEXT")})`
        : `actor IN (${statement.list(actor.numbers, "INTEGER")})`;
    conditions.push(`${of}.article IN (SELECT article FROM article_actors WHERE ${who})`);
  }
  if (place !== undefined)
    conditions.push(
      `${of}.article IN (SELECT article FROM article_places WHERE place IN (${placesSelected(place, statement)}))`,
    );
  return conditions;
}

/** Conditions on the columns of `articles` that say where and when an article was published. */
function publishedConditions(filters: ResolvedFilters, statement: Statement): string[] {
  const { since, until } = filters;
  const conditions = sourceConditions(filters, statement);
  if (since !== undefined) conditions.push(`day >= ${statement.value(since, "DATE")}`);
  if (until !== undefined) conditions.push(`day <= ${statement.value(until, "DATE")}`);
  return conditions;
}

/** Conditions on the columns of `articles` that say where an article comes from. */
export function sourceConditions({ source, language }: ResolvedFilters, statement: Statement): string[] {
  const conditions: string[] = [];
  if (language !== undefined) conditions.push(`language = ${statement.value(language, "TEXT")}`);
  if (source !== undefined)
    conditions.push(
      `(publisher = ${statement.value(source, "TEXT")} OR publisher_actor = ${statement.value(source, "TEXT")})`,
    );
  return conditions;
}

/** Conditions on an event of the table `of`. */
export function eventConditions(filters: ResolvedFilters, of: string, statement: Statement): string[] {
  const { actor } = filters;
  const conditions = columnConditions(filters, of, statement);
  if (actor === undefined) return conditions;
  const who =
    "country" in actor
      ? `country = ${statement.value(actor.country, "TEXT")}`
      : `actor IN (${statement.list(actor.numbers, "INTEGER")})`;
  const { participants } = tablesOf(filters);
  return [...conditions, `${of}.event IN (SELECT event FROM ${participants} AS taking WHERE ${who})`];
}

/** Those that do not look at who takes part; `TRUE` when nothing is asked. */
export function columnConditions(filters: ResolvedFilters, of: string, statement: Statement): string[] {
  const { place, quad, dyad } = filters;
  const conditions = ["TRUE"];
  for (const name of ["type", "certainty", "polarity", "time"] as const) {
    const wanted = filters[name];
    if (wanted !== undefined) conditions.push(`${of}.${name} = ${statement.value(wanted, "TEXT")}`);
  }
  if (quad !== undefined) conditions.push(`${of}.quad = ${statement.value(quad, "INTEGER")}`);
  if (place !== undefined) conditions.push(`${of}.place IN (${placesSelected(place, statement)})`);
  if (dyad !== undefined) {
    const [one, other] = dyad.map((party) => statement.value(party, "INTEGER"));
    conditions.push(`${of}.event IN (SELECT event FROM dyad_events WHERE party = ${one} AND counterpart = ${other})`);
  }
  return conditions;
}

function placesSelected(place: SoughtPlace, statement: Statement): string {
  return "country" in place
    ? `SELECT place FROM places WHERE country = ${statement.value(place.country, "TEXT")}`
    : `SELECT place FROM places WHERE name IN (${statement.list(place.names, "TEXT")})`;
}
