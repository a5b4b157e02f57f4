import { labelled, lineOf, sameSet } from "../../src/evaluation/labels.ts";
import type { Report } from "../errors.ts";
import { type ReadSentence, readLanguageSentences } from "../support/sentences.ts";

/** Ordinary sentences of the wires: right when the one act coded is among the events read. */
const report: Report = async (language, limit) => {
  const read = await readLanguageSentences("acts", language);
  let shown = 0;
  for (const each of new Set(read.map((one) => one.language))) {
    const sentences = read.filter((one) => one.language === each);
    for (const one of sentences) {
      const fault = faultOf(one);
      if (fault === null || shown++ >= limit) continue;
      console.log(`${one.row.sentence}\n    ${fault}, coded ${one.row.event}`);
      for (const event of one.record.events) console.log(`    read  ${lineOf(labelled(one.record, event))}`);
    }
    const typed = sentences.filter((one) => !faultOf(one)?.startsWith("no")).length;
    const right = sentences.filter((one) => faultOf(one) === null).length;
    console.log(`acts ${each}: ${right} of ${sentences.length} sentences right, type alone ${typed}`);
  }
};

/** What is wrong with a sentence's reading, null when nothing is. */
export function faultOf({ row, record }: Pick<ReadSentence, "row" | "record">): string | null {
  const [type, sides] = row.event.split(" ");
  const [actors, recipients] = sides.split(">").map((side) => side.split("+").filter((label) => label !== ""));
  const typed = record.events.filter((event) => event.type === type).map((event) => labelled(record, event));
  if (typed.length === 0) return "no such act";
  const whole = typed.some((one) => sameSet(one.actors, actors) && sameSet(one.recipients, recipients));
  return whole ? null : "other participants";
}

export default report;
