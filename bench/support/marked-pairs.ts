import { governingClause, isClause } from "../../src/grammar/tree.ts";
import { BLANK } from "../../src/names/registry.ts";
import type { Document } from "../../src/reader/document.ts";
import { createReader } from "../../src/reader/index.ts";
import { PASSES } from "../../src/reader/passes/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { gzippedLines } from "./shared.ts";

type Span = readonly [number, number];

/** A sentence with two marked actors and the PLOVER type of what passes between them, beside what was read. */
export interface MarkedPair {
  text: string;
  type: string;
  /** Type read between the two (either direction), else of an event one of them takes part in; null when there is none. */
  read: string | null;
  /** Whether that event joins both. */
  joined: boolean;
  /** Row it was read by. */
  rule: string | null;
  /** Lemma of the clause around the source. */
  lemma: string;
}

const MARK = /<\/?([st])>/g;
/** The data tells CONCEDE and RETREAT as one. */
const MERGED: Readonly<Record<string, string>> = { CONCEDE: "YIELD", RETREAT: "YIELD" };
const typeOf = (type: string): string => MERGED[type] ?? type;
/** A country code no state has: the marked actors are placed, whoever they are. */
const NOWHERE = { s: "XXA", t: "XXB" };

/** Reads every row of a gzipped JSONL file of marked pairs. */
export async function readMarkedPairs(path: string): Promise<MarkedPair[]> {
  const reader = createReader(nodeResources());
  const pairs: MarkedPair[] = [];
  for (const row of gzippedLines(path)) {
    const { marked, events } = JSON.parse(row) as { marked: string; events: { code: string }[] };
    const { text, spans } = unmark(marked.normalize("NFC"));
    const { document, pack } = await reader.readDocument(text, { language: "en" });
    if (document.text !== text) continue;
    const source = place(document, spans.s, "s");
    const target = place(document, spans.t, "t");
    for (const pass of PASSES) if (pass.name === "listen" || pass.name === "events") pass.run(document, pack);
    pairs.push({ text: marked, type: typeOf(events[0].code), ...readingOf(document, source, target, events[0].code) });
  }
  return pairs;
}

/** The text without its marks, and where the marked words stand in it. */
export function unmark(marked: string): { text: string; spans: { s: Span; t: Span } } {
  const bounds: Record<string, number[]> = { s: [], t: [] };
  let removed = 0;
  for (const { 0: mark, 1: name, index } of marked.matchAll(MARK)) {
    bounds[name].push(index - removed);
    removed += mark.length;
  }
  const spanOf = (name: string): Span => [bounds[name][0], bounds[name][1]];
  return { text: marked.replace(MARK, ""), spans: { s: spanOf("s"), t: spanOf("t") } };
}

/** Makes the marked words an actor, whatever the names room thought of them; gives its head word. */
export function place({ words, mentions }: Document, [start, end]: Span, name: "s" | "t"): number {
  let first = 0;
  while (first < words.length - 1 && words.end[first] <= start) first++;
  let last = first;
  while (last + 1 < words.length && words.start[last + 1] < end) last++;
  let head = first;
  while (words.head[head] >= first && words.head[head] <= last) head = words.head[head];
  const known = mentions.mentionAt[head] < 0 ? null : mentions.mentions[mentions.mentionAt[head]];
  if (known !== null) {
    const entity = mentions.entities[known.entity];
    if (entity.political && (entity.country !== null || entity.kind !== "agent")) return head;
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
  return head;
}

/** The event that joins the two, one of the right type before others; else one that either takes part in. */
function readingOf(
  document: Document,
  source: number,
  target: number,
  code: string,
): Omit<MarkedPair, "text" | "type"> {
  const { mentions, events, tree, words } = document;
  const entityAt = (word: number) => mentions.mentions[mentions.mentionAt[word]]?.entity ?? -1;
  const members = (word: number) => {
    const entity = entityAt(word);
    return entity < 0 ? [] : [entity, ...mentions.entities[entity].members];
  };
  const [one, other] = [members(source), members(target)];
  const lemma = words.lemma[isClause(tree, source) ? source : Math.max(0, governingClause(tree, source))];
  const ranked = events
    .map((event) => {
      const all = [...event.actors, ...event.recipients].map(({ entity }) => entity);
      const sides = Number(all.some((entity) => one.includes(entity))) + Number(all.some((e) => other.includes(e)));
      return { event, sides, weight: 4 * sides + (typeOf(event.type) === code ? 2 : 0) + event.confidence };
    })
    .filter(({ sides }) => sides > 0)
    .sort((a, b) => b.weight - a.weight);
  if (ranked.length === 0) return { read: null, joined: false, rule: null, lemma };
  const { event, sides } = ranked[0];
  return { read: typeOf(event.type), joined: sides === 2, rule: event.rule, lemma };
}
