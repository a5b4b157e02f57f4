import type { Party } from "../../src/events/learned/pair.ts";
import { BLANK } from "../../src/names/registry.ts";
import type { Document } from "../../src/reader/document.ts";

type Span = readonly [number, number];
/** Where the source and the target stand. */
export interface Spans {
  s: Span | null;
  t: Span | null;
}

const MARK = /<\/?([st])>/g;
/** A country code no state has: the marked actors are placed, whoever they are. */
const NOWHERE = { s: "XXA", t: "XXB" };

/** The text without its marks, and where the marked words stand in it; null for a side that nothing marks. */
export function unmark(marked: string): { text: string; spans: Spans } {
  const bounds: Record<string, number[]> = { s: [], t: [] };
  let removed = 0;
  for (const { 0: mark, 1: name, index } of marked.matchAll(MARK)) {
    bounds[name].push(index - removed);
    removed += mark.length;
  }
  const text = marked.replace(MARK, "");
  const spanOf = (name: string): Span | null =>
    bounds[name].length === 0 ? null : [bounds[name][0], bounds[name][1] ?? text.length];
  return { text, spans: { s: spanOf("s"), t: spanOf("t") } };
}

/** Makes the marked words an actor, whatever the names room thought of them; gives its head and the words marked. */
function place({ words, mentions }: Document, [start, end]: Span, name: "s" | "t"): Party {
  let first = 0;
  while (first < words.length - 1 && words.end[first] <= start) first++;
  let last = first;
  while (last + 1 < words.length && words.start[last + 1] < end) last++;
  let head = first;
  while (words.head[head] >= first && words.head[head] <= last) head = words.head[head];
  const known = mentions.mentionAt[head] < 0 ? null : mentions.mentions[mentions.mentionAt[head]];
  if (known !== null) {
    const entity = mentions.entities[known.entity];
    if (entity.political && (entity.country !== null || entity.kind !== "agent"))
      return { head, first: Math.min(first, known.firstWord), end: Math.max(last + 1, known.endWord) };
  }
  mentions.entities.push({
    id: `marked-${name}`,
    name: `marked ${name}`,
    kind: "organisation",
    ...BLANK,
    country: NOWHERE[name],
    sectors: ["GOV"],
  });
  mentions.mentions.push({
    entity: mentions.entities.length - 1,
    firstWord: first,
    endWord: last + 1,
    head,
    start,
    end,
    kind: "name",
    place: -1,
  });
  for (let word = first; word <= last; word++) mentions.mentionAt[word] = mentions.mentions.length - 1;
  return { head, first, end: last + 1 };
}

/** Both marked actors; where one is not marked, nobody in its place: no words, at the root of the other's sentence. */
export function placeBoth(document: Document, { s, t }: Spans): { source: Party; target: Party } {
  const source = s && place(document, s, "s");
  const target = t && place(document, t, "t");
  const other = nobody(document, source ?? target);
  return { source: source ?? other, target: target ?? other };
}

function nobody({ words }: Document, other: Party | null): Party {
  let root = other?.head ?? 0;
  while (words.head[root] >= 0) root = words.head[root];
  return { head: root, first: root, end: root };
}
