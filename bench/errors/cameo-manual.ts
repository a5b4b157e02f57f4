import type { Mistake } from "../../src/evaluation/mistakes.ts";
import type { Report } from "../errors.ts";
import { printByCause } from "../support/causes.ts";
import { type CodedSentence, readCodedSentences } from "../support/gold-set.ts";

/** Examples of CAMEO's manual with another code than its own, by cause. */
const report: Report = async (_language, limit, args) => {
  const answers = await readCodedSentences("cameo_manual_examples.jsonl.gz");
  if (answers === null) return;
  printByCause(answers.filter(({ gold, first }) => gold !== first).map(mistakeOf), limit, args);
};

function mistakeOf(answer: CodedSentence): Mistake {
  const { gold, row, record } = answer;
  const read = record.events.map(({ cameo, type, rule }) => `${cameo} ${type} [${rule}]`);
  return { cause: causeOf(answer), place: row.text, gold, read: read.join("; ") || null };
}

const rootOf = (code: string): string => code.slice(0, 2);

function causeOf({ gold, first, all, told }: CodedSentence): string {
  if (rootOf(gold) === rootOf(first)) {
    if (first.startsWith(gold.replace(/0$/, ""))) return "more specific than the manual";
    return gold.startsWith(first.replace(/0$/, "")) ? "not specific enough" : "another code of the same root";
  }
  if (gold.startsWith("01")) return "a statement";
  if (told === null) return "missed predicate";
  if (all.some((code) => rootOf(code) === rootOf(gold))) return "another event told first";
  return `wrong type: ${rootOf(first)} for ${rootOf(gold)}`;
}

export default report;
