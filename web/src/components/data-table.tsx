import type { ComponentChildren } from "preact";
import { csvText } from "../../../src/cli/csv.ts";
import { useWords } from "../i18n/index.ts";
import { download } from "../shown/download.ts";

type Value = string | number | null;

/** A column: its heading, the value that goes into the CSV, and what is shown where that is more than the value. */
export interface Column<Row> {
  /** Heading of the CSV, whatever language the page speaks. */
  key: string;
  label: string;
  value: (row: Row) => Value;
  cell?: (row: Row) => ComponentChildren;
  number?: boolean;
}

interface Shown<Row> {
  /** What the table is about; read out and shown above it. */
  title: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Name of a row's class, such as its quad. */
  rowClass?: (row: Row) => string;
  /** Name of the file it is saved as, without ending; none: it cannot be saved here. */
  file?: string;
}

/** Rows as a table, the first column heading each row; scrolled by keys too, saved as CSV. */
export function DataTable<Row>({ title, columns, rows, rowClass, file }: Shown<Row>) {
  const { asking } = useWords();
  return (
    <div class="table-twin">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section class="scroll wide" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map(({ key, label, number }) => (
                <th key={key} scope="col" class={number ? "number" : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index} class={rowClass?.(row)}>
                {columns.map(({ key, value, cell, number }, place) => {
                  const content = cell === undefined ? (value(row) ?? "–") : cell(row);
                  return place === 0 ? (
                    <th key={key} scope="row">
                      {content}
                    </th>
                  ) : (
                    <td key={key} class={number ? "number" : undefined}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {file !== undefined && (
        <p class="acts">
          <button type="button" onClick={() => saveCsv(file, columns, rows)}>
            {asking.csv}
          </button>
        </p>
      )}
    </div>
  );
}

export function saveCsv<Row>(file: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  const lines = rows.map((row) => columns.map(({ value }) => value(row)));
  const keys = columns.map(({ key }) => key);
  download(`${file}.csv`, "text/csv", csvText(keys, lines));
}
