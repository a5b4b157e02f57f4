import { importSchemas } from "./import-schemas.ts";
import { NAMED } from "./naming-schemas.ts";
import type { Problem, Table } from "./numbered-table.ts";
import { type Schema, schemas } from "./schema.ts";

const LANGUAGES = ["it", "en"];
type Complain = (line: number, message: string) => void;

/** Checks the tables of actors and agreements: headers, cells, references, keys, periods, names in every language. */
export function checkTables(tables: ReadonlyMap<string, Table>): Problem[] {
  const problems: Problem[] = [];
  const complainOf =
    (path: string): Complain =>
    (line, message) =>
      problems.push({ path, line, message, severity: "error" });
  for (const [path, schema] of [...schemas(tables), ...importSchemas(tables)]) {
    const table = tables.get(path);
    if (table === undefined) complainOf(path)(0, "no such table, write it");
    else checkTable(table, schema, complainOf(path));
  }
  for (const stem of NAMED) for (const language of LANGUAGES) checkNaming(stem, language, tables, complainOf);
  checkCountries(tables.get("actors/states.tsv"), complainOf("actors/states.tsv"));
  checkNumbers(tables.get("actors/places.tsv"), complainOf("actors/places.tsv"));
  return problems;
}

function checkTable(table: Table, schema: Schema, complain: Complain): void {
  const columns = Object.keys(schema.columns);
  if (columns.join() !== table.columns.join()) {
    complain(1, `the columns are '${table.columns.join(" ")}', write '${columns.join(" ")}'`);
    return;
  }
  const lines = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    for (const fault of faultsOf(cells, schema)) complain(line, fault);
    if (schema.key === undefined) continue;
    const key = keyOf(cells, schema.key);
    const earlier = lines.get(key);
    if (earlier === undefined) lines.set(key, line);
    else complain(line, `'${key}' stands on line ${earlier} already, remove one`);
  }
}

/** What is wrong with the cells of one row, each fault with what to do. */
export function faultsOf(cells: Readonly<Record<string, string>>, schema: Schema): string[] {
  const faults: string[] = [];
  for (const [column, check] of Object.entries(schema.columns)) {
    const fault = check(cells[column] ?? "");
    if (fault !== null) faults.push(`${column}: ${fault}`);
  }
  if (cells.from && cells.to && cells.from > cells.to)
    faults.push(`ends (${cells.to}) before it begins (${cells.from})`);
  return faults;
}

/** What no two rows of a table share. */
export const keyOf = (cells: Readonly<Record<string, string>>, key: readonly string[]): string =>
  key.map((column) => cells[column] ?? "").join(" ");

function checkNaming(
  stem: string,
  language: string,
  tables: ReadonlyMap<string, Table>,
  complainOf: (path: string) => Complain,
): void {
  const things = tables.get(`${stem}.tsv`)?.rows ?? [];
  const namings = tables.get(`${stem}.${language}.tsv`)?.rows ?? [];
  const named = new Set(namings.map((row) => row.cells.id));
  const known = new Set(things.map((row) => row.cells.id));
  for (const { line, cells } of things) {
    if (!named.has(cells.id))
      complainOf(`${stem}.tsv`)(line, `'${cells.id}' has no name in ${stem}.${language}.tsv, add it`);
  }
  for (const { line, cells } of namings) {
    if (!known.has(cells.id))
      complainOf(`${stem}.${language}.tsv`)(line, `'${cells.id}' is not in ${stem}.tsv, add or remove it`);
  }
}

/** A code belongs to one present state, so that it can be turned back into one. */
function checkCountries(states: Table | undefined, complain: Complain): void {
  const owners = new Map<string, string>();
  for (const { line, cells } of states?.rows ?? []) {
    if (cells.kind !== "state") continue;
    const owner = owners.get(cells.iso3!);
    if (owner !== undefined) complain(line, `${cells.iso3} is the code of '${owner}' already, correct one`);
    else owners.set(cells.iso3!, cells.id!);
  }
}

/** A GeoNames number belongs to one place of the tables that people write. */
function checkNumbers(places: Table | undefined, complain: Complain): void {
  const owners = new Map<string, string>();
  for (const { line, cells } of places?.rows ?? []) {
    if (!cells.geonames) continue;
    const owner = owners.get(cells.geonames);
    if (owner !== undefined) complain(line, `'${owner}' has the number ${cells.geonames} too, keep one place`);
    owners.set(cells.geonames, cells.id!);
  }
}
