import { createInterner, grown, textOf } from "./interner.ts";
import { createMeanings, type Meanings, type Needed } from "./meanings.ts";
import type { CellReader, ImportedAct, ImportedActor, ImportedPlace } from "./readings.ts";
import { type BrokenLine, createScanner } from "./scan-lines.ts";
import type { Layout } from "./shape.ts";
import { cellsOf, type StagedCell } from "./staged-cells.ts";
import { wholeLines } from "./whole-lines.ts";
import { putNumber, putText } from "./write-bytes.ts";

/** Lines of events with numbers for acts, actors and places, and what those numbers mean that were not there before. */
export interface CodedLines {
  /** Cells in the order of the coder's columns, parted by tabs; an empty one is nobody, nowhere, nothing. */
  lines: Uint8Array;
  /** How many lines are events, and how many others there were, by what they lack. */
  events: number;
  untyped: number;
  nobody: number;
  broken: number;
  acts: Needed<ImportedAct>[];
  sides: Needed<ImportedActor[]>[];
  places: Needed<ImportedPlace>[];
}

/** The cells that are read, in the order they are written in; all others follow as they stand. */
const READ = ["id", "day", "act", "actor", "recipient", "place"];
const [TAB, NEWLINE, BLANK] = [9, 10, 32];
/** So many events or bytes are handed on at a time. */
const BATCH = { events: 100_000, bytes: 32 << 20 };
/** Bytes a coded line may have more than it had: its numbers, a day in its number, tabs. */
const MORE = 80;

/** What the cells of coded lines are, behind the number of the line. */
export function codedColumns({ staged }: Layout): string[] {
  return ["line", ...READ, ...staged.filter((name) => !READ.includes(name))];
}

/** Codes a table, some hundred thousand lines at a time. Throws a TableError for what is no text. */
export async function* codeLines(
  chunks: AsyncIterable<Buffer>,
  layout: Layout,
  reader: CellReader,
  tell: Telling,
): AsyncGenerator<CodedLines> {
  const coder = createCoder(layout, reader, tell);
  for await (const lines of wholeLines(chunks)) {
    coder.code(lines);
    if (coder.isFull()) yield coder.take();
  }
  yield coder.take();
}

/** Whom broken lines are told: those that are no rows, and rows without what an event cannot be without. */
export interface Telling {
  tellCut: (broken: BrokenLine) => void;
  tellBroken: (broken: BrokenLine) => void;
}

function createCoder(layout: Layout, reader: CellReader, { tellCut, tellBroken }: Telling) {
  const scanner = createScanner(layout, tellCut);
  const { starts, ends } = scanner;
  const cells = cellsOf(layout, starts, ends);
  const [id, day, act, actor, recipient, place] = READ.map((name) => cells.get(name)!);
  const others = layout.staged.filter((name) => !READ.includes(name)).map((name) => cells.get(name)!);
  const dayOf = createDays(reader);
  const acts = createMeanings(reader.act);
  const sides = createMeanings((cell) => someOf(reader.actors(cell)));
  const places = createMeanings(reader.place);
  const none = { events: 0, untyped: 0, nobody: 0, broken: 0 };
  let counts = { ...none };
  let out = new Uint8Array(BATCH.bytes);
  let end = 0;

  const codeRow = (lines: Uint8Array): void => {
    const written = dayOf(lines, starts[day.first], ends[day.first]);
    if (written === null || starts[id.first] === ends[id.first]) {
      counts.broken++;
      const text = ({ first, last }: StagedCell) => textOf(lines, starts[first], ends[last]);
      tellBroken(whyBroken(scanner.line(), text(id), text(day)));
      return;
    }
    const what = act.numberIn(acts, lines);
    if (what === -1) {
      counts.untyped++;
      return;
    }
    const who = actor.numberIn(sides, lines);
    const whom = recipient.numberIn(sides, lines);
    if (who === -1 && whom === -1) {
      counts.nobody++;
      return;
    }
    counts.events++;
    end = putLine(lines, written, what, who, whom);
  };
  const putLine = (lines: Uint8Array, written: Uint8Array, what: number, who: number, whom: number): number => {
    let at = putNumber(out, end, scanner.line());
    out[at++] = TAB;
    at = putText(out, at, lines, starts[id.first], ends[id.first]);
    if (reader.numbersByDay) {
      out[at++] = BLANK;
      at = putText(out, at, written, 0, written.length);
    }
    out[at++] = TAB;
    at = putText(out, at, written, 0, written.length);
    at = putMeaning(out, at, acts, what);
    at = putMeaning(out, at, sides, who);
    at = putMeaning(out, at, sides, whom);
    at = putMeaning(out, at, places, place.numberIn(places, lines));
    for (let other = 0; other < others.length; other++) {
      out[at++] = TAB;
      at = putText(out, at, lines, starts[others[other].first], ends[others[other].last]);
    }
    out[at++] = NEWLINE;
    return at;
  };
  const code = (lines: Uint8Array): void => {
    let from = 0;
    for (let at = scanner.next(lines, 0); at !== -1; at = scanner.next(lines, at)) {
      if (end + at - from + MORE > out.length) out = grown(out, 2 * (end + at - from + MORE));
      codeRow(lines);
      from = at;
    }
  };
  const take = (): CodedLines => {
    const needed = { acts: acts.takeNeeded(), sides: sides.takeNeeded(), places: places.takeNeeded() };
    const taken = { lines: out.subarray(0, end), ...counts, ...needed };
    counts = { ...none };
    out = new Uint8Array(out.length);
    end = 0;
    return taken;
  };
  return { code, isFull: () => counts.events >= BATCH.events || end >= BATCH.bytes, take };
}

const someOf = <T>(list: T[]): T[] | null => (list.length === 0 ? null : list);

/** Gives the bytes of a day as YYYY-MM-DD, null for what is none; reads each way it is written once. */
function createDays({ day }: CellReader) {
  const cells = createInterner();
  const written: (Uint8Array | null)[] = [];
  return (bytes: Uint8Array, start: number, end: number): Uint8Array | null => {
    const number = cells.numberOf(bytes, start, end);
    if (number === written.length) {
      const read = day(textOf(bytes, start, end));
      written.push(read === null ? null : Buffer.from(read));
    }
    return written[number];
  };
}

/** What a line lacks without which it is no event. */
function whyBroken(line: number, id: string, day: string): BrokenLine {
  const reason =
    id === "" ? "no number of an event" : day === "" ? "no day" : `"${[...day].slice(0, 40).join("")}" is no day`;
  return { line, reason };
}

/** A number behind a tab; nothing for -1. */
function putMeaning<T>(out: Uint8Array, at: number, meanings: Meanings<T>, number: number): number {
  out[at] = TAB;
  if (number === -1) return at + 1;
  meanings.need(number);
  return putNumber(out, at + 1, number);
}
