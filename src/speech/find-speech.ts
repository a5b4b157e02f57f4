import type { Tree } from "../grammar/tree.ts";
import type { Mentions } from "../names/types.ts";
import type { Sentences } from "../text/words.ts";
import { markAccording } from "./according.ts";
import { findCues } from "./cues.ts";
import type { Draft } from "./draft.ts";
import type { SpeechKnowledge } from "./knowledge.ts";
import { markLabels } from "./labels.ts";
import { quotedSpans, startsLine } from "./quoted-spans.ts";
import { markQuotes } from "./quotes.ts";
import { markReports } from "./reports.ts";
import { firstDescriptions, type SpeechScene } from "./sources.ts";
import type { Speaker } from "./speakers.ts";
import type { Speech } from "./types.ts";

/** What the search for speech starts from. */
export interface SpeechInput {
  text: string;
  tree: Tree;
  mentions: Mentions;
  knowledge: SpeechKnowledge;
}

/** Finds quotations of every kind, their speakers, and the voice behind every word of a document. */
export function findSpeech(input: SpeechInput, sentences: Sentences): Speech {
  return finished(draftSpeech(input, sentences).draft);
}

/** What is said and thought, before it is put in order, with the speaker of every reporting verb. */
export function draftSpeech(
  input: SpeechInput,
  sentences: Sentences,
): { draft: Draft; speakers: readonly (Speaker | null)[] } {
  const scene: SpeechScene = { ...input, descriptions: firstDescriptions(input.mentions) };
  const { words } = scene.tree;
  const { cues, at: cueAt } = findCues(scene.tree, scene.knowledge);
  const spans = quotedSpans(scene.text, words);
  const draft: Draft = {
    scene,
    sentences,
    cues,
    cueAt,
    spans,
    spanAt: new Int32Array(words.length).fill(-1),
    quotationOfSpan: new Int32Array(spans.length).fill(-1),
    used: new Uint8Array(cues.length),
    headline: headlines(scene, sentences),
    quotations: [],
    voices: [],
    voiceAt: new Int32Array(words.length).fill(-1),
    quotationAt: new Int32Array(words.length).fill(-1),
  };
  spans.forEach(({ firstWord, endWord }, index) => {
    draft.spanAt.fill(index, firstWord, endWord);
  });
  markAccording(draft);
  markLabels(draft);
  const speakers = markReports(draft);
  markQuotes(draft, speakers);
  return { draft, speakers };
}

/** Lines above the text: the first, when more follow and no full stop ends it. */
function headlines({ text, tree }: SpeechScene, sentences: Sentences): boolean[] {
  const { words } = tree;
  const marked = new Array<boolean>(sentences.length).fill(false);
  let line = 0;
  while (line < sentences.length && !(line > 0 && startsLine(text, words, sentences.firstWord[line]))) line++;
  if (line === sentences.length) return marked;
  const ending =
    text
      .slice(0, sentences.end[line - 1])
      .trimEnd()
      .at(-1) ?? "";
  if (ending !== ".") marked.fill(true, 0, line);
  return marked;
}

/** Quotations in text order, with the words between their marks. */
function finished(draft: Draft): Speech {
  const { quotations, voices, voiceAt, quotationAt, spans, quotationOfSpan } = draft;
  const order = quotations.map((_, index) => index).sort((a, b) => quotations[a].content[0] - quotations[b].content[0]);
  const place = new Int32Array(quotations.length);
  order.forEach((index, position) => {
    place[index] = position;
  });
  spans.forEach((span, index) => {
    if (quotationOfSpan[index] >= 0) quotationAt.fill(place[quotationOfSpan[index]], span.firstWord, span.endWord);
  });
  return { quotations: order.map((index) => quotations[index]), voices, voiceAt, quotationAt };
}
