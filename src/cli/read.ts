import { explainFailure } from "../questions/failures.ts";
import { UsageError } from "../questions/usage-error.ts";
import { type Command, formatOf, readArguments } from "./command.ts";
import { findInputs, type Input } from "./inputs.ts";
import { write } from "./output.ts";
import { FORMATS, type Order, type Outcome } from "./print-article.ts";
import { progress } from "./progress.ts";
import { givenOf, jobsOf, outcomesOf, READING_HELP, READING_OPTIONS, tellLacking } from "./reading.ts";

const OPTIONS = {
  ...READING_OPTIONS,
  format: { type: "string", short: "f" },
  explain: { type: "boolean" },
} as const;

const HELP = `entente read: reads articles and prints who did what to whom, when, where, on whose word, with the words that prove it.

Usage: entente read FILE|FOLDER|PATTERN|- … [options]

  -f, --format FORMAT            text: a reading for people (default); json: one record; jsonl: one record a line;
                                 cameo: CAMEO-coded events, a line each: date, source, target, code, article, event, parted by tabs;
                                 petrarch: the same as GDELT, ICEWS and PETRARCH have them (pairs only, tense left aside)
${READING_HELP}      --explain                  also how it was read: passes, words, mentions, the row and the steps behind each event

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
    const format = formatOf(texts, FORMATS);
    const explain = flags.has("explain");
    if (explain && format !== "text") throw new UsageError("explain-format");
    const { isTTY, columns } = process.stdout;
    const knowledge = texts.knowledge ?? null;
    const order: Order = { format, explain, given: givenOf(texts), knowledge, output: { isTTY, columns } };
    const jobs = jobsOf(texts.jobs);
    if (names.length === 0) throw new UsageError("nothing-named");
    const inputs = await findInputs(names);
    if (format === "json" && inputs.length > 1) throw new UsageError("format-one", { count: inputs.length });
    const lacking = knowledge === null ? 0 : await tellLacking(knowledge, order.given.language);
    return Math.max(lacking, await writeAll(inputs, await outcomesOf(inputs, order, jobs)));
  },
};

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
