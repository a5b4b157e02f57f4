import { openLedger } from "../ledger/index.ts";
import { isCalendarDate } from "../reader/calendar-date.ts";
import {
  DATASETS,
  type Dataset,
  packageKnowledge,
  type Relation,
  relationOf,
  STEP_LENGTHS,
  type StandingRelation,
  type StepLength,
  standingBetween,
} from "../relations/index.ts";
import { type Command, readArguments } from "./command.ts";
import { dyadCsv, dyadJson } from "./dyad-rows.ts";
import { type NamedSide, sidesNamed } from "./dyad-sides.ts";
import { STANDING_TABLES, type StandingTable, standingCsv } from "./dyad-tables.ts";
import { dyadText } from "./dyad-text.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { nearest } from "./nearest.ts";
import { write } from "./output.ts";
import { styleFor } from "./style.ts";
import { UsageError } from "./usage-error.ts";

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
    const { since, until, by, table, dataset } = texts;
    const format = texts.format ?? (table === undefined ? "text" : "csv");
    if (!FORMATS.includes(format))
      throw new UsageError("format-unknown", { format, nearest: nearest(format, FORMATS) ?? "" });
    if (by !== undefined && !isStepLength(by)) throw new UsageError("dyad-step", { by });
    if (dataset !== undefined && !isDataset(dataset))
      throw new UsageError("dyad-dataset", { dataset, nearest: nearest(dataset, DATASETS) ?? "" });
    if (table !== undefined && (!TABLES.includes(table) || format !== "csv"))
      throw new UsageError("dyad-table", { table, format });
    const [from, to, at] = [dayOf("--since", since), dayOf("--until", until), dayOf("--at", texts.at)];
    if (from !== undefined && to !== undefined && from > to) throw new UsageError("dyad-period", { from, to });
    if (names.length !== 2) throw new UsageError("dyad-pair", { count: names.length });
    const store = await openLedger(ledgerOf(texts), { readOnly: true });
    try {
      const knowledge = packageKnowledge();
      const [one, other] = await sidesNamed(store, names, flags.has("members"), knowledge);
      const question = { party: one.side, counterpart: other.side, since: from, until: to, by, dataset };
      const relation = await relationOf(store, question);
      // With nothing dated, what the tables know today.
      const last = at ?? relation.period?.to ?? new Date().toISOString().slice(0, 10);
      const first = relation.period?.from;
      const period = { from: first === undefined || first > last ? last : first, to: last };
      const isSeries = format === "csv" && (table ?? "series") === "series";
      if (isSeries) await write(dyadCsv(relation, one.id, other.id));
      else {
        const standing = await standingBetween(store, [one.side, other.side], period, knowledge, dataset);
        await write(shown(relation, standing, [one, other], format, table));
      }
      return 0;
    } finally {
      await store.close();
    }
  },
};

function shown(
  relation: Relation,
  standing: StandingRelation,
  [one, other]: readonly [NamedSide, NamedSide],
  format: string,
  table: string | undefined,
): string {
  if (format === "json") return dyadJson(relation, standing, one, other);
  if (format === "csv") return standingCsv(standing, table as StandingTable);
  const style = styleFor(process.stdout);
  return dyadText(
    relation,
    standing,
    [one, other],
    style,
    Math.min(style.width, process.stdout.columns ?? style.width),
  );
}

const isDataset = (name: string): name is Dataset => DATASETS.some((each) => each === name);
const isStepLength = (by: string): by is StepLength => STEP_LENGTHS.some((each) => each === by);

function dayOf(option: string, date: string | undefined): string | undefined {
  if (date !== undefined && !isCalendarDate(date)) throw new UsageError("dyad-date", { option, date });
  return date?.slice(0, 10);
}
