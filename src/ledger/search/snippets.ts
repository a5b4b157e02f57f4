import { codePoints } from "../../text/code-points.ts";
import { excerptSpan } from "../rights.ts";

/** A span of a text; UTF-16 within, code points once it is handed out. */
export type Span = readonly [number, number];

/** A found word: where it stands, which word of the query it is, and what that counts for. */
export interface FoundWord {
  span: Span;
  word: number;
  rarity: number;
}

/** A part of an article worth showing, with what is to be marked in it. */
export interface Snippet {
  span: Span;
  found: Span[];
  evidence: Span[];
}

/** Longest snippet, in UTF-16 units; and how many of an article at most. */
const LONGEST = 280;
const MOST = 2;
/** What an event told there is worth beside the words. */
const EVIDENCE = 50;
/** What a snippet may grow by to begin and end between words. */
const REACH = 24;

/**
 * The parts of a text that tell most of what was sought: those with the most and rarest different words, with an event told there before others;
 * without any word the first event, without any event the beginning. In the order of the text.
 */
export function snippetsOf(text: string, found: readonly FoundWord[], evidence: readonly Span[]): Snippet[] {
  const words = [...found].sort((one, other) => one.span[0] - other.span[0]);
  const windows: { span: Span; worth: number; words: ReadonlySet<number> }[] = [];
  for (let from = 0, to = 0; from < words.length; from++) {
    const start = words[from].span[0];
    while (to < words.length && words[to].span[1] - start <= LONGEST) to++;
    const inside = words.slice(from, Math.min(to, from + 50));
    const different = new Map(inside.map(({ word, rarity }) => [word, rarity]));
    const span: Span = [start, Math.max(words[from].span[1], inside.at(-1)?.span[1] ?? 0)];
    const told = evidence.some(([begin, end]) => begin < span[1] && end > span[0]);
    const worth = [...different.values()].reduce((sum, rarity) => sum + rarity, told ? EVIDENCE : 0);
    windows.push({ span, worth, words: new Set(different.keys()) });
  }
  const chosen: Span[] = [];
  const shown = new Set<number>();
  for (const { span, words } of windows.sort((one, other) => other.worth - one.worth || one.span[0] - other.span[0])) {
    const isNew = [...words].some((word) => !shown.has(word));
    if (chosen.length >= MOST || !isNew) continue;
    for (const word of words) shown.add(word);
    chosen.push(widen(text, span));
  }
  if (chosen.length === 0) chosen.push(widen(text, evidence[0] ?? [0, 0]));
  return merged(chosen).map((span) => ({
    span,
    found: merged(words.map((word) => word.span).filter(within(span))),
    evidence: merged(evidence.flatMap((told) => overlap(told, span))),
  }));
}

/** A snippet with its text as rights allow; its spans, in code points, are those of what is left of it. */
export function snippetShown<Shown extends Snippet & { text: string }>(
  snippet: Shown,
  rights: { reserved: boolean },
): Shown {
  const { text, span, found, evidence } = snippet;
  const { toCodePoint, toUtf16 } = codePoints(text);
  const around = found[0] ?? evidence[0] ?? span;
  const [from, to] = excerptSpan(text, rights, toUtf16(around[0] - span[0]));
  const left: Span = [span[0] + toCodePoint(from), span[0] + toCodePoint(to)];
  const inside = (spans: readonly Span[]): Span[] => spans.flatMap((each) => overlap(each, left));
  return { ...snippet, text: text.slice(from, to), span: left, found: inside(found), evidence: inside(evidence) };
}

function overlap([start, end]: Span, [first, last]: Span): Span[] {
  const shared: Span = [Math.max(start, first), Math.min(end, last)];
  return shared[0] < shared[1] ? [shared] : [];
}

const within =
  ([start, end]: Span) =>
  ([begin, stop]: Span): boolean =>
    begin >= start && stop <= end;

/** A span made as long as a snippet may be, more before it than behind, beginning and ending between words. */
function widen(text: string, [start, end]: Span): Span {
  const last = Math.min(end, start + LONGEST);
  const room = Math.max(0, LONGEST - (last - start));
  let from = Math.max(0, start - Math.floor(room * 0.4));
  let to = Math.min(text.length, last + (room - (start - from)));
  const isBlank = (at: number) => /\s/.test(text[at]);
  for (let step = 0; step < REACH && from > 0 && !isBlank(from - 1); step++) from--;
  for (let step = 0; step < REACH && to < text.length && !isBlank(to); step++) to++;
  while (from < start && isBlank(from)) from++;
  while (to > last && isBlank(to - 1)) to--;
  // No half of a character.
  if (from > 0 && /[\udc00-\udfff]/.test(text[from])) from--;
  if (to < text.length && /[\udc00-\udfff]/.test(text[to])) to++;
  return [from, to];
}

/** In the order of the text, those that touch made one. */
function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((one, other) => one[0] - other[0]);
  const result: Span[] = [];
  for (const [start, end] of sorted) {
    const before = result.at(-1);
    if (before !== undefined && start <= before[1]) result[result.length - 1] = [before[0], Math.max(before[1], end)];
    else result.push([start, end]);
  }
  return result;
}
