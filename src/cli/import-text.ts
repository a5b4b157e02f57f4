import type { ImportedTable } from "../ledger/index.ts";

/** What became of one file, as `--format jsonl` prints it. */
export type ImportedFile = { file: string } & (
  | ImportedTable
  | {
      format: "jsonl";
      title: string;
      rows: number;
      added: number;
      corrected: number;
      known: number;
      broken: number;
      events: number;
    }
  | { error: string }
);
type Whole = Exclude<ImportedFile, { error: string }>;

/** One line for a file: `20240101000000.export.CSV.zip: GDELT 2.0 events, 1,204 rows: 870 added, 334 comments or unknown codes`. */
export function importedText(imported: Whole): string {
  const { file, title, rows, added, known, broken } = imported;
  const facts = [`${count(added)} added`, some(known, "there already")];
  if ("untyped" in imported) {
    facts.push(some(imported.untyped, "of no PLOVER type"), some(imported.nobody, "with nobody in them"));
  } else facts.push(some(imported.corrected, "corrected"), some(imported.events, "events in them"));
  facts.push(some(broken, broken === 1 ? "broken line" : "broken lines"));
  return `${file}: ${title}, ${count(rows)} rows: ${facts.filter((fact) => fact !== "").join(", ")}\n`;
}

/** The sum of several files. */
export function totalText(files: readonly ImportedFile[], ledger: string): string {
  const whole = files.filter((file): file is Whole => !("error" in file));
  const sum = (of: (file: Whole) => number) => count(whole.reduce((all, file) => all + of(file), 0));
  const failed = files.length - whole.length;
  const unread = failed === 0 ? "" : `; ${failed} ${failed === 1 ? "file" : "files"} could not be imported`;
  return `${sum(({ added }) => added)} of ${sum(({ rows }) => rows)} rows added to ${ledger}${unread}\n`;
}

/** Lines for standard error: the first broken lines of a table, and how many more there are. */
export function brokenText(name: string, { broken, examples }: ImportedTable): string {
  const lines = examples.map(
    ({ line, reason }) => `entente: ${name}: line ${line} cannot be read (${reason}): left out`,
  );
  const more = broken - examples.length;
  if (more > 0)
    lines.push(`entente: ${name}: ${count(more)} further ${more === 1 ? "line" : "lines"} cannot be read: left out`);
  return lines.map((line) => `${line.replace(/\p{Cc}+/gu, " ")}\n`).join("");
}

const count = (number: number): string => number.toLocaleString("en-US");
const some = (number: number, what: string): string => (number === 0 ? "" : `${count(number)} ${what}`);
