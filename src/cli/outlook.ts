import { openLedger } from "../ledger/index.ts";
import { publish } from "../outlook/index.ts";
import { dayGiven } from "../questions/dyad-question.ts";
import { askOutlook, DEFAULT_DAYS, MOST_DAYS, outlookWish, plainOutlook } from "../questions/outlook-question.ts";
import { type Command, formatOf, readArguments } from "./command.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { foreseen } from "./outlook-projections.ts";
import { score } from "./outlook-score.ts";
import { outlookText, publishedText } from "./outlook-text.ts";
import { write } from "./output.ts";
import { styleFor } from "./style.ts";

const OPTIONS = {
  actor: { type: "string" },
  type: { type: "string" },
  days: { type: "string" },
  origin: { type: "string" },
  publish: { type: "boolean" },
  ...LEDGER_OPTION,
  format: { type: "string", short: "f" },
} as const;

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
    const format = formatOf(texts, ["text", "json"]);
    const origin = dayGiven("--origin", texts.origin) ?? null;
    if (names.length === 1 && names[0] === "score") return score(ledgerOf(texts), origin, format);
    if (names.length === 1 && names[0] === "projections") return foreseen(ledgerOf(texts), texts.actor ?? null, format);
    const wish = outlookWish(names, texts.actor, texts);
    const store = await openLedger(ledgerOf(texts), { readOnly: !flags.has("publish") });
    try {
      const { parties, outlook: told } = await askOutlook(store, wish);
      const kept = flags.has("publish") ? await publish(store, told) : null;
      if (format === "json") await write(`${JSON.stringify({ ...plainOutlook(told), ...kept }, null, 2)}\n`);
      else await write(outlookText(told, parties, styleFor(process.stdout)) + publishedText(kept));
      return 0;
    } finally {
      await store.close();
    }
  },
};
