import { isUtf8 } from "node:buffer";
import { TableError } from "./table-error.ts";

const NEWLINE = 10;
const ROOM = 2 << 20;
/** A longer line is none. */
const LONGEST_LINE = 16 << 20;

/**
 * The lines of a table, many at a time, each with its end, for as long as the next are not asked for: those lie in the same place. Bytes that are
 * no UTF-8 are read as Windows-1252, line by line, for tables are put together from sources in both. Throws a TableError for what is no text.
 */
export async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(ROOM);
  let length = 0;
  for await (const chunk of withoutMark(chunks)) {
    if (chunk.includes(0)) throw new TableError("table-binary");
    if (length + chunk.length > held.length) held = Buffer.concat([held], 2 * (length + chunk.length));
    held.set(chunk, length);
    const last = chunk.lastIndexOf(NEWLINE);
    const end = length + last + 1;
    length += chunk.length;
    if (last === -1) {
      if (length > LONGEST_LINE) throw new TableError("table-binary");
      continue;
    }
    yield inUtf8(held.subarray(0, end));
    held.copyWithin(0, end, length);
    length -= end;
  }
  if (length > 0) yield inUtf8(Buffer.concat([held.subarray(0, length), Buffer.from("\n")]));
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
