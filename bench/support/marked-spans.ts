import type { Counts } from "../../src/evaluation/figures.ts";
import type { EventRecord } from "../../src/reader/index.ts";
import type { CodedSentence } from "./gold-set.ts";

type Role = "source" | "target";
interface MarkedSpan {
  role: Role;
  /** In code points; -1 where the words are not in the text. */
  start: number;
  end: number;
}

/** Whoever acts together stands on either side. */
type CodedSpan = Omit<MarkedSpan, "role"> & { role: Role | null };

/** Who did it to whom of the event told first, beside the spans marked in the gold: right when it lies in a span of its side. */
export function countSpans({ row, record, told }: CodedSentence): Counts {
  const gold = codedSpans(row.events[0], record.text);
  const read = told === null ? [] : readSpans(told);
  const open = new Set(gold);
  for (const one of read) {
    for (const coded of open) {
      const same = coded.role === null || coded.role === one.role;
      if (!same || one.start >= coded.end || coded.start >= one.end) continue;
      open.delete(coded);
      break;
    }
  }
  return { right: gold.length - open.size, gold: gold.length, predicted: read.length };
}

function codedSpans(event: CodedSentence["row"]["events"][number], text: string): CodedSpan[] {
  const marked = (words: readonly string[] | null | undefined, role: Role | null): CodedSpan[] =>
    (words ?? []).map((each) => ({ role, ...placeOf(text, each) }));
  return [...marked(event.sources, "source"), ...marked(event.targets, "target"), ...marked(event.reciprocal, null)];
}

function readSpans({ actors, recipients }: EventRecord): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  const add = (side: EventRecord["actors"], role: Role) => {
    for (const { mention } of side) if (mention !== null) spans.push({ role, start: mention[0], end: mention[1] });
  };
  add(actors, "source");
  add(recipients, "target");
  return spans;
}

/** Where words stand that the gold has with a space around every sign, in code points. */
function placeOf(text: string, words: string): { start: number; end: number } {
  const places: number[] = [];
  let dense = "";
  [...text].forEach((sign, place) => {
    if (/\s/.test(sign)) return;
    dense += sign;
    for (let unit = 0; unit < sign.length; unit++) places.push(place);
  });
  const sought = words.replace(/\s/g, "");
  const at = dense.indexOf(sought);
  return at < 0 ? { start: -1, end: -1 } : { start: places[at], end: places[at + sought.length - 1] + 1 };
}
