/** How well words and trees are read: official treebank tests, on gold words and from raw text, beside the peers' figures. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse, type Grammar, loadGrammar } from "../src/grammar/grammar.ts";
import { splitText } from "../src/text/split-text.ts";
import { compileTextTables, type TextTables } from "../src/text/text-tables.ts";
import type { Sentences, Words } from "../src/text/words.ts";
import { readSentences, readText, type Treebank, TreebankBuilder } from "../training/conllu.ts";
import { countedWithoutBlanks, goldAnalysis, scoreGoldWords, scoreRaw } from "./conll.ts";

const shared = process.env.ENTENTE_SHARED ?? "../shared";

interface Test {
  name: string;
  language: string;
  file: string;
  /** UPOS and LAS of others on this test, trained on the whole treebank, where published. */
  peers: string;
}

const TESTS: readonly Test[] = [
  {
    name: "Italian ISDT",
    language: "it",
    file: "UD_Italian-ISDT/it_isdt-ud-test.conllu.gz",
    peers: "UDPipe 1 97.3 / 86.6, spaCy sm 97.0 / 85.9, Stanza 98.4 / 91.6",
  },
  {
    name: "English EWT",
    language: "en",
    file: "UD_English-EWT/en_ewt-ud-test.conllu.gz",
    peers: "UDPipe 1 94.4 / 81.1, Stanza 96.2 / 86.8",
  },
  { name: "English GUM", language: "en", file: "UD_English-GUM/en_gum-ud-test.conllu.gz", peers: "" },
];

/** Runs are repeated and the fastest is reported: other programs only ever make a run slower. */
const RUNS = 7;

function loadTreebank(file: string): Treebank {
  const builder = new TreebankBuilder();
  for (const sentence of readSentences(readText(join(shared, "data", "treebanks", file))))
    builder.add(sentence, 0, true);
  return builder.build();
}

function textTables(language: string): TextTables {
  const folder = join("data", "languages", language);
  const names = readdirSync(folder).filter((name) => name.endsWith(".tsv"));
  return compileTextTables(
    Object.fromEntries(names.map((name) => [name.slice(0, -4), readFileSync(join(folder, name), "utf8")])),
  );
}

/** Fresh columns over the same forms. */
const unread = (words: Words): Words => ({
  ...words,
  lemma: [],
  upos: new Uint8Array(words.length),
  morph: new Int32Array(words.length),
  head: new Int32Array(words.length),
  deprel: new Uint8Array(words.length),
});

function timed(grammar: Grammar, gold: Words, sentences: Sentences): { words: Words; perSecond: number } {
  let words = unread(gold);
  let fastest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    words = unread(gold);
    const started = performance.now();
    analyse(grammar, words, sentences);
    fastest = Math.min(fastest, performance.now() - started);
  }
  return { words, perSecond: Math.round((gold.length / fastest) * 1000) };
}

const row = (name: string, ...cells: (number | string)[]): string =>
  name.padEnd(24) + cells.map((cell) => (typeof cell === "number" ? cell.toFixed(1) : cell).padStart(9)).join("");

function runTest({ name, language, file, peers }: Test): void {
  const grammar = loadGrammar(readFileSync(join("models", language, "grammar.bin")));
  const gold = loadTreebank(file);
  const count = gold.group.length;
  const sentences: Sentences = {
    length: count,
    start: new Int32Array(count),
    end: new Int32Array(count),
    firstWord: Int32Array.from(gold.firstWord),
  };
  const { words, perSecond } = timed(grammar, gold.words, sentences);
  const scores = scoreGoldWords(gold.words, words);
  console.log(
    row(
      `${name}, gold words`,
      "",
      "",
      "",
      scores.upos,
      scores.features,
      scores.lemmas,
      scores.uas,
      scores.las,
      String(perSecond),
    ),
  );
  const split = splitText(gold.text, textTables(language));
  analyse(grammar, split.words, split.sentences);
  const raw = scoreRaw(goldAnalysis(gold, gold.text), countedWithoutBlanks(gold.text, split.words, split.sentences));
  console.log(
    row("  from raw text", raw.sentences, raw.tokens, raw.words, raw.upos, raw.features, raw.lemmas, raw.uas, raw.las),
  );
  if (peers) console.log(`  peers, UPOS / LAS: ${peers}`);
}

export default async function run(_args: string[]): Promise<void> {
  if (!existsSync(join(shared, "data", "treebanks"))) {
    console.log(`grammar: skipped, no treebanks under ${shared}`);
    return;
  }
  console.log(row("", "sentences", "tokens", "words", "UPOS", "feats", "lemma", "UAS", "LAS", "words/s"));
  for (const test of TESTS) runTest(test);
}
