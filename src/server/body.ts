import type { Context } from "hono";
import { holdsZero } from "../questions/holds-zero.ts";
import { UsageError } from "../questions/usage-error.ts";
import { ReadingError } from "../reader/errors.ts";
import { within } from "./guards/time.ts";
import type { Route } from "./route.ts";

/** More is no article. */
export const MOST_BYTES = 1_000_000;

/** Types of a list of which every line is an item in JSON. */
const LINES: readonly string[] = ["application/x-ndjson", "application/jsonl", "application/json-lines"];

/**
 * The body of a request, checked: JSON, lines of it where the route takes them, or a text that stands for its `text`. A change is JSON only,
 * which no form of another page can send. It must have come within some seconds. Throws a UsageError or ReadingError.
 */
export async function bodyOf(
  { req }: Context,
  { body: schema, changes, lines, mostBytes }: Route,
  seconds: number,
): Promise<unknown> {
  const type = (req.header("content-type") ?? "").toLowerCase().split(";")[0].trim();
  const isLines = lines === true && LINES.includes(type);
  const isJson = type === "application/json";
  if (!isJson && !isLines && changes) throw new UsageError("request-json-type", { type: type.slice(0, 100) });
  if (!isJson && !isLines && type !== "text/plain") throw new UsageError("request-type", { type: type.slice(0, 100) });
  const text = decode(await within(seconds, bytesOf(req.raw, mostBytes ?? MOST_BYTES), "request-late"));
  const value = isLines ? parseLines(text) : isJson ? parse(text) : { text };
  const result = schema!.safeParse(value);
  if (result.success && text.includes("\\u0000") && holdsZero(result.data)) throw new ReadingError("binary");
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw new UsageError("request-body", { where: path.join(".") || "its root", reason: message });
}

/** Reads no further than is allowed, whatever the headers say. */
async function bytesOf(request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = () => new UsageError("request-large", { most });
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new ReadingError("binary");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ReadingError("encoding", { byte: validBytes(bytes) });
  }
}

/** How many bytes from the beginning are UTF-8. */
function validBytes(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const spelt = new TextEncoder().encode(text);
  return spelt.findIndex((byte, at) => byte !== bytes[at]);
}

function parse(text: string, line: number | null = null): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const where = line === null ? "" : `line ${line}: `;
    throw new UsageError("request-json", { reason: `${where}${(error as Error).message.slice(0, 200)}` });
  }
}

const parseLines = (text: string): unknown[] =>
  text.split("\n").flatMap((each, at) => (each.trim() === "" ? [] : [parse(each, at + 1)]));
