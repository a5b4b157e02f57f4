import { eventMistakes } from "../../src/evaluation/event-mistakes.ts";
import { DEVELOPMENT } from "../development.ts";
import type { Report } from "../errors.ts";
import { printByCause } from "../support/causes.ts";
import { readSamples } from "../support/samples.ts";

/** Mistakes on the development articles by cause, the most frequent first. */
const report: Report = async (language, limit, args) => {
  printByCause((await readSamples(language, DEVELOPMENT)).flatMap(eventMistakes), limit, args);
};

export default report;
