import { availableParallelism } from "node:os";
import { UsageError } from "../questions/usage-error.ts";
import { isCalendarDate } from "../reader/calendar-date.ts";
import { ReadingError } from "../reader/errors.ts";
import type { ReadOptions } from "../reader/index.ts";
import { nodeResources } from "../sources/node-resources.ts";
import type { Arguments } from "./command.ts";
import type { Input } from "./inputs.ts";
import { createPrinter, type Order, type Outcome } from "./print-article.ts";

/** Options of every command that reads articles. */
export const READING_OPTIONS = {
  lang: { type: "string", short: "l" },
  published: { type: "string", short: "p" },
  publisher: { type: "string" },
  title: { type: "string" },
  jobs: { type: "string", short: "j" },
  knowledge: { type: "string", short: "k" },
} as const;

/** Below so many articles a second thread costs more than it gains. */
const WORTH_A_THREAD = 40;

const LANGUAGES = nodeResources().languages;

/** Their lines in a command's help. */
export const READING_HELP = `  -l, --lang LANGUAGE            ${LANGUAGES.join(" or ")}; told from the text when not given
  -p, --published DATE           day of publication, YYYY-MM-DD: "yesterday" and "Tuesday" are counted from it
      --publisher NAME           who published it; found in the text when it says so
      --title TITLE              the title, when it is not part of the text
  -j, --jobs NUMBER              threads that read side by side; as many as the machine has for many articles
  -k, --knowledge FOLDER         your own actors, laid over ours: tables like those of data/actors (people.tsv, offices.tsv …),
                                 PETRARCH dictionaries (*.actors.txt, *.agents.txt, *.verbs.txt, *.discards.txt), Wikidata answers
                                 (*.sparql.json), FollowTheMoney entities (*.ftm.json, *.jsonl); rows that cannot be used are told, one line each
`;

/** Tells which rows of the user's own knowledge cannot be used; 1 when there are any. */
export async function tellLacking(knowledge: string, language: string | undefined): Promise<number> {
  const { reportKnowledge } = await import("./knowledge-problems.ts");
  return reportKnowledge(knowledge, language);
}

/** What the options say of every article, checked once for all. */
export function givenOf({ lang, published, publisher, title }: Arguments["texts"]): ReadOptions {
  if (lang !== undefined && !LANGUAGES.includes(lang)) {
    throw new ReadingError("language-unsupported", { language: lang, available: LANGUAGES.join(", ") });
  }
  if (published !== undefined && !isCalendarDate(published)) {
    throw new ReadingError("published-invalid", { value: published });
  }
  const given = { language: lang, published, publisher, title };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export function jobsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError("jobs-invalid", { jobs: text });
  return Number(text);
}

/** Reads in threads when asked or when it is worth it; standard input belongs to the main thread. */
export async function outcomesOf(
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
