import { createReader } from "../../src/reader/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { estimate, percent } from "../support/bootstrap.ts";
import { firstTold, type GoldSet, readRows } from "../support/gold-set.ts";

interface Row {
  text: string;
  events: { code: string }[];
}

/** CAMEO code of the examples in its manual; a sentence where nothing but speech is read is a statement, 010. */
const cameoManual: GoldSet = async () => {
  const rows = readRows<Row>("events", "cameo_manual_examples.jsonl.gz");
  if (rows === null) return null;
  const reader = createReader(nodeResources());
  const answers: { gold: string; first: string; all: string[] }[] = [];
  for (const { text, events } of rows) {
    const record = await reader.read(text, { language: "en" });
    const all = record.events.map(({ cameo }) => cameo);
    answers.push({ gold: events[0].code, first: firstTold(record.events)?.cameo ?? "010", all });
  }
  const figure = (
    what: string,
    right: (answer: (typeof answers)[number]) => boolean,
    reach?: number,
    aim?: number,
  ) => ({
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
