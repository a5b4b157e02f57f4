import { isUtf8 } from "node:buffer";
import { FIRST, FURTHER, type Layout, LEFT_OUT } from "./shape.ts";
import { TableError } from "./table-error.ts";

/** Lines of a table with nothing but what is taken of them. */
export interface Sifted {
  /** Lines of cells parted by tabs, the number of the line in the file first; no control characters but UNIT. */
  lines: Uint8Array;
  rows: number;
}

/** A line that is no row, and why. */
export interface BrokenLine {
  line: number;
  reason: string;
}

const [TAB, NEWLINE, RETURN, UNIT, BLANK, ZERO] = [9, 10, 13, 31, 32, 48];
/** So many rows or bytes are handed on at a time. */
const BATCH = { rows: 100_000, bytes: 32 << 20 };
/** A longer line is none. */
const LONGEST_LINE = 16 << 20;
/** A column beyond the file's last: it may be there, empty. */
const BEYOND = 3;

/**
 * Takes the wanted columns out of a table, some hundred thousand lines at a time. Bytes that are no UTF-8 are read as Windows-1252, line by
 * line, for tables are put together from sources in both. Broken lines are told and left out. Throws a TableError for what is no text.
 */
export async function* sift(
  chunks: AsyncIterable<Buffer>,
  layout: Layout,
  tellBroken: (broken: BrokenLine) => void,
): AsyncGenerator<Sifted> {
  let rest: Buffer = Buffer.alloc(0);
  let batch: Uint8Array[] = [];
  let [rows, bytes] = [0, 0];
  const sifter = createSifter(layout, tellBroken);
  const handOn = (): Sifted => {
    const sifted = { lines: Buffer.concat(batch), rows };
    batch = [];
    [rows, bytes] = [0, 0];
    return sifted;
  };
  const take = (whole: Buffer) => {
    const out = sifter.sift(inUtf8(whole));
    batch.push(out.lines);
    rows += out.rows;
    bytes += out.lines.length;
  };
  for await (const chunk of withoutMark(chunks)) {
    if (chunk.includes(0)) throw new TableError("table-binary");
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end === 0) {
      rest = Buffer.concat([rest, chunk]);
      if (rest.length > LONGEST_LINE) throw new TableError("table-binary");
      continue;
    }
    take(rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([rest, chunk.subarray(0, end)]));
    rest = Buffer.from(chunk.subarray(end));
    if (rows >= BATCH.rows || bytes >= BATCH.bytes) yield handOn();
  }
  if (rest.length > 0) take(Buffer.concat([rest, Buffer.from("\n")]));
  if (rows > 0) yield handOn();
}

/** Without the mark of byte order some programs put before everything. */
async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of chunks) {
    yield isFirst && chunk.subarray(0, 3).equals(MARK) ? chunk.subarray(3) : chunk;
    isFirst = false;
  }
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Text in UTF-8, whatever it came in. */
function inUtf8(lines: Buffer): Buffer {
  if (isUtf8(lines)) return lines;
  const decoder = new TextDecoder("windows-1252");
  const mended: Buffer[] = [];
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf(NEWLINE, start) + 1;
    const line = lines.subarray(start, end);
    mended.push(isUtf8(line) ? line : Buffer.from(decoder.decode(line)));
    start = end;
  }
  return Buffer.concat(mended);
}

/** Goes through whole lines byte by byte; knows how many lines it has seen. */
function createSifter({ plan, width, hasHeader }: Layout, tellBroken: (broken: BrokenLine) => void) {
  let line = 0;
  let isHeader = hasHeader;
  const sift = (lines: Uint8Array): Sifted => {
    // Of each row at most its number and two bytes are added.
    const out = new Uint8Array(lines.length + 12 * (1 + Math.ceil(lines.length / plan.length)));
    let rows = 0;
    let at = 0;
    let end = 0;
    while (at < lines.length) {
      line++;
      const [start, first] = [end, at];
      end = writeNumber(out, end, line);
      let column = 0;
      let kind = plan[0];
      let byte = 0;
      let isOverfull = false;
      if (kind !== LEFT_OUT) out[end++] = TAB;
      // Cell by cell: those left out, most of them, are passed over in a loop that does nothing else.
      for (;;) {
        if (kind === LEFT_OUT) while ((byte = lines[at]) !== TAB && byte !== NEWLINE) at++;
        else if (kind !== BEYOND) {
          for (; (byte = lines[at]) !== TAB && byte !== NEWLINE; at++)
            if (byte !== RETURN) out[end++] = byte < BLANK ? BLANK : byte;
        } else
          for (; (byte = lines[at]) !== TAB && byte !== NEWLINE; at++)
            isOverfull ||= byte !== BLANK && byte !== RETURN;
        if (byte === NEWLINE) break;
        at++;
        column++;
        kind = column < plan.length ? plan[column] : column < width ? LEFT_OUT : BEYOND;
        if (kind === FIRST) out[end++] = TAB;
        else if (kind === FURTHER) out[end++] = UNIT;
      }
      // Nothing but tabs, and a carriage return before the line's end.
      const isEmpty = at - first === column + (at > first && lines[at - 1] === RETURN ? 1 : 0);
      at++;
      const isNoRow = isEmpty || isHeader;
      if (!isEmpty) isHeader = false;
      const fault = isNoRow ? "" : faultOf(column + 1, plan.length, width, isOverfull);
      if (fault === null) {
        out[end++] = NEWLINE;
        rows++;
        continue;
      }
      end = start;
      if (fault !== "") tellBroken({ line, reason: fault });
    }
    return { lines: out.subarray(0, end), rows };
  };
  return { sift };
}

/** What is wrong with the number of cells of a line; null: nothing. */
function faultOf(cells: number, needed: number, width: number, isOverfull: boolean): string | null {
  if (cells < needed) return `${cells} cells where ${width} belong`;
  return isOverfull ? `more than the ${width} cells that belong there` : null;
}

/** Writes a whole number in digits; gives the place behind them. */
export function writeNumber(out: Uint8Array, at: number, number: number): number {
  let digits = 1;
  for (let power = 10; power <= number; power *= 10) digits++;
  for (let place = at + digits - 1, rest = number; place >= at; place--) {
    out[place] = ZERO + (rest % 10);
    rest = (rest / 10) | 0;
  }
  return at + digits;
}
