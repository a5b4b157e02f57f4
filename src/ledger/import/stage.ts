import { closeSync, openSync, rmSync, writevSync } from "node:fs";
import { join } from "node:path";
import type { CodedColumn } from "../../sources/event-tables/coded-cells.ts";
import type { Queries, Store } from "../store.ts";
import { linesOfColumns } from "./coded-text.ts";
import { parquetOf } from "./parquet.ts";
import { makeStageFolder } from "./stage-folder.ts";

/** Where the lines of events wait, as `staged`, until they are laid down together. */
export interface Stage {
  /** Adds so many rows. */
  add: (columns: readonly CodedColumn[], rows: number) => Promise<void>;
  /** From now on `staged` has what was added until now. */
  show: () => Promise<void>;
  clear: () => Promise<void>;
  /** Takes `staged` out of the transaction. */
  drop: () => Promise<void>;
  /** Leaves nothing on the disk. */
  close: () => void;
}

const CELLS = Object.entries({
  ...{ line: "INTEGER", id: "TEXT", day: "DATE", act: "INTEGER", actor: "INTEGER", recipient: "INTEGER" },
  ...{ place: "INTEGER", mentions: "TEXT", sources: "TEXT", articles: "TEXT", tone: "TEXT", intensity: "TEXT" },
  ...{ source: "TEXT", url: "TEXT" },
});

export async function openStage(dialect: Store["dialect"], inside: Queries): Promise<Stage> {
  return dialect === "duckdb" ? stageInFiles(inside) : stageInTable(inside);
}

async function stageInTable(inside: Queries): Promise<Stage> {
  await inside.run(`CREATE TEMPORARY TABLE staged (${CELLS.map((cell) => cell.join(" ")).join(", ")})`);
  return {
    add: (columns, rows) =>
      inside.copy(
        "staged",
        columns.map(({ name }) => name),
        linesOfColumns(columns, rows),
      ),
    show: async () => {},
    clear: () => inside.run("DELETE FROM staged"),
    drop: () => inside.run("DROP TABLE staged"),
    close: () => {},
  };
}

/**
 * Parquet files in a folder of their own: DuckDB reads them on all cores, while rows that a transaction has added to a table are read on one
 * until it is over.
 */
function stageInFiles(inside: Queries): Stage {
  const folder = makeStageFolder();
  const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`;
  let files: string[] = [];
  let cells: string[] = [];
  return {
    add: async (columns, rows) => {
      const file = join(folder, `${files.length}.parquet`);
      writePieces(file, parquetOf(columns, rows));
      files.push(file);
      cells = CELLS.map(([name, type]) => cellSql(name, type, columns));
    },
    show: () =>
      inside.run(
        `CREATE OR REPLACE TEMPORARY VIEW staged AS SELECT ${cells.join(", ")} FROM read_parquet([${files.map(quoted).join(", ")}])`,
      ),
    clear: async () => {
      for (const file of files) rmSync(file);
      files = [];
    },
    drop: () => inside.run("DROP VIEW IF EXISTS staged"),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A cell of `staged`. The files have no nulls: numbers that are none mean nothing, texts are empty. */
function cellSql(name: string, type: string, columns: readonly CodedColumn[]): string {
  if (!columns.some((column) => column.name === name)) return `CAST(NULL AS ${type}) AS ${name}`;
  return type === "TEXT" ? `nullif(${name}, '') AS ${name}` : name;
}

function writePieces(path: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(path, "wx");
  try {
    writevSync(file, pieces);
  } finally {
    closeSync(file);
  }
}
