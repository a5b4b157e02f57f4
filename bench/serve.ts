/**
 * `npm run bench -- serve [--events 1000000] [--seconds 10] [--no-browser]`: the API and the page over a generated ledger of so many events in DuckDB,
 * as `entente serve` answers on loopback: questions asked for the first time; small ones asked again and again by a load generator beside the
 * server, which takes processor time too; the first page and an article of 500 words read in it, in Chromium.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { line } from "../src/evaluation/figures.ts";
import { DEFAULT_LIMITS } from "../src/server/index.ts";
import { option } from "./support/samples.ts";
import { measureFirst, measureLoad, startServer } from "./support/serve-speed.ts";
import { generateLedger } from "./support/served-ledger.ts";
import { measurePage } from "./support/served-page.ts";

export default async function run(args: string[]): Promise<unknown> {
  const events = Number(option(args, "events") ?? 1_000_000);
  const seconds = Number(option(args, "seconds") ?? 10);
  execFileSync("npm", ["run", "build", "--silent"], {
    cwd: fileURLToPath(new URL("../", import.meta.url)),
    stdio: "inherit",
  });
  const folder = mkdtempSync(join(tmpdir(), "entente-serve-"));
  const file = join(folder, "ledger.duckdb");
  try {
    const { articles, pairs } = await generateLedger(file, events);
    console.log(line("events, articles generated", [events, articles]));
    const server = await startServer(file);
    try {
      const first = await measureFirst(server, pairs);
      const load = await measureLoad(server, events, articles, seconds);
      // Until then the server grants this machine no more.
      await setTimeout(1000 * DEFAULT_LIMITS.seconds);
      const page = args.includes("--no-browser") ? null : await measurePage(server.url);
      return { events, articles, first, load, page };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
