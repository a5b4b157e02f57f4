/**
 * `npm run train -- types`: the classifier of acts of both languages, from the marked pairs beside the project and from invented clauses;
 * the word vectors of the models stay. `npm run train -- word-vectors` makes those.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type MarkedPair, readMarkedPairs } from "../../bench/support/marked-pairs.ts";
import { Model, writeModel } from "../../src/grammar/model.ts";
import { createReader } from "../../src/reader/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { CLASSES } from "./classes.ts";
import { readClauses } from "./clauses.ts";
import { readCodedNews } from "./coded-news.ts";
import { packTypes } from "./pack-types.ts";
import { type CodedPair, fitSoftmax, type SoftmaxWeights, withoutWording } from "./softmax.ts";
import { trainWordVectors, type VectorSections } from "./word-vectors.ts";

const LANGUAGES = ["en", "it"];
/** The language of the marked pairs: in others there is too little wording to learn from. */
const WORDED = "en";
/** How much an invented clause counts beside a sentence of the news. */
const CLAUSE_WEIGHT = 0.3;
/** A weight below this is left out of the file. */
const LEAST = 0.1;

const fileOf = (language: string): string => join("models", language, "types.bin");

/** Pairs as the softmax learns from them. */
export const coded = (pairs: readonly MarkedPair[], weight: number): CodedPair[] =>
  pairs.flatMap(({ features, type }) => (features ? [{ ...features, labels: [CLASSES.indexOf(type)], weight }] : []));

/** What is learnt from beside the marked pairs: the invented clauses of all languages, and sentences of the news that other sets code. */
export async function codedFurther(folder: string, marked: readonly MarkedPair[]): Promise<CodedPair[]> {
  const reader = createReader(nodeResources());
  const pairs: CodedPair[] = [];
  for (const language of LANGUAGES) pairs.push(...coded(await readClauses(reader, language), CLAUSE_WEIGHT));
  const texts = marked.map(({ text }) => text);
  return [...pairs, ...(await readCodedNews(reader, folder, texts))];
}

/** Learns from all there is, and writes the model of every language. */
export async function writeTypes(shared: string): Promise<void> {
  const folder = join(shared, "data", "events");
  const marked = await readMarkedPairs(join(folder, "zsp_plv_train.jsonl.gz"));
  const pairs = [...coded(marked, 1), ...(await codedFurther(folder, marked))];
  const weights = fitSoftmax(pairs, CLASSES.length);
  for (const language of LANGUAGES) {
    const model = new Model(readFileSync(fileOf(language)));
    const vectors = { "words.keys": model.bytes("words.keys"), "words.values": model.bytes("words.values") };
    write(language, language === WORDED ? weights : withoutWording(weights), vectors);
  }
}

/** Writes the word vectors of every language; a model that has no weights yet gets empty ones. */
export function writeWordVectors(): void {
  for (const [language, vectors] of trainWordVectors(LANGUAGES)) {
    const sections = existsSync(fileOf(language)) ? new Model(readFileSync(fileOf(language))).all() : null;
    if (sections === null) write(language, fitSoftmax([], CLASSES.length), vectors);
    else writeFileSync(fileOf(language), writeModel({ ...sections, ...vectors }));
  }
}

function write(language: string, weights: SoftmaxWeights, vectors: VectorSections): void {
  const bytes = packTypes(weights, vectors, LEAST);
  writeFileSync(fileOf(language), bytes);
  console.log(`${fileOf(language)}: ${(bytes.length / 1e6).toFixed(2)} MB`);
}
