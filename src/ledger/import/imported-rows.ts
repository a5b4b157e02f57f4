import type { BrokenLine } from "../../sources/event-tables/scan-lines.ts";
import type { Sifted } from "../../sources/event-tables/sift.ts";
import { takeNumbers } from "../keep/numbers.ts";
import type { Queries } from "../store.ts";

/** A table on its way into a ledger. */
export interface TableImport {
  /** For people: where it came from. */
  file: string;
  /** The names of the cells of each line, behind its number. */
  staged: readonly string[];
  lines: AsyncIterable<Sifted>;
  /** Called as rows are kept, with how many there are until then. */
  progress?: (rows: number) => void;
  /** Told of lines that cannot be read: some of them, `broken` of the outcome counts all. */
  tellBroken: (broken: BrokenLine) => void;
}

/** What became of the lines of a table. */
export interface ImportedRows {
  /** Those that could be read. */
  rows: number;
  added: number;
  /** In the ledger already, or twice in the file. */
  known: number;
  /** Events of no type of PLOVER's: mere comments, codes that are none. */
  untyped: number;
  /** Events in which nobody takes part. */
  nobody: number;
  /** Lines without what a row cannot be without. */
  broken: number;
}

export const noRows = (): ImportedRows => ({ rows: 0, added: 0, known: 0, untyped: 0, nobody: 0, broken: 0 });

/** So many broken lines of each batch are told. */
export const TOLD_AT_MOST = 5;

export const takeImport = (inside: Queries): Promise<number> => takeNumbers(inside, "import", 1);

/** Notes what was imported; nothing new is nothing to note. */
export async function noteImport(
  inside: Queries,
  done: { import: number; format: string; file: string; added: number },
): Promise<void> {
  if (done.added > 0) await inside.insert("imports", [{ ...done, imported_at: new Date().toISOString() }]);
}
