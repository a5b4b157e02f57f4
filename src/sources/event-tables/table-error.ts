/** What can be wrong with a file that is to be imported. The wording stands in `questions/failures.ts`. */
export type TableErrorCode =
  | "table-unreadable"
  | "table-empty"
  | "table-binary"
  | "table-damaged"
  | "table-unknown"
  | "table-other"
  | "table-columns"
  | "table-none";

/** A file that cannot be imported: a code and the facts, without wording. Nothing of it was kept. */
export class TableError extends Error {
  readonly code: TableErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: TableErrorCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "TableError";
    this.code = code;
    this.facts = facts;
  }
}
