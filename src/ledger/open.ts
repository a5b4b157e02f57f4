import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { LedgerError } from "./errors.ts";
import { migrate } from "./migrate.ts";
import type { Store } from "./store.ts";
import { catchUp } from "./stories/catch-up.ts";

/** Where the ledger lies when nothing else is said: the user's data folder by the XDG rules. */
export function defaultLedger(environment: NodeJS.ProcessEnv = process.env): string {
  const { XDG_DATA_HOME: data } = environment;
  const folder = data !== undefined && isAbsolute(data) ? data : join(homedir(), ".local", "share");
  return join(folder, "entente", "ledger.duckdb");
}

/**
 * Opens a ledger and brings its schema up to date: a file, or `postgres://…`. To be read only, it must be there already and several
 * processes may read a file side by side; to be written, one process holds it. Throws a LedgerError.
 */
export async function openLedger(ledger: string, { readOnly = false } = {}): Promise<Store> {
  const store = await openStore(ledger, readOnly);
  try {
    await migrate(store);
    await catchUp(store);
    return store;
  } catch (error) {
    await store.close();
    if (!(error instanceof LedgerError) || error.code !== "ledger-older") throw error;
    await bringUpToDate(ledger, error);
    return openStore(ledger, true);
  }
}

/** Opens a store as it is, whatever its schema. */
export async function openStore(ledger: string, readOnly: boolean): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(ledger)) return (await import("./postgres.ts")).openPostgres(ledger, readOnly);
  return (await import("./duckdb.ts")).openDuckdb(ledger, readOnly);
}

/** A ledger that is only to be read, and is of an earlier schema, is written this once. */
async function bringUpToDate(ledger: string, older: LedgerError): Promise<void> {
  try {
    await (await openLedger(ledger)).close();
  } catch (error) {
    throw error instanceof LedgerError && error.code === "ledger-unwritable" ? older : error;
  }
}
