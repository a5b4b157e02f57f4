import { openLedger } from "../ledger/index.ts";
import { askDyad, dyadQuestion } from "../questions/dyad-question.ts";
import type { NamedSide } from "../questions/dyad-sides.ts";
import { plainDyad } from "../questions/plain-dyad.ts";
import { UsageError } from "../questions/usage-error.ts";
import type { Relation, StandingRelation } from "../relations/index.ts";
import { type Command, formatOf, readArguments } from "./command.ts";
import { dyadCsv } from "./dyad-rows.ts";
import { STANDING_TABLES, type StandingTable, standingCsv } from "./dyad-tables.ts";
import { dyadText } from "./dyad-text.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { write } from "./output.ts";
import { styleFor } from "./style.ts";

const FORMATS = ["text", "json", "csv"];
const TABLES: readonly string[] = ["series", ...STANDING_TABLES];
const OPTIONS = {
  since: { type: "string" },
  until: { type: "string" },
  by: { type: "string" },
  at: { type: "string" },
  members: { type: "boolean" },
  table: { type: "string" },
  dataset: { type: "string" },
  ...LEDGER_OPTION,
  format: { type: "string", short: "f" },
} as const;

export const dyad: Command = {
  help: `entente dyad: what passed between two parties, step by step, and what stands between them: agreements, pledges, sanctions.

Usage: entente dyad A B [options]

      --since DATE               YYYY-MM-DD, the first day; the first the ledger tells of when not given
      --until DATE               YYYY-MM-DD, the last day; the last the ledger tells of when not given
      --by day|week|month        the steps of the series; what fits the period when not given
      --at DATE                  the day for agreements, pledges and sanctions; the last of the period when not given
      --dataset NAME             of events only those of entente (read) or of gdelt, icews, polecat (imported); all when not given
      --members                  a body counts with its members at the time of each event, not as the body alone
${LEDGER_HELP}  -f, --format text|json|csv     for people (default); everything; one table
      --table series|agreements|pledges|sanctions
                                 which table csv gives; series when not given, four lines a step

A and B are codes of states (ISO 3166-1 alpha-3) or ids of bodies and groups, as entente actors finds them, or several joined by +. Events count by PLOVER's quads
and types each way, reports of one event as one story, beside all events read in the same step. What is told not to have been done is left
out and its number given. A step for which nothing was read is left out of the series. The last whole step is compared with all whole ones
before it.

Agreements are those of the tables and those articles tell of. A pledge is open until an act of the promised kind keeps it, a contrary one
breaks it, or its term ends (data/relations/README.md has the conventions). What a body imposes or agrees binds its members.

Examples:
  entente dyad PRK RUS --since 2024-01-01
  entente dyad ITA eu --by month
  entente dyad eu RUS --members --at 2022-12-31
  entente dyad FRA+DEU+POL UKR --table pledges > pledges.csv
  entente dyad ISR hamas --ledger archive.duckdb --format json
  entente dyad USA CHN --by week --format csv > series.csv
`,
  run: async (args) => {
    const { names, texts, flags } = readArguments("dyad", args, OPTIONS);
    const { table } = texts;
    const format = table !== undefined && texts.format === undefined ? "csv" : formatOf(texts, FORMATS);
    if (table !== undefined && (!TABLES.includes(table) || format !== "csv"))
      throw new UsageError("dyad-table", { table, format });
    const question = dyadQuestion(names, flags.has("members"), texts);
    const store = await openLedger(ledgerOf(texts), { readOnly: true });
    try {
      const { relation, sides, standing } = await askDyad(store, question);
      const isSeries = format === "csv" && (table ?? "series") === "series";
      if (isSeries) await write(dyadCsv(await relation(), sides[0].id, sides[1].id));
      else await write(shown(await relation(), await standing(), sides, format, table));
      return 0;
    } finally {
      await store.close();
    }
  },
};

function shown(
  relation: Relation,
  standing: StandingRelation,
  sides: readonly [NamedSide, NamedSide],
  format: string,
  table: string | undefined,
): string {
  if (format === "json") return `${JSON.stringify(plainDyad(relation, standing, sides), null, 2)}\n`;
  if (format === "csv") return standingCsv(standing, table as StandingTable);
  const style = styleFor(process.stdout);
  return dyadText(relation, standing, sides, style, Math.min(style.width, process.stdout.columns ?? style.width));
}
