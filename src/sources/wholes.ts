import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTable } from "../text/table.ts";
import { PACKAGE } from "./node-resources.ts";

const TABLE = "data/actors/organs.tsv";
let wholes: ReadonlyMap<string, string> | null = null;

/** The label under which gold is compared: the body an organ acts for (`european-commission` → `eu`), else the label itself. */
export function wholeOf(label: string): string {
  wholes ??= new Map(
    parseTable(readFileSync(join(PACKAGE, TABLE), "utf8"), TABLE).map(({ organ, whole }) => [organ, whole]),
  );
  return wholes.get(label) ?? label;
}
