import { eventsOf } from "../events.ts";
import type { WriteFormat } from "../exporting.ts";
import { columnsFor } from "./columns.ts";

/** CSV (RFC 4180, UTF-8): a header, then a row an event. */
export const csv: WriteFormat = async function* ({ store, choice, fullText, tell }) {
  const columns = columnsFor(fullText);
  yield lineOf(columns.map(({ name }) => name));
  for await (const events of eventsOf(store, choice)) {
    yield events.map((event) => lineOf(columns.map(({ of }) => of(event)))).join("");
    tell(events.length);
  }
};

const SPECIAL = /[",\r\n]/;

const lineOf = (cells: readonly (string | number | boolean | null)[]): string => `${cells.map(cellOf).join(",")}\r\n`;

function cellOf(cell: string | number | boolean | null): string | number | boolean | null {
  return typeof cell === "string" && SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
