import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import type { Sentences } from "../text/words.ts";
import type { SpeechVerb } from "./knowledge.ts";
import type { SpeechScene } from "./speakers.ts";
import type { Quotation, Source, Speech, Voice } from "./types.ts";

/** What is found of a document's speech while it is being read. */
export interface Draft extends Speech {
  scene: SpeechScene;
  sentences: Sentences;
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
    if (word === cue) continue;
    const present = draft.voiceAt[word];
    if (present === outer) draft.voiceAt[word] = index;
    else if (present >= 0 && draft.voices[present].outer === outer && present !== index)
      draft.voices[present].outer = index;
  }
  return index;
}

/** The reporting verb at a word, undefined when it is none. */
export function verbAt(draft: Draft, word: number): SpeechVerb | undefined {
  const { words } = draft.scene.tree;
  return words.upos[word] === U.VERB ? draft.scene.knowledge.verbs.get(words.lemma[word]) : undefined;
}

/** A reporting verb with its auxiliaries, as words [first, end). */
export function cueSpan(draft: Draft, verb: number): [number, number] {
  const { tree } = draft.scene;
  let first = verb;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[tree.words.deprel[child]] === D.aux) first = Math.min(first, child);
  }
  return [first, verb + 1];
}

/** Adds a quotation over words [first, end), punctuation at its edges left out; gives its index, -1 when nothing is left. */
export function pushQuotation(
  draft: Draft,
  kind: Quotation["kind"],
  voice: number,
  addressee: Source | null,
  cue: [number, number] | null,
  first: number,
  end: number,
): number {
  const { words } = draft.scene.tree;
  if (kind === "indirect") {
    while (first < end && (words.upos[first] === U.PUNCT || words.deprel[first] === D.mark)) first++;
    while (end > first && words.upos[end - 1] === U.PUNCT) end--;
  } else if (end > first + 1 && words.form[end - 1] === ",") end--;
  if (end <= first) return -1;
  const source = voice < 0 ? null : draft.voices[voice].source;
  return (
    draft.quotations.push({
      kind,
      speaker: source,
      addressee,
      cue: cue && [words.start[cue[0]], words.end[cue[1] - 1]],
      content: [words.start[first], words.end[end - 1]],
      firstWord: first,
      endWord: end,
      voice,
    }) - 1
  );
}
