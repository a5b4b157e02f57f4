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
  /** Goes from `at` to the next row; gives the place behind it, or -1 when there is none. */
  next: (lines: Uint8Array, at: number) => number;
}

const [TAB, NEWLINE, RETURN, BLANK] = [9, 10, 13, 32];

/** Goes through whole lines, chunk after chunk; lines that are no rows are told and passed over. */
export function createScanner({ plan, width, hasHeader }: Layout, tellBroken: (broken: BrokenLine) => void): Scanner {
  const taken = plan.reduce((sum, kind) => sum + (kind === LEFT_OUT ? 0 : 1), 0);
  const [starts, ends] = [new Int32Array(taken), new Int32Array(taken)];
  let line = 0;
  let isHeader = hasHeader;
  /** How many cells the line has; negative: more than belong there, with something in them. Sets `end`. */
  let end = 0;
  const cellsAt = (lines: Uint8Array, first: number): number => {
    let [at, part, column] = [first, 0, 0];
    let isOverfull = false;
    for (;;) {
      const start = at;
      let byte = lines[at];
      while (byte > NEWLINE || byte < TAB) byte = lines[++at];
      if (column >= width) isOverfull ||= !isBlank(lines, start, at);
      else if (column < plan.length && plan[column] !== LEFT_OUT) {
        starts[part] = start;
        ends[part++] = at;
      }
      column++;
      if (byte === NEWLINE) break;
      at++;
    }
    end = at;
    // The carriage return of Windows's line breaks belongs to no cell.
    if (part > 0 && ends[part - 1] === at && at > starts[part - 1] && lines[at - 1] === RETURN) ends[part - 1]--;
    return isOverfull ? -column : column;
  };
  const next = (lines: Uint8Array, from: number): number => {
    for (let first = from; first < lines.length; first = end + 1) {
      line++;
      const cells = cellsAt(lines, first);
      // Nothing but tabs, and perhaps a carriage return before the end.
      const isEmpty = end - first === cells - 1 + (end > first && lines[end - 1] === RETURN ? 1 : 0);
      if (isEmpty) continue;
      if (isHeader) {
        isHeader = false;
        continue;
      }
      if (cells >= plan.length) return end + 1;
      const reason =
        cells < 0 ? `more than the ${width} cells that belong there` : `${cells} cells where ${width} belong`;
      tellBroken({ line, reason });
    }
    return -1;
  };
  return { starts, ends, line: () => line, next };
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== BLANK && bytes[at] !== RETURN) return false;
  return true;
}
