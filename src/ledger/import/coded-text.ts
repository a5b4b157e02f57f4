import { type CodedColumn, LENGTH } from "../../sources/event-tables/coded-cells.ts";
import { putNumber } from "../../sources/event-tables/write-bytes.ts";

const [TAB, NEWLINE] = [9, 10];
const MILLISECONDS_A_DAY = 86_400_000;
/** Bytes a number or a day has at most, with what parts it from the next. */
const NUMBER = 12;

/** Coded columns as lines of text, as `copy` takes them: an empty cell for what is missing. Numbers named `day` are dates. */
export function linesOfColumns(columns: readonly CodedColumn[], rows: number): Uint8Array {
  const room = columns.reduce(
    (sum, { cells }) => sum + (cells instanceof Uint8Array ? cells.length : rows * NUMBER),
    0,
  );
  const out = new Uint8Array(room);
  const days = new Map<number, Uint8Array>();
  const nexts = columns.map(() => 0);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    for (const [at, { name, cells }] of columns.entries()) {
      if (at > 0) out[end++] = TAB;
      if (cells instanceof Uint8Array) {
        const start = nexts[at] + LENGTH;
        nexts[at] = start + lengthAt(cells, nexts[at]);
        out.set(cells.subarray(start, nexts[at]), end);
        end += nexts[at] - start;
      } else if (name === "day") {
        const written = dayOf(days, cells[row]);
        out.set(written, end);
        end += written.length;
      } else if (cells[row] !== -1) end = putNumber(out, end, cells[row]);
    }
    out[end++] = NEWLINE;
  }
  return out.subarray(0, end);
}

const lengthAt = (cells: Uint8Array, at: number): number =>
  cells[at] | (cells[at + 1] << 8) | (cells[at + 2] << 16) | (cells[at + 3] << 24);

function dayOf(days: Map<number, Uint8Array>, day: number): Uint8Array {
  const known = days.get(day);
  if (known !== undefined) return known;
  const written = Buffer.from(new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10));
  days.set(day, written);
  return written;
}
