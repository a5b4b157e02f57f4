import { boundsOf, EXPORT_FORMATS, type LeftOut, openLedger, parquetOf } from "../ledger/index.ts";
import { exportingOf, exportQuestion } from "../questions/export-question.ts";
import { UsageError } from "../questions/usage-error.ts";
import { type Command, readArguments } from "./command.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { toFile, toStandardOutput } from "./output-file.ts";
import { tally } from "./progress.ts";

/** The options that say which events are meant. */
const CHOICE_OPTIONS = {
  actor: { type: "string" },
  dyad: { type: "string" },
  type: { type: "string" },
  since: { type: "string" },
  until: { type: "string" },
  source: { type: "string" },
  certainty: { type: "string" },
  dataset: { type: "string" },
} as const;

const OPTIONS = {
  to: { type: "string", short: "t" },
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
  nodes: { type: "string" },
  "full-text": { type: "boolean" },
  ...CHOICE_OPTIONS,
  ...LEDGER_OPTION,
} as const;

const CHOICE_HELP = `      --actor NAME               whoever takes part as it or for it: a state, body, group or person, by code, id or name
      --dyad A B                 what passed between two parties
      --type TYPE,…              PLOVER types: ASSAULT, CONSULT, …
      --since DATE               YYYY-MM-DD, the first day
      --until DATE               YYYY-MM-DD, the last day
      --source NAME              of one publisher, by name or id
      --certainty WORD,…         certain, probable, possible, unknown
      --dataset NAME             entente (read in articles), or the event table it was imported from
`;

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
    const { to, output = "-", nodes } = texts;
    const question = exportQuestion(to, nodes, flags.has("full-text"));
    const { format, fullText } = question;
    const toTerminal = output === "-" && to === "parquet" && process.stdout.isTTY;
    if (toTerminal) throw new UsageError("output-terminal", { format: question.name });
    const ledger = ledgerOf(texts);
    const store = await openLedger(ledger, { readOnly: true });
    try {
      const exporting = await exportingOf(store, question, texts, names);
      const convert =
        to === "parquet" ? (csv: string, parquet: string) => parquetOf(csv, parquet, fullText) : undefined;
      const out = await (output === "-"
        ? toStandardOutput(convert !== undefined)
        : toFile(output, flags.has("force"), ledger));
      const bar = tally(
        format.counts,
        format.counts === "events" ? (await boundsOf(store, exporting.choice))?.events : undefined,
      );
      const leftOut = new Map<LeftOut, number>();
      try {
        const write = await format.load();
        const { tell } = bar;
        const leaveOut = (reason: LeftOut, count = 1) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + count);
        for await (const piece of write({ ...exporting, tell, leaveOut })) await out.write(piece);
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
