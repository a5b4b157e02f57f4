import { D, U } from "../grammar/universal.ts";
import type { Sentences } from "../text/words.ts";
import type { Cue } from "./cues.ts";
import type { QuotedSpan } from "./quoted-spans.ts";
import { type SpeechScene, startOf } from "./sources.ts";
import { hasFinite } from "./surface.ts";
import type { Quotation, Source, Speech, Voice } from "./types.ts";

/** What is found of a document's speech while it is being read. */
export interface Draft extends Speech {
  scene: SpeechScene;
  sentences: Sentences;
  cues: readonly Cue[];
  /** Per word: the cue it belongs to, -1 for none. */
  cueAt: Int32Array;
  spans: readonly QuotedSpan[];
  /** Per word between marks: its span, -1 outside. */
  spanAt: Int32Array;
  /** Per span: the quotation it belongs to, -1 while it has none. */
  quotationOfSpan: Int32Array;
  /** Per cue: 1 when a phrase that names a source has used it. */
  used: Uint8Array;
  /** Per sentence: whether it is the headline above the text. */
  headline: boolean[];
}

/** What was said, by whom, in which words: [first, end). */
export interface Report {
  kind: Quotation["kind"];
  voice: number;
  /** Who thinks, when no voice speaks; left out, the voice's source. */
  speaker?: Source | null;
  addressee: Source | null;
  /** Words of the reporting phrase, and the word that carries it. */
  cue: readonly [number, number] | null;
  cueWord: number;
  first: number;
  end: number;
  thought: boolean;
}

/** A new voice over words [first, end); what lies deeper inside keeps its own voice and hangs under the new one. */
export function addVoice(
  draft: Draft,
  source: Source,
  certainty: Voice["certainty"],
  cue: number,
  first: number,
  end: number,
): number {
  const outer = draft.voiceAt[cue];
  const index = draft.voices.push({ source, outer, certainty }) - 1;
  for (let word = first; word < end; word++) {
    const present = draft.voiceAt[word];
    if (present === outer) draft.voiceAt[word] = index;
    else if (present >= 0 && draft.voices[present].outer === outer && present !== index)
      draft.voices[present].outer = index;
  }
  return index;
}

/** Takes a voice off words [first, end) again: a reporting clause stands outside what it reports. */
export function liftVoice(draft: Draft, voice: number, first: number, end: number): void {
  for (let word = first; word < end; word++)
    if (draft.voiceAt[word] === voice) draft.voiceAt[word] = draft.voices[voice].outer;
}

/**
 * Adds a quotation, punctuation at the edges of unquoted words left out; gives its index, -1 when nothing is left. What a speaker
 * reports between marks belongs to his words and is no quotation of its own.
 */
export function pushQuotation(draft: Draft, report: Report): number {
  const { words } = draft.scene.tree;
  let { first, end } = report;
  const edge = (word: number): boolean => words.upos[word] === U.PUNCT && draft.spanAt[word] < 0;
  while (first < end && (edge(first) || isMarker(draft, first))) first++;
  while (end > first && (edge(end - 1) || (words.form[end - 1] === "," && draft.spanAt[end - 1] >= 0))) end--;
  if (end <= first || (report.cueWord >= 0 && draft.spanAt[report.cueWord] >= 0)) return -1;
  if (report.kind === "mixed") [first, end] = quotedPart(draft, first, end);
  const sentence = words.sentence[report.cueWord >= 0 ? report.cueWord : first];
  const index =
    draft.quotations.push({
      kind: report.kind,
      speaker: report.voice < 0 ? (report.speaker ?? null) : draft.voices[report.voice].source,
      addressee: report.addressee,
      cue: report.cue && [startOf(words, report.cue[0]), words.end[report.cue[1] - 1]],
      content: [words.start[first], words.end[end - 1]],
      firstWord: first,
      endWord: end,
      cueWord: report.cueWord,
      voice: report.voice,
      standing: report.thought ? "thought" : draft.headline[sentence] ? "headline" : "said",
    }) - 1;
  for (let word = first; word < end && !report.thought; word++) {
    const span = draft.spanAt[word];
    if (span < 0) continue;
    if (draft.quotationOfSpan[span] < 0) draft.quotationOfSpan[span] = index;
    word = draft.spans[span].endWord;
  }
  return index;
}

/** Where quoted words open and close a clause, all but what links them, the last stretch with the verb is what was said. */
function quotedPart(draft: Draft, first: number, end: number): [number, number] {
  const { words } = draft.scene.tree;
  const opening = words.upos[first - 1] === U.PUNCT ? draft.spanAt[first] : -1;
  const closing = draft.spanAt[end - 1];
  if (opening < 0 || closing < 0 || opening === closing) return [first, end];
  const { firstWord, endWord } = draft.spans[closing];
  return hasFinite(words, firstWord, endWord) ? [firstWord, endWord] : [first, end];
}

/** A conjunction of the reported clause, which is no part of what was said. */
function isMarker(draft: Draft, word: number): boolean {
  const { words } = draft.scene.tree;
  return (
    draft.spanAt[word] < 0 &&
    words.deprel[word] === D.mark &&
    draft.scene.knowledge.complementisers.has(words.lemma[word])
  );
}
