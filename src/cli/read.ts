import { availableParallelism } from "node:os";
import { isCalendarDate } from "../reader/calendar-date.ts";
import { ReadingError } from "../reader/errors.ts";
import type { ReadOptions } from "../reader/index.ts";
import { nodeResources } from "../sources/node-resources.ts";
import { type Arguments, type Command, readArguments } from "./command.ts";
import { explainFailure } from "./failures.ts";
import { findInputs, type Input } from "./inputs.ts";
import { nearest } from "./nearest.ts";
import { write } from "./output.ts";
import { createPrinter, FORMATS, type Format, type Order, type Outcome } from "./print-article.ts";
import { progress } from "./progress.ts";
import { UsageError } from "./usage-error.ts";

const OPTIONS = {
  format: { type: "string", short: "f" },
  lang: { type: "string", short: "l" },
  published: { type: "string", short: "p" },
  publisher: { type: "string" },
  title: { type: "string" },
  jobs: { type: "string", short: "j" },
  knowledge: { type: "string", short: "k" },
  explain: { type: "boolean" },
} as const;

/** Below so many articles a second thread costs more than it gains. */
const WORTH_A_THREAD = 40;

const LANGUAGES = nodeResources().languages;

const HELP = `entente read: reads articles and prints who did what to whom, when, where, on whose word, with the words that prove it.

Usage: entente read FILE|FOLDER|PATTERN|- … [options]

  -f, --format FORMAT            text: a reading for people (default); json: one record; jsonl: one record a line;
                                 cameo: CAMEO-coded events, a line each: date, source, target, code, article, event, parted by tabs;
                                 petrarch: the same as GDELT, ICEWS and PETRARCH have them (pairs only, tense left aside)
  -l, --lang LANGUAGE            ${LANGUAGES.join(" or ")}; told from the text when not given
  -p, --published DATE           day of publication, YYYY-MM-DD: "yesterday" and "Tuesday" are counted from it
      --publisher NAME           who published it; found in the text when it says so
      --title TITLE              the title, when it is not part of the text
  -j, --jobs NUMBER              threads that read side by side; as many as the machine has for many articles
  -k, --knowledge FOLDER         your own actors, laid over ours: tables like those of data/actors (people.tsv, offices.tsv …),
                                 PETRARCH dictionaries (*.actors.txt, *.agents.txt), Wikidata answers (*.sparql.json),
                                 FollowTheMoney entities (*.ftm.json, *.jsonl); rows that cannot be used are told, one line each
      --explain                  also how it was read: passes, words, mentions, the row and the steps behind each event

A folder is searched for .txt files. Beside ARTICLE.txt, ARTICLE.meta.json may give "published", "publisher", "title", "url" and
"language"; options come first. Records go to standard output and nothing else does; an article that cannot be read is one line on
standard error, the others are still read, and the exit status is 1.

Signs: ◇ verbal cooperation  ◆ material cooperation  △ verbal conflict  ▲ material conflict

Examples:
  entente read article.txt
  entente read - --format json < article.txt
  entente read news/ "archive/**/*.txt" --format jsonl > events.jsonl
  entente read archive --jobs 4 --format jsonl | head -100
  entente read *.txt --lang it --published 2025-09-03 --explain
  entente read article.txt --knowledge mine/
`;

export const read: Command = {
  help: HELP,
  run: async (args) => {
    const { names, texts, flags } = readArguments("read", args, OPTIONS);
    const format = formatOf(texts.format ?? "text");
    const explain = flags.has("explain");
    if (explain && format !== "text") throw new UsageError("explain-format");
    const { isTTY, columns } = process.stdout;
    const knowledge = texts.knowledge ?? null;
    const order: Order = { format, explain, given: optionsOf(texts), knowledge, output: { isTTY, columns } };
    const jobs = jobsOf(texts.jobs);
    if (names.length === 0) throw new UsageError("nothing-named");
    const inputs = await findInputs(names);
    if (format === "json" && inputs.length > 1) throw new UsageError("format-one", { count: inputs.length });
    const lacking = knowledge === null ? 0 : await tellLacking(knowledge, order.given.language);
    return Math.max(lacking, await writeAll(inputs, await outcomesOf(inputs, order, jobs)));
  },
};

/** Tells which rows of the user's own knowledge cannot be used; 1 when there are any. */
async function tellLacking(knowledge: string, language: string | undefined): Promise<number> {
  const { reportKnowledge } = await import("./knowledge-problems.ts");
  return reportKnowledge(knowledge, language);
}

function formatOf(name: string): Format {
  const format = FORMATS.find((each) => each === name);
  if (format === undefined) {
    throw new UsageError("format-unknown", { format: name, nearest: nearest(name, FORMATS) ?? "" });
  }
  return format;
}

/** What the options say of every article, checked once for all. */
function optionsOf({ lang, published, publisher, title }: Arguments["texts"]): ReadOptions {
  if (lang !== undefined && !LANGUAGES.includes(lang)) {
    throw new ReadingError("language-unsupported", { language: lang, available: LANGUAGES.join(", ") });
  }
  if (published !== undefined && !isCalendarDate(published)) {
    throw new ReadingError("published-invalid", { value: published });
  }
  const given = { language: lang, published, publisher, title };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function jobsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError("jobs-invalid", { jobs: text });
  return Number(text);
}

/** Reads in threads when asked or when it is worth it; standard input belongs to the main thread. */
async function outcomesOf(
  inputs: readonly Input[],
  order: Order,
  jobs: number | null,
): Promise<AsyncIterable<Outcome>> {
  const worthwhile = inputs.length >= WORTH_A_THREAD ? availableParallelism() : 1;
  const files = inputs.filter(({ path, error }) => path !== null || error !== null).length;
  const count = files < inputs.length ? 1 : Math.min(jobs ?? worthwhile, inputs.length);
  if (count === 1) return readHere(inputs, order);
  const { readInThreads } = await import("./read-in-threads.ts");
  return readInThreads(inputs, order, count);
}

async function* readHere(inputs: readonly Input[], order: Order): AsyncGenerator<Outcome, undefined> {
  const print = createPrinter(order);
  for (const input of inputs) yield await print(input);
}

/** Writes each outcome when it is complete; 1 when any article could not be read. */
async function writeAll(inputs: readonly Input[], outcomes: AsyncIterable<Outcome>): Promise<number> {
  const bar = progress(inputs.length);
  let failed = false;
  let at = 0;
  for await (const outcome of outcomes) {
    const { name } = inputs[at++];
    bar.show(name);
    if ("printed" in outcome) await write(outcome.printed);
    else {
      failed = true;
      bar.clear();
      process.stderr.write(explainFailure(outcome.error, name));
    }
  }
  bar.clear();
  return failed ? 1 : 0;
}
