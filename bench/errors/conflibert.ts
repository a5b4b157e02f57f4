import type { Mistake } from "../../src/evaluation/mistakes.ts";
import type { Report } from "../errors.ts";
import { classOf } from "../gold-sets/conflibert.ts";
import { printByCause } from "../support/causes.ts";
import { type CodedSentence, readCodedSentences } from "../support/gold-set.ts";

const CLASSES = ["neutral", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

/** Sentences of the wrong class by cause: nothing read, a later event is of the right class, over-coding, or which class for which. */
const report: Report = async (_language, limit, args) => {
  const answers = await readCodedSentences("conflibert_cameo_train.jsonl.gz");
  if (answers === null) return;
  printByCause(answers.filter(({ gold, first }) => classOf(first) !== gold).map(mistakeOf), limit, args);
};

function mistakeOf({ gold, first, all, row, told }: CodedSentence): Mistake {
  return {
    cause: causeOf(gold, first, all),
    place: row.text,
    gold: CLASSES[Number(gold)],
    read: told && `${told.cameo} ${told.type} [${told.rule}]`,
  };
}

function causeOf(gold: string, first: string, all: readonly string[]): string {
  if (all.length === 0) return `missed: ${CLASSES[Number(gold)]}`;
  if (all.some((code) => classOf(code) === gold)) return "another event told first";
  const read = CLASSES[Number(classOf(first))];
  return gold === "0" ? `over-coding: ${read}` : `wrong class: ${CLASSES[Number(gold)]} read as ${read}`;
}

export default report;
