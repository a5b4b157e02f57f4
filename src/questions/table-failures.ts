import type { Facts } from "../reader/messages.ts";
import type { TableErrorCode } from "../sources/event-tables/table-error.ts";

/** One sentence for each way a file is no table that can be imported. */
export const TABLE_SENTENCES: Record<TableErrorCode, (facts: Facts) => string> = {
  "table-unreadable": ({ reason }) => `it cannot be read (${reason}): check the path, who may read it, and its disk`,
  "table-empty": () => "it is empty: nothing was imported",
  "table-binary": () => "it is no text: give a table as its makers publish it, plain, gzip or zip",
  "table-damaged": ({ reason }) => `it cannot be unpacked (${reason}): nothing was imported, fetch it again`,
  "table-unknown": ({ cells }) =>
    `it is no table of a known format (${cells} ${cells === 1 ? "cell" : "cells"} in its first line): entente import --help lists them`,
  "table-other": ({ title, looks, width }) =>
    `it is no table of ${title}, which has ${width} columns: it ${looks}; give another --from, or none`,
  "table-columns": ({ title, lacking }) =>
    lacking === ""
      ? `its columns are not in the order of ${title}: nothing was imported`
      : `it lacks the column "${lacking}" of ${title}: nothing was imported`,
  "table-none": ({ title, line, reason }) =>
    `no line of it can be read as ${title} (line ${line}: ${reason}): nothing was imported`,
};
