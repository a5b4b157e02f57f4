import { eventMistakes } from "../../src/evaluation/event-mistakes.ts";
import type { Report } from "../errors.ts";
import { printByCause } from "../support/causes.ts";
import { readReal, SKIPPED } from "../support/real-articles.ts";

/** Mistakes on articles that really appeared by cause, the most frequent first; skipped where the shared data is not here. */
const report: Report = async (language, limit, args) => {
  const articles = await readReal(language);
  if (articles === null) return console.log(SKIPPED);
  printByCause(articles.flatMap(eventMistakes), limit, args);
};

export default report;
