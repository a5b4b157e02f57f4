import {
  boundsOf,
  EXPORT_FORMATS,
  type ExportChoice,
  type LeftOut,
  openLedger,
  parquetOf,
  type Reserved,
  reservedOf,
  type Store,
} from "../ledger/index.ts";
import { nearest } from "../questions/nearest.ts";
import { UsageError } from "../questions/usage-error.ts";
import { readExportTables } from "../sources/export-tables.ts";
import { type Command, readArguments } from "./command.ts";
import { CHOICE_HELP, CHOICE_OPTIONS, choiceOf } from "./export-choice.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { toFile, toStandardOutput } from "./output-file.ts";
import { tally } from "./progress.ts";

const OPTIONS = {
  to: { type: "string", short: "t" },
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
  nodes: { type: "string" },
  "full-text": { type: "boolean" },
  ...CHOICE_OPTIONS,
  ...LEDGER_OPTION,
} as const;

const NODES = ["parties", "actors"] as const;

export const exportCommand: Command = {
  help: `entente export: hands on what a ledger holds, as it stands now: corrected, without what was rejected or superseded.

Usage: entente export --to FORMAT [-o FILE] [options]

${Object.entries(EXPORT_FORMATS)
  .map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}\n`)
  .join("")}
  -t, --to FORMAT                one of these
  -o, --output FILE              a file, which is there once it is whole; - or none: standard output
      --force                    takes the place of a file that is there
      --nodes parties|actors     of a graph: states, bodies and groups (default), or everybody
      --full-text                the text of articles too (parquet, csv; jsonl has it), where no rights are reserved
${CHOICE_HELP}${LEDGER_HELP}
Of articles whose rights are reserved only the passages that prove an event are handed on, cut to some words, and the link; --full-text is
refused while such are among those chosen. A copy of the whole ledger for yourself is a copy of its file.

Examples:
  entente export --to parquet -o events.parquet
  entente export --to csv --dyad PRK RUS --since 2024-01-01 > dyad.csv
  entente export --to jsonl --source ANSA -o ansa.jsonl && entente add ansa.jsonl --ledger other.duckdb
  entente export --to gexf --type ASSAULT,COERCE --nodes actors -o conflict.gexf
  entente export --to gdelt --until 2025-12-31 -o 2025.export.CSV
`,
  run: async (args) => {
    const { names, texts, flags } = readArguments("export", args, OPTIONS);
    const { to, output = "-", nodes = "parties" } = texts;
    if (to === undefined) throw new UsageError("export-format", { formats: Object.keys(EXPORT_FORMATS).join(", ") });
    if (!Object.hasOwn(EXPORT_FORMATS, to))
      throw new UsageError("format-unknown", { format: to, nearest: nearest(to, Object.keys(EXPORT_FORMATS)) ?? "" });
    if (!isNodes(nodes))
      throw new UsageError("export-word", { option: "nodes", word: nodes, nearest: "", all: NODES.join(", ") });
    const format = EXPORT_FORMATS[to];
    const fullText = flags.has("full-text");
    if (fullText && !format.holdsText) throw new UsageError("export-text-format", { format: to });
    const toTerminal = output === "-" && to === "parquet" && process.stdout.isTTY;
    if (toTerminal) throw new UsageError("output-terminal", { format: to });
    const ledger = ledgerOf(texts);
    const store = await openLedger(ledger, { readOnly: true });
    try {
      const choice = await choiceOf(store, texts, names);
      if (fullText) await refuseReserved(store, choice);
      const convert =
        to === "parquet" ? (csv: string, parquet: string) => parquetOf(csv, parquet, fullText) : undefined;
      const out = await (output === "-"
        ? toStandardOutput(convert !== undefined)
        : toFile(output, flags.has("force"), ledger));
      const bar = tally(
        format.counts,
        format.counts === "events" ? (await boundsOf(store, choice))?.events : undefined,
      );
      const leftOut = new Map<LeftOut, number>();
      try {
        const write = await format.load();
        const { tell } = bar;
        const leaveOut = (reason: LeftOut, count = 1) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + count);
        const exporting = { store, choice, tables: readExportTables(), fullText, nodes, tell, leaveOut };
        for await (const piece of write(exporting)) await out.write(piece);
        await out.finish(convert);
      } catch (error) {
        await out.abandon();
        throw error;
      } finally {
        bar.clear();
      }
      for (const note of notesOn(bar.told(), format.counts, leftOut)) process.stderr.write(`entente: ${note}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};

const isNodes = (nodes: string): nodes is (typeof NODES)[number] => NODES.some((each) => each === nodes);

/** Nothing is handed on when a text is asked for that may not be. */
async function refuseReserved(store: Store, choice: ExportChoice): Promise<void> {
  const reserved = await reservedOf(store, choice);
  if (reserved.length === 0) return;
  const articles = reserved.reduce((sum, each) => sum + each.articles, 0);
  throw new UsageError("rights-reserved", { articles, holders: holdersText(reserved) });
}

const HOLDERS_AT_MOST = 5;

function holdersText(reserved: readonly Reserved[]): string {
  const named = reserved
    .slice(0, HOLDERS_AT_MOST)
    .map(({ holder, articles }) => `${holder ?? "holder unnamed"} ${articles}`);
  const others = reserved.slice(HOLDERS_AT_MOST).reduce((sum, { articles }) => sum + articles, 0);
  return [...named, ...(others === 0 ? [] : [`others ${others}`])].join(", ");
}

const LEFT_OUT: Record<LeftOut, string> = {
  "no-article": "were imported and stand in no article",
  "no-point": "have no place with a point on the map",
  negated: "are told not to have happened",
  undated: "have no date",
};

function notesOn(written: number, counts: string, leftOut: ReadonlyMap<LeftOut, number>): string[] {
  const empty = written === 0 ? [`nothing in the ledger is chosen: there are no ${counts} in the export`] : [];
  return [...empty, ...[...leftOut].map(([reason, count]) => `left out: ${count} events that ${LEFT_OUT[reason]}`)];
}
