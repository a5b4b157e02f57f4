import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";

/** Who writes to a ledger in a file. DuckDB's own lock keeps others out; this note beside it only says who it is. */
export interface Holder {
  pid: number;
  host: string;
  since: string;
}

const noteOf = (file: string): string => `${file}.holder`;

/** Leaves a note that this process holds the file. A folder that takes no note takes no ledger either: nothing to say here. */
export function noteHolder(file: string): void {
  const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  writeFileSync(noteOf(file), `${JSON.stringify(holder)}\n`);
}

export const removeNote = (file: string): void => rmSync(noteOf(file), { force: true });

/** Who holds the file, by the note; null when there is none that can be read. */
export function readHolder(file: string): Holder | null {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(noteOf(file), "utf8"));
    return typeof pid === "number" && typeof host === "string" && typeof since === "string"
      ? { pid, host, since }
      : null;
  } catch {
    return null;
  }
}
