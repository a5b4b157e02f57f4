import { columnsFor } from "./columns.ts";

/** A text longer than any article in CSV, in bytes. */
const LONGEST_LINE = 64_000_000;

/**
 * Makes a Parquet file of the CSV of an export, by a DuckDB in memory that reads one while it writes the other, whatever store the ledger is
 * in. Columns have their types; empty cells are NULL.
 */
export async function parquetOf(csv: string, parquet: string, fullText: boolean): Promise<void> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  // One thread and small groups of rows: memory does not grow with the table.
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  try {
    const columns = columnsFor(fullText).map(({ name, type }) => `'${name}': '${type}'`);
    const longest = fullText ? `, max_line_size = ${LONGEST_LINE}` : "";
    await connection.run(
      `COPY (SELECT * FROM read_csv($1, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = '',
         columns = {${columns.join(", ")}}${longest})) TO $2 (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 30000)`,
      [csv, parquet],
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
