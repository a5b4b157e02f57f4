import { ReadingError } from "../reader/errors.ts";
import { sentenceFor } from "../reader/messages.ts";
import type { UsageError } from "./usage-error.ts";

/** One line for standard error: `entente: article.txt: [encoding] not valid UTF-8 at byte 12: …`. */
export function explainFailure(error: ReadingError | UsageError, name: string | null = null): string {
  const sentence = error instanceof ReadingError ? sentenceFor(error) : error.message;
  return `entente: ${name === null ? "" : `${name}: `}[${error.code}] ${sentence}\n`;
}
