import type { ArticleRecord } from "../../src/reader/index.ts";
import type { Report } from "../errors.ts";
import { type Labelled, labelled, lineOf, sameSet } from "../support/labels.ts";
import { readSentences } from "../support/sentences.ts";

/** A coded event: `AGREE/meet FRA+DEU>UKR`. */
interface Ruling {
  type: string;
  mode: string | null;
  actors: string[];
  recipients: string[];
}

/** The manual's rulings: right when the events coded, and no others, are read. */
const report: Report = async (language, limit) => {
  const read = await readSentences("rulings.tsv", null, language);
  let shown = 0;
  for (const each of new Set(read.map((one) => one.language))) {
    const sentences = read.filter((one) => one.language === each);
    let right = 0;
    for (const { row, record } of sentences) {
      if (isRight(parseRulings(row.events), record)) right++;
      else if (shown++ < limit) {
        console.log(`${row.sentence}\n    coded ${row.events}`);
        for (const event of record.events) console.log(`    read  ${lineOf(labelled(record, event))}`);
      }
    }
    console.log(`rulings ${each}: ${right} of ${sentences.length} sentences right`);
  }
};

export function parseRulings(cell: string): Ruling[] {
  if (cell === "none") return [];
  return cell.split(";").map((part) => {
    const [kind, sides = ">"] = part.trim().split(" ");
    const [type, mode = null] = kind.split("/");
    const [actors, recipients = []] = sides.split(">").map((side) => side.split("+").filter((label) => label !== ""));
    return { type, mode, actors, recipients };
  });
}

/** Whether exactly the coded events were read; a ruling without a mode leaves the mode open. */
export function isRight(rulings: readonly Ruling[], record: ArticleRecord): boolean {
  const left = record.events.map((event) => labelled(record, event));
  for (const ruling of rulings) {
    const at = left.findIndex((read) => fits(ruling, read));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

function fits(ruling: Ruling, { event, actors, recipients }: Labelled): boolean {
  return (
    ruling.type === event.type &&
    (ruling.mode === null || ruling.mode === event.mode) &&
    sameSet(ruling.actors, actors) &&
    sameSet(ruling.recipients, recipients)
  );
}

export default report;
