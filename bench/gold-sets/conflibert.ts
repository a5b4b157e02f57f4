import { createReader } from "../../src/reader/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { estimate, macroF1 } from "../support/bootstrap.ts";
import { firstTold, type GoldSet, readRows } from "../support/gold-set.ts";

interface Row {
  text: string;
  events: { code: string }[];
}

/** Five classes of a sentence: 0 neutral, then the quads as CAMEO's roots tell them (requests and appeals are neutral). */
const conflibert: GoldSet = async () => {
  const rows = readRows<Row>("events", "conflibert_cameo_train.jsonl.gz");
  if (rows === null) return null;
  const reader = createReader(nodeResources());
  const answers: { gold: string; read: string }[] = [];
  for (const { text, events } of rows) {
    const record = await reader.read(text, { language: "en" });
    answers.push({ gold: events[0].code, read: classOf(firstTold(record.events)?.cameo ?? "010") });
  }
  return [
    {
      what: "ConfliBERT CAMEO, five classes, macro-F1",
      items: answers.length,
      ours: estimate(
        answers,
        macroF1(
          ({ gold }) => gold,
          ({ read }) => read,
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
