import type { EventRecord } from "../../src/reader/index.ts";
import type { Row } from "../../src/text/table.ts";
import type { Report } from "../errors.ts";
import { labelled, lineOf } from "../support/labels.ts";
import { readLanguageSentences } from "../support/sentences.ts";

const COLUMNS = ["type", "time", "certainty", "polarity", "attribution"] as const;

/** Sentences with one event each: where its standing is read otherwise than coded, counted by column. */
const report: Report = async (language, limit) => {
  const read = await readLanguageSentences("factuality", language);
  let shown = 0;
  for (const each of new Set(read.map((one) => one.language))) {
    const wrong = new Map<string, number>();
    const count = (cause: string) => wrong.set(cause, (wrong.get(cause) ?? 0) + 1);
    const sentences = read.filter((one) => one.language === each);
    let right = 0;
    for (const { row, record } of sentences) {
      const faults = bestFaults(row, record.events);
      if (faults.length === 0) right++;
      for (const fault of faults) count(fault);
      if (faults.length === 0 || shown++ >= limit) continue;
      console.log(
        `${row.sentence}\n    coded ${COLUMNS.map((column) => row[column] || "–").join(" ")}   (${faults.join(", ")})`,
      );
      for (const event of record.events) console.log(`    read  ${lineOf(labelled(record, event))}`);
    }
    const causes = [...wrong].sort((a, b) => b[1] - a[1]).map(([cause, times]) => `${cause} ${times}`);
    console.log(`factuality ${each}: ${right} of ${sentences.length} right; wrong: ${causes.join(", ")}`);
  }
};

/** The columns in which the event nearest to the coding differs; `no event` when there is none. */
function bestFaults(row: Row, events: readonly EventRecord[]): string[] {
  if (events.length === 0) return ["no event"];
  const faults = events.map((event) => COLUMNS.filter((column) => !agrees(row[column], event, column)));
  return faults.sort((a, b) => Number(a.includes("type")) - Number(b.includes("type")) || a.length - b.length)[0];
}

function agrees(coded: string, event: EventRecord, column: (typeof COLUMNS)[number]): boolean {
  if (column !== "attribution") return coded.split("|").includes(event[column]);
  const voice = event.attribution[0]?.name.toLowerCase() ?? "";
  const expected = coded.toLowerCase();
  return (
    voice === expected || (voice !== "" && expected !== "" && (voice.includes(expected) || expected.includes(voice)))
  );
}

export default report;
