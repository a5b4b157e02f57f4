import type { ReadOptions } from "../../../src/reader/index.ts";
import type { ArticleRecord } from "../../../src/reader/schema.ts";
import type { Explanation } from "./explanation.ts";

/** What the page asks of its reader. */
export interface Question {
  number: number;
  /** Absolute address of the folder of language packs. */
  packs: string;
  text: string;
  options: ReadOptions;
}

/** An article as it was read. */
export interface Reading {
  record: ArticleRecord;
  explanations: Explanation[];
  milliseconds: number;
  /** Whether the language's pack was fetched in that time. */
  fetched: boolean;
}

/** What cannot be read, and why: a code that the page has words for. */
export interface Fault {
  code: string;
  data: Readonly<Record<string, string | number>>;
}

export type Answer = { number: number } & ({ reading: Reading } | { fault: Fault });
