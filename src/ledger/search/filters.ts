import type { Store } from "../store.ts";
import type { Statement } from "./statement.ts";

/** Whose doings are sought: somebody by id, or all who act for a state. */
export type SoughtActor = { id: string } | { country: string };
/** Where: a place by its names as records have them, or a country. */
export type SoughtPlace = { names: readonly string[] } | { country: string };

/** What articles must be like, and what must be told in them. Whatever is not given is not looked at. */
export interface Filters {
  /** Days of publication, both inclusive. */
  since?: string;
  until?: string;
  /** The publisher: its name as records have it, or its id as an actor. */
  source?: string;
  language?: string;
  /** Somebody the article names; with a filter of events, who takes part in the event. */
  actor?: SoughtActor;
  /** A place the article names; with a filter of events, where the event is. */
  place?: SoughtPlace;
  /** What one event must be like. */
  type?: string;
  quad?: number;
  certainty?: string;
  polarity?: string;
  time?: string;
  /** Two parties between which it is, by their ids. */
  dyad?: readonly [string, string];
  /** Superseded articles too, with their events. */
  allVersions?: boolean;
}

/** Filters with the numbers of those they name, by which rows are found without a detour. */
export interface ResolvedFilters extends Omit<Filters, "actor" | "dyad"> {
  actor?: { numbers: readonly number[] } | { country: string };
  /** The lesser number first. */
  dyad?: readonly [number, number];
}

/** What no row bears: of those a ledger does not know. */
const NOBODY = -1;

export async function resolve({ query }: Pick<Store, "query">, filters: Filters): Promise<ResolvedFilters> {
  const { actor, dyad, ...rest } = filters;
  const resolved: ResolvedFilters = rest;
  if (actor !== undefined && "country" in actor) resolved.actor = actor;
  else if (actor !== undefined) resolved.actor = { numbers: await actorNumbers({ query }, actor.id) };
  if (dyad !== undefined) {
    const known = await query<{ id: string; party: number }>(
      "SELECT id, party FROM parties WHERE id IN ($1, $2)",
      dyad,
    );
    const [one, other] = dyad.map((id) => known.find((party) => party.id === id)?.party ?? NOBODY);
    resolved.dyad = [Math.min(one, other), Math.max(one, other)];
  }
  return resolved;
}

/** The numbers of an actor, of all whom analysts count as the same, and of those who act for it when it is a body. */
export async function actorNumbers({ query }: Pick<Store, "query">, id: string): Promise<number[]> {
  const rows = await query<{ actor: number }>(
    `WITH named AS (SELECT coalesce(into_actor, actors.actor) AS actor
       FROM actors LEFT JOIN merged_actors ON merged_actors.actor = actors.actor WHERE id = $1)
     SELECT actor FROM named UNION SELECT actor FROM merged_actors WHERE into_actor IN (SELECT actor FROM named)
     UNION SELECT actor FROM actors WHERE body = $1`,
    [id],
  );
  return rows.length === 0 ? [NOBODY] : rows.map(({ actor }) => actor);
}

const OF_EVENTS = ["type", "quad", "certainty", "polarity", "time", "dyad"] as const;

/** Whether something is asked of the events told in an article. */
const asksOfEvents = (filters: ResolvedFilters): boolean => OF_EVENTS.some((name) => filters[name] !== undefined);

/** Whether anything narrows the articles down. */
export const narrows = ({ allVersions, ...filters }: Filters): boolean =>
  Object.values(filters).some((filter) => filter !== undefined);

/** Where the events lie that a question is about: all that was read, or what holds now. */
export const tablesOf = ({ allVersions }: Pick<Filters, "allVersions">): { events: string; participants: string } =>
  allVersions
    ? { events: "events", participants: "participants" }
    : { events: "events_in_force", participants: "participants_in_force" };

/** That an article is none of a query's. DuckDB answers soonest by a list; PostgreSQL's may outgrow its working memory, so it looks each up. */
export const lacks = ({ dialect }: Pick<Store, "dialect">, of: string, articles: string): string =>
  dialect === "duckdb"
    ? `${of}.article NOT IN (${articles})`
    : `NOT EXISTS (SELECT 1 FROM (${articles}) AS lacking WHERE lacking.article = ${of}.article)`;

/** Conditions on a column `article` of the table or query `of`. */
export function articleConditions(
  store: Pick<Store, "dialect">,
  filters: ResolvedFilters,
  of: string,
  statement: Statement,
): string[] {
  const { since, until, actor, place, allVersions } = filters;
  const conditions: string[] = [];
  if (!allVersions) conditions.push(lacks(store, of, "SELECT article FROM articles WHERE superseded_by IS NOT NULL"));
  const columns = sourceConditions(filters, statement);
  if (since !== undefined) columns.push(`day >= ${statement.value(since, "DATE")}`);
  if (until !== undefined) columns.push(`day <= ${statement.value(until, "DATE")}`);
  if (columns.length > 0)
    conditions.push(`${of}.article IN (SELECT article FROM articles WHERE ${columns.join(" AND ")})`);
  if (asksOfEvents(filters)) {
    const { events } = tablesOf(filters);
    conditions.push(
      `${of}.article IN (SELECT article FROM ${events} AS told WHERE article IS NOT NULL AND ${eventConditions(filters, "told", statement).join(" AND ")})`,
    );
    return conditions;
  }
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
