import { randomUUID } from "node:crypto";
import { LedgerError } from "../ledger/errors.ts";
import { type Explained, isExplained, sentenceOf } from "../questions/failures.ts";
import { UsageError } from "../questions/usage-error.ts";
import { ReadingError } from "../reader/errors.ts";

/**
 * An error that can be told. What fails by a fault of the program, or of the ledger, is told where the server runs; whoever asked learns a
 * number, or that it was the ledger.
 */
export function explained(error: unknown, onFault: (fault: string) => void): Explained {
  if (error instanceof LedgerError) onFault(`[${error.code}] ${sentenceOf(error)}`);
  if (isExplained(error) && !isFault(error)) return error;
  const reference = randomUUID().slice(0, 8);
  onFault(`${reference}: ${textOf(error)}`);
  return new UsageError("request-failed", { reference });
}

/** A reading that failed otherwise than by its text. */
const isFault = (error: Explained): error is ReadingError => error instanceof ReadingError && error.code === "failed";

function textOf(error: unknown): string {
  if (error instanceof ReadingError) return sentenceOf(error);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
