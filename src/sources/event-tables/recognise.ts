import { type Layout, layoutOf, plain, type Shape, type TableFormat } from "./shape.ts";
import { SHAPES } from "./shapes.ts";
import { TableError } from "./table-error.ts";

/** So many names of a table's columns in a first line make it that table's header. */
const HEADER_NAMES = 5;
/** A first line is looked for in so many bytes. */
const FIRST_LINE = 4 << 20;

/**
 * Tells by its first line what table a file is and where its columns stand: as a format, or of whatever format when none is given. Throws a
 * TableError: empty, binary, of no format, of another one than asked, lacking columns.
 */
export async function recognise(bytes: AsyncIterable<Buffer>, format: TableFormat | null): Promise<Layout> {
  const cells = (await firstLine(bytes)).split("\t");
  const shapes = Object.values(SHAPES);
  const named = shapes.filter((shape) => namesIn(cells, shape) >= HEADER_NAMES);
  // The names of mentions and events overlap: the table with the most of them is meant.
  const [header] = named.sort((one, other) => namesIn(cells, other) - namesIn(cells, one));
  const found = header ?? shapes.find((shape) => shape.fits(cells));
  const shape = format === null ? found : SHAPES[format];
  if (shape === undefined) throw new TableError("table-unknown", { cells: cells.length });
  if (found === undefined || found !== shape)
    throw new TableError("table-other", {
      title: shape.title,
      looks: found === undefined ? `has ${cells.length} cells in its first line` : `looks like ${found.title}`,
      width: shape.columns.length,
    });
  const layout = layoutOf(shape, header === undefined ? null : cells);
  if (layout === null) {
    const lacking = shape.taken.flatMap(([, columns]) => columns).find((column) => !has(cells, column));
    throw new TableError("table-columns", { title: shape.title, lacking: lacking ?? "" });
  }
  return header === undefined ? { ...layout, width: Math.max(layout.width, cells.length) } : layout;
}

const has = (cells: readonly string[], column: string): boolean => cells.some((cell) => plain(cell) === plain(column));

const namesIn = (cells: readonly string[], { columns }: Shape): number =>
  columns.filter((column) => has(cells, column)).length;

async function firstLine(chunks: AsyncIterable<Buffer>): Promise<string> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of chunks) {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.includes(0)) throw new TableError("table-binary");
    // An empty line before the first is none.
    const lines = bytes
      .subarray(0, FIRST_LINE)
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .split("\n");
    const line = lines.slice(0, -1).find((each) => each.trim() !== "");
    if (line !== undefined) return line.replace(/\r$/, "");
    if (bytes.length > FIRST_LINE) throw new TableError("table-binary");
  }
  const last = bytes
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trim();
  if (last === "") throw new TableError("table-empty");
  return last;
}
