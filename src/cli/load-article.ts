import { existsSync, readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { ReadingError } from "../reader/errors.ts";
import { LONGEST_TEXT, type ReadOptions } from "../reader/index.ts";

/** An article's text and what is known of it beside the text. */
export interface Article {
  text: string;
  known: ReadOptions;
}

/** What a description beside an article may tell of it. */
const FACTS = ["published", "publisher", "title", "url", "language"] as const;
/** A UTF-16 unit takes three bytes of UTF-8 at most: beyond, a file is too large whatever it holds. */
const MOST_BYTES = 3 * LONGEST_TEXT;

/**
 * Reads a file, or standard input when `path` is null, as UTF-8, with its description `NAME.meta.json` where there is one. Throws a
 * ReadingError: missing, forbidden, unreadable, too-large, binary, web-page, encoding (with the offset of the first wrong byte), sidecar.
 */
export async function loadArticle(path: string | null): Promise<Article> {
  if (path === null) return { text: prose(await readStandardInput()), known: {} };
  return { text: prose(await readBytes(path)), known: readDescription(path) };
}

/** How a web page begins. */
const MARKUP = /^\ufeff?\s*<(?:!doctype|html|\?xml)\b/i;

function prose(bytes: Buffer): string {
  const text = decode(bytes);
  if (MARKUP.test(text)) throw new ReadingError("web-page");
  return text;
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    checkSize((await stat(path)).size);
    return await readFile(path);
  } catch (error) {
    throw error instanceof ReadingError ? error : fileError(error as NodeJS.ErrnoException);
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    checkSize(size);
  }
  return Buffer.concat(chunks);
}

function checkSize(bytes: number): void {
  if (bytes > MOST_BYTES) throw new ReadingError("too-large", { size: `${bytes} bytes or more`, limit: LONGEST_TEXT });
}

/** What the file system says when it refuses a file, as an error of ours. */
export function fileError({ code, message }: NodeJS.ErrnoException): ReadingError {
  if (code === "ENOENT" || code === "ENOTDIR") return new ReadingError("missing");
  if (code === "EACCES" || code === "EPERM") return new ReadingError("forbidden");
  return new ReadingError("unreadable", { reason: message });
}

/** Bytes as UTF-8. Throws a ReadingError: binary, encoding. */
export function decode(bytes: Buffer): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) throw new ReadingError("encoding", { byte: 0 });
  // No text has zeros, wherever they stand, and no PostgreSQL keeps them.
  if (bytes.includes(0)) throw new ReadingError("binary");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ReadingError("encoding", { byte: firstWrongByte(bytes) });
  }
}

/** Where decoding first put a replacement character that the bytes themselves do not spell. */
function firstWrongByte(bytes: Buffer): number {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
    from = at;
  }
  return offset;
}

function readDescription(path: string): ReadOptions {
  const file = `${path.replace(/\.txt$/, "")}.meta.json`;
  if (!existsSync(file)) return {};
  const fault = (reason: string) => new ReadingError("sidecar", { file: basename(file), reason });
  let facts: unknown;
  try {
    facts = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw fault((error as Error).message);
  }
  if (typeof facts !== "object" || facts === null) throw fault("it is not a JSON object");
  for (const [name, value] of Object.entries(facts)) {
    const known = FACTS.some((fact) => fact === name);
    if (known && typeof value === "string" && !value.includes("\u0000")) continue;
    throw fault(known ? `"${name}" is not text` : `"${name}" is none of ${FACTS.join(", ")}`);
  }
  return facts as ReadOptions;
}
