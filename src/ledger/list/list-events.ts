import { eventConditions, sourceConditions } from "../search/conditions.ts";
import { type Filters, type ResolvedFilters, resolve, tablesOf } from "../search/filters.ts";
import type { Statement } from "../search/statement.ts";
import type { Store } from "../store.ts";
import { eventItems, type ListedEvent } from "./event-items.ts";
import { keysOf, type Page, type Paging } from "./keys.ts";

/** What listed events must be like; `since` and `until` are days of the events. */
export interface EventFilters extends Filters {
  /** entente, or the event table they were imported from. */
  dataset?: string;
}

/** Events that pass some filters, the latest first. Throws a SearchError for a cursor that is none. */
export async function listEvents(store: Store, filters: EventFilters, paging: Paging): Promise<Page<ListedEvent>> {
  const resolved = { ...(await resolve(store, filters)), dataset: filters.dataset };
  const { events } = tablesOf(filters);
  const { items, next } = await keysOf(
    store,
    ["events", filters],
    (statement) => `SELECT told.event, told.day FROM ${events} AS told WHERE ${chosen(resolved, statement)}`,
    ["event"],
    paging,
  );
  const numbers = items.map(([, event]) => event);
  return { items: await eventItems(store, numbers, filters), next };
}

/** Conditions on events under the name `told`. */
export function chosen(filters: ResolvedFilters & { dataset?: string }, statement: Statement): string {
  const { since, until, source, language, dataset } = filters;
  const conditions = eventConditions(filters, "told", statement);
  if (since !== undefined) conditions.push(`told.day >= ${statement.value(since, "DATE")}`);
  if (until !== undefined) conditions.push(`told.day <= ${statement.value(until, "DATE")}`);
  if (dataset !== undefined) conditions.push(`told.dataset = ${statement.value(dataset, "TEXT")}`);
  if (source === undefined && language === undefined) return conditions.join(" AND ");
  const articles = `SELECT article FROM articles WHERE ${sourceConditions(filters, statement).join(" AND ")}`;
  const imported =
    source === undefined || language !== undefined
      ? ""
      : ` OR told.event IN (SELECT event FROM imported_events WHERE source = ${statement.value(source, "TEXT")})`;
  return `${conditions.join(" AND ")} AND (told.article IN (${articles})${imported})`;
}
