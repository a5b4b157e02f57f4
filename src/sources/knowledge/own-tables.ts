import { readTable } from "../checks/numbered-table.ts";
import { type Contribution, contributionOf } from "./contribution.ts";

/** Reads a table in the form of the package's own (`people.tsv`, `organisations.it.tsv`); `table` is its path below `data/`. */
export function readOwnTable(source: string, file: string, table: string): Contribution {
  const { contribution, add, complain } = contributionOf(file);
  for (const { line, cells } of readTable(table, source, complain).rows) add(table, line, { ...cells });
  return contribution;
}
