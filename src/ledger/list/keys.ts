import { isCalendarDate } from "../../reader/calendar-date.ts";
import { fingerprintOf } from "../search/cursor.ts";
import { SearchError } from "../search/errors.ts";
import type { Statement } from "../search/statement.ts";
import { createStatement } from "../search/statement.ts";
import type { Store } from "../store.ts";

/** What a list is asked for page by page. */
export interface Paging {
  /** Rows of a page. */
  limit: number;
  /** Where the page before ended: its `next`. */
  after?: string;
}

/** A page of a list, and the cursor of the next; null when there is none. */
export interface Page<Item> {
  items: Item[];
  next: string | null;
}

/** Where a row stands in its list: its day, and the numbers that tell it from others of that day. */
export type Key = readonly [day: string | null, ...numbers: number[]];

/**
 * A page of the rows of a list: those of the latest day first, of a day those with the greatest numbers; those without a day stand at the end.
 * A cursor is the key of the last row that was given, so that rows added meanwhile neither repeat nor skip any.
 * `rows` gives the query of all rows, with a column `day` and the `numbers`; `question` is whatever else the list depends on.
 */
export async function keysOf(
  { query }: Pick<Store, "query">,
  question: unknown,
  rows: (statement: Statement) => string,
  numbers: readonly string[],
  { limit, after }: Paging,
): Promise<Page<Key>> {
  const fingerprint = fingerprintOf(question);
  const from = after === undefined ? null : readKey(after, fingerprint, numbers.length);
  const found: Key[] = [];
  for (const dated of [true, false]) {
    if (found.length > limit || (dated && from !== null && from[0] === null)) continue;
    const statement = createStatement();
    const source = rows(statement);
    // Whoever comes to the undated from a dated page begins with the first of them.
    const bound = from === null || (from[0] === null) === dated ? "TRUE" : beyond(from, numbers, statement);
    const page = await query<Record<string, string | number | null>>(
      `SELECT day, ${numbers.join(", ")} FROM (${source}) AS listed WHERE day IS ${dated ? "NOT NULL" : "NULL"} AND ${bound}
       ORDER BY day DESC, ${numbers.map((number) => `${number} DESC`).join(", ")}
       LIMIT ${statement.value(limit + 1 - found.length, "INTEGER")}`,
      statement.parameters,
    );
    for (const row of page) found.push([row.day as string | null, ...numbers.map((number) => row[number] as number)]);
  }
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? writeKey(items.at(-1)!, fingerprint) : null };
}

/** That a row stands after a key. */
function beyond([day, ...values]: Key, numbers: readonly string[], statement: Statement): string {
  const later = numbers.reduceRight((rest, number, at) => {
    const value = statement.value(values[at], "BIGINT");
    return `(${number} < ${value} OR ${number} = ${value} AND ${rest})`;
  }, "FALSE");
  if (day === null) return later;
  const value = statement.value(day, "DATE");
  // The first part bounds what an index has to read.
  return `day <= ${value} AND (day < ${value} OR ${later})`;
}

const writeKey = (key: Key, fingerprint: string): string =>
  Buffer.from(JSON.stringify([fingerprint, ...key])).toString("base64url");

/** Throws a SearchError when the text is no cursor, or one of another question. */
function readKey(text: string, fingerprint: string, count: number): Key {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    throw new SearchError("search-cursor");
  }
  if (!Array.isArray(parts) || parts.length !== count + 2 || parts[0] !== fingerprint)
    throw new SearchError("search-cursor");
  const [, day, ...numbers] = parts;
  const isDay = day === null || (typeof day === "string" && isCalendarDate(day) && day.length === 10);
  if (!isDay || !numbers.every(Number.isSafeInteger)) throw new SearchError("search-cursor");
  return [day, ...numbers];
}
