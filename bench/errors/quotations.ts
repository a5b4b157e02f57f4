import { quotationMistakes } from "../../src/evaluation/quotation-mistakes.ts";
import type { Report } from "../errors.ts";
import { printByCause } from "../support/causes.ts";
import { readSamples } from "../support/samples.ts";

/** Mistakes on quotations by cause, the most frequent first. */
const report: Report = async (language, limit, args) => {
  printByCause((await readSamples(language)).flatMap(quotationMistakes), limit, args);
};

export default report;
