import { labelled, lineOf } from "../../src/evaluation/labels.ts";
import type { ArticleRecord, EventRecord } from "../../src/reader/index.ts";
import type { Row } from "../../src/text/table.ts";
import type { Report } from "../errors.ts";
import { readLanguageSentences } from "../support/sentences.ts";

const COLUMNS = ["type", "time", "certainty", "polarity", "attribution", "condition"] as const;
type Column = (typeof COLUMNS)[number];

/** Sentences with one event each: where its standing is read otherwise than coded, counted by column. */
const report: Report = async (language, limit) => {
  const read = await readLanguageSentences("factuality", language);
  let shown = 0;
  for (const each of new Set(read.map((one) => one.language))) {
    const wrong = new Map<string, number>();
    const sentences = read.filter((one) => one.language === each);
    let right = 0;
    for (const { row, record } of sentences) {
      const faults = standingFaults(row, record);
      if (faults.length === 0) right++;
      for (const fault of faults) wrong.set(fault, (wrong.get(fault) ?? 0) + 1);
      if (faults.length > 0 && shown++ < limit)
        console.log(`${row.sentence}\n    ${standingLines(row, record, faults)}`);
    }
    const causes = [...wrong].sort((a, b) => b[1] - a[1]).map(([cause, times]) => `${cause} ${times}`);
    console.log(`factuality ${each}: ${right} of ${sentences.length} right; wrong: ${causes.join(", ")}`);
  }
};

/** The columns in which the event nearest to the coding differs; `no event` when there is none. */
export function standingFaults(row: Row, record: ArticleRecord): string[] {
  if (record.events.length === 0) return ["no event"];
  const faults = record.events.map((event) => COLUMNS.filter((column) => !agrees(row[column], event, column, record)));
  return faults.sort((a, b) => Number(a.includes("type")) - Number(b.includes("type")) || a.length - b.length)[0];
}

/** What is coded and what was read, for people. */
export function standingLines(row: Row, record: ArticleRecord, faults: readonly string[]): string {
  const coded = COLUMNS.map((column) => row[column] || "–").join(" ");
  const known = row.cause ? [`known: ${row.cause}`] : [];
  const read = record.events.map((event) => `read  ${lineOf(labelled(record, event))}`);
  return [`coded ${coded}   (${faults.join(", ")})`, ...known, ...read].join("\n    ");
}

function agrees(coded: string, event: EventRecord, column: Column, record: ArticleRecord): boolean {
  switch (column) {
    case "attribution":
      return [event.attribution[0]?.name ?? "", writtenName(record, event)].some((name) => nameSame(coded, name));
    case "condition":
      // Only where one is coded: its words, without the punctuation around them.
      return coded === "" || (event.condition !== null && nameSame(coded, excerptOf(record, event.condition)));
    default:
      return coded.split("|").includes(event[column]);
  }
}

/** The nearest voice as the text writes it, "" without one. */
function writtenName(record: ArticleRecord, event: EventRecord): string {
  const mention = event.attribution[0]?.mention;
  return mention ? excerptOf(record, mention) : "";
}

/** Equal, or one the fuller form of the other; an empty one only equals an empty one. */
function nameSame(coded: string, read: string): boolean {
  const [a, b] = [coded.toLowerCase(), read.toLowerCase()];
  return a === b || (a !== "" && b !== "" && (a.includes(b) || b.includes(a)));
}

const excerptOf = (record: ArticleRecord, [start, end]: readonly [number, number]): string =>
  [...record.text].slice(start, end).join("");

export default report;
