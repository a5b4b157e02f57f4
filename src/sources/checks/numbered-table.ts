import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** A row with the line it stands on, counted from 1. */
export interface NumberedRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

export interface Table {
  /** Path below `data/`. */
  path: string;
  columns: readonly string[];
  rows: readonly NumberedRow[];
}

/** What is wrong in a table and what to do about it. Warnings ask for a look, errors for a change. */
export interface Problem {
  path: string;
  line: number;
  message: string;
  severity: "error" | "warning";
}

export function describe(problem: Problem): string {
  return `data/${problem.path}:${problem.line}: ${problem.severity === "warning" ? "warning: " : ""}${problem.message}`;
}

/** Every table under `folder`, by its path below it. Malformed lines become problems, never exceptions. */
export function readTables(folder: string): { tables: Map<string, Table>; problems: Problem[] } {
  const tables = new Map<string, Table>();
  const problems: Problem[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsv"));
  for (const file of files.sort()) {
    const path = relative(folder, join(folder, file)).replaceAll("\\", "/");
    const complain = (line: number, message: string) => problems.push({ path, line, message, severity: "error" });
    tables.set(path, readTable(path, readFileSync(join(folder, file), "utf8"), complain));
  }
  return { tables, problems };
}

/** Reads a table as `src/text/table.ts` does, but goes on after a fault and remembers the lines. */
export function readTable(path: string, source: string, complain: (line: number, message: string) => void): Table {
  let columns: string[] = [];
  const rows: NumberedRow[] = [];
  const lines = source.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]!.replace(/\r$/, "");
    if (text.trim() === "" || text.startsWith("#")) continue;
    const cells = text.split("\t");
    if (columns.length === 0) {
      columns = cells;
      if (new Set(columns).size < columns.length) complain(index + 1, "two columns have one name, rename one");
      continue;
    }
    if (cells.length > columns.length) {
      complain(index + 1, `${cells.length} cells under ${columns.length} columns, remove a tab`);
      continue;
    }
    for (const cell of cells) {
      if (cell !== cell.trim()) complain(index + 1, `spaces around '${cell}', remove them`);
      if (cell !== cell.normalize("NFC")) complain(index + 1, `'${cell}' is not in NFC, compose its accents`);
    }
    rows.push({
      line: index + 1,
      cells: Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? "").trim()])),
    });
  }
  if (columns.length === 0) complain(1, "no header, begin with a line of column names");
  return { path, columns, rows };
}
