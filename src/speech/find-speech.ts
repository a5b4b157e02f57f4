import type { Sentences } from "../text/words.ts";
import { markQuoted } from "./direct.ts";
import type { Draft } from "./draft.ts";
import { markIndirect } from "./indirect.ts";
import { quotedSpans } from "./quoted-spans.ts";
import { markReports } from "./reports.ts";
import type { SpeechScene } from "./speakers.ts";
import type { Quotation, Speech } from "./types.ts";

/** Finds quotations of every kind, their speakers, and the voice behind every word of a document. */
export function findSpeech(scene: SpeechScene, sentences: Sentences): Speech {
  const count = scene.tree.words.length;
  const draft: Draft = {
    scene,
    sentences,
    quotations: [],
    voices: [],
    voiceAt: new Int32Array(count).fill(-1),
    quotationAt: new Int32Array(count).fill(-1),
  };
  const spans = quotedSpans(scene.text, scene.tree.words);
  markReports(draft);
  const covered = markIndirect(draft, spans);
  let previous: Quotation | null = null;
  for (const span of spans) previous = markQuoted(draft, span, covered, previous) ?? previous;
  const { quotations, voices, voiceAt, quotationAt } = draft;
  quotations.sort((a, b) => a.content[0] - b.content[0]);
  return { quotations, voices, voiceAt, quotationAt: remap(quotations, quotationAt) };
}

/** After sorting, words point to their quotation's new index. */
function remap(quotations: readonly Quotation[], quotationAt: Int32Array): Int32Array {
  quotationAt.fill(-1);
  quotations.forEach((quotation, index) => {
    if (quotation.kind !== "indirect") quotationAt.fill(index, quotation.firstWord, quotation.endWord);
  });
  return quotationAt;
}
