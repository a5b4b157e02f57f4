import { type LedgerSummary, openLedger, summarise } from "../ledger/index.ts";
import { type Command, formatOf, readOptions } from "./command.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { write } from "./output.ts";

const OPTIONS = { ...LEDGER_OPTION, format: { type: "string", short: "f" } } as const;

export const ledger: Command = {
  help: `entente ledger: tells what a ledger holds.

Usage: entente ledger [options]

${LEDGER_HELP}  -f, --format text|json         for people (default) or for programs

Examples:
  entente ledger
  entente ledger --ledger archive.duckdb --format json
`,
  run: async (args) => {
    const { texts } = readOptions("ledger", args, OPTIONS);
    const format = formatOf(texts, ["text", "json"]);
    const store = await openLedger(ledgerOf(texts), { readOnly: true });
    try {
      const summary = await summarise(store);
      await write(format === "json" ? `${JSON.stringify(summary, null, 2)}\n` : textOf(summary));
      return 0;
    } finally {
      await store.close();
    }
  },
};

function textOf({
  ledger,
  schema,
  bytes,
  articles,
  events,
  stories,
  imported,
  mentions,
  documents,
  quotations,
  actors,
  parties,
  period,
}: LedgerSummary): string {
  const languages = Object.entries(articles.languages).map(([language, count]) => `${language} ${count}`);
  const lines: [string, string][] = [
    ["ledger", ledger],
    ["articles", `${articles.inForce}${inBrackets(languages.join(", "))}${besides(articles.superseded, "superseded")}`],
    [
      "events",
      `${events.inForce}${besides(events.imported, "imported")}${besides(events.corrected, "corrected")}${besides(events.superseded, "superseded")}${besides(events.rejected, "rejected")}`,
    ],
    ["stories", storiesText(stories)],
    ...Object.entries(imported).map(([dataset, count]): [string, string] => [dataset, `${count} events imported`]),
    ...(mentions === 0 ? [] : [["mentions", `${mentions} reports of GDELT's events`] as [string, string]]),
    ...(documents === 0 ? [] : [["documents", `${documents} of GDELT's knowledge graph`] as [string, string]]),
    ["quotations", String(quotations)],
    ["actors", String(actors)],
    ["parties", `${parties} (states, bodies and groups that stand in dyads)`],
    ["published", period.from === null ? "no article is dated" : `${period.from} to ${period.to}`],
    ["size", `${(bytes / 1024 / 1024).toFixed(1)} MB`],
    ["schema", String(schema)],
  ];
  return lines.map(([name, value]) => `${name.padEnd(11)} ${value}\n`).join("");
}

/** The same counted the other way: reports of one event once. */
const storiesText = ({ all, ofSeveral, copies }: LedgerSummary["stories"]): string =>
  `${all}, ${ofSeveral} of them told by several reports${besides(copies, copies === 1 ? "article is a copy" : "articles are copies")}`;

const inBrackets = (text: string): string => (text === "" ? "" : ` (${text})`);
const besides = (count: number, what: string): string => (count === 0 ? "" : `, ${count} ${what}`);
