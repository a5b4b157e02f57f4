import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Arrival } from "../questions/add-articles.ts";
import { holdsZero } from "../questions/holds-zero.ts";
import { UsageError } from "../questions/usage-error.ts";
import type { ArticleRecord } from "../reader/index.ts";
import { recordSchema } from "../reader/schema.ts";
import { fileError } from "./load-article.ts";

/** The records of a file of JSON Lines, as `entente read --format jsonl` prints them; a line that is none comes as an error. */
export async function* readRecords(path: string): AsyncGenerator<Arrival, undefined> {
  let line = 0;
  let isEmpty = true;
  try {
    for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() === "") continue;
      isEmpty = false;
      yield { name: path, ...recordIn(text, line) };
    }
    if (isEmpty) yield { name: path, error: new UsageError("records-none") };
  } catch (error) {
    yield { name: path, error: fileError(error as NodeJS.ErrnoException) };
  }
}

function recordIn(text: string, line: number): { record: ArticleRecord } | { error: UsageError } {
  const fault = (reason: string) => ({ error: new UsageError("record", { line, reason }) });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fault((error as Error).message);
  }
  const withheld = withheldFrom(value);
  if (withheld !== null) return { error: new UsageError("record-withheld", { line, holder: withheld }) };
  const { success, error, data } = recordSchema.safeParse(value);
  if (!success) return fault(`${error.issues[0].path.join(".") || "the line"}: ${error.issues[0].message}`);
  if (text.includes("\\u0000") && holdsZero(value)) return fault("a text of it holds a NUL character");
  // Spans count in the text they were made for.
  if (createHash("sha256").update(data.text).digest("hex") !== data.sha256)
    return fault("sha256 is not that of its text");
  return { record: data };
}

/** Who holds the rights of a record whose text was withheld when it was exported, empty when nobody is named; null: it was not. */
function withheldFrom(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("withheld" in value)) return null;
  const { withheld } = value as { withheld: { holder?: unknown } | null };
  return typeof withheld?.holder === "string" ? withheld.holder : "";
}
