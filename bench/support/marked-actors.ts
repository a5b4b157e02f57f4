import type { Party } from "../../src/events/learned/pair.ts";
import { BLANK } from "../../src/names/registry.ts";
import type { Document } from "../../src/reader/document.ts";

type Span = readonly [number, number];

const MARK = /<\/?([st])>/g;
/** A country code no state has: the marked actors are placed, whoever they are. */
const NOWHERE = { s: "XXA", t: "XXB" };

/** The text without its marks, and where the marked words stand in it. */
export function unmark(marked: string): { text: string; spans: { s: Span; t: Span } } {
  const bounds: Record<string, number[]> = { s: [], t: [] };
  let removed = 0;
  for (const { 0: mark, 1: name, index } of marked.matchAll(MARK)) {
    bounds[name].push(index - removed);
    removed += mark.length;
  }
  const text = marked.replace(MARK, "");
  const spanOf = (name: string): Span => [bounds[name][0], bounds[name][1] ?? text.length];
  return { text, spans: { s: spanOf("s"), t: spanOf("t") } };
}

/** Makes the marked words an actor, whatever the names room thought of them; gives its head and the words marked. */
export function place({ words, mentions }: Document, [start, end]: Span, name: "s" | "t"): Party {
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
