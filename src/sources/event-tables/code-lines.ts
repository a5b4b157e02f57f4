import { createInterner, textOf } from "./interner.ts";
import { createMeanings, type Meanings, type Needed } from "./meanings.ts";
import type { CellReader, ImportedAct, ImportedActor, ImportedPlace } from "./readings.ts";
import { type BrokenLine, type Sifted, writeNumber } from "./sift.ts";

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

export interface LineCoder {
  columns: readonly string[];
  code: (sifted: Sifted) => CodedLines;
}

const [TAB, NEWLINE, BLANK] = [9, 10, 32];
/** The cells that are read, in the order they are written in; all others follow as they stand. */
const READ = ["id", "day", "act", "actor", "recipient", "place"];
/** Bytes a coded line may have more than it had: its numbers, a day in its number, tabs. */
const MORE = 80;

/** Codes the lines of one table; behind their number they have cells of these names. */
export function createLineCoder(
  reader: CellReader,
  staged: readonly string[],
  tellBroken: (broken: BrokenLine) => void,
): LineCoder {
  const cellOf = (name: string) => 1 + staged.indexOf(name);
  const [id, day, act, actor, recipient, place] = READ.map(cellOf);
  const others = staged.filter((name) => !READ.includes(name));
  const otherCells = others.map(cellOf);
  const dayOf = createDays(reader);
  const acts = createMeanings(reader.act);
  const sides = createMeanings((cell) => someOf(reader.actors(cell)));
  const places = createMeanings(reader.place);
  // The tab before each cell of the line at hand, and its end behind the last.
  const tabs = new Int32Array(staged.length + 2);
  const numberOf = <T>(meanings: Meanings<T>, lines: Uint8Array, cell: number): number =>
    meanings.numberOf(lines, tabs[cell] + 1, tabs[cell + 1]);

  const code = ({ lines, rows }: Sifted): CodedLines => {
    const out = new Uint8Array(lines.length + MORE * rows);
    const counts = { events: 0, untyped: 0, nobody: 0, broken: 0 };
    // Bytes are written by functions that give the place behind them: a variable they all shared would cost twice the time.
    let end = 0;
    for (let at = 0; at < lines.length; at++) {
      at = findTabs(lines, at, tabs);
      const written = dayOf(lines, tabs[day] + 1, tabs[day + 1]);
      if (written === null || tabs[id + 1] - tabs[id] === 1) {
        counts.broken++;
        tellBroken(whyBroken(lines, tabs, id, day));
        continue;
      }
      const what = numberOf(acts, lines, act);
      if (what === -1) {
        counts.untyped++;
        continue;
      }
      const who = numberOf(sides, lines, actor);
      const whom = numberOf(sides, lines, recipient);
      if (who === -1 && whom === -1) {
        counts.nobody++;
        continue;
      }
      counts.events++;
      end = putBytes(out, end, lines, tabs[0] + 1, tabs[1] + 1);
      end = putBytes(out, end, lines, tabs[id] + 1, tabs[id + 1]);
      if (reader.numbersByDay) {
        out[end++] = BLANK;
        end = putBytes(out, end, written, 0, written.length);
      }
      out[end++] = TAB;
      end = putBytes(out, end, written, 0, written.length);
      end = putNumber(out, end, acts, what);
      end = putNumber(out, end, sides, who);
      end = putNumber(out, end, sides, whom);
      end = putNumber(out, end, places, numberOf(places, lines, place));
      for (let other = 0; other < otherCells.length; other++) {
        const cell = otherCells[other];
        out[end++] = TAB;
        end = putBytes(out, end, lines, tabs[cell] + 1, tabs[cell + 1]);
      }
      out[end++] = NEWLINE;
    }
    const needed = { acts: acts.takeNeeded(), sides: sides.takeNeeded(), places: places.takeNeeded() };
    return { lines: out.subarray(0, end), ...counts, ...needed };
  };
  return { columns: ["line", ...READ, ...others], code };
}

/** Notes where the cells of the line at `at` begin and where the last ends; gives the end of the line. */
function findTabs(lines: Uint8Array, at: number, tabs: Int32Array): number {
  tabs[0] = at - 1;
  let cell = 1;
  let end = at;
  for (; lines[end] !== NEWLINE; end++) if (lines[end] === TAB) tabs[cell++] = end;
  tabs[cell] = end;
  return end;
}

function putBytes(out: Uint8Array, at: number, bytes: Uint8Array, from: number, to: number): number {
  let end = at;
  for (let next = from; next < to; next++) out[end++] = bytes[next];
  return end;
}

/** A number behind a tab; nothing for -1. */
function putNumber<T>(out: Uint8Array, at: number, meanings: Meanings<T>, number: number): number {
  out[at] = TAB;
  if (number === -1) return at + 1;
  meanings.need(number);
  return writeNumber(out, at + 1, number);
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
function whyBroken(lines: Uint8Array, tabs: Int32Array, id: number, day: number): BrokenLine {
  const cell = (at: number) => textOf(lines, tabs[at] + 1, tabs[at + 1]);
  const reason =
    cell(id) === ""
      ? "no number of an event"
      : cell(day) === ""
        ? "no day"
        : `"${[...cell(day)].slice(0, 40).join("")}" is no day`;
  return { line: Number(cell(0)), reason };
}
