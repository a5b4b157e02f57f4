import { estimate, macroF1 } from "../../src/evaluation/bootstrap.ts";
import { rates, sum } from "../../src/evaluation/figures.ts";
import { heldOut, likeliest } from "../support/folds.ts";
import { type CodedSentence, type Figure, type GoldSet, readCodedSentences } from "../support/gold-set.ts";
import { countSpans } from "../support/marked-spans.ts";

const CLASSES = ["0", "1", "2", "3", "4"];

/**
 * Five classes of a sentence: 0 neutral, then the quads as CAMEO's roots tell them (requests and appeals are neutral); and, where the gold
 * marks them, the spans of who did it to whom. What is learnt is scored on the fifth it was not learnt from.
 */
const conflibert: GoldSet = async () => {
  const answers = await readCodedSentences("conflibert_cameo_train.jsonl.gz");
  if (answers === null) return null;
  const counts = answers.map(countSpans).filter(({ gold }) => gold > 0);
  const held = heldOut(
    answers.map(({ features, gold }) => features && { ...features, labels: [CLASSES.indexOf(gold)], weight: 1 }),
    [],
    CLASSES.length,
  );
  const learnt = new Map(answers.map((sentence, index) => [sentence, held[index]]));
  const classes = (by: string, answer: (sentence: CodedSentence) => string | null): Figure => ({
    what: `ConfliBERT CAMEO, five classes, ${by}`,
    items: answers.length,
    ours: estimate(
      answers,
      macroF1(({ gold }: CodedSentence) => gold, answer),
    ),
    peer: "fine-tuned BERTs",
    reach: 75,
    aim: 85,
  });
  return [
    classes("rules", ({ first }) => classOf(first)),
    classes("rules and learning", (sentence) => {
      const probabilities = learnt.get(sentence);
      return probabilities ? likeliest(probabilities, CLASSES, (name) => name) : null;
    }),
    {
      what: "ConfliBERT CAMEO, actor and target spans, F1",
      items: counts.length,
      ours: estimate(counts, (drawn) => rates(sum(drawn)).f1),
    },
  ];
};

/** Class of a CAMEO code by its root: 01-02 neutral, 03-05, 06-09, 10-14, 15-20. */
export function classOf(code: string): string {
  const root = Number(code.slice(0, 2));
  return String([2, 5, 9, 14, 20].findIndex((last) => root <= last));
}

export default conflibert;
