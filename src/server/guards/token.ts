import { createHash, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import type { MiddlewareHandler } from "hono";
import { UsageError } from "../../questions/usage-error.ts";

const hashOf = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Lets in only those who know the token; how long a comparison takes tells nothing of it. */
export function demandToken(token: string): MiddlewareHandler {
  const wanted = hashOf(token);
  return async ({ req }, next) => {
    const [, given] = /^Bearer +(\S+)$/i.exec(req.header("authorization") ?? "") ?? [];
    if (given === undefined || !timingSafeEqual(hashOf(given), wanted)) throw new UsageError("request-token");
    await next();
  };
}

/** The token in a file. Throws a UsageError. */
export function tokenIn(file: string): string {
  const fault = (reason: string) => new UsageError("serve-token", { file, reason });
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (error) {
    throw fault((error as Error).message);
  }
  if (!/^\S{16,500}$/.test(text))
    throw fault(text === "" ? "it is empty" : "it is too short, too long or has blanks in it");
  return text;
}
