import { importTable, openLedger, type Store, sortDyads } from "../ledger/index.ts";
import { explainFailure, isExplained } from "../questions/failures.ts";
import { nearest } from "../questions/nearest.ts";
import { UsageError } from "../questions/usage-error.ts";
import { openTables } from "../sources/event-tables/open-tables.ts";
import type { TableFormat } from "../sources/event-tables/shape.ts";
import { SHAPES } from "../sources/event-tables/shapes.ts";
import { readVocabulary, type Vocabulary } from "../sources/event-tables/vocabulary.ts";
import { PACKAGE } from "../sources/node-resources.ts";
import { addAll } from "./add.ts";
import { type Command, formatOf, readArguments } from "./command.ts";
import { brokenText, type ImportedFile, importedText, totalText } from "./import-text.ts";
import { findInputs, type Input, isAllMissing } from "./inputs.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { write } from "./output.ts";
import { progress, rowProgress } from "./progress.ts";
import { readRecords } from "./record-files.ts";

const OPTIONS = { ...LEDGER_OPTION, from: { type: "string" }, format: { type: "string", short: "f" } } as const;

const FORMATS = ["text", "json", "jsonl"] as const;
const SOURCES = [...Object.keys(SHAPES), "jsonl"];
/** What files of a folder or pattern end in. */
const ENDINGS = [".csv", ".tsv", ".tab", ".txt", ".zip", ".gz", ".jsonl"];

export const importCommand: Command = {
  help: `entente import: brings event tables into a ledger, where dyads count them beside what was read.

Usage: entente import FILE|FOLDER|PATTERN … [options]

      --from FORMAT              what the files are; each is recognised by its first line when not given
                                 gdelt: GDELT 2.0 events        gdelt-mentions: its reports of them
                                 gkg: GDELT GKG 2.1 documents   icews: ICEWS events
                                 polecat: POLECAT events        jsonl: records, as entente read --format jsonl prints them
${LEDGER_HELP}  -f, --format FORMAT            text: a line a file and the sum (default); json: the same for programs; jsonl: a line a file

Files are plain, gzip or zip, as their makers ship them; of a folder all that end in ${ENDINGS.join(" ")}. Each table is imported
whole or, when the work is cut short, not at all. What is there already changes nothing: an event is known by its number in its table. CAMEO
codes become PLOVER's types; comments, for which it has none, are left out and counted. Lines that cannot be read are told and left out.

Examples:
  entente import 20240101000000.export.CSV.zip 20240101000000.mentions.CSV.zip
  entente import gdelt/ --ledger archive.duckdb
  entente import events.2015.tab --from icews
  entente import ngecEventsDV-2024-*.zip --format jsonl
`,
  run: async (args) => {
    const { names, texts } = readArguments("import", args, OPTIONS);
    const { from } = texts;
    const format = formatOf(texts, FORMATS);
    if (from !== undefined && !SOURCES.includes(from))
      throw new UsageError("from-unknown", { from, nearest: nearest(from, SOURCES) ?? "" });
    if (names.length === 0) throw new UsageError("nothing-named");
    const inputs = await findInputs(names, ENDINGS);
    if (isAllMissing(inputs)) return 1;
    const store = await openLedger(ledgerOf(texts));
    try {
      const imported: ImportedFile[] = [];
      for await (const file of importAll(store, inputs, from ?? null)) {
        imported.push(file);
        if (format === "jsonl") await write(`${JSON.stringify(file)}\n`);
        if (format === "text" && !("error" in file)) await write(importedText(file));
      }
      await sortDyads(store);
      if (format === "json") await write(`${JSON.stringify({ ledger: store.place, files: imported }, null, 2)}\n`);
      if (format === "text" && imported.some((file) => !("error" in file)))
        await write(totalText(imported, store.place));
      return imported.some((file) => "error" in file) ? 1 : 0;
    } finally {
      await store.close();
    }
  },
};

/** Imports one file after the other; what is wrong with one is told and keeps none of the others. */
async function* importAll(store: Store, inputs: readonly Input[], from: string | null): AsyncGenerator<ImportedFile> {
  let vocabulary: Vocabulary | null = null;
  for (const { name, path, error } of inputs) {
    try {
      if (path === null) throw error ?? new UsageError("nothing-named");
      if (from === "jsonl" || (from === null && path.endsWith(".jsonl"))) {
        yield await importRecords(store, path);
        continue;
      }
      vocabulary ??= readVocabulary(PACKAGE);
      yield* importTables(store, path, vocabulary, from as TableFormat | null);
    } catch (failure) {
      // A ledger that cannot be written takes no further file either.
      if (!isExplained(failure) || failure.code.startsWith("ledger-")) throw failure;
      process.stderr.write(explainFailure(failure, name));
      yield { file: name, error: failure.code };
    }
  }
}

async function* importTables(
  store: Store,
  path: string,
  vocabulary: Vocabulary,
  format: TableFormat | null,
): AsyncGenerator<ImportedFile> {
  for (const table of await openTables(path)) {
    const bar = rowProgress(table.name);
    try {
      const imported = await importTable(store, table, vocabulary, { format, progress: bar.show });
      bar.clear();
      process.stderr.write(brokenText(table.name, imported));
      yield { file: table.name, ...imported };
    } finally {
      bar.clear();
    }
  }
}

/** Records are added as entente add does. */
async function importRecords(store: Store, path: string): Promise<ImportedFile> {
  const { articles, added, corrected, unchanged, failed, events } = await addAll(
    store,
    readRecords(path),
    progress(Number.POSITIVE_INFINITY),
    false,
  );
  // Each line was told.
  if (articles === 0) return { file: path, error: "records-none" };
  return {
    file: path,
    format: "jsonl",
    title: "records",
    rows: articles,
    added,
    corrected,
    known: unchanged,
    broken: failed,
    events,
  };
}
