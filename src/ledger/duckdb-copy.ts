import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";

/** Adds lines of text to a table: DuckDB reads files, so they pass through one. */
export async function copyText(
  connection: DuckDBConnection,
  table: string,
  columns: readonly string[],
  lines: Uint8Array,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "entente-copy-"));
  try {
    const file = join(folder, "lines.tsv");
    writeFileSync(file, lines);
    const texts = columns.map((column) => [column, "TEXT"] as const);
    await connection.run(`INSERT INTO ${table} (${columns.join(", ")}) SELECT * FROM ${linesSql(texts)}`, [file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines of file $1, as `copy` takes them, with cells of these names and types. */
export function linesSql(cells: readonly (readonly [name: string, type: string])[]): string {
  const columns = cells.map(([name, type]) => `'${name}': '${type}'`).join(", ");
  return `read_csv($1, columns = {${columns}}, auto_detect = false, header = false, delim = '\t', quote = '', escape = '',
    nullstr = '', new_line = '\\n', max_line_size = 33554432)`;
}
