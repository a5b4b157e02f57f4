import { eventMistakes } from "../evaluation/event-mistakes.ts";
import type { CodedArticle } from "../evaluation/gold.ts";
import { causeText, type Mistake } from "../evaluation/mistakes.ts";
import { quotationMistakes } from "../evaluation/quotation-mistakes.ts";
import { score } from "../evaluation/score.ts";
import { scoreText } from "../evaluation/table.ts";
import { explainFailure } from "../questions/failures.ts";
import { UsageError } from "../questions/usage-error.ts";
import { ReadingError } from "../reader/errors.ts";
import { createReader } from "../reader/index.ts";
import { knowledgeResources } from "../sources/knowledge-resources.ts";
import { nodeResources } from "../sources/node-resources.ts";
import { type Command, formatOf, readArguments } from "./command.ts";
import { findCodings, type NamedCoding } from "./gold-files.ts";
import { reportKnowledge } from "./knowledge-problems.ts";
import { write } from "./output.ts";
import { progress } from "./progress.ts";

const OPTIONS = {
  mistakes: { type: "string", short: "m" },
  lang: { type: "string", short: "l" },
  knowledge: { type: "string", short: "k" },
  format: { type: "string", short: "f" },
} as const;

/** Examples of each cause that are printed when nothing else is asked. */
const EXAMPLES = 3;

export const evaluate: Command = {
  help: `entente eval: reads articles that somebody has coded by hand and tells how much is read as it was coded, and what is not, by cause.

Usage: entente eval GOLD.jsonl|FOLDER|NAME.gold.json … [options]

  -m, --mistakes NUMBER    examples of each cause of mistakes (default ${EXAMPLES}; 0 for counts only)
  -l, --lang LANGUAGE      only the articles of one language
  -k, --knowledge FOLDER   your own actors, laid over ours (see entente read --help)
  -f, --format text|json   for people (default), or every figure and every mistake for programs

A coding is a record of entente read put right by hand (the same fields), or a shorter form:

  {"text": "…", "language": "en", "published": "2024-05-07", "events": [
    {"type": "ACCUSE", "actors": ["FRA"], "recipients": ["RUS"], "trigger": "accused", "time": "past", "optional": false}]}

One a line in a .jsonl file, or NAME.gold.json beside NAME.txt. Participants are ISO 3166-1 alpha-3 codes or ids of bodies and groups
("nato", "hamas"); type, actors and recipients are needed, the other fields are compared where they stand; "optional": true marks what
careful coders would differ over. "quotations" (speaker, content), "agreements" (parties) and "projections" (cue) are scored where
they are coded. An event is right when its type, its actors and its recipients are; intervals are of 95 % over articles.

Examples:
  entente read news/ --format jsonl > gold.jsonl    # then put it right by hand
  entente eval gold.jsonl
  entente eval samples --lang it --mistakes 10
  entente eval gold.jsonl --format json > figures.json
`,
  run: async (args) => {
    const { names, texts } = readArguments("eval", args, OPTIONS);
    const examples = numberOf(texts.mistakes);
    const isJson = formatOf(texts, ["text", "json"]) === "json";
    if (names.length === 0) throw new UsageError("gold-none");
    const lacking = texts.knowledge === undefined ? 0 : reportKnowledge(texts.knowledge, texts.lang);
    const { codings, failed } = await findCodings(names);
    const { articles, unread } = await readAll(codings, texts.lang, texts.knowledge);
    const events = articles.filter(({ parts }) => parts.has("events")).flatMap(eventMistakes);
    const quotations = articles.filter(({ parts }) => parts.has("quotations")).flatMap(quotationMistakes);
    const scores = score(articles);
    if (isJson) await write(`${JSON.stringify({ scores, mistakes: { events, quotations } }, null, 2)}\n`);
    else {
      for (const each of scores) await write(`${scoreText(each)}\n`);
      await write(mistakesText("events", events, examples) + mistakesText("quotations", quotations, examples));
    }
    return failed || unread || articles.length === 0 ? 1 : lacking;
  },
};

const mistakesText = (what: string, mistakes: readonly Mistake[], examples: number): string =>
  mistakes.length === 0 ? "" : `\nMistakes on ${what}, by cause:${causeText(mistakes, examples)}\n`;

function numberOf(text: string | undefined): number {
  if (text === undefined) return EXAMPLES;
  if (!/^\d{1,6}$/.test(text)) throw new UsageError("mistakes-invalid", { mistakes: text });
  return Number(text);
}

/** Reads every article that is coded; one that cannot be read is told and left out. */
async function readAll(
  codings: readonly NamedCoding[],
  only: string | undefined,
  knowledge: string | undefined,
): Promise<{ articles: CodedArticle[]; unread: boolean }> {
  const reader = createReader(knowledge === undefined ? nodeResources() : knowledgeResources(knowledge, () => {}));
  const bar = progress(codings.length);
  const articles: CodedArticle[] = [];
  let unread = false;
  for (const { name, text, gold, parts } of codings) {
    bar.show(name);
    if (only !== undefined && gold.language !== undefined && gold.language !== only) continue;
    try {
      const { document, record } = await reader.readDocument(text, {
        language: gold.language,
        published: gold.published,
      });
      if (only === undefined || record.language === only) articles.push({ name, gold, parts, document, record });
    } catch (error) {
      if (!(error instanceof ReadingError)) throw error;
      bar.clear();
      process.stderr.write(explainFailure(error, name));
      unread = true;
    }
  }
  bar.clear();
  return { articles, unread };
}
