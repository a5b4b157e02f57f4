import type { Value } from "../store.ts";

/** The parameters of a statement while its text is put together: nothing a user wrote ever stands in the text itself. */
export interface Statement {
  parameters: Value[];
  /** `$3::DATE` for a value. */
  value(value: Value, type: "BIGINT" | "INTEGER" | "TEXT" | "DATE"): string;
  /** `$3::TEXT, $4::TEXT` for values, of which there must be some; an IN with them reads few blocks, ANY of a list reads all. */
  list(values: readonly Value[], type: "BIGINT" | "INTEGER" | "TEXT"): string;
}

export function createStatement(): Statement {
  const parameters: Value[] = [];
  const value: Statement["value"] = (each, type) => `$${parameters.push(each)}::${type}`;
  return { parameters, value, list: (values, type) => values.map((each) => value(each, type)).join(", ") };
}
