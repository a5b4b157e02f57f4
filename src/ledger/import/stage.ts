import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linesSql } from "../duckdb-copy.ts";
import type { Queries, Store } from "../store.ts";

/** Where the lines of events wait, as `staged`, until they are laid down together. */
export interface Stage {
  /** Adds lines as `copy` takes them. */
  add: (columns: readonly string[], lines: Uint8Array) => Promise<void>;
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
    add: (columns, lines) => inside.copy("staged", columns, lines),
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
  const folder = mkdtempSync(join(tmpdir(), "entente-stage-"));
  const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`;
  const lines = join(folder, "lines.tsv");
  let files: string[] = [];
  return {
    add: async (columns, text) => {
      writeFileSync(lines, text);
      const types = new Map(CELLS);
      const cells = CELLS.map(([name, type]) => (columns.includes(name) ? name : `CAST(NULL AS ${type}) AS ${name}`));
      const read = linesSql(columns.map((name) => [name, types.get(name)!]));
      const file = join(folder, `${files.length}.parquet`);
      await inside.run(
        `COPY (SELECT ${cells.join(", ")} FROM ${read}) TO ${quoted(file)} (FORMAT parquet, COMPRESSION lz4)`,
        [lines],
      );
      files.push(file);
    },
    show: () =>
      inside.run(
        `CREATE OR REPLACE TEMPORARY VIEW staged AS SELECT * FROM read_parquet([${files.map(quoted).join(", ")}])`,
      ),
    clear: async () => {
      for (const file of files) rmSync(file);
      files = [];
    },
    drop: () => inside.run("DROP VIEW IF EXISTS staged"),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
