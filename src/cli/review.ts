import {
  type Doubtful,
  findReview,
  openLedger,
  type Review,
  type ReviewQuestion,
  type SoughtActor,
} from "../ledger/index.ts";
import { actorNamed } from "../questions/actor-named.ts";
import { reviewQuestion } from "../questions/review-question.ts";
import { UsageError } from "../questions/usage-error.ts";
import { defaultAuthor } from "./author.ts";
import { type Arguments, type Command, formatOf, readOptions } from "./command.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { write } from "./output.ts";
import { reviewCsv, reviewLine } from "./review-rows.ts";
import { doubtfulText, orphanText, standText } from "./review-text.ts";
import { styleFor } from "./style.ts";

const FORMATS = ["text", "json", "jsonl", "csv"];
const OPTIONS = {
  limit: { type: "string", short: "n" },
  actor: { type: "string" },
  since: { type: "string" },
  until: { type: "string" },
  lang: { type: "string" },
  interactive: { type: "boolean", short: "i" },
  author: { type: "string" },
  ...LEDGER_OPTION,
  format: { type: "string", short: "f" },
} as const;
const LIMIT = 10;

export const review: Command = {
  help: `entente review: what of a ledger is least certain, the least certain first, with the words it was read from. What an analyst accepted or
corrected leaves the list.

Usage: entente review [options]

  -n, --limit N                  so many events at most (${LIMIT} when not given)
      --actor NAME|ID|CODE       only events somebody takes part in, or anybody of a state (RUS)
      --since DATE --until DATE  only events of these days, YYYY-MM-DD
      --lang CODE                only events read in this language (it, en)
  -i, --interactive              shows one event at a time and asks: a accept, r reject, t another type, s skip, u undo the last, q quit
      --author NAME              who answers: as for entente correct
${LEDGER_HELP}  -f, --format FORMAT            text: for people (default); json, jsonl: all that is known; csv: a line an event

First come corrections that say nothing any more, for the article they spoke of has a later version, each with the event of that version
most like it. Then events by confidence, less 0.3 where another report of the same story says the contrary. Beside each stands why: contradicted;
less than half sure; type learnt, not ruled; nobody on a side; somebody without a name or a state; actors the tables do not know.

Examples:
  entente review
  entente review --actor RUS --since 2025-01-01 --limit 50
  entente review --interactive --lang it
  entente review --format csv > to-check.csv
`,
  run: async (args) => {
    const { texts, flags } = readOptions("review", args, OPTIONS);
    const { author = defaultAuthor() } = texts;
    const format = formatOf(texts, FORMATS);
    const interactive = flags.has("interactive");
    if (interactive && format !== "text") throw new UsageError("review-terminal");
    const question = questionOf(texts);
    const store = await openLedger(ledgerOf(texts), { readOnly: !interactive });
    try {
      if (question.actor !== undefined) question.actor = wordOf(await actorNamed(store, question.actor));
      if (interactive) {
        const { reviewInTurn } = await import("./review-in-turn.ts");
        await reviewInTurn(store, question, author, styleFor(process.stdout));
      } else await print(await findReview(store, question), format);
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** An actor as the list is narrowed by: the code of a state, or an id. */
const wordOf = (actor: SoughtActor): string => ("country" in actor ? actor.country : actor.id);

function questionOf({ limit = String(LIMIT), ...texts }: Arguments["texts"]): ReviewQuestion {
  if (!/^[1-9]\d{0,6}$/.test(limit)) throw new UsageError("review-limit", { limit });
  return reviewQuestion(texts, Number(limit));
}

async function print({ orphans, doubtful, open, reviewed }: Review, format: string): Promise<void> {
  if (format === "csv") return write(reviewCsv(orphans, doubtful));
  if (format === "jsonl")
    return write([...orphans, ...doubtful].map((each) => `${JSON.stringify(reviewLine(each))}\n`).join(""));
  if (format === "json") {
    const lists = { orphans: orphans.map(reviewLine), events: doubtful.map(reviewLine) };
    return write(`${JSON.stringify({ open, reviewed, ...lists }, null, 2)}\n`);
  }
  const style = styleFor(process.stdout);
  const events = doubtful.map((each: Doubtful) => doubtfulText(each, style));
  return write(
    [...orphans.map((each) => orphanText(each, style)), ...events, standText({ open, reviewed }, style)].join("\n"),
  );
}
