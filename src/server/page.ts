import { limitGiven } from "../questions/search-question.ts";
import { UsageError } from "../questions/usage-error.ts";
import type { Parameter } from "./route.ts";

/** How a long list is asked for page by page. */
export const pageParameters = {
  limit: { says: "So many at once, 1 to 1000; 20 when not given" },
  after: { says: "The next page: what the page before had as next" },
} satisfies Record<string, Parameter>;

/** A page of a list whose order does not change, and the cursor of the next; null when there is none. Throws a UsageError. */
export function pageOf<Item>(
  list: readonly Item[],
  limit: string | undefined,
  after: string | undefined,
): { items: Item[]; next: string | null } {
  if (after !== undefined && !/^\d{1,9}$/.test(after))
    throw new UsageError("request-value", { name: "after", wants: "what the page before had as next" });
  const first = Number(after ?? 0);
  const last = first + limitGiven(limit);
  return { items: list.slice(first, last), next: last < list.length ? String(last) : null };
}
