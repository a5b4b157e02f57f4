import { createHash } from "node:crypto";
import { SearchError } from "./errors.ts";
import type { Ranked, Ranking } from "./rank.ts";

/** Where a page ended: the last article of it, and how all were ranked, so that the next page fits. */
export interface Cursor extends Ranking {
  after: Ranked;
}

/** What a cursor belongs to: the query with its filters. */
export const fingerprintOf = (question: unknown): string =>
  createHash("sha256").update(JSON.stringify(question)).digest("base64url").slice(0, 8);

export function writeCursor({ after, upTo, articles, rarities }: Cursor, fingerprint: string): string {
  return Buffer.from(JSON.stringify([fingerprint, after.score, after.article, upTo, articles, rarities])).toString(
    "base64url",
  );
}

/** Throws a SearchError when the text is no cursor, or one of another question. */
export function readCursor(text: string, fingerprint: string): Cursor {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    throw new SearchError("search-cursor");
  }
  if (!Array.isArray(parts) || parts.length !== 6 || parts[0] !== fingerprint) throw new SearchError("search-cursor");
  const [, score, article, upTo, articles, rarities] = parts;
  const isNumbers = (list: unknown) => Array.isArray(list) && list.every(isWhole);
  if (![score, article, upTo].every(isWhole) || !isNumbers(articles) || !isNumbers(rarities))
    throw new SearchError("search-cursor");
  return { after: { score, article }, upTo, articles, rarities };
}

const isWhole = (value: unknown): boolean =>
  typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
