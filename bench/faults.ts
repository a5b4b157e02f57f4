/**
 * `npm run bench -- faults [--kills 200]`: writers of a ledger killed (`kill -9`) at random moments of their lives, in DuckDB and in PostgreSQL:
 * articles acknowledged and lost, and articles that were left half.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { line } from "../src/evaluation/figures.ts";
import { killWriters, type Losses } from "../test/support/kill-writers.ts";
import { startPostgres } from "../test/support/start-postgres.ts";
import { option } from "./support/samples.ts";

export default async function run(args: string[]): Promise<unknown> {
  const kills = Number(option(args, "kills") ?? 200);
  execFileSync("npm", ["run", "build", "--silent"], {
    cwd: fileURLToPath(new URL("../", import.meta.url)),
    stdio: "inherit",
  });
  const folder = mkdtempSync(join(tmpdir(), "entente-faults-"));
  const figures: Record<string, Losses> = {};
  const stop = await startPostgres();
  try {
    figures.duckdb = await measure("DuckDB", join(folder, "ledger.duckdb"), kills);
    const { ENTENTE_POSTGRES: server } = process.env;
    if (server) figures.postgres = await measure("PostgreSQL", `${server}?schema=faults_${process.pid}`, kills);
  } finally {
    await stop();
    rmSync(folder, { recursive: true });
  }
  return figures;
}

async function measure(name: string, ledger: string, kills: number): Promise<Losses> {
  const started = performance.now();
  const losses = await killWriters(ledger, kills);
  const { acknowledged, lost, halves } = losses;
  console.log(line(`${name}: kills, acknowledged, lost, half`, [kills, acknowledged, lost, halves]));
  console.log(line("  seconds", [((performance.now() - started) / 1000).toFixed(0)]));
  return losses;
}
