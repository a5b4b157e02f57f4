import { readdirSync, readFileSync } from "node:fs";
import type { Document } from "../../src/reader/document.ts";
import { type ArticleRecord, createReader, type Reader } from "../../src/reader/index.ts";
import type { Pack } from "../../src/reader/pack.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { codePoints } from "../../src/text/code-points.ts";
import { wholeOf } from "./labels.ts";

/** What careful coders would differ over: not missed when unread, not wrong when read as coded. */
export interface Doubtful {
  optional?: boolean;
}

export interface GoldEvent extends Doubtful {
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

export interface GoldQuotation extends Doubtful {
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
  agreements: ({ kind: string; parties: string[] } & Doubtful)[];
  projections: ({ about: string; cue: string } & Doubtful)[];
}

/** A sample article as coded by hand and as read. */
export interface Sample {
  name: string;
  gold: Gold;
  record: ArticleRecord;
  document: Document;
  pack: Pack;
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
    const gold = readGold(readFileSync(new URL(file, folder), "utf8"));
    if ((only !== null && gold.language !== only) || !reader.languages.includes(gold.language)) continue;
    const name = file.slice(0, -".gold.json".length);
    const text = readFileSync(new URL(`${name}.txt`, folder), "utf8");
    const { document, pack, record } = await reader.readDocument(text, {
      language: gold.language,
      published: gold.published,
    });
    samples.push({ name, gold, document, pack, record });
  }
  return samples;
}

/** A coding as it is compared: organs under the label of the body they act for. */
export function readGold(source: string): Gold {
  const gold: Gold = JSON.parse(source);
  for (const event of gold.events) {
    event.actors = event.actors.map(wholeOf);
    event.recipients = event.recipients.map(wholeOf);
  }
  return gold;
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
