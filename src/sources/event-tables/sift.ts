import { type BrokenLine, createScanner } from "./scan-lines.ts";
import { FURTHER, type Layout, LEFT_OUT } from "./shape.ts";
import { wholeLines } from "./whole-lines.ts";
import { putNumber, putText } from "./write-bytes.ts";

/** Lines of a table with nothing but what is taken of them. */
export interface Sifted {
  /** Lines of cells parted by tabs, the number of the line in the file first; no control characters but UNIT. */
  lines: Uint8Array;
  rows: number;
}

const [TAB, NEWLINE, UNIT] = [9, 10, 31];
/** So many rows or bytes are handed on at a time. */
const BATCH = { rows: 100_000, bytes: 32 << 20 };

/**
 * Takes the wanted columns out of a table, some hundred thousand lines at a time. Broken lines are told and left out. Throws a TableError for
 * what is no text.
 */
export async function* sift(
  chunks: AsyncIterable<Buffer>,
  layout: Layout,
  tellBroken: (broken: BrokenLine) => void,
): AsyncGenerator<Sifted> {
  let batch: Uint8Array[] = [];
  let [rows, bytes] = [0, 0];
  const sifter = createSifter(layout, tellBroken);
  const handOn = (): Sifted => {
    const sifted = { lines: Buffer.concat(batch), rows };
    batch = [];
    [rows, bytes] = [0, 0];
    return sifted;
  };
  for await (const lines of wholeLines(chunks)) {
    const out = sifter(lines);
    batch.push(out.lines);
    rows += out.rows;
    bytes += out.lines.length;
    if (rows >= BATCH.rows || bytes >= BATCH.bytes) yield handOn();
  }
  if (rows > 0) yield handOn();
}

function createSifter(layout: Layout, tellBroken: (broken: BrokenLine) => void) {
  const scanner = createScanner(layout, tellBroken);
  const { starts, ends } = scanner;
  // What stands before each taken column: further ones of a cell are joined to it.
  const before = layout.plan.filter((kind) => kind !== LEFT_OUT).map((kind) => (kind === FURTHER ? UNIT : TAB));
  return (lines: Uint8Array): Sifted => {
    // Of each row at most its number and two bytes are added.
    const out = new Uint8Array(lines.length + 12 * (1 + Math.ceil(lines.length / layout.plan.length)));
    let [rows, end] = [0, 0];
    scanner.take(lines);
    while (scanner.next()) {
      end = putNumber(out, end, scanner.line());
      for (let part = 0; part < before.length; part++) {
        out[end++] = before[part];
        end = putText(out, end, lines, starts[part], ends[part]);
      }
      out[end++] = NEWLINE;
      rows++;
    }
    return { lines: out.subarray(0, end), rows };
  };
}
