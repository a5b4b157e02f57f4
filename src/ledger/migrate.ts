import { LedgerError } from "./errors.ts";
import { MIGRATIONS } from "./schema/index.ts";
import type { Queries, Store } from "./store.ts";

/** The version of the schema this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings a store to the version of the schema this program knows, or to an earlier one, all steps or none. Throws a LedgerError: foreign
 * (tables of somebody else), newer (made by a later program), older (to be read only, and not up to date).
 */
export async function migrate(store: Store, version = SCHEMA_VERSION): Promise<void> {
  const found = await versionOf(store);
  if (found === version) return;
  if (found > version) throw new LedgerError("ledger-newer", { ledger: store.place, found, known: version });
  if (store.readOnly) throw new LedgerError("ledger-older", { ledger: store.place, found, known: version });
  await store.transaction(async (inside) => {
    // Another process may have come first.
    const from = await versionOf({ ...store, ...inside });
    if (from === 0)
      await inside.run(
        "CREATE TABLE ledger (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TIMESTAMPTZ NOT NULL)",
      );
    for (let next = from; next < version; next++) await apply(store, inside, next);
  });
}

async function apply({ dialect }: Store, inside: Queries, at: number): Promise<void> {
  const { name, sql, postgres } = MIGRATIONS[at];
  for (const statement of statementsOf(dialect === "postgres" ? sql + postgres : sql)) await inside.run(statement);
  await inside.run("INSERT INTO ledger VALUES ($1, $2, $3::TIMESTAMPTZ)", [at + 1, name, new Date().toISOString()]);
}

const statementsOf = (sql: string): string[] =>
  sql
    .replace(/--[^\n]*/g, "")
    .split(";")
    .filter((statement) => statement.trim() !== "");

async function versionOf(store: Pick<Store, "query" | "place">): Promise<number> {
  const tables = await store.query<{ table_name: string }>(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()",
  );
  if (tables.length === 0) return 0;
  if (!tables.some(({ table_name }) => table_name === "ledger"))
    throw new LedgerError("ledger-foreign", { ledger: store.place });
  const [{ version }] = await store.query<{ version: number }>("SELECT max(version) AS version FROM ledger");
  return version;
}
