/** What can be wrong with a question. The wording stands in `questions/failures.ts`. */
export type SearchErrorCode = "search-empty" | "search-function-words" | "search-long" | "search-or" | "search-cursor";

/** A question that cannot be answered as asked: a code and the facts, without wording. */
export class SearchError extends Error {
  readonly code: SearchErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: SearchErrorCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "SearchError";
    this.code = code;
    this.facts = facts;
  }
}
