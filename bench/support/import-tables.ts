import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { line } from "../../src/evaluation/figures.ts";
import type { TableFormat } from "../../src/sources/event-tables/shape.ts";
import { readVocabulary } from "../../src/sources/event-tables/vocabulary.ts";
import { PACKAGE } from "../../src/sources/node-resources.ts";
import { startPostgres } from "../../test/support/start-postgres.ts";
import { generateTable } from "./generate-tables.ts";
import { peakOf, processorSeconds } from "./process-figures.ts";

const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
/** How often a running import is looked at. */
const LOOK = 200;

interface Figures {
  rows: number;
  seconds: number;
  processor: number;
  megabytes: number;
}

/**
 * Rows a second of generated event tables imported through the command line: so many of GDELT's into DuckDB, fewer of others and into
 * PostgreSQL. On a machine that does other things the processor's seconds tell more than the clock's.
 */
export async function measureImports(folder: string, rows: number): Promise<unknown> {
  const vocabulary = readVocabulary(PACKAGE);
  const figures: Record<string, Figures> = {};
  const measure = async (name: string, format: TableFormat, count: number, ledger: string) => {
    const table = join(folder, `${format}.csv`);
    await generateTable(table, format, count, vocabulary);
    const found = await importTable(folder, table, ledger);
    rmSync(table);
    figures[name] = found;
    const { seconds, processor, megabytes } = found;
    console.log(line(`${name}: rows, seconds, processor seconds`, [count, seconds.toFixed(1), processor.toFixed(1)]));
    console.log(
      line("  rows a second; of the processor; memory, MB", [rate(count, seconds), rate(count, processor), megabytes]),
    );
  };
  const file = join(folder, "imports.duckdb");
  await measure("GDELT into DuckDB", "gdelt", rows, file);
  await measure("ICEWS into DuckDB", "icews", Math.ceil(rows / 4), file);
  await measure("POLECAT into DuckDB", "polecat", Math.ceil(rows / 4), file);
  const stop = await startPostgres();
  const { ENTENTE_POSTGRES: server } = process.env;
  if (server)
    await measure("GDELT into PostgreSQL", "gdelt", Math.ceil(rows / 4), `${server}?schema=imports_${process.pid}`);
  await stop();
  return figures;
}

const rate = (rows: number, seconds: number): number => Math.round(rows / seconds);

async function importTable(folder: string, table: string, ledger: string): Promise<Figures> {
  const started = performance.now();
  const child = spawn(process.execPath, [COMMAND, "import", table, "--ledger", ledger, "--format", "json"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let [megabytes, processor] = [0, 0];
  const look = () => {
    megabytes = Math.max(megabytes, peakOf(child.pid!));
    processor = Math.max(processor, processorSeconds(child.pid!));
  };
  const looking = setInterval(look, LOOK);
  let out = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    look();
    out += text;
  }
  clearInterval(looking);
  if (child.exitCode === null) await once(child, "close");
  const [{ rows }] = JSON.parse(out).files;
  return { rows, seconds: (performance.now() - started) / 1000, processor, megabytes };
}
