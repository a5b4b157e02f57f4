/** What can be wrong with an input. The wording stands in `messages.ts`. */
export type ReadingErrorCode =
  | "empty"
  | "binary"
  | "web-page"
  | "encoding"
  | "language-unknown"
  | "language-unsupported"
  | "too-large"
  | "missing"
  | "no-articles"
  | "published-invalid"
  | "sidecar"
  | "forbidden"
  | "unreadable"
  | "failed";

/** An input that cannot be read: a code and the facts, without wording. */
export class ReadingError extends Error {
  readonly code: ReadingErrorCode;
  readonly data: Readonly<Record<string, string | number>>;

  constructor(code: ReadingErrorCode, data: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "ReadingError";
    this.code = code;
    this.data = data;
  }
}
