import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { line } from "../../src/evaluation/figures.ts";
import { openLedger, type Store } from "../../src/ledger/index.ts";
import { peakOf, processorSeconds } from "./process-figures.ts";

const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const FORMATS = ["csv", "parquet", "jsonl", "geojson", "ftm", "annotations", "gdelt", "polecat"];
/** So many events stand in an article, of so many sentences. */
const EVENTS = 10;

/** So many generated events, ten an article, exported through the command line: events a second, memory at most. */
export async function exportAll(folder: string, events: number): Promise<unknown> {
  const ledger = join(folder, "export.duckdb");
  const store = await openLedger(ledger);
  await fill(store, events);
  await store.close();
  const figures: Record<string, unknown> = {};
  for (const format of FORMATS) {
    const file = join(folder, `export.${format}`);
    const started = performance.now();
    const { megabytes, processor } = await run(["export", "--to", format, "-o", file, "--ledger", ledger]);
    const seconds = (performance.now() - started) / 1000;
    const size = Math.round(statSync(file).size / 1024 / 1024);
    console.log(
      line(`exported to ${format}: events a second, of the processor; file, MB; memory, MB`, [
        ...[Math.round(events / seconds), Math.round(events / processor), size, megabytes],
      ]),
    );
    figures[format] = { events, seconds, processor, size, megabytes };
    rmSync(file);
  }
  return figures;
}

/** Runs the command line and gives the megabytes it had resident at most and its processor seconds; 0 where the system does not tell. */
async function run(args: readonly string[]): Promise<{ megabytes: number; processor: number }> {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  let megabytes = 0;
  let processor = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid!));
    processor = Math.max(processor, processorSeconds(child.pid!));
  }, 100);
  const [status] = await once(child, "close");
  clearInterval(watch);
  if (status !== 0) throw new Error(`entente ${args.join(" ")}: exit ${status}`);
  return { megabytes, processor };
}

/** Articles of ten sentences with an event each, between two of 200 states, some in a place. */
async function fill(store: Store, events: number): Promise<void> {
  const articles = Math.ceil(events / EVENTS);
  const sentence = "Some state has done something to another, as somebody said. ";
  const text = sentence.repeat(EVENTS);
  const record = { actors: [], places: [], events: [], quotations: [], agreements: [], projections: [] };
  await store.transaction(async (inside) => {
    await inside.run(
      `INSERT INTO actors SELECT n, 'state-' || n, 'State ' || n, 'state', NULL, 'GOV', NULL, NULL, NULL FROM range(1, 201) AS numbers(n)`,
    );
    await inside.run(
      `INSERT INTO places SELECT n, 'place-' || n, 'Place ' || n, 'ITA', n % 90, n % 180, n FROM range(1, 101) AS numbers(n)`,
    );
    await inside.run(
      `INSERT INTO articles SELECT n, 'hash' || n, 'https://example.org/' || n, 'https://example.org/' || n, 'Title ' || n, 'en',
         'Outlet ' || n % 50, NULL, '2025-01-01', DATE '2025-01-01', NULL, n % 3 = 0, NULL, $1, $2, now(), NULL
       FROM range(1, ${articles + 1}) AS numbers(n)`,
      [text, JSON.stringify({ ...record, title: "Title", rights: null })],
    );
    await inside.run(
      `INSERT INTO events SELECT n, 1 + (n - 1) // ${EVENTS}, 1 + (n - 1) % ${EVENTS}, 'entente', NULL, 'ASSAULT', 'aerial', 'military', '195',
         NULL, 4, -9, FALSE, DATE '2025-01-01', '2025-01-01', '2025-01-01', 'day', 'stated',
         CASE WHEN n % 2 = 0 THEN 1 + n % 100 END, 'past', 'certain', 'affirmed', NULL, NULL,
         ${sentence.length} * ((n - 1) % ${EVENTS}), ${sentence.length} * ((n - 1) % ${EVENTS} + 1) - 1,
         ${sentence.length} * ((n - 1) % ${EVENTS}) + 11, ${sentence.length} * ((n - 1) % ${EVENTS}) + 19, '[]', 'bench', 0.8
       FROM range(1, ${events + 1}) AS numbers(n)`,
    );
    for (const [side, factor] of [
      ["actor", 7],
      ["recipient", 11],
    ] as const)
      await inside.run(
        `INSERT INTO participants SELECT n, '${side}', 0, 1 + n * ${factor} % 200, 'ITA', 'GOV', 0, 4, FALSE
         FROM range(1, ${events + 1}) AS numbers(n)`,
      );
  });
}
