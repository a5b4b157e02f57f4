import { randomUUID } from "node:crypto";
import { type Explained, isExplained } from "../questions/failures.ts";
import { UsageError } from "../questions/usage-error.ts";

/** An error that can be told: a fault of the program is told where the server runs, and only by a number to whoever asked. */
export function explained(error: unknown, onFault: (fault: string) => void): Explained {
  if (isExplained(error)) return error;
  const reference = randomUUID().slice(0, 8);
  onFault(`${reference}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new UsageError("request-failed", { reference });
}
