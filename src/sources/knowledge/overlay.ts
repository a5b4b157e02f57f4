import { variants } from "../../text/table.ts";
import { faultsOf, keyOf } from "../checks/check-tables.ts";
import { type NumberedRow, readTable, type Table } from "../checks/numbered-table.ts";
import { type Schema, schemas } from "../checks/schema.ts";
import type { ContributedRow, Contribution, KnowledgeProblem } from "./contribution.ts";

/** Tables by path below `data/`, as source text. */
export type Tables = Readonly<Record<string, string>>;

/**
 * Lays users' rows over the tables of one language: a row with the key of one of ours replaces it, in a table of names it adds to
 * it; others stand before ours, so that their names win. Rows that do not pass the checks of `check-data`, or that contradict an earlier row of the user's, are
 * left out, each with a problem; the others hold.
 */
export function overlay(
  base: Tables,
  contributions: readonly Contribution[],
  language: string,
): { tables: Tables; problems: KnowledgeProblem[] } {
  const problems = contributions.flatMap((contribution) => contribution.problems);
  const wanted = contributions
    .flatMap(({ rows }) => rows)
    .map((row) => ({ ...row, table: row.table.replace("*", language) }));
  const known = new Map(Object.entries(base).map(([path, source]) => [path, readTable(path, source, () => {})]));
  const keys = keysOf(known, language);
  let rows = withoutContradictions(
    wanted.filter(({ table }) => known.has(table)),
    keys,
    problems,
  );
  // A row that falls may be what another one refers to: look again until all stand.
  for (let fallen = -1; fallen !== 0; ) {
    const merged = mergedTables(known, rows);
    const checks = schemas(merged, [language]);
    const before = rows.length;
    rows = rows.filter((row) => passes(row, checks.get(row.table), problems));
    fallen = before - rows.length;
  }
  return { tables: { ...base, ...sourcesOf(known, keys, rows) }, problems };
}

/** The columns no two rows of a table share; all of them where the table has no key. */
function keysOf(known: ReadonlyMap<string, Table>, language: string): (table: string) => readonly string[] {
  const checks = schemas(known, [language]);
  return (table) => checks.get(table)?.key ?? (known.get(table) as Table).columns;
}

function passes(row: ContributedRow, schema: Schema | undefined, problems: KnowledgeProblem[]): boolean {
  const faults = schema === undefined ? [] : faultsOf(row.cells, schema);
  for (const fault of faults)
    problems.push({ file: row.file, line: row.line, message: `${fault}: the row is left out` });
  return faults.length === 0;
}

/** One row for one key: a second one that says the same is dropped quietly, one that says otherwise is a problem. */
function withoutContradictions(
  rows: readonly ContributedRow[],
  keys: (table: string) => readonly string[],
  problems: KnowledgeProblem[],
): ContributedRow[] {
  const first = new Map<string, ContributedRow>();
  for (const row of rows) {
    const key = `${row.table} ${keyOf(row.cells, keys(row.table))}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else if (isNaming(row.table)) first.set(key, { ...earlier, cells: joined(earlier.cells, row.cells) });
    else if (keyOf(earlier.cells, Object.keys(row.cells)) !== keyOf(row.cells, Object.keys(row.cells))) {
      const message = `contradicts ${earlier.file}:${earlier.line}: the row is left out`;
      problems.push({ file: row.file, line: row.line, message });
    }
  }
  return [...first.values()];
}

function mergedTables(known: ReadonlyMap<string, Table>, rows: readonly ContributedRow[]): Map<string, Table> {
  const merged = new Map(known);
  for (const [path, added] of byTable(rows)) {
    const table = known.get(path) as Table;
    merged.set(path, { ...table, rows: [...added, ...table.rows] });
  }
  return merged;
}

function byTable(rows: readonly ContributedRow[]): Map<string, (ContributedRow & NumberedRow)[]> {
  const tables = new Map<string, (ContributedRow & NumberedRow)[]>();
  for (const row of rows) {
    const list = tables.get(row.table);
    if (list === undefined) tables.set(row.table, [row]);
    else list.push(row);
  }
  return tables;
}

/** The tables that change, written anew. */
function sourcesOf(
  known: ReadonlyMap<string, Table>,
  keys: (table: string) => readonly string[],
  rows: readonly ContributedRow[],
): Record<string, string> {
  const sources: Record<string, string> = {};
  for (const [path, added] of byTable(rows)) {
    const { columns, rows: ours } = known.get(path) as Table;
    const rest = new Map(ours.map(({ cells }) => [keyOf(cells, keys(path)), cells]));
    const laid = added.map(({ cells }) => {
      const key = keyOf(cells, keys(path));
      const replaced = rest.get(key);
      rest.delete(key);
      return replaced !== undefined && isNaming(path) ? joined(cells, replaced) : cells;
    });
    const lines = [...laid, ...rest.values()].map((cells) => columns.map((column) => cells[column] ?? "").join("\t"));
    sources[path] = `${[columns.join("\t"), ...lines].join("\n")}\n`;
  }
  return sources;
}

/** Tables that give names in one language. */
const isNaming = (table: string): boolean =>
  /^actors\/(states|organisations|armed-groups|media|places|regions)\.[a-z-]+\.tsv$/.test(table);

/** Two rows of names for one thing: the variants of both. */
function joined(one: ContributedRow["cells"], other: ContributedRow["cells"]): Record<string, string> {
  const both = (column: string) => [...variants(one[column] ?? ""), ...variants(other[column] ?? "")];
  return Object.fromEntries(
    Object.keys(other).map((column) => [column, column === "id" ? other.id : [...new Set(both(column))].join("|")]),
  );
}
