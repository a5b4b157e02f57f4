import { quotationMistakes } from "../../src/evaluation/quotation-mistakes.ts";
import { DEVELOPMENT } from "../development.ts";
import type { Report } from "../errors.ts";
import { printByCause } from "../support/causes.ts";
import { option, readSamples } from "../support/samples.ts";

/** Mistakes on quotations by cause, the most frequent first, of the samples or (`--set development`) of the development articles. */
const report: Report = async (language, limit, args) => {
  const articles =
    option(args, "set") === "development" ? await readSamples(language, DEVELOPMENT) : await readSamples(language);
  printByCause(articles.flatMap(quotationMistakes), limit, args);
};

export default report;
