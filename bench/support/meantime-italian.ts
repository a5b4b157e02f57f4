import type { Scene } from "../../src/events/scene.ts";
import { isNominal } from "../../src/grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../src/grammar/universal.ts";
import { createReader, type Reader } from "../../src/reader/index.ts";
import { sceneOf } from "../../src/reader/passes/08-read-events.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import type { Words } from "../../src/text/words.ts";
import { readSentences, readText } from "../../training/conllu.ts";
import { readRows } from "./gold-set.ts";
import {
  byArticle,
  isAnnotated,
  locate,
  type MarkedAct,
  type MeantimeArticle,
  type MeantimeEvent,
  wordsBetween,
} from "./meantime.ts";
import { sharedPath } from "./shared.ts";
import { alignWords, type SentencePair } from "./word-alignment.ts";

interface Row {
  id: string;
  text: string;
  text_en: string;
  events: MeantimeEvent[];
}

/** A text as read, with the words of each of its sentences as the data divides them. */
interface Side {
  scene: Scene;
  political: number[];
  sentences: (readonly [number, number])[];
}

/**
 * The Italian translations of MEANTIME's English articles with the marks carried over from the English: words are aligned by counts
 * over these sentences and PUD's (`word-alignment.ts`); an event whose trigger has no counterpart is left out, a participant without
 * one is marked nowhere, so that nothing is asked of its role. Null where the data is missing.
 */
export async function readItalianMeantime(): Promise<MeantimeArticle[] | null> {
  const rows = readRows<Row>("events", "meantime_en_it_aligned.jsonl.gz");
  if (rows === null) return null;
  const reader = createReader(nodeResources());
  const articles: { rows: Row[]; english: Side; italian: Side }[] = [];
  for (const sentences of byArticle(rows).values()) {
    const english = await readSide(
      reader,
      "en",
      sentences.map((row) => row.text_en),
    );
    const italian = await readSide(
      reader,
      "it",
      sentences.map((row) => row.text),
    );
    articles.push({ rows: sentences, english, italian });
  }
  const pairs = articles.flatMap(({ rows, english, italian }) =>
    rows.map((_, index) => ({ source: lemmasOf(english, index), target: lemmasOf(italian, index) })),
  );
  const links = alignWords([...pairs, ...parallelSentences()]);
  let pair = 0;
  return articles.map(({ rows, english, italian }) => {
    const { scene, political } = italian;
    const article = { scene, political, acts: [] as MarkedAct[], annotated: new Uint8Array(scene.words.length) };
    rows.forEach((row, index) => {
      const aligned = links[pair++];
      if (!isAnnotated(row)) return;
      article.annotated.fill(1, ...italian.sentences[index]);
      article.acts.push(...carryOver(english, italian, index, row, aligned));
    });
    return article;
  });
}

async function readSide(reader: Reader, language: string, sentences: readonly string[]): Promise<Side> {
  const { document, pack } = await reader.readDocument(sentences.join("\n\n"), { language });
  let start = 0;
  const bounds = sentences.map((text) => {
    const span = wordsBetween(document.words, start, start + text.length);
    start += text.length + 2;
    return span;
  });
  const political = document.events.map(({ head }) => head);
  return { scene: sceneOf(document, pack), political, sentences: bounds };
}

const lemmasOf = ({ scene, sentences }: Side, index: number): string[] =>
  scene.words.lemma.slice(sentences[index][0], sentences[index][1]);

/** The parallel sentences of PUD, for counts only. */
function parallelSentences(): SentencePair[] {
  const side = (path: string) => {
    const file = sharedPath("events", "data", "treebanks", ...path.split("/"));
    return file === null ? [] : [...readSentences(readText(file))].map((rows) => rows.map(({ lemma }) => lemma));
  };
  const [english, italian] = [
    side("UD_English-PUD/en_pud-ud-test.conllu.gz"),
    side("UD_Italian-PUD/it_pud-ud-test.conllu.gz"),
  ];
  return english.slice(0, italian.length).map((source, index) => ({ source, target: italian[index] }));
}

function carryOver(english: Side, italian: Side, index: number, row: Row, links: readonly number[][]): MarkedAct[] {
  const { words } = english.scene;
  const [first, end] = english.sentences[index];
  const tokens = words.form.slice(first, end);
  const offsets = Array.from(words.start.subarray(first, end));
  const begin = italian.sentences[index][0];
  const counterparts = (word: number): number[] => (links[word - first] ?? []).map((at) => begin + at);
  const target = italian.scene.words;
  const taken = new Set<number>();
  return locate(english.scene, row, { tokens, offsets }).flatMap(({ trigger, gold, participants }) => {
    const found = counterparts(trigger).filter((word) => isContent(target, word) && !taken.has(word));
    const carried = found.find((word) => target.upos[word] === U.VERB) ?? found[0];
    if (carried === undefined) return [];
    taken.add(carried);
    const over = participants.map(({ role, text, heads, words: all }) => {
      const covered = new Set([...all].flatMap(counterparts));
      const tops = [...heads].flatMap(counterparts).concat(topOfMost(target, covered));
      const nominal = tops
        .map((word) => topWithin(target, word, covered))
        .filter((word) => mayParticipate(target, word));
      return { role, text, heads: new Set(nominal), words: covered };
    });
    return [{ trigger: carried, gold, participants: over }];
  });
}

const isContent = ({ upos, deprel }: Words, word: number): boolean =>
  upos[word] === U.VERB || upos[word] === U.NOUN || upos[word] === U.ADJ || deprel[word] === D.cop;

/** Foreign words are tagged X. */
const mayParticipate = (words: Words, word: number): boolean =>
  isNominal(words, word) || words.upos[word] === U.NUM || words.upos[word] === U.X;

/** The word that most of a phrase stands under; none of an empty one. */
function topOfMost(words: Words, covered: ReadonlySet<number>): number[] {
  const under = new Map<number, number>();
  for (const word of covered) {
    const top = topWithin(words, word, covered);
    under.set(top, (under.get(top) ?? 0) + 1);
  }
  return [...under]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 1)
    .map(([top]) => top);
}

/** The highest word above one that still belongs to the same phrase; of a name the word it hangs by. */
function topWithin(words: Words, word: number, covered: ReadonlySet<number>): number {
  let at = word;
  for (let steps = 0; steps < 12; steps++) {
    const above = words.head[at];
    const relation = UNIVERSAL_RELATION[words.deprel[at]];
    if (above < 0 || !(covered.has(above) || relation === D.flat)) return at;
    at = above;
  }
  return at;
}
