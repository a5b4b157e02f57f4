import { type Doubt, type Doubtful, type KeptEvent, type Orphan, withActors } from "../ledger/index.ts";
import { correctionText } from "../questions/correction-text.ts";
import { eventText } from "./event-text.ts";
import { excerptsOf } from "./excerpts.ts";
import { type Style, wrap } from "./style.ts";

/** Why somebody should look. */
export const DOUBTS: Readonly<Record<Doubt, string>> = {
  contradicted: "another report says the contrary",
  unsure: "less than half sure",
  learnt: "type learnt, not ruled",
  nobody: "nobody on a side",
  unnamed: "somebody without a name or a state",
  unknown: "an actor the tables do not know",
};

/** An event to be looked at: what was read, the words, why it is doubtful, and what to type. */
export function doubtfulText({ event, doubts, against, kept }: Doubtful, style: Style): string {
  const why = doubts.map((doubt) => `${DOUBTS[doubt]}${doubt === "contradicted" ? ` (${namesOf(against)})` : ""}`);
  const confidence = `confidence ${Number(kept.row.confidence).toFixed(2)}`;
  return [
    keptText(kept, style),
    wrap([confidence, ...why].join("; "), style.width, "    ", "  "),
    line(`entente correct e${event} --accept --reason …   or --reject, --type TYPE, --actors …`, style),
  ].join("");
}

/** A correction that says nothing any more, and where it may be carried over to. */
export function orphanText({ correction, events, article, candidate }: Orphan, style: Style): string {
  const gone = `${namesOf(events)} ${events.length === 1 ? "is" : "are"} of an older version of a${article}`;
  const undo = `entente correct --undo ${correction.correction} --reason …   when it is of no use any more`;
  const carry =
    correction.subject !== "event"
      ? `entente show a${article}   lists the events it may be said of anew`
      : candidate === null
        ? `entente show a${article}   lists its events: none is like it`
        : `entente correct e${candidate} --like ${correction.correction} --reason …   the most alike`;
  return [
    wrap(`${style.strong("orphaned")} ${correctionText(correction)}`, style.width, "    ", ""),
    wrap(gone, style.width, "    ", "  "),
    line(carry, style),
    line(undo, style),
  ].join("");
}

/** What is left to look at. */
export const standText = ({ open, reviewed }: { open: number; reviewed: number }, style: Style): string =>
  `${style.faint(`${open} events nobody has looked at; ${reviewed} accepted or corrected`)}\n`;

/** An event in its own words, with the article it was read in. */
function keptText({ event, article, told, participants }: KeptEvent, style: Style): string {
  if (article === null || told === null) return `e${event}\n`;
  const record = withActors(article.record, participants);
  const known = [`a${article.article}`, record.publisher?.name, record.published?.slice(0, 10), record.url];
  const source = known.filter((fact) => typeof fact === "string").join(" · ");
  return eventText(told, record, excerptsOf(record, style), style, `e${event}`) + line(source, style);
}

const line = (text: string, style: Style): string => `  ${style.faint(text)}\n`;
const namesOf = (events: readonly number[]): string => events.map((event) => `e${event}`).join(", ");
