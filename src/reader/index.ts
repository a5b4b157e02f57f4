import { buildTree } from "../grammar/tree.ts";
import { identifyLanguage } from "../text/language.ts";
import { normalise } from "../text/normalise.ts";
import { createWords } from "../text/words.ts";
import { isCalendarDate } from "./calendar-date.ts";
import type { Document } from "./document.ts";
import { ReadingError } from "./errors.ts";
import { openPack, type Pack } from "./pack.ts";
import { PASSES } from "./passes/index.ts";
import { recordOf } from "./record/record.ts";
import type { Resources } from "./resources.ts";
import type { ArticleRecord } from "./schema.ts";

export { attributionsOf } from "./attributions.ts";
export { type CameoConvention, type CameoTriple, cameoTriples } from "./cameo/triples.ts";
export { ReadingError, type ReadingErrorCode } from "./errors.ts";
export { sentenceFor } from "./messages.ts";
export type { Resources } from "./resources.ts";
export type { ArticleRecord, DateRecord, EventRecord, VoiceRecord } from "./schema.ts";

/** What the caller knows of an article beside its text. */
export interface ReadOptions {
  /** BCP 47; identified from the text when absent. */
  language?: string;
  /** ISO 8601 date or date-time of publication; relative dates are resolved against it. */
  published?: string;
  publisher?: string;
  title?: string;
  url?: string;
}

export interface Reader {
  languages: readonly string[];
  /** Reads one article. Throws a ReadingError for input that is no article in a known language. */
  read(text: string, options?: ReadOptions): Promise<ArticleRecord>;
  /** The same with every pass's findings, for explanation. */
  readDocument(text: string, options?: ReadOptions): Promise<{ document: Document; pack: Pack; record: ArticleRecord }>;
}

/** Longest text read as one article, in UTF-16 units. */
export const LONGEST_TEXT = 5_000_000;

/** Makes a reader of some languages; their packs are loaded when first needed and kept. */
export function createReader(resources: Resources): Reader {
  const packs = new Map<string, Promise<Pack>>();
  const packOf = (language: string): Promise<Pack> => {
    let pack = packs.get(language);
    if (pack) return pack;
    pack = resources.pack(language).then(openPack);
    packs.set(language, pack);
    return pack;
  };
  const readDocument: Reader["readDocument"] = async (raw, options = {}) => {
    const { text } = normalise(raw);
    check(text, options);
    const language = await languageOf(text, options, resources.languages);
    const pack = await packOf(language);
    const document = emptyDocument(text, language, options);
    for (const pass of PASSES) pass.run(document, pack);
    return { document, pack, record: recordOf(document, pack) };
  };
  return {
    languages: resources.languages,
    readDocument,
    read: async (text, options) => (await readDocument(text, options)).record,
  };
}

function check(text: string, options: ReadOptions): void {
  if (text.trim() === "") throw new ReadingError("empty");
  if (text.length > LONGEST_TEXT) {
    throw new ReadingError("too-large", { size: `${text.length} characters`, limit: LONGEST_TEXT });
  }
  if (text.includes("\u0000")) throw new ReadingError("binary");
  const { published } = options;
  if (published !== undefined && !isCalendarDate(published)) {
    throw new ReadingError("published-invalid", { value: published });
  }
}

async function languageOf(text: string, options: ReadOptions, available: readonly string[]): Promise<string> {
  const language = options.language ?? (await identifyLanguage(text, available));
  if (language !== null && available.includes(language)) return language;
  const facts = { available: available.join(", ") };
  throw language === null
    ? new ReadingError("language-unknown", facts)
    : new ReadingError("language-unsupported", { language, ...facts });
}

function emptyDocument(text: string, language: string, options: ReadOptions): Document {
  const words = createWords(0);
  return {
    text,
    language,
    url: options.url ?? null,
    title: options.title ?? null,
    published: options.published ?? null,
    publisherHint: options.publisher ?? null,
    words,
    sentences: { length: 0, start: new Int32Array(0), end: new Int32Array(0), firstWord: new Int32Array(1) },
    tree: buildTree(words),
    mentions: { entities: [], mentions: [], mentionAt: new Int32Array(0), homes: [] },
    publication: { publisher: null, rights: null, silent: new Set() },
    times: [],
    speech: { quotations: [], voices: [], voiceAt: new Int32Array(0), quotationAt: new Int32Array(0) },
    events: [],
    codings: [],
    agreements: [],
    projections: [],
  };
}
