import type { Mistake } from "../../src/evaluation/mistakes.ts";
import { U } from "../../src/grammar/universal.ts";
import type { Document } from "../../src/reader/document.ts";
import { createReader } from "../../src/reader/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import type { SpeechKnowledge } from "../../src/speech/knowledge.ts";
import type { Report } from "../errors.ts";
import { type Attribution, readAttributions, readGold, type Span } from "../support/attributions.ts";
import { printByCause } from "../support/causes.ts";
import { option } from "../support/samples.ts";
import { carrierIn, wordsOf } from "../support/span-words.ts";

/** Mistakes on attributions of PolNeAR's training part (`--articles N`) by cause; the dev part is for measuring only. */
const report: Report = async (_language, limit, args) => {
  const articles = readGold("polnear", "train", Number(option(args, "articles") ?? 200)) ?? [];
  const reader = createReader(nodeResources());
  const mistakes: Mistake[] = [];
  for (const { text, gold } of articles) {
    const { document, pack } = await reader.readDocument(text, { language: "en" });
    mistakes.push(...mistakesOf(document, pack.speech, gold, readAttributions(document, pack)));
  }
  printByCause(mistakes, limit, args);
};

function mistakesOf(document: Document, knowledge: SpeechKnowledge, gold: Attribution[], read: Attribution[]) {
  const mistakes: Mistake[] = [];
  const taken = new Set<Attribution>();
  const place = (span: Span) => document.text.slice(Math.max(0, span[0] - 60), span[1] + 60).replace(/\s+/g, " ");
  for (const one of gold) {
    const near = read.filter((other) => !taken.has(other) && overlaps(one.cue, other.cue));
    const found = near.find((other) => isSame(one.source, other.source)) ?? near[0];
    if (found !== undefined) taken.add(found);
    const cause =
      found === undefined ? `missed: ${missedBy(document, knowledge, one)}` : differenceOf(document, one, found);
    if (cause === null) continue;
    const told = (each: Attribution) => lineOf(document.text, each);
    mistakes.push({ cause, place: place(one.cue[0]), gold: told(one), read: found === undefined ? null : told(found) });
  }
  for (const other of read) {
    if (taken.has(other)) continue;
    const cause = `too much: ${kindOf(document, knowledge, carrierOf(document, other.cue))}`;
    mistakes.push({ cause, place: place(other.cue[0]), gold: null, read: lineOf(document.text, other) });
  }
  return mistakes;
}

/** Why an attribution was not read: what its cue is to the tables. */
function missedBy(document: Document, knowledge: SpeechKnowledge, { source, cue }: Attribution): string {
  const { speech } = document;
  const word = carrierOf(document, cue);
  const known = kindOf(document, knowledge, word);
  if (speech.quotationAt[word] >= 0) return "inside a quotation";
  if (source.length === 0) return "nobody named";
  return known;
}

const carrierOf = ({ words }: Document, cue: readonly Span[]): number =>
  carrierIn(words, wordsOf(words, [cue[0][0], cue[cue.length - 1][1]]));

function kindOf({ words }: Document, knowledge: SpeechKnowledge, word: number): string {
  const lemma = words.lemma[word];
  if (words.upos[word] === U.PUNCT) return "colon, dash or marks";
  if (words.upos[word] === U.VERB || words.upos[word] === U.AUX) {
    const entry = knowledge.verbs.get(lemma);
    return entry === undefined ? "verb not known" : `verb of kind ${entry.kind}`;
  }
  if (words.upos[word] === U.NOUN) return knowledge.nouns.has(lemma) ? "noun known" : "noun not known";
  return words.upos[word] === U.ADP || words.upos[word] === U.SCONJ ? "according to" : "another word";
}

/** What is wrong with an attribution whose cue was found; null when source and cue are the gold's. */
function differenceOf(document: Document, gold: Attribution, read: Attribution): string | null {
  if (!isSame(gold.source, read.source)) {
    if (gold.source.length === 0) return "source: nobody named, somebody read";
    if (read.source.length === 0) return "source: nobody read";
    if (!overlaps(gold.source, read.source)) return "source: somebody else";
    return `source: ${edges(gold.source, read.source)}${clauseIn(document, gold.source)}`;
  }
  return isSame(gold.cue, read.cue) ? null : `cue: ${edges(gold.cue, read.cue)}`;
}

const clauseIn = ({ text }: Document, spans: readonly Span[]): string =>
  spans.some((span) => text.slice(...span).includes(",")) ? ", apposition or clause" : "";

/** Whether the read words begin or end too early or too late. */
function edges(gold: readonly Span[], read: readonly Span[]): string {
  const from = read[0][0] - gold[0][0];
  const to = read[read.length - 1][1] - gold[gold.length - 1][1];
  const begins = from === 0 ? "" : from < 0 ? "begins too early" : "begins too late";
  const ends = to === 0 ? "" : to < 0 ? "ends too early" : "ends too late";
  return [begins, ends].filter((part) => part !== "").join(" and ") || "in several parts";
}

const isSame = (one: readonly Span[], other: readonly Span[]): boolean => one.join(" ") === other.join(" ");

const overlaps = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.some(([start, end]) => other.some(([from, to]) => start < to && from < end));

function lineOf(text: string, { source, cue, content }: Attribution): string {
  const told = (spans: readonly Span[]) => spans.map((span) => text.slice(...span)).join(" … ") || "–";
  return `${told(source)} | ${told(cue)} | ${told(content).slice(0, 90)}`.replace(/\s+/g, " ");
}

export default report;
