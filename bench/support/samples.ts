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
}

export interface Gold {
  language: string;
  published: string;
  events: GoldEvent[];
  quotations: { kind: string; speaker: string | null; content_starts: string; content_ends: string }[];
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

const FOLDER = new URL("../../samples/", import.meta.url);

/** Reads every sample article of the languages that have a pack, in alphabetical order; `only` one language when given. */
export async function readSamples(
  only: string | null = null,
  reader: Reader = createReader(nodeResources()),
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const file of readdirSync(FOLDER)
    .filter((each) => each.endsWith(".gold.json"))
    .sort()) {
    const gold: Gold = JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
    if ((only !== null && gold.language !== only) || !reader.languages.includes(gold.language)) continue;
    const name = file.slice(0, -".gold.json".length);
    const text = readFileSync(new URL(`${name}.txt`, FOLDER), "utf8");
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
