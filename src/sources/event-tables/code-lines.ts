import { wordsOf } from "./byte-words.ts";
import { type CodedColumn, createNumbers, createTexts } from "./coded-cells.ts";
import { createInterner, textOf } from "./interner.ts";
import { createMeanings, type Meanings, type Needed } from "./meanings.ts";
import type { CellReader, ImportedAct, ImportedActor, ImportedPlace } from "./readings.ts";
import { type BrokenLine, createScanner } from "./scan-lines.ts";
import type { Layout } from "./shape.ts";
import { cellsOf, type StagedCell } from "./staged-cells.ts";
import { wholeLines } from "./whole-lines.ts";

/** Events of a table with numbers for acts, actors and places, and what those numbers mean that were not there before. */
export interface CodedLines {
  /**
   * What is known of each event: the number of its line, its day counted from 1970, numbers of its act, its sides and its place, -1 for none;
   * then texts as they stand, empty ones for what is missing.
   */
  columns: CodedColumn[];
  /** How many lines are events, and how many others there were, by what they lack. */
  events: number;
  untyped: number;
  nobody: number;
  broken: number;
  acts: Needed<ImportedAct>[];
  sides: Needed<ImportedActor[]>[];
  places: Needed<ImportedPlace>[];
}

/** The cells that are read; all others follow as they stand. */
const READ = ["id", "day", "act", "actor", "recipient", "place"];
/** So many events or bytes are handed on at a time. */
const BATCH = { events: 100_000, bytes: 32 << 20 };
const MILLISECONDS_A_DAY = 86_400_000;

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
  const names = layout.staged.filter((name) => !READ.includes(name));
  const others = names.map((name) => cells.get(name)!);
  const dayOf = createDays(reader);
  const acts = createMeanings(reader.act);
  const sides = createMeanings((cell) => someOf(reader.actors(cell)));
  const places = createMeanings(reader.place);
  const numbers = {
    line: column(),
    day: column(),
    act: column(),
    actor: column(),
    recipient: column(),
    place: column(),
  };
  const ids = createTexts();
  const texts = others.map(({ first, last }) => ({ first, last, cells: createTexts() }));
  const none = { events: 0, untyped: 0, nobody: 0, broken: 0 };
  let counts = { ...none };

  const codeRow = (lines: Uint8Array, words: DataView): void => {
    const when = dayOf(lines, starts[day.first], ends[day.first]);
    if (when === null || starts[id.first] === ends[id.first]) {
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
    numbers.line.put(scanner.line());
    numbers.day.put(when.day);
    numbers.act.put(needed(acts, what));
    numbers.actor.put(needed(sides, who));
    numbers.recipient.put(needed(sides, whom));
    numbers.place.put(needed(places, place.numberIn(places, lines)));
    ids.put(lines, words, starts[id.first], ends[id.first], reader.numbersByDay ? when.written : null);
    for (const { first, last, cells } of texts) cells.put(lines, words, starts[first], ends[last]);
  };
  const code = (lines: Uint8Array): void => {
    const words = wordsOf(lines);
    scanner.take(lines);
    while (scanner.next()) codeRow(lines, words);
  };
  const take = (): CodedLines => {
    const columns: CodedColumn[] = Object.entries(numbers).map(([name, cells]) => ({ name, cells: cells.take() }));
    columns.push({ name: "id", cells: ids.take() });
    for (const [at, { cells }] of texts.entries()) columns.push({ name: names[at], cells: cells.take() });
    const meant = { acts: acts.takeNeeded(), sides: sides.takeNeeded(), places: places.takeNeeded() };
    const taken = { columns, ...counts, ...meant };
    counts = { ...none };
    return taken;
  };
  const isFull = () =>
    counts.events >= BATCH.events ||
    texts.some(({ cells }) => cells.size() >= BATCH.bytes) ||
    ids.size() >= BATCH.bytes;
  return { code, isFull, take };
}

const column = () => createNumbers(BATCH.events);

const someOf = <T>(list: T[]): T[] | null => (list.length === 0 ? null : list);

/** What a cell says of the day, null for what is none; reads each way it is written once. */
function createDays({ day }: CellReader) {
  const cells = createInterner();
  const days: ({ day: number; written: Uint8Array } | null)[] = [];
  return (bytes: Uint8Array, start: number, end: number) => {
    const number = cells.numberOf(bytes, start, end);
    if (number === days.length) {
      const read = day(textOf(bytes, start, end));
      days.push(read === null ? null : { day: Date.parse(read) / MILLISECONDS_A_DAY, written: Buffer.from(read) });
    }
    return days[number];
  };
}

/** What a line lacks without which it is no event. */
function whyBroken(line: number, id: string, day: string): BrokenLine {
  const reason =
    id === "" ? "no number of an event" : day === "" ? "no day" : `"${[...day].slice(0, 40).join("")}" is no day`;
  return { line, reason };
}

/** The number, which an event that is kept has; -1 is nothing. */
function needed<T>(meanings: Meanings<T>, number: number): number {
  if (number !== -1) meanings.need(number);
  return number;
}
