import { openLedger } from "../ledger/index.ts";
import { dayAfter, outlookOf, publish, TYPES } from "../outlook/index.ts";
import { isCalendarDate } from "../reader/calendar-date.ts";
import { coverageOf } from "../relations/index.ts";
import { type Command, readArguments } from "./command.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { nearest } from "./nearest.ts";
import { foreseen } from "./outlook-projections.ts";
import { score } from "./outlook-score.ts";
import { outlookText, publishedText } from "./outlook-text.ts";
import { write } from "./output.ts";
import { partiesNamed } from "./party-named.ts";
import { styleFor } from "./style.ts";
import { UsageError } from "./usage-error.ts";

const OPTIONS = {
  actor: { type: "string" },
  type: { type: "string" },
  days: { type: "string" },
  origin: { type: "string" },
  publish: { type: "boolean" },
  ...LEDGER_OPTION,
  format: { type: "string", short: "f" },
} as const;

const DEFAULT_DAYS = 28;
const MOST_DAYS = 365;

export const outlook: Command = {
  help: `entente outlook: what may follow, with its chance, its base rate and the past events that speak for it; and how such forecasts did.

Usage: entente outlook A B [options]           what two parties may do, and their weeks of cooperation and conflict
       entente outlook --actor A [options]     what one party may do to whom
       entente outlook score [options]         how published forecasts did whose time has come
       entente outlook projections [options]   what articles said may follow, on whose word, and whether it was seen

      --type TYPE                only acts of one of PLOVER's types: AGREE, CONSULT, SANCTION …
      --days N                   acts within so many days (${DEFAULT_DAYS}), from 1 to ${MOST_DAYS}
      --origin DATE              YYYY-MM-DD, the first day that is forecast; the day after the last the ledger tells of when not given
      --publish                  keeps the forecasts in the ledger, to be scored when their time has come
${LEDGER_HELP}  -f, --format text|json         for people (default) or for programs

A forecast uses nothing that happened or was published on its origin or later. It is made of what the pair did before, what follows such acts,
what the actor does to all, what others do to the recipient, and what any two do; how much each counts is learnt from the ledger's own past.
Of too little past no number is given. score may be given --origin too: then it counts as today.

Examples:
  entente outlook PRK RUS
  entente outlook PRK RUS --days 90 --publish
  entente outlook --actor PRK --type AGREE
  entente outlook ISR hamas --origin 2025-01-01 --format json
  entente outlook score
  entente outlook projections --actor RUS
`,
  run: async (args) => {
    const { names, texts, flags } = readArguments("outlook", args, OPTIONS);
    const { format = "text" } = texts;
    if (format !== "text" && format !== "json")
      throw new UsageError("format-unknown", { format, nearest: nearest(format, ["text", "json"]) ?? "" });
    const origin = texts.origin === undefined ? null : dayOf(texts.origin);
    if (names.length === 1 && names[0] === "score") return score(ledgerOf(texts), origin, format);
    if (names.length === 1 && names[0] === "projections") return foreseen(ledgerOf(texts), texts.actor ?? null, format);
    const { actor } = texts;
    if (names.length !== (actor === undefined ? 2 : 0)) throw new UsageError("outlook-who", { count: names.length });
    const type = texts.type === undefined ? null : typeNamed(texts.type);
    const days = daysOf(texts.days);
    const store = await openLedger(ledgerOf(texts), { readOnly: !flags.has("publish") });
    try {
      const parties = await partiesNamed(store, actor === undefined ? names : [actor]);
      const last = (await coverageOf(store))?.to;
      if (origin === null && last === undefined) throw new UsageError("outlook-empty", { ledger: store.place });
      const told = await outlookOf(store, {
        party: parties[0].id,
        counterpart: parties[1]?.id ?? null,
        type,
        origin: origin ?? dayAfter(last!, 1),
        days,
      });
      const kept = flags.has("publish") ? await publish(store, told) : null;
      if (format === "json") await write(`${JSON.stringify({ ...plain(told), ...kept }, null, 2)}\n`);
      else await write(outlookText(told, parties, styleFor(process.stdout)) + publishedText(kept));
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** Distributions as plain lists, to so many digits as they are worth. */
function plain({ series, ...outlook }: Awaited<ReturnType<typeof outlookOf>>) {
  const list = ({ distribution, ...forecast }: { distribution: Float64Array }) => ({
    ...forecast,
    atMost: [...distribution].map((chance) => Number(chance.toFixed(5))),
  });
  const forecasts = series?.forecasts.map(({ cooperation, conflict, ...horizon }) => ({
    ...horizon,
    cooperation: list(cooperation),
    conflict: list(conflict),
  }));
  return { ...outlook, series: series === null ? null : { ...series, forecasts } };
}

function dayOf(date: string): string {
  if (!isCalendarDate(date)) throw new UsageError("dyad-date", { option: "--origin", date });
  return date.slice(0, 10);
}

function daysOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_DAYS;
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < 1 || days > MOST_DAYS)
    throw new UsageError("outlook-days", { days: text, most: MOST_DAYS });
  return days;
}

function typeNamed(text: string): string {
  const types = TYPES.map(([type]) => type);
  const type = text.toUpperCase();
  if (!types.includes(type)) throw new UsageError("outlook-type", { type: text, nearest: nearest(type, types) ?? "" });
  return type;
}
