import { openLedger } from "../ledger/index.ts";
import { isCalendarDate } from "../reader/calendar-date.ts";
import { relationOf, STEP_LENGTHS, type StepLength } from "../relations/index.ts";
import { type Command, readArguments } from "./command.ts";
import { dyadCsv, dyadJson } from "./dyad-rows.ts";
import { dyadText } from "./dyad-text.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { nearest } from "./nearest.ts";
import { write } from "./output.ts";
import { partiesNamed } from "./party-named.ts";
import { styleFor } from "./style.ts";
import { UsageError } from "./usage-error.ts";

const FORMATS = ["text", "json", "csv"];
const OPTIONS = {
  since: { type: "string" },
  until: { type: "string" },
  by: { type: "string" },
  ...LEDGER_OPTION,
  format: { type: "string", short: "f" },
} as const;

export const dyad: Command = {
  help: `entente dyad: what passed between two parties, step by step, by all that a ledger holds.

Usage: entente dyad A B [options]

      --since DATE               YYYY-MM-DD, the first day; the first the ledger tells of when not given
      --until DATE               YYYY-MM-DD, the last day; the last the ledger tells of when not given
      --by day|week|month        the steps of the series; what fits the period when not given
${LEDGER_HELP}  -f, --format text|json|csv     for people (default); everything; the series, four lines a step

A and B are codes of states (ISO 3166-1 alpha-3) or ids of bodies and groups, as entente actors finds them. Events count by PLOVER's quads
and types each way, reports of one event as one story, beside all events read in the same step. What is told not to have been done is left
out and its number given. A step for which nothing was read is left out of the series. The last whole step is compared with all whole ones
before it.

Examples:
  entente dyad PRK RUS --since 2024-01-01
  entente dyad ITA eu --by month
  entente dyad ISR hamas --ledger archive.duckdb --format json
  entente dyad USA CHN --by week --format csv > series.csv
`,
  run: async (args) => {
    const { names, texts } = readArguments("dyad", args, OPTIONS);
    const { since, until, by, format = "text" } = texts;
    if (!FORMATS.includes(format))
      throw new UsageError("format-unknown", { format, nearest: nearest(format, FORMATS) ?? "" });
    if (by !== undefined && !isStepLength(by)) throw new UsageError("dyad-step", { by });
    const [from, to] = [dayOf("--since", since), dayOf("--until", until)];
    if (from !== undefined && to !== undefined && from > to) throw new UsageError("dyad-period", { from, to });
    if (names.length !== 2) throw new UsageError("dyad-pair", { count: names.length });
    const store = await openLedger(ledgerOf(texts), { readOnly: true });
    try {
      const [one, other] = await partiesNamed(store, names);
      const relation = await relationOf(store, { party: one.id, counterpart: other.id, since: from, until: to, by });
      if (format === "json") await write(dyadJson(relation, one, other));
      else if (format === "csv") await write(dyadCsv(relation, one.id, other.id));
      else {
        const style = styleFor(process.stdout);
        await write(
          dyadText(relation, [one, other], style, Math.min(style.width, process.stdout.columns ?? style.width)),
        );
      }
      return 0;
    } finally {
      await store.close();
    }
  },
};

const isStepLength = (by: string): by is StepLength => STEP_LENGTHS.some((each) => each === by);

function dayOf(option: string, date: string | undefined): string | undefined {
  if (date !== undefined && !isCalendarDate(date)) throw new UsageError("dyad-date", { option, date });
  return date?.slice(0, 10);
}
