import { readFileSync } from "node:fs";
import { placeBoth, type Spans } from "../../bench/support/marked-actors.ts";
import { readByRules } from "../../bench/support/marked-pairs.ts";
import { firstPair } from "../../bench/support/sentence-features.ts";
import { gzippedLines } from "../../bench/support/shared.ts";
import { rowsOf } from "../../src/events/acts/best-matches.ts";
import { classOf, pairFeatures } from "../../src/events/learned/pair-features.ts";
import type { Reader } from "../../src/reader/index.ts";
import { parseTable } from "../../src/text/table.ts";
import { CLASSES } from "./classes.ts";
import type { CodedPair } from "./softmax.ts";

/** Sentences with codes that are none of PLOVER's types, how much each counts beside a marked pair, and the types a code may stand for. */
interface CodedSet {
  file: string;
  weight: number;
  typesOf: (code: string) => readonly string[];
}

interface CodedRow {
  text: string;
  events: { code: string; source?: string | null; target?: string | null }[];
}

/** The types that the sentences of each class of ConfliBERT's set are of where PLV has them too; its neutral class stands for none. */
const CLASS_TYPES: Readonly<Record<string, readonly string[]>> = {
  1: ["AGREE", "CONSULT", "SUPPORT"],
  2: ["COOPERATE", "AID", "YIELD", "ACCUSE", "AGREE"],
  3: ["REJECT", "ACCUSE", "SANCTION", "REQUEST", "THREATEN", "COERCE"],
  4: ["ASSAULT", "COERCE", "PROTEST", "MOBILIZE"],
};

const IMPORTS = new URL("../../data/imports/cameo.tsv", import.meta.url);
const cameoTypes = new Map(
  parseTable(readFileSync(IMPORTS, "utf8"), "cameo.tsv").map(({ code, type }) => [
    code,
    type === "" ? [] : [classOf(type)],
  ]),
);

const SETS: readonly CodedSet[] = [
  { file: "conflibert_cameo_train", weight: 0.5, typesOf: (code) => CLASS_TYPES[code] ?? [] },
  { file: "cameo_manual_examples", weight: 0.3, typesOf: (code) => cameoTypes.get(code) ?? [] },
];

/** A sentence that has this share of the longer words of the shorter in common with a marked pair's may be the same told otherwise. */
const COMMON = 0.5;
const LONGER = /[\p{L}\p{N}]{4,}/gu;

/**
 * English sentences of other sets as the softmax learns from them: the pair that the set marks, else that of the act told first. None
 * that a marked pair has too, in these words or others, so that what is learnt from them may be scored on those.
 */
export async function readCodedNews(reader: Reader, folder: string, marked: readonly string[]): Promise<CodedPair[]> {
  const known = marked.map(wordsOf);
  const pairs: CodedPair[] = [];
  for (const { file, weight, typesOf } of SETS)
    for (const line of gzippedLines(`${folder}/${file}.jsonl.gz`)) {
      const { text, events } = JSON.parse(line) as CodedRow;
      const labels = typesOf(events[0].code).map((type) => CLASSES.indexOf(type));
      if (labels.length === 0 || isKnown(wordsOf(text), known)) continue;
      const pair = await readPair(reader, text.normalize("NFC"), events[0]);
      if (pair) pairs.push({ ...pair, labels, weight });
    }
  return pairs;
}

async function readPair(reader: Reader, text: string, { source, target }: CodedRow["events"][number]) {
  const { document, pack } = await reader.readDocument(text, { language: "en" });
  if (document.text !== text || pack.classifier === null) return null;
  const spans = spansOf(text, source, target);
  const placed = spans && placeBoth(document, spans);
  const scene = readByRules(document, pack);
  const pair = placed ?? firstPair(scene, document.events);
  return pair && pairFeatures(scene, pair, document.events, rowsOf(scene), pack.classifier.vectors);
}

/** Where both stand that a set marks; null where it does not mark them. */
function spansOf(text: string, source?: string | null, target?: string | null): Spans | null {
  if (!source || !target) return null;
  const [s, t] = [text.indexOf(source), text.indexOf(target)];
  return s < 0 || t < 0 || s === t ? null : { s: [s, s + source.length], t: [t, t + target.length] };
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .replace(/<\/?[st]>/g, "")
      .toLowerCase()
      .match(LONGER),
  );

function isKnown(words: ReadonlySet<string>, known: readonly ReadonlySet<string>[]): boolean {
  return known.some((other) => {
    let shared = 0;
    for (const word of words) if (other.has(word)) shared++;
    return shared >= COMMON * Math.min(words.size, other.size);
  });
}
