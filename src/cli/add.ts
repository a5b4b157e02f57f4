import { createWordFinder, findOrphans, openLedger, type Store } from "../ledger/index.ts";
import { type Added, type Arrival, addArticles, settleAdded } from "../questions/add-articles.ts";
import { explainFailure } from "../questions/failures.ts";
import { UsageError } from "../questions/usage-error.ts";
import { nodeResources } from "../sources/node-resources.ts";
import { arrivalsOf } from "./arrivals.ts";
import { type Command, formatOf, readArguments } from "./command.ts";
import { findInputs, isAllMissing } from "./inputs.ts";
import { LEDGER_HELP, LEDGER_OPTION, ledgerOf } from "./ledger-option.ts";
import { write } from "./output.ts";
import { progress } from "./progress.ts";
import { givenOf, jobsOf, READING_HELP, READING_OPTIONS, tellLacking } from "./reading.ts";

const OPTIONS = { ...READING_OPTIONS, ...LEDGER_OPTION, format: { type: "string", short: "f" } } as const;

const FORMATS = ["text", "json", "jsonl"] as const;

/** What was added, as `--format json` prints it. */
export type Summary = { ledger: string } & Added;

export const add: Command = {
  help: `entente add: reads articles into a ledger, which keeps them with all that was read: every version, who said so, the words that prove it.

Usage: entente add FILE|FOLDER|PATTERN|RECORDS.jsonl|- … [options]

${LEDGER_HELP}  -f, --format FORMAT            text: a summary for people (default); json: the same for programs;
                                 jsonl: a line an article as soon as it is kept, with its number and what became of it
${READING_HELP}
Files are named as for entente read; a file that ends in .jsonl holds records as entente read --format jsonl prints them. An article that
is there already changes nothing. Another text at the same URL, or of the same publisher, title and day, takes the place of the one before:
its events count no more, and both stay readable. What was acknowledged outlasts any crash; add the rest again.

Examples:
  entente add news/
  entente add article.txt --lang it --published 2025-09-03
  entente add archive/ --jobs 4 --ledger archive.duckdb
  entente add records.jsonl --ledger postgres://analyst@db.example.org/news
  entente add news/ --format jsonl | wc -l
`,
  run: async (args) => {
    const { names, texts } = readArguments("add", args, OPTIONS);
    const format = formatOf(texts, FORMATS);
    const knowledge = texts.knowledge ?? null;
    const order = { format: "jsonl", explain: false, given: givenOf(texts), knowledge, output: {} } as const;
    const jobs = jobsOf(texts.jobs);
    if (names.length === 0) throw new UsageError("nothing-named");
    const recordFiles = names.filter((name) => name.endsWith(".jsonl"));
    const articles = await findInputs(names.filter((name) => !name.endsWith(".jsonl")));
    if (recordFiles.length === 0 && isAllMissing(articles)) return 1;
    const store = await openLedger(ledgerOf(texts));
    try {
      const lacking = knowledge === null ? 0 : await tellLacking(knowledge, order.given.language);
      const arrivals = arrivalsOf(recordFiles, articles, order, jobs);
      const bar = progress(recordFiles.length > 0 ? Number.POSITIVE_INFINITY : articles.length);
      const summary = await addAll(store, arrivals, bar, format === "jsonl");
      if (summary.corrected > 0) await tellOrphans(store);
      await settleAdded(store, createWordFinder(nodeResources()));
      if (format === "json") await write(`${JSON.stringify(summary, null, 2)}\n`);
      else if (format === "text" && summary.articles > 0) await write(textOf(summary));
      return Math.max(lacking, summary.failed > 0 ? 1 : 0);
    } finally {
      await store.close();
    }
  },
};

/** Keeps what arrives and tells each article only once it is kept. */
export async function addAll(
  store: Store,
  arrivals: AsyncIterable<Arrival>,
  bar: ReturnType<typeof progress>,
  tellsEach: boolean,
): Promise<Summary> {
  const steps = addArticles(store, arrivals);
  try {
    for (;;) {
      const { done, value } = await steps.next();
      if (done) return { ledger: store.place, ...value };
      const { name } = value;
      if (value.step === "kept") {
        if (tellsEach) await write(`${JSON.stringify({ name, ...value.kept })}\n`);
        continue;
      }
      bar.show(name);
      if (value.step === "read") continue;
      bar.clear();
      process.stderr.write(explainFailure(value.error, name));
    }
  } finally {
    bar.clear();
  }
}

/** Corrections of what a later version replaced must be said anew. */
async function tellOrphans(store: Store): Promise<void> {
  const { length } = await findOrphans(store);
  if (length > 0)
    process.stderr.write(`${length} corrections speak of older versions of articles: entente review lists them\n`);
}

function textOf({ ledger, articles, added, corrected, unchanged, failed, events }: Summary): string {
  const unread = failed === 0 ? "" : `; ${failed} could not be read`;
  return (
    `${articles} ${articles === 1 ? "article" : "articles"}: ${added} added, ${corrected} corrected, ${unchanged} unchanged${unread}\n` +
    `${events} ${events === 1 ? "event" : "events"} read into ${ledger}\n`
  );
}
