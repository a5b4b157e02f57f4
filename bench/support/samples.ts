import { readdirSync, readFileSync } from "node:fs";
import type { Document } from "../../src/reader/document.ts";
import { type ArticleRecord, createReader, type Reader } from "../../src/reader/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { codePoints } from "../../src/text/code-points.ts";

export interface GoldEvent {
  type: string;
  mode: string | null;
  actors: string[];
  recipients: string[];
  symmetric: boolean;
  date: string | null;
  place: string | null;
  time: string;
  certainty: string;
  polarity: string;
  attribution: string[];
  trigger: string;
  what: string;
  /** Careful coders would differ over it: not missed when unread, not wrong when read as coded. */
  optional?: boolean;
}

export interface GoldQuotation {
  kind: string;
  speaker: string | null;
  content_starts: string;
  content_ends: string;
}

export interface GoldQuotation {
  kind: string;
  /** An id, or the words of the text. */
  speaker: string | null;
  content_starts: string;
  content_ends: string;
}

export interface Gold {
  language: string;
  published: string;
  events: GoldEvent[];
  quotations: GoldQuotation[];
  agreements: { kind: string; parties: string[] }[];
  projections: { about: string; cue: string }[];
}

/** A sample article as coded by hand and as read. */
export interface Sample {
  name: string;
  gold: Gold;
  record: ArticleRecord;
  document: Document;
}

const SAMPLES = new URL("../../samples/", import.meta.url);

/** Reads every article with gold in `folder` whose language has a pack, in alphabetical order; `only` one language when given. */
export async function readSamples(
  only: string | null = null,
  folder: URL = SAMPLES,
  reader: Reader = createReader(nodeResources()),
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const file of readdirSync(folder)
    .filter((each) => each.endsWith(".gold.json"))
    .sort()) {
    const gold: Gold = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    if ((only !== null && gold.language !== only) || !reader.languages.includes(gold.language)) continue;
    const name = file.slice(0, -".gold.json".length);
    const text = readFileSync(new URL(`${name}.txt`, folder), "utf8");
    const { document, record } = await reader.readDocument(text, {
      language: gold.language,
      published: gold.published,
    });
    samples.push({ name, gold, document, record });
  }
  return samples;
}

/** Where words stand in a text, in code points; null, and a complaint, when they do not. */
export function locate(text: string, words: string, from = 0): [number, number] | null {
  const start = text.indexOf(words.normalize("NFC"), from);
  if (start < 0) return null;
  const { toCodePoint } = codePoints(text);
  return [toCodePoint(start), toCodePoint(start + words.normalize("NFC").length)];
}

/** The value of `--name value` among the arguments, or null. */
export function option(args: readonly string[], name: string): string | null {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? null : (args[at + 1] ?? null);
}
