import type { Estimate } from "../../src/evaluation/bootstrap.ts";
import type { PairFeatures } from "../../src/events/learned/pair-features.ts";
import type { WordVectors } from "../../src/events/learned/word-vectors.ts";
import { type ArticleRecord, createReader, type EventRecord, type Reader } from "../../src/reader/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { sentenceFeatures } from "./sentence-features.ts";
import { gzippedLines, sharedPath } from "./shared.ts";

/** One line of the table of `bench -- events`: our figure beside what the peers reach and what is asked of us. */
export interface Figure {
  what: string;
  items: number;
  ours: Estimate;
  /** Our figure on each parting of the items into folds, where there are several. */
  partings?: readonly number[];
  /** Published or measured figure of a peer, and who it is. */
  peer?: string;
  reach?: number;
  aim?: number;
}

/** One set of public gold data, with the arguments of the bench; null where it does not stand beside the project. */
export type GoldSet = (args: readonly string[]) => Promise<Figure[] | null>;

/** The rows of a gzipped JSON Lines file below `data/events`; null, having said so, where it is missing. */
export function readRows<Row>(bench: string, file: string): Row[] | null {
  const path = sharedPath(bench, "data", "events", file);
  return path === null ? null : gzippedLines(path).map((line) => JSON.parse(line) as Row);
}

/** A row of gold data: a sentence with the code of what it tells and, in some sets, the spans of who did it to whom. */
export interface CodedRow {
  text: string;
  events: { code: string; sources?: string[] | null; targets?: string[] | null; reciprocal?: string[] | null }[];
}

/** A sentence with its code in the gold data and CAMEO's codes as read. */
export interface CodedSentence {
  gold: string;
  /** Code of the event told first; a statement, 010, where nothing but speech is read. */
  first: string;
  all: string[];
  row: CodedRow;
  record: ArticleRecord;
  /** The event told first. */
  told: EventRecord | null;
  /** What a class of the sentence may be learnt from; null where the language has no classifier. */
  features: PairFeatures | null;
}

/** A reader of English by rules alone, and the vectors of its words: what is learnt of acts is learnt from sentences that sets share. */
async function ruledReader(): Promise<{ reader: Reader; vectors: WordVectors | null }> {
  const reader = createReader(nodeResources());
  const { pack } = await reader.readDocument("Yesterday.", { language: "en" });
  const vectors = pack.classifier?.vectors ?? null;
  pack.classifier = null;
  return { reader, vectors };
}

/** Reads by rules alone the English sentences of a file whose rows have one code each; null where it is missing. */
export async function readCodedSentences(file: string): Promise<CodedSentence[] | null> {
  const rows = readRows<CodedRow>("events", file);
  if (rows === null) return null;
  const { reader, vectors } = await ruledReader();
  const coded: CodedSentence[] = [];
  for (const row of rows) {
    const { record, document, pack } = await reader.readDocument(row.text, { language: "en" });
    const told = [...record.events].sort((a, b) => a.trigger[0] - b.trigger[0]);
    const all = record.events.map(({ cameo }) => cameo);
    const [first = null] = told;
    const features = vectors && sentenceFeatures(document, pack, vectors);
    coded.push({ gold: row.events[0].code, first: first?.cameo ?? "010", all, row, record, told: first, features });
  }
  return coded;
}
