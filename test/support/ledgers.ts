import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe } from "vitest";
import { openLedger, type Store } from "../../src/ledger/index.ts";

/** Makes the address of a ledger nobody has used. */
export type NewLedger = () => string;

export const newFile: NewLedger = () => join(mkdtempSync(join(tmpdir(), "entente-ledger-")), "ledger.duckdb");

const newSchema: NewLedger = () => {
  const schema = `test_${randomUUID().replaceAll("-", "")}`;
  return `${process.env.ENTENTE_POSTGRES}?schema=${schema}`;
};

/** Runs the same tests on both stores; those on PostgreSQL are skipped where there is none. */
export function onBothStores(tests: (newLedger: NewLedger) => void): void {
  describe("in DuckDB", () => tests(newFile));
  describe.skipIf(!process.env.ENTENTE_POSTGRES)("in PostgreSQL", () => tests(newSchema));
}

/** What is told what to do at the end of a test, or of all. */
export interface Ending {
  onTestFinished: (end: () => void | Promise<void>) => void;
}

/** Opens a ledger for one test; it is closed when the test is over. */
export async function openFor({ onTestFinished }: Ending, ledger: string, readOnly = false): Promise<Store> {
  const store = await openLedger(ledger, { readOnly });
  onTestFinished(() => store.close());
  return store;
}
