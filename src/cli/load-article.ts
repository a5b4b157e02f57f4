import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { buffer } from "node:stream/consumers";
import { ReadingError } from "../reader/errors.ts";
import type { ReadOptions } from "../reader/index.ts";

/** An article's text and what is known of it beside the text. */
export interface Article {
  text: string;
  known: ReadOptions;
}

/** What a description beside an article may tell of it. */
const FACTS = ["published", "publisher", "title", "url", "language"] as const;
/** So many first bytes are searched for zeros, which no text has. */
const BINARY_PROBE = 4096;

/**
 * Reads a file, or standard input when `path` is null, as UTF-8, with its description `NAME.meta.json` where there is one. Throws a
 * ReadingError: missing, unreadable, binary, encoding (with the offset of the first wrong byte), sidecar.
 */
export async function loadArticle(path: string | null): Promise<Article> {
  const bytes = path === null ? await buffer(process.stdin) : await readBytes(path);
  return { text: decode(bytes), known: path === null ? {} : readDescription(path) };
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === "ENOENT" ? new ReadingError("missing") : new ReadingError("unreadable", { reason: message });
  }
}

function decode(bytes: Buffer): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) throw new ReadingError("encoding", { byte: 0 });
  if (bytes.subarray(0, BINARY_PROBE).includes(0)) throw new ReadingError("binary");
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
    if (known && typeof value === "string") continue;
    throw fault(known ? `"${name}" is not text` : `"${name}" is none of ${FACTS.join(", ")}`);
  }
  return facts as ReadOptions;
}
