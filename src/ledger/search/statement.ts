import type { Value } from "../store.ts";

/** The parameters of a statement while its text is put together: no words a user wrote ever stand in the text itself. */
export interface Statement {
  parameters: Value[];
  /** `$3::DATE` for a value. */
  value(value: Value, type: "BIGINT" | "INTEGER" | "TEXT" | "DATE"): string;
  /**
   * `$3::TEXT, $4::TEXT` for values, of which there must be some; an IN with them reads few blocks, ANY of a list reads all. Whole numbers stand
   * in the text: DuckDB takes as long to bind a thousand as to find their rows.
   */
  list(values: readonly Value[], type: "BIGINT" | "INTEGER" | "TEXT"): string;
}

export function createStatement(): Statement {
  const parameters: Value[] = [];
  const value: Statement["value"] = (each, type) => `$${parameters.push(each)}::${type}`;
  const list: Statement["list"] = (values, type) =>
    values.map((each) => (Number.isSafeInteger(each) ? String(each) : value(each, type))).join(", ");
  return { parameters, value, list };
}
