import { labelled, lineOf } from "../../src/evaluation/labels.ts";
import type { Report } from "../errors.ts";
import { readLanguageSentences } from "../support/sentences.ts";

/** Sentences that must yield nothing, with what was read from them. */
const report: Report = async (language, limit) => {
  const read = await readLanguageSentences("traps", language);
  const caught = read.filter(({ record }) => record.events.length > 0);
  for (const { row, record } of caught.slice(0, limit)) {
    console.log(`${row.sentence}  (${row.why})`);
    for (const event of record.events) console.log(`    ${lineOf(labelled(record, event))}`);
  }
  for (const each of new Set(read.map((one) => one.language))) {
    const all = read.filter((one) => one.language === each);
    const wrong = caught.filter((one) => one.language === each);
    console.log(`traps ${each}: ${all.length - wrong.length} of ${all.length} sentences rightly without an event`);
  }
};

export default report;
