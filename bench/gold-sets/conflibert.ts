import { estimate, macroF1 } from "../../src/evaluation/bootstrap.ts";
import { type CodedSentence, type GoldSet, readCodedSentences } from "../support/gold-set.ts";

/** Five classes of a sentence: 0 neutral, then the quads as CAMEO's roots tell them (requests and appeals are neutral). */
const conflibert: GoldSet = async () => {
  const answers = await readCodedSentences("conflibert_cameo_train.jsonl.gz");
  if (answers === null) return null;
  return [
    {
      what: "ConfliBERT CAMEO, five classes, macro-F1",
      items: answers.length,
      ours: estimate(
        answers,
        macroF1(
          ({ gold }: CodedSentence) => gold,
          ({ first }) => classOf(first),
        ),
      ),
      peer: "fine-tuned BERTs",
      reach: 75,
      aim: 85,
    },
  ];
};

/** Class of a CAMEO code by its root: 01-02 neutral, 03-05, 06-09, 10-14, 15-20. */
function classOf(code: string): string {
  const root = Number(code.slice(0, 2));
  return String([2, 5, 9, 14, 20].findIndex((last) => root <= last));
}

export default conflibert;
