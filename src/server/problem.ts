import * as z from "zod";
import { LedgerError } from "../ledger/errors.ts";
import { type Explained, publicSentenceOf } from "../questions/failures.ts";
import { ReadingError } from "../reader/errors.ts";

/** An error as it is answered (RFC 9457). */
const problemSchema = z
  .object({
    type: z.string().describe("urn:entente:problem: with the code"),
    title: z.string().describe("What the status means"),
    status: z.int(),
    code: z.string().describe("The same as on the command line"),
    detail: z.string().describe("What is wrong and what to do, in one sentence"),
  })
  .meta({ id: "Problem", description: "An error (RFC 9457)" });

export type Problem = z.infer<typeof problemSchema>;

/** Statuses of codes; all others are 400. */
const STATUSES: Readonly<Record<string, number>> = {
  "request-route": 404,
  "show-unknown": 404,
  "story-unknown": 404,
  "party-unknown": 404,
  "search-actor": 404,
  "correct-event": 404,
  "correct-story": 404,
  "correct-actor": 404,
  "correct-correction": 404,
  "request-method": 405,
  "request-large": 413,
  "too-large": 413,
  "request-type": 415,
  "request-json-type": 415,
  "request-host": 421,
  "request-origin": 403,
  "request-read-only": 403,
  "rights-reserved": 403,
  "request-token": 401,
  "request-many": 429,
  "request-busy": 503,
  "request-crowded": 503,
  "request-slow": 503,
  "request-late": 408,
  "request-failed": 500,
  "outlook-empty": 409,
  "correct-same": 409,
  "correct-superseded": 409,
  "correct-undone": 409,
  "correct-story-within": 409,
  "correct-stories": 409,
  "correct-actor-merged": 409,
  "correct-move": 409,
  failed: 500,
};

export const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  421: "Misdirected Request",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** What is answered for an error that is explained. */
export function problemOf(error: Explained): Problem {
  const { code } = error;
  const usual = error instanceof LedgerError ? 503 : error instanceof ReadingError ? 422 : 400;
  const status = STATUSES[code] ?? usual;
  // The command line's options are parameters here.
  const detail = publicSentenceOf(error)
    .replace(/--(?=[a-z])/g, "")
    .replace(/\p{Cc}+/gu, " ");
  return { type: `urn:entente:problem:${code}`, title: TITLES[status], status, code, detail };
}
