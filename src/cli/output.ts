import { once } from "node:events";
import { explainFailure } from "../questions/failures.ts";
import { UsageError } from "../questions/usage-error.ts";

/** Writes to standard output and waits while the reader at its other end is behind. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** A reader that stops early (`| head`) is no failure; a disk that is full is one. */
export function endOnClosedOutput(): void {
  process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(0);
    process.stderr.write(explainFailure(new UsageError("output-failed", { reason: message })));
    process.exit(1);
  });
}
