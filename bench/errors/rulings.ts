import { type Labelled, labelled, lineOf, sameSet } from "../../src/evaluation/labels.ts";
import type { ArticleRecord } from "../../src/reader/index.ts";
import type { Report } from "../errors.ts";
import { readSentences } from "../support/sentences.ts";

/** A coded event: `COERCE/cyber[cyber] FRA+DEU>UKR`; what is null is left open. */
interface Ruling {
  type: string;
  mode: string | null;
  context: string | null;
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
      const fault = rulingFault(row.events, record);
      if (fault === null) right++;
      else if (shown++ < limit)
        console.log(`${row.sentence}\n    ${fault}${row.cause ? `\n    known: ${row.cause}` : ""}`);
    }
    console.log(`rulings ${each}: ${right} of ${sentences.length} sentences right`);
  }
};

/** What was read beside what is coded; null when exactly the coded events were read. */
export function rulingFault(coded: string, record: ArticleRecord): string | null {
  const read = record.events.map((event) => labelled(record, event));
  const left = [...read];
  const missing = parseRulings(coded).filter((ruling) => {
    const at = left.findIndex((one) => fits(ruling, one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (missing.length === 0 && left.length === 0) return null;
  return [`coded ${coded}`, ...read.map((one) => `read  ${lineOf(one)}`)].join("\n    ");
}

function parseRulings(cell: string): Ruling[] {
  if (cell === "none") return [];
  return cell.split(";").map((part) => {
    const [kind, sides = ">"] = part.trim().split(" ");
    const [act, context = null] = kind.replace("]", "").split("[");
    const [type, mode = null] = act.split("/");
    const [actors, recipients = []] = sides.split(">").map((side) => side.split("+").filter((label) => label !== ""));
    return { type, mode, context, actors, recipients };
  });
}

function fits(ruling: Ruling, { event, actors, recipients }: Labelled): boolean {
  return (
    ruling.type === event.type &&
    (ruling.mode === null || ruling.mode === event.mode) &&
    (ruling.context === null || event.contexts.includes(ruling.context)) &&
    sameSet(ruling.actors, actors) &&
    sameSet(ruling.recipients, recipients)
  );
}

export default report;
