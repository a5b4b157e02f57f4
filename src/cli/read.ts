import { isCalendarDate } from "../reader/calendar-date.ts";
import { ReadingError } from "../reader/errors.ts";
import { createReader, type Reader, type ReadOptions } from "../reader/index.ts";
import { nodeResources } from "../sources/node-resources.ts";
import { articleText } from "./article-text.ts";
import { type Arguments, type Command, readArguments } from "./command.ts";
import { explanation } from "./explain.ts";
import { explainFailure } from "./failures.ts";
import { findInputs, type Input } from "./inputs.ts";
import { loadArticle } from "./load-article.ts";
import { write } from "./output.ts";
import { progress } from "./progress.ts";
import { type Style, styleFor } from "./style.ts";
import { UsageError } from "./usage-error.ts";

const FORMATS = ["text", "json", "jsonl"] as const;
type Format = (typeof FORMATS)[number];

const OPTIONS = {
  format: { type: "string", short: "f" },
  lang: { type: "string", short: "l" },
  published: { type: "string", short: "p" },
  publisher: { type: "string" },
  title: { type: "string" },
  explain: { type: "boolean" },
} as const;

const HELP = `entente read: reads articles and prints who did what to whom, when, where, on whose word, with the words that prove it.

Usage: entente read FILE|FOLDER|PATTERN|- … [options]

  -f, --format text|json|jsonl   a reading for people (default), one record, or one record a line
  -l, --lang LANGUAGE            it or en; told from the text when not given
  -p, --published DATE           day of publication, YYYY-MM-DD: "yesterday" and "Tuesday" are counted from it
      --publisher NAME           who published it; found in the text when it says so
      --title TITLE              the title, when it is not part of the text
      --explain                  also how it was read: passes, words, mentions, the row and the steps behind each event

A folder is searched for .txt files. Beside ARTICLE.txt, ARTICLE.meta.json may give "published", "publisher", "title", "url" and
"language"; options come first. Records go to standard output and nothing else does; an article that cannot be read is one line on
standard error, the others are still read, and the exit status is 1.

Signs: ◇ verbal cooperation  ◆ material cooperation  △ verbal conflict  ▲ material conflict

Examples:
  entente read article.txt
  entente read - --format json < article.txt
  entente read news/ "archive/**/*.txt" --format jsonl > events.jsonl
  entente read *.txt --lang it --published 2025-09-03 --explain
`;

export const read: Command = {
  help: HELP,
  run: async (args) => {
    const { names, texts, flags } = readArguments("read", args, OPTIONS);
    const reader = createReader(nodeResources());
    const format = formatOf(texts.format ?? "text");
    const explain = flags.has("explain");
    if (explain && format !== "text") throw new UsageError("explain-format");
    const given = optionsOf(texts, reader);
    if (names.length === 0) throw new UsageError("nothing-named");
    const inputs = await findInputs(names);
    if (format === "json" && inputs.length > 1) throw new UsageError("format-one", { count: inputs.length });
    const style = styleFor(process.stdout);
    return readAll(inputs, given, (input, text, options) => {
      if (format === "text") return forPeople(reader, input, text, options, style, explain);
      return reader
        .read(text, options)
        .then((record) => `${JSON.stringify(record, null, format === "json" ? 2 : undefined)}\n`);
    });
  },
};

function formatOf(name: string): Format {
  const format = FORMATS.find((each) => each === name);
  if (format === undefined) throw new UsageError("format-unknown", { format: name });
  return format;
}

/** What the options say of every article, checked once for all. */
function optionsOf({ lang, published, publisher, title }: Arguments["texts"], reader: Reader): ReadOptions {
  if (lang !== undefined && !reader.languages.includes(lang)) {
    throw new ReadingError("language-unsupported", { language: lang, available: reader.languages.join(", ") });
  }
  if (published !== undefined && !isCalendarDate(published))
    throw new ReadingError("published-invalid", { value: published });
  const given = { language: lang, published, publisher, title };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Reads the inputs one after the other and writes each when it is complete; 1 when any of them failed. */
async function readAll(
  inputs: readonly Input[],
  given: ReadOptions,
  print: (input: Input, text: string, options: ReadOptions) => Promise<string>,
): Promise<number> {
  const bar = progress(inputs.length);
  let failed = false;
  for (const input of inputs) {
    bar.show(input.name);
    try {
      if (input.error !== null) throw input.error;
      const { text, known } = await loadArticle(input.path);
      await write(await print(input, text, { ...known, ...given }));
    } catch (error) {
      if (!(error instanceof ReadingError)) throw error;
      failed = true;
      bar.clear();
      process.stderr.write(explainFailure(error, input.name));
    }
  }
  bar.clear();
  return failed ? 1 : 0;
}

async function forPeople(
  reader: Reader,
  input: Input,
  text: string,
  options: ReadOptions,
  style: Style,
  explain: boolean,
): Promise<string> {
  const { document, pack, record } = await reader.readDocument(text, options);
  return articleText(record, input.name, style) + (explain ? explanation(document, pack, record, style) : "");
}
