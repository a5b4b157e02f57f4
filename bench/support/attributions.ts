import type { Document } from "../../src/reader/document.ts";
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
    const { text, events } = JSON.parse(line) as GoldRow;
    const units = unitsOf(text);
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

/** What was read as said or thought, one for a cue: a quotation that goes on belongs to the one before. */
export function readAttributions({ text, speech }: Document): Attribution[] {
  const found: Attribution[] = [];
  const byCue = new Map<number, Attribution>();
  for (const { cue, speaker, content } of speech.quotations) {
    const last = found.at(-1);
    if (cue === null) {
      if (last && speaker !== null) last.content.push(trimmed(text, content));
      continue;
    }
    const same = byCue.get(cue[0]);
    if (same) same.content.push(trimmed(text, content));
    else {
      const source = speaker?.phrase ? [trimmed(text, speaker.phrase)] : [];
      const attribution = { source, cue: [trimmed(text, cue)], content: [trimmed(text, content)] };
      byCue.set(cue[0], attribution);
      found.push(attribution);
    }
  }
  return found;
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

function trimmed(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (to > from && /[^\p{L}\p{N}]/u.test(text[to - 1])) to--;
  while (from < to && /[^\p{L}\p{N}]/u.test(text[from])) from++;
  return to > from ? [from, to] : [start, end];
}
