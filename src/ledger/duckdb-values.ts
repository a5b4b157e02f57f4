import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  type DuckDBResultReader,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  listValue,
} from "@duckdb/node-api";
import type { Parameter, Row, Value } from "./store.ts";

const DAY = 86_400_000;

/** A result as rows of plain values. */
export function fromDuckdb(result: DuckDBResultReader): Row[] {
  const names = result.columnNames();
  const columns = result.getColumns();
  return Array.from({ length: result.currentRowCount }, (_, at) => {
    // Names in the same order each time: all rows are objects of one shape.
    const row: Record<string, Value> = {};
    for (let column = 0; column < names.length; column++) row[names[column]] = plain(columns[column][at]);
    return row;
  });
}

function plain(value: DuckDBValue): Value {
  if (typeof value === "bigint") return Number(value);
  if (value === null || typeof value !== "object") return value;
  if (value instanceof DuckDBDateValue) return new Date(value.days * DAY).toISOString().slice(0, 10);
  if (value instanceof DuckDBTimestampTZValue || value instanceof DuckDBTimestampValue)
    return new Date(Number(value.micros / 1000n)).toISOString();
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  throw new TypeError(`no plain value for ${value.constructor.name}`);
}

/** A plain value for a column of some type. */
export function toDuckdb(value: Value, type: DuckDBType): DuckDBValue {
  if (value === null) return null;
  switch (type.typeId) {
    case DuckDBTypeId.BIGINT:
      return BigInt(value);
    case DuckDBTypeId.DATE:
      return new DuckDBDateValue(Date.parse(value as string) / DAY);
    case DuckDBTypeId.TIMESTAMP_TZ:
      return new DuckDBTimestampTZValue(BigInt(Date.parse(value as string)) * 1000n);
    default:
      return value;
  }
}

export const parameterOf = (parameter: Parameter): DuckDBValue =>
  typeof parameter === "object" && parameter !== null
    ? listValue(parameter.map((each) => (typeof each === "number" ? BigInt(each) : each)))
    : parameter;
