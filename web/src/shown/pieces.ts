import type { ArticleRecord, EventRecord } from "../../../src/reader/schema.ts";
import { codePoints } from "../../../src/text/code-points.ts";

type Span = readonly [number, number];

/** A stretch of an article over which nothing begins or ends. */
export interface Piece {
  start: number;
  text: string;
  /** Events whose evidence holds it, the closest fitting first. */
  events: string[];
  /** Events that were read at these words. */
  triggers: string[];
  /** The events whose trigger begins here. */
  begins: string[];
  /** Events in which these words name who acts, and whom it is done to. */
  actors: string[];
  recipients: string[];
  /** What was said, agreed or foreseen in these words: `quotation-1`, the closest fitting first. */
  passages: string[];
}

type Role = "events" | "triggers" | "actors" | "recipients" | "passages";
interface Stretch {
  start: number;
  end: number;
  role: Role;
  /** The event or passage. */
  of: string;
}

/** A text cut into lines (empty ones left out), and each line into pieces. */
export function linesOf(record: ArticleRecord): Piece[][] {
  const { text } = record;
  const stretches = stretchesOf(record);
  const cuts = new Set<number>([0, text.length]);
  for (const { start, end } of stretches) cuts.add(start).add(end);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) cuts.add(at).add(at + 1);
  const lines: Piece[][] = [[]];
  const open = new Set<Stretch>();
  let next = 0;
  const points = [...cuts].sort((a, b) => a - b);
  for (let index = 0; index + 1 < points.length; index++) {
    const [start, end] = [points[index], points[index + 1]];
    for (const stretch of open) if (stretch.end <= start) open.delete(stretch);
    for (; next < stretches.length && stretches[next].start <= start; next++) open.add(stretches[next]);
    const words = text.slice(start, end);
    if (words === "\n") lines.push([]);
    else lines.at(-1)?.push(pieceOf(start, words, open));
  }
  return lines.filter((line) => line.some((piece) => piece.text.trim() !== ""));
}

function stretchesOf(record: ArticleRecord): Stretch[] {
  const { text, events, quotations, agreements, projections } = record;
  const { toUtf16 } = codePoints(text);
  const stretch = (role: Role, of: string, span: Span | null): Stretch[] =>
    span === null ? [] : [{ start: toUtf16(span[0]), end: toUtf16(span[1]), role, of }];
  const found = events.flatMap((event) => [
    ...[event.evidence, ...event.also].flatMap((span) => stretch("events", event.id, span)),
    ...stretch("triggers", event.id, event.trigger),
    ...mentioned(event.actors).flatMap((span) => stretch("actors", event.id, span)),
    ...mentioned(event.recipients).flatMap((span) => stretch("recipients", event.id, span)),
  ]);
  const passages = [
    ...quotations.flatMap(({ content }, index) => stretch("passages", passageId("quotation", index), content)),
    ...agreements.flatMap(({ evidence }, index) => stretch("passages", passageId("agreement", index), evidence)),
    ...projections.flatMap(({ statement }, index) => stretch("passages", passageId("projection", index), statement)),
  ];
  return [...found, ...passages].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
}

/** What the page calls the passage that stands at `index` of its list in the record. */
export const passageId = (kind: "quotation" | "agreement" | "projection", index: number): string =>
  `${kind}-${index + 1}`;

const mentioned = (side: EventRecord["actors"]): (Span | null)[] => side.map(({ mention }) => mention);

function pieceOf(start: number, text: string, open: ReadonlySet<Stretch>): Piece {
  const byFit = [...open].sort((a, b) => a.end - a.start - (b.end - b.start));
  const having = (role: Role) => [...new Set(byFit.filter((one) => one.role === role).map(({ of }) => of))];
  return {
    start,
    text,
    events: having("events"),
    triggers: having("triggers"),
    begins: byFit.filter((one) => one.role === "triggers" && one.start === start).map(({ of }) => of),
    actors: having("actors"),
    recipients: having("recipients"),
    passages: having("passages"),
  };
}
