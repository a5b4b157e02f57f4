import type { Sentences, Words } from "../text/words.ts";
import type { TimeExpression } from "./time-expression.ts";
import type { TimeTables } from "./time-tables.ts";

/** Finds the time expressions of a document in text order. `published`: ISO 8601 date or date-time, null when unknown. */
export function findTimes(
  _text: string,
  _words: Words,
  _sentences: Sentences,
  _tables: TimeTables,
  _published: string | null,
): TimeExpression[] {
  return [];
}
