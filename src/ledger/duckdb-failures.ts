import { hostname } from "node:os";
import { LedgerError } from "./errors.ts";
import { readHolder } from "./holder.ts";

/** What DuckDB, or the file system beneath it, says when it refuses, as an error of ours; what is no refusal comes back as it is. */
export function duckdbFailure(error: unknown, file: string, ledger: string): unknown {
  if (error instanceof LedgerError || !(error instanceof Error)) return error;
  const { message } = error;
  if (/Conflicting lock|Could not set lock|used by another process/i.test(message)) {
    const holder = readHolder(file);
    const pid = /PID (\d+)/.exec(message);
    return new LedgerError("ledger-held", {
      ledger,
      pid: pid === null ? (holder?.pid ?? "unknown") : Number(pid[1]),
      host: holder?.host ?? hostname(),
      since: holder?.since ?? "",
    });
  }
  if (/No space left|File too large|Could not write all bytes|disk (is )?full|ENOSPC/i.test(message))
    return new LedgerError("ledger-full", { ledger });
  if (
    /Permission denied|Read-only file system|EACCES|EROFS|EPERM|ENOTDIR|Not a directory|Is a directory|ENOENT/i.test(
      message,
    )
  )
    return new LedgerError("ledger-unwritable", { ledger, reason: reasonOf(message) });
  if (/not a valid DuckDB database/i.test(message)) return new LedgerError("ledger-foreign", { ledger });
  if (/Corrupt|checksum|Serialization Error|newer version of DuckDB|version number/i.test(message))
    return new LedgerError("ledger-damaged", { ledger, reason: reasonOf(message) });
  return error;
}

const reasonOf = (message: string): string => message.split("\n")[0].slice(0, 200);
