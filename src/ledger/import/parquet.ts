import type { CodedColumn } from "../../sources/event-tables/coded-cells.ts";
import { i32, i64, list, struct, text } from "./thrift.ts";

/** What columns hold, as Parquet numbers it. */
const [INT32, BYTE_ARRAY] = [1, 6];
const [UTF8, DATE] = [0, 6];
const REQUIRED = 0;
const [PLAIN, RLE] = [0, 3];
const [DATA_PAGE, UNCOMPRESSED] = [0, 0];
const MAGIC = Buffer.from("PAR1");

/**
 * A Parquet file of these columns, piece by piece: one group of rows, a page for each column, all as plain as the format allows, so that the
 * cells are written as they lie. Numbers named `day` are dates.
 */
export function parquetOf(columns: readonly CodedColumn[], rows: number): Uint8Array[] {
  const pieces: Uint8Array[] = [MAGIC];
  let end = MAGIC.length;
  const chunks = columns.map(({ name, cells }) => {
    const bytes = new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);
    const header = Buffer.from(pageHeader(bytes.length, rows));
    const start = end;
    const size = header.length + bytes.length;
    pieces.push(header, bytes);
    end += size;
    const type = typeOf(cells);
    const about = struct(
      i32(1, type),
      list(2, "i32", [PLAIN, RLE]),
      list(3, "text", [name]),
      i32(4, UNCOMPRESSED),
      ...[i64(5, rows), i64(6, size), i64(7, size), i64(9, start)],
    );
    return struct(i64(2, start), [3, "struct", about]);
  });
  const group = struct(list(1, "struct", chunks), i64(2, end - MAGIC.length), i64(3, rows));
  const schema = [struct(text(4, "rows"), i32(5, columns.length)), ...columns.map(elementOf)];
  const footer = Buffer.from(struct(i32(1, 1), list(2, "struct", schema), i64(3, rows), list(4, "struct", [group])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return [...pieces, footer, length, MAGIC];
}

const typeOf = (cells: CodedColumn["cells"]): number => (cells instanceof Int32Array ? INT32 : BYTE_ARRAY);

function elementOf({ name, cells }: CodedColumn): number[] {
  const element = [i32(1, typeOf(cells)), i32(3, REQUIRED), text(4, name)];
  if (cells instanceof Uint8Array) return struct(...element, i32(6, UTF8));
  return name === "day" ? struct(...element, i32(6, DATE)) : struct(...element);
}

function pageHeader(bytes: number, rows: number): number[] {
  const page = struct(i32(1, rows), i32(2, PLAIN), i32(3, RLE), i32(4, RLE));
  return struct(i32(1, DATA_PAGE), i32(2, bytes), i32(3, bytes), [5, "struct", page]);
}
