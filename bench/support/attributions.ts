import { attributionsOf } from "../../src/reader/attributions.ts";
import type { Document } from "../../src/reader/document.ts";
import type { Pack } from "../../src/reader/pack.ts";
import { gzippedLines, sharedPath } from "./shared.ts";

export type Span = [number, number];

export const ROLES = ["source", "cue", "content"] as const;
export type Role = (typeof ROLES)[number];

/** Who says it, by which words, what: stretches of the text in UTF-16, blanks and punctuation at the edges left out. */
export type Attribution = Record<Role, Span[]>;

interface GoldRow {
  text: string;
  events: { spans: Record<Role, { offsets: Span[] }[]> }[];
}

/** The articles of a PolNeAR split with their attributions; null, having said so, when they are not here. */
export function readGold(bench: string, split: string, limit: number): { text: string; gold: Attribution[] }[] | null {
  const path = sharedPath(bench, "data", "quotations", `polnear_${split}.jsonl.gz`);
  if (path === null) return null;
  const lines = gzippedLines(path).slice(0, limit);
  return lines.map((line) => {
    const { text: raw, events } = JSON.parse(line) as GoldRow;
    const text = raw.normalize("NFC");
    const units = text === raw ? unitsOf(text) : normalisedUnits(raw);
    const spansOf = (parts: { offsets: Span[] }[] = []) =>
      parts.flatMap(({ offsets }) => offsets.map(([start, end]) => trimmed(text, [units[start], units[end]])));
    const gold = events.map(({ spans }) => ({
      source: spansOf(spans.source),
      cue: spansOf(spans.cue),
      content: spansOf(spans.content),
    }));
    return { text, gold: gold.filter(({ cue, content }) => cue.length > 0 && content.length > 0) };
  });
}

/** The attributions of a document as read. */
export function readAttributions(document: Document, pack: Pack): Attribution[] {
  const { text } = document;
  return attributionsOf(document, pack).map(({ source, cue, content }) => ({
    source: source?.phrase ? [trimmed(text, source.phrase)] : [],
    cue: [trimmed(text, cue)],
    content: content.map((span) => trimmed(text, span)),
  }));
}

/** UTF-16 offset of every code point, the end included. */
function unitsOf(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  units.push(at);
  return units;
}

/** The same of a text that is changed when its accents are put on their letters. */
function normalisedUnits(raw: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const end of unitsOf(raw)) {
    // A mark belongs to the letter before it: the letter's end is where the mark stood.
    at = Math.max(at, raw.slice(0, end).normalize("NFC").length);
    units.push(at);
  }
  return units;
}

function trimmed(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (to > from && /[^\p{L}\p{N}]/u.test(text[to - 1])) to--;
  while (from < to && /[^\p{L}\p{N}]/u.test(text[from])) from++;
  return to > from ? [from, to] : [start, end];
}
