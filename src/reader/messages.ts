import type { ReadingError, ReadingErrorCode } from "./errors.ts";

/** What a sentence is made of beside its wording. */
export type Facts = Readonly<Record<string, string | number>>;

const SENTENCES: Record<ReadingErrorCode, (facts: Facts) => string> = {
  empty: () => "the text is empty: give an article with at least one sentence",
  binary: () => "this is a binary file, not text: give a plain text article in UTF-8",
  "web-page": () =>
    "this is a web page or a feed, not an article's text: drop it on Read of entente serve, or give its text alone",
  encoding: ({ byte }) => `not valid UTF-8 at byte ${byte}: convert it first, for example with iconv -t UTF-8`,
  "language-unknown": ({ available }) =>
    `the language cannot be told from so little text: name it with --lang (${available})`,
  "language-unsupported": ({ language, available }) =>
    `no language pack for "${language}": this installation reads ${available}`,
  "too-large": ({ size, limit }) =>
    `the text has ${size}, more than the limit of ${limit} characters: split it into articles`,
  missing: () => "no such file or folder: check the path",
  "no-articles": () => "no .txt articles in this folder: name a folder that holds them, or the files themselves",
  "published-invalid": ({ value }) => `"${value}" is not a date: give the publication date as YYYY-MM-DD`,
  sidecar: ({ file, reason }) => `its description ${file} cannot be used: ${reason}`,
  forbidden: () => "permission to read it is denied: allow it, for example with chmod +r",
  unreadable: ({ reason }) => `it cannot be read (${reason}): check the file and its disk`,
  failed: ({ reason }) =>
    `reading it failed (${reason}): this is a fault of entente, please report it with the article`,
};

/** One clear sentence for an error: what is wrong and what to do. */
export function sentenceFor(error: ReadingError): string {
  return SENTENCES[error.code](error.data);
}
