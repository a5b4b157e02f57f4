import type { ReadingError, ReadingErrorCode } from "./errors.ts";

type Facts = Readonly<Record<string, string | number>>;

const SENTENCES: Record<ReadingErrorCode, (facts: Facts) => string> = {
  empty: () => "the text is empty: give an article with at least one sentence",
  binary: () => "this is a binary file, not text: give a plain text article in UTF-8",
  encoding: (facts) => `not valid UTF-8 at byte ${facts.byte}: convert it first, for example with iconv -t UTF-8`,
  "language-unknown": () => "the language cannot be told from so little text: name it with --lang it or --lang en",
  "language-unsupported": (facts) =>
    `no language pack for "${facts.language}": this installation reads ${facts.available}`,
  "too-large": (facts) =>
    `the text has ${facts.size} characters, more than the limit of ${facts.limit}: split it into articles`,
  missing: () => "no such file or folder: check the path",
  "no-articles": () => "no .txt articles in this folder: name a folder that holds them, or the files themselves",
  "published-invalid": (facts) => `"${facts.value}" is not a date: give the publication date as YYYY-MM-DD`,
  sidecar: (facts) => `its description ${facts.file} cannot be used: ${facts.reason}`,
  unreadable: (facts) => `cannot be read: ${facts.reason}`,
};

/** One clear sentence for an error: what is wrong and what to do. */
export function sentenceFor(error: ReadingError): string {
  return SENTENCES[error.code](error.data);
}
