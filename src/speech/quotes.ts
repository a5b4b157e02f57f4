import { U } from "../grammar/universal.ts";
import { cueWords } from "./cues.ts";
import { addVoice, type Draft, pushQuotation } from "./draft.ts";
import { namedBefore, speakerBetween, subjectBetween } from "./labels.ts";
import { type QuotedSpan, startsLine } from "./quoted-spans.ts";
import { canSpeak, nominalAt, sourceAt } from "./sources.ts";
import type { Speaker } from "./speakers.ts";
import { hasFinite, isBreak, isFiniteWord, isStop, phraseAt } from "./surface.ts";

/** How far before its marks the verb of a quoted fragment may stand, in words. */
const FRAGMENT_REACH = 14;
/** Sentences between a quotation and the one it goes on from, at most. */
const CONTINUES_WITHIN = 2;

/** Gives quotation marks without a reporting clause of their own to a speaker; scare quotes and titles give nothing. */
export function markQuotes(draft: Draft, speakers: readonly (Speaker | null)[]): void {
  draft.spans.forEach((span, index) => {
    if (draft.quotationOfSpan[index] >= 0) return;
    if (standsAlone(draft, span)) markStandalone(draft, span, index, speakers);
    else if (!markTakenUp(draft, span, speakers) && !behindColon(draft, span, speakers))
      markFragment(draft, span, speakers);
  });
}

/** "L'Egitto non esclude «alcuna opzione». Lo ha dichiarato il ministro": the whole sentence is what he said. */
function markTakenUp(draft: Draft, span: QuotedSpan, speakers: readonly (Speaker | null)[]): boolean {
  const { words } = draft.scene.tree;
  const named = namedAfter(draft, span, speakers);
  if (named === null || draft.cueAt[named.cue] < 0) return false;
  const sentence = words.sentence[span.firstWord];
  const first = draft.sentences.firstWord[sentence];
  const end = draft.sentences.firstWord[sentence + 1];
  const cue = draft.cues[draft.cueAt[named.cue]];
  // "Lo stesso ministro ha detto …" takes up nothing.
  if (cue.start > draft.sentences.firstWord[sentence + 1]) return false;
  const voice = addVoice(draft, named.speaker.source, cue.entry.certainty, named.cue, first, end);
  pushQuotation(draft, {
    kind: "mixed",
    voice,
    addressee: null,
    cue: cueWords(draft.scene.tree, cue),
    cueWord: cue.verb,
    first,
    end,
    thought: false,
  });
  return true;
}

/** Whether the marks hold whole sentences of their own. */
function standsAlone(draft: Draft, span: QuotedSpan): boolean {
  const { words } = draft.scene.tree;
  const low = draft.sentences.firstWord[words.sentence[span.firstWord]];
  for (let word = span.firstWord - 2; word >= low; word--) if (words.upos[word] !== U.PUNCT) return false;
  const last = Math.min(span.endWord, words.length - 1);
  const high = draft.sentences.firstWord[words.sentence[span.endWord - 1] + 1];
  for (let word = last + 1; word < high; word++) if (words.upos[word] !== U.PUNCT) return false;
  return true;
}

/** A quotation of whole sentences: of whom the next sentence names, of who spoke right before, of nobody known. */
function markStandalone(draft: Draft, span: QuotedSpan, index: number, speakers: readonly (Speaker | null)[]): void {
  const { words } = draft.scene.tree;
  const named = namedAfter(draft, span, speakers);
  if (named !== null) {
    direct(
      draft,
      span,
      addVoice(draft, named.speaker.source, "certain", named.cue, span.firstWord, span.endWord),
      named.cue,
    );
    return;
  }
  const before = introduced(draft, span, speakers) ?? continued(draft, span, index) ?? announced(draft, span, speakers);
  if (before === null && !hasFinite(words, span.firstWord, span.endWord)) return;
  const voice = before === null ? -1 : voiceLike(draft, before, span);
  direct(draft, span, voice, -1);
}

/** "«…». Il ministero ha smentito …": the speaker of the sentence behind a quotation that opens its paragraph; null when none. */
function announced(draft: Draft, span: QuotedSpan, speakers: readonly (Speaker | null)[]): number | null {
  const { scene, sentences } = draft;
  const { words } = scene.tree;
  const opening = span.firstWord - 1;
  const dash = opening > 0 && isBreak(words, opening - 1);
  if (!dash && !startsLine(scene.text, words, opening)) return null;
  const next = words.sentence[Math.min(span.endWord, words.length - 1)] + 1;
  if (next >= sentences.length || startsLine(scene.text, words, sentences.firstWord[next])) return null;
  for (let word = sentences.firstWord[next]; word < sentences.firstWord[next + 1] && !isBreak(words, word); word++) {
    const speaker = draft.cueAt[word] < 0 ? null : speakers[draft.cueAt[word]];
    if (speaker) return draft.voices.push({ source: speaker.source, outer: -1, certainty: "certain" }) - 1;
  }
  return null;
}

/** Another stretch of a voice that has spoken already. */
function voiceLike(draft: Draft, known: number, span: QuotedSpan): number {
  const { source, certainty } = draft.voices[known];
  const voice = addVoice(
    draft,
    { ...source, mention: null, phrase: null },
    certainty,
    span.firstWord - 1,
    span.firstWord,
    span.endWord,
  );
  draft.voices[voice].outer = draft.voices[known].outer;
  return voice;
}

function direct(draft: Draft, span: QuotedSpan, voice: number, cueWord: number, label = -1): void {
  const cue = cueWord < 0 || draft.cueAt[cueWord] < 0 ? null : draft.cues[draft.cueAt[cueWord]];
  const colon: [number, number] | null = label < 0 ? null : [label, label + 1];
  pushQuotation(draft, {
    kind: "direct",
    voice,
    addressee: null,
    cue: cue === null ? colon : cueWords(draft.scene.tree, cue),
    cueWord,
    first: span.firstWord,
    end: span.endWord,
    thought: false,
  });
}

/** "«…». Con queste parole il ministro ha smentito", "«…». Lo ha detto il ministro", "«…». Così Tajani": the sentence behind names it. */
function namedAfter(
  draft: Draft,
  span: QuotedSpan,
  speakers: readonly (Speaker | null)[],
): { speaker: Speaker; cue: number } | null {
  const { scene } = draft;
  const { words } = scene.tree;
  const next = words.sentence[Math.min(span.endWord, words.length - 1)] + 1;
  if (next >= draft.sentences.length) return null;
  const first = draft.sentences.firstWord[next];
  const high = draft.sentences.firstWord[next + 1];
  const from = phraseAt(words, first, scene.knowledge.anaphors);
  if (from < 0) return null;
  for (let word = from; word < high && word - from < 24; word++) {
    const cue = draft.cueAt[word];
    if (cue < 0) continue;
    const speaker = speakers[cue];
    return speaker && { speaker, cue: draft.cues[cue].verb };
  }
  if (hasFinite(words, from, high)) return null;
  const { head } = nominalAt(scene, from, high);
  return head >= 0 && canSpeak(scene, head)
    ? { speaker: { word: head, source: sourceAt(scene, head) }, cue: first }
    : null;
}

/** The voice of a sentence that ends in a colon before the quotation: "Poi la conclusione:"; null when there is none. */
function introduced(draft: Draft, span: QuotedSpan, speakers: readonly (Speaker | null)[]): number | null {
  const { words } = draft.scene.tree;
  const colon = span.firstWord - 2;
  if (colon < 0 || words.form[colon] !== ":") return null;
  const low = draft.sentences.firstWord[words.sentence[colon]];
  const speaker = speakerBetween(draft, low, colon, speakers) ?? namedBefore(draft, low, colon);
  return speaker === null ? null : draft.voices.push({ source: speaker.source, outer: -1, certainty: "certain" }) - 1;
}

/** The voice of the quotation before when this one goes on: in the same paragraph, or right behind its end. */
function continued(draft: Draft, span: QuotedSpan, index: number): number | null {
  const { words } = draft.scene.tree;
  let before = index - 1;
  while (before >= 0 && index - before <= 3 && draft.quotationOfSpan[before] < 0) before--;
  const earlier = before < 0 ? -1 : draft.quotationOfSpan[before];
  if (earlier < 0 || draft.quotations[earlier].voice < 0) return null;
  const { endWord, cueWord, voice } = draft.quotations[earlier];
  const from = Math.max(endWord - 1, cueWord, draft.spans[before].endWord - 1);
  return words.sentence[span.firstWord] - words.sentence[from] <= CONTINUES_WITHIN ? voice : null;
}

/** "Putin: «…»", "la panchina: «…»": who is named, or whose words stand, before a colon. */
function behindColon(draft: Draft, span: QuotedSpan, speakers: readonly (Speaker | null)[]): boolean {
  const { words } = draft.scene.tree;
  const colon = span.firstWord - 2;
  if (colon < 1 || words.form[colon] !== ":") return false;
  const low = draft.sentences.firstWord[words.sentence[colon]];
  if (draft.voiceAt[colon - 1] >= 0 && draft.voiceAt[colon] < 0) {
    direct(draft, span, voiceLike(draft, draft.voiceAt[colon - 1], span), -1);
    return true;
  }
  const speaker =
    namedBefore(draft, low, colon) ?? speakerBetween(draft, low, colon, speakers) ?? subjectBetween(draft, low, colon);
  if (speaker === null) return false;
  const voice = addVoice(draft, speaker.source, "certain", colon, span.firstWord, span.endWord);
  direct(draft, span, voice, -1, colon);
  return true;
}

/** A few words in marks are a quotation when a reporting verb close before says whose they are: "ha parlato di «pura invenzione»". */
function markFragment(draft: Draft, span: QuotedSpan, speakers: readonly (Speaker | null)[]): void {
  const { scene } = draft;
  const { words } = scene.tree;
  const mark = span.firstWord - 1;
  const low = draft.sentences.firstWord[words.sentence[mark]];
  let colon = false;
  for (let word = mark - 1; word >= low && mark - word <= FRAGMENT_REACH * (colon ? 3 : 1); word--) {
    if (words.form[word] === ":") colon = true;
    else if (isStop(words, word) && words.form[word] !== ")" && words.form[word] !== "(") return;
    const index = draft.cueAt[word];
    if (index >= 0 && draft.spanAt[word] < 0 && draft.cues[index].entry.kind !== "attitude") {
      const cue = draft.cues[index];
      const speaker = speakers[index];
      if (speaker === null || (speaker.word >= span.firstWord && speaker.word < span.endWord)) return;
      if (cue.entry.kind === "refuse" || (cue.negated && cue.entry.kind !== "deny")) return;
      const single = span.endWord - span.firstWord < 2;
      // "Che un ammiraglio giudica «muscolare»": one word right behind the verb is how he calls it.
      if (single && cue.entry.kind !== "describe" && !colon && cue.end !== mark) return;
      const voice = addVoice(draft, speaker.source, cue.entry.certainty, cue.verb, span.firstWord, span.endWord);
      pushQuotation(draft, {
        kind: "mixed",
        voice,
        addressee: null,
        cue: cueWords(draft.scene.tree, cue),
        cueWord: cue.verb,
        first: span.firstWord,
        end: span.endWord,
        thought: false,
      });
      return;
    }
    if (isFiniteWord(words, word) && words.upos[word] === U.VERB && !colon) return;
  }
}
