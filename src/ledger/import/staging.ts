import type { Queries, Store } from "../store.ts";
import { openStage, type Stage } from "./stage.ts";

/**
 * Temporary tables of an import. `staged` (stage.ts) has the lines that are events as they come; the numbers of their acts, sides and places are
 * those the coder of lines gave the cells, and what they mean stands in these tables. The view `staged_read` has all of it together, less the
 * lines that are left out.
 */
const TABLES: Readonly<Record<string, string>> = {
  // sides: yes = both are actors; host = turned; no.
  staged_acts: "act INTEGER, type TEXT, mode TEXT, contexts TEXT, cameo TEXT, quad SMALLINT, score REAL, sides TEXT",
  staged_places: "cell INTEGER, place INTEGER",
  // A side is one or several actors that stand in one cell; each has parties.
  staged_sides: "side INTEGER, actors INTEGER, parties INTEGER",
  staged_actors: "side INTEGER, position SMALLINT, actor INTEGER, country TEXT, sector TEXT",
  staged_parties: "side INTEGER, position SMALLINT, party INTEGER",
  staged_names: "name TEXT",
  left_out: "line INTEGER",
};

/** Makes the temporary tables; they go when the work is done, or with the transaction when it fails. */
export async function withStaging<T>(
  dialect: Store["dialect"],
  inside: Queries,
  work: (stage: Stage) => Promise<T>,
): Promise<T> {
  for (const [table, columns] of Object.entries(TABLES))
    await inside.run(`CREATE TEMPORARY TABLE ${table} (${columns})`);
  const stage = await openStage(dialect, inside);
  // A way to pack text that takes DuckDB long to weigh up and wins little with codes.
  if (dialect === "duckdb") await inside.run("SET disabled_compression_methods = 'fsst'");
  try {
    const result = await work(stage);
    await inside.run("DROP VIEW IF EXISTS staged_read");
    await stage.drop();
    for (const table of Object.keys(TABLES)) await inside.run(`DROP TABLE ${table}`);
    return result;
  } finally {
    stage.close();
    if (dialect === "duckdb") await inside.run("RESET disabled_compression_methods");
  }
}

/** Makes `staged_read` of the lines that are staged. */
export async function showStaged(dialect: Store["dialect"], inside: Queries, stage: Stage): Promise<void> {
  await inside.run("DELETE FROM left_out");
  await inside.run("DROP VIEW IF EXISTS staged_read");
  await stage.show();
  await inside.run(`CREATE TEMPORARY VIEW staged_read AS ${readSql(dialect)}`);
}

/** What staged events mean. several: some pairs of parties may be found more than once. */
function readSql(dialect: Store["dialect"]): string {
  const whole = (cell: string) => `${numberSql({ dialect }, `staged.${cell}`, "INTEGER")} AS ${cell}`;
  const real = (cell: string) => `${numberSql({ dialect }, `staged.${cell}`, "REAL")} AS ${cell}`;
  return `
    SELECT line, id AS dataset_id, day, type, mode, coalesce(contexts, '') AS contexts, cameo, quad, score, sides,
      staged.actor AS one, staged.recipient AS other, coalesce(one.actors, 0) AS ahead,
      one.parties > 1 AND other.parties > 1 OR one.actors > 1 OR other.actors > 1 AS several, places.place AS place,
      ${whole("mentions")}, ${whole("sources")}, ${whole("articles")}, ${real("tone")}, ${real("intensity")}, source, url
    FROM staged
      JOIN staged_acts AS acts ON acts.act = staged.act
      LEFT JOIN staged_sides AS one ON one.side = staged.actor
      LEFT JOIN staged_sides AS other ON other.side = staged.recipient
      LEFT JOIN staged_places AS places ON places.cell = staged.place
    WHERE NOT EXISTS (SELECT 1 FROM left_out WHERE left_out.line = staged.line)`;
}

/** A cell as a number, NULL where it is none: what either dialect has for that. */
export function numberSql({ dialect }: Pick<Store, "dialect">, cell: string, type: "INTEGER" | "REAL"): string {
  if (dialect === "duckdb") return `TRY_CAST(${cell} AS ${type})`;
  const form = type === "INTEGER" ? "^-?[0-9]{1,9}$" : "^-?[0-9]{1,15}(\\.[0-9]+)?$";
  return `CASE WHEN ${cell} ~ '${form}' THEN CAST(${cell} AS ${type}) END`;
}

/** Rows as the text `copy` takes, NULL as an empty cell. Cells come from lines that hold no tabs or line breaks in them. */
export const linesOf = (rows: readonly (readonly (string | number | null)[])[]): Uint8Array =>
  Buffer.from(rows.map((row) => `${row.map((cell) => cell ?? "").join("\t")}\n`).join(""));
