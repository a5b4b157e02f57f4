import type { Queries, Row } from "../store.ts";

/** Rows for several tables, gathered to be added together. */
export interface Rows {
  add: (table: string, row: Row) => void;
  insertAll: (inside: Queries) => Promise<void>;
}

export function createRows(): Rows {
  const tables = new Map<string, Row[]>();
  return {
    add: (table, row) => {
      const known = tables.get(table);
      if (known === undefined) tables.set(table, [row]);
      else known.push(row);
    },
    insertAll: async (inside) => {
      for (const [table, rows] of tables) await inside.insert(table, rows);
    },
  };
}

/** A span as its two columns: `evidence_start`, `evidence_end`. */
export const spanColumns = (name: string, span: readonly [number, number] | null): Row => ({
  [`${name}_start`]: span?.[0] ?? null,
  [`${name}_end`]: span?.[1] ?? null,
});
