import { estimate, percent } from "../../src/evaluation/bootstrap.ts";
import { type CodedSentence, type GoldSet, readCodedSentences } from "../support/gold-set.ts";

/** CAMEO code of the examples in its manual. */
const cameoManual: GoldSet = async () => {
  const answers = await readCodedSentences("cameo_manual_examples.jsonl.gz");
  if (answers === null) return null;
  const figure = (what: string, right: (answer: CodedSentence) => boolean, reach?: number, aim?: number) => ({
    what: `CAMEO manual, ${what}`,
    items: answers.length,
    ours: estimate(answers, percent(right)),
    reach,
    aim,
  });
  const root = (code: string) => code.slice(0, 2);
  return [
    figure("root code", ({ gold, first }) => root(gold) === root(first), 60, 80),
    figure("full code", ({ gold, first }) => gold === first, 40, 60),
    figure("root code, any event read", ({ gold, all }) => all.some((code) => root(code) === root(gold))),
  ];
};

export default cameoManual;
