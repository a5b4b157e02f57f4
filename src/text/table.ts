/** A row of a table: column name → cell, never undefined. */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads one reviewable table of `data/`: UTF-8, tab separated, a header line of column names, `#` comments, blank lines skipped.
 * Throws with file and line when a row has more cells than the header; missing trailing cells are empty.
 */
export function parseTable(source: string, file: string): Row[] {
  const rows: Row[] = [];
  let columns: string[] | null = null;
  let lineNumber = 0;
  for (const line of source.split("\n")) {
    lineNumber++;
    if (line.trim() === "" || line.startsWith("#")) continue;
    const cells = line.replace(/\r$/, "").split("\t");
    if (columns === null) {
      columns = cells.map((cell) => cell.trim());
      continue;
    }
    if (cells.length > columns.length) {
      throw new Error(`${file}:${lineNumber}: ${cells.length} cells under ${columns.length} columns`);
    }
    const row: Record<string, string> = {};
    for (let index = 0; index < columns.length; index++) row[columns[index]] = (cells[index] ?? "").trim();
    rows.push(row);
  }
  return rows;
}

/** The variants of a cell: `a|b` → ["a", "b"]; an empty cell has none. */
export function variants(cell: string): string[] {
  return cell === "" ? [] : cell.split("|").map((variant) => variant.trim());
}
