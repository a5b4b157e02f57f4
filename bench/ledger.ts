/**
 * `npm run bench -- ledger [--rows 10000000] [--articles 1000] [--export 1000000] [--corrected 1000000] [--import 1000000] [--search 0 [--kept FILE]]`: articles
 * added to a ledger through the command line, and whether that takes as long at the end as at the beginning; a pair's weekly series over ten years
 * among so many generated rows, in DuckDB, and all that is told of a pair and of a group of 27; so many generated events exported in each format; a correction, its undoing and the review among so many
 * events; so many rows of generated event tables imported through the command line; what indexing costs, and searching so many generated articles
 * (with `--kept` in a ledger that stays and is asked again as it is). Peak memory.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addArticles } from "./support/add-articles.ts";
import { measureCorrections } from "./support/corrections.ts";
import { measureSeries } from "./support/dyad-series.ts";
import { exportAll } from "./support/export-speed.ts";
import { measureImports } from "./support/import-tables.ts";
import { measureIndexing } from "./support/indexing.ts";
import { measureRelations } from "./support/relations.ts";
import { option } from "./support/samples.ts";
import { measureSearch } from "./support/search-speed.ts";

export default async function run(args: string[]): Promise<unknown> {
  const rows = Number(option(args, "rows") ?? 10_000_000);
  const articles = Number(option(args, "articles") ?? 1000);
  const events = Number(option(args, "export") ?? 1_000_000);
  const corrected = Number(option(args, "corrected") ?? 1_000_000);
  const imports = Number(option(args, "import") ?? 1_000_000);
  const searched = Number(option(args, "search") ?? 0);
  execFileSync("npm", ["run", "build", "--silent"], {
    cwd: fileURLToPath(new URL("../", import.meta.url)),
    stdio: "inherit",
  });
  const folder = mkdtempSync(join(tmpdir(), "entente-ledger-"));
  try {
    const added = articles === 0 ? null : await addArticles(folder, articles);
    const series = rows === 0 ? null : await measureSeries(folder, rows);
    const relations = rows === 0 ? null : await measureRelations(folder, rows);
    const exported = events === 0 ? null : await exportAll(folder, events);
    const corrections = corrected === 0 ? null : await measureCorrections(folder, corrected);
    const imported = imports === 0 ? null : await measureImports(folder, imports);
    const indexing = searched === 0 ? null : await measureIndexing(folder);
    const search =
      searched === 0 ? null : await measureSearch(option(args, "kept") ?? join(folder, "search.duckdb"), searched);
    return { added, series, relations, exported, corrections, imported, indexing, search };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
