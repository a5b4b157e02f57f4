import { DEFAULT_LIMIT, type Hit, type SearchResult } from "../ledger/index.ts";
import { UsageError } from "./usage-error.ts";

/** More articles are no page. */
export const MOST_FOUND = 1000;

/** How many articles somebody wants at once. Throws a UsageError. */
export function limitGiven(limit: string | undefined): number {
  if (limit === undefined) return DEFAULT_LIMIT;
  const number = /^\d{1,6}$/.test(limit) ? Number(limit) : 0;
  if (number < 1 || number > MOST_FOUND) throw new UsageError("search-limit", { limit, most: MOST_FOUND });
  return number;
}

/** What was found, as programs are told it; spans count code points of the article's text. */
export const plainSearch = ({ hits, ...rest }: SearchResult, withEvents: boolean) => ({
  ...rest,
  hits: hits.map((hit) => plainHit(hit, withEvents)),
});

/** An article that was found, its numbers as they are asked for (a12, e345). */
export function plainHit({ article, supersededBy, events, ...hit }: Hit, withEvents: boolean) {
  return {
    article: `a${article}`,
    ...hit,
    supersededBy: supersededBy === null ? null : `a${supersededBy}`,
    ...(withEvents ? { events: events.map((event) => ({ ...event, event: `e${event.event}` })) } : {}),
  };
}
