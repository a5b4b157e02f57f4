import { createMarks } from "./find-marks.ts";
import { type Layout, LEFT_OUT } from "./shape.ts";

/** A line that is no row, and why. */
export interface BrokenLine {
  line: number;
  reason: string;
}

/** Finds the columns of a table that are taken, line by line. */
export interface Scanner {
  /** Where in its bytes each taken column of the row at hand begins and ends. */
  starts: Int32Array;
  ends: Int32Array;
  /** The number of the line in the file. */
  line: () => number;
  /** Takes the next whole lines of the file. */
  take: (lines: Uint8Array) => void;
  /** Goes to the next row of the lines taken; false when there is none. */
  next: () => boolean;
}

const [TAB, RETURN, BLANK] = [9, 13, 32];

/** Goes through whole lines, chunk after chunk; lines that are no rows are told and passed over. */
export function createScanner({ plan, width, hasHeader }: Layout, tellBroken: (broken: BrokenLine) => void): Scanner {
  const columns = [...plan.keys()].filter((column) => plan[column] !== LEFT_OUT);
  const [starts, ends] = [new Int32Array(columns.length), new Int32Array(columns.length)];
  let lines: Uint8Array = new Uint8Array(0);
  const marks = createMarks();
  let line = 0;
  let isHeader = hasHeader;
  // The line at hand: where it begins, and its first mark.
  let [row, first, mark] = [0, 0, 0];

  const next = (): boolean => {
    while (row < marks.lines()) {
      line++;
      const [from, begin] = [mark, first];
      const last = marks.endOf(row++);
      const end = marks.at(last);
      const cells = last - from + 1;
      mark = last + 1;
      first = end + 1;
      // Nothing but tabs, and perhaps a carriage return before the end.
      const isEmpty = end - begin === cells - 1 + (end > begin && lines[end - 1] === RETURN ? 1 : 0);
      if (isEmpty) continue;
      if (isHeader) {
        isHeader = false;
        continue;
      }
      const isOverfull = cells > width && !isBlank(lines, marks.at(from + width - 1) + 1, end);
      if (cells >= plan.length && !isOverfull) {
        findColumns(from, begin, end);
        return true;
      }
      const reason = isOverfull
        ? `more than the ${width} cells that belong there`
        : `${cells} cells where ${width} belong`;
      tellBroken({ line, reason });
    }
    return false;
  };
  const findColumns = (from: number, begin: number, end: number): void => {
    for (let part = 0; part < columns.length; part++) {
      const column = columns[part];
      starts[part] = column === 0 ? begin : marks.at(from + column - 1) + 1;
      ends[part] = marks.at(from + column);
    }
    // The carriage return of Windows's line breaks belongs to no cell.
    const part = columns.length - 1;
    if (ends[part] === end && end > starts[part] && lines[end - 1] === RETURN) ends[part]--;
  };
  const take = (taken: Uint8Array): void => {
    lines = taken;
    marks.find(taken);
    [row, first, mark] = [0, 0, 0];
  };
  return { starts, ends, line: () => line, take, next };
}

/** Blanks, and tabs between cells. */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (bytes[at] !== BLANK && bytes[at] !== RETURN && bytes[at] !== TAB) return false;
  return true;
}
