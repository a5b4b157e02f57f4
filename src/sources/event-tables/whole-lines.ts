import { isUtf8 } from "node:buffer";
import { TableError } from "./table-error.ts";

const NEWLINE = 10;
/** A longer line is none. */
const LONGEST_LINE = 16 << 20;

/**
 * The lines of a table, many at a time, each with its end. Bytes that are no UTF-8 are read as Windows-1252, line by line, for tables are put
 * together from sources in both. Throws a TableError for what is no text.
 */
export async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of withoutMark(chunks)) {
    if (chunk.includes(0)) throw new TableError("table-binary");
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end === 0) {
      rest = Buffer.concat([rest, chunk]);
      if (rest.length > LONGEST_LINE) throw new TableError("table-binary");
      continue;
    }
    yield inUtf8(rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([rest, chunk.subarray(0, end)]));
    rest = Buffer.from(chunk.subarray(end));
  }
  if (rest.length > 0) yield inUtf8(Buffer.concat([rest, Buffer.from("\n")]));
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
