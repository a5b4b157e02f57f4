import { D, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { cueWords } from "./cues.ts";
import { addVoice, type Draft, pushQuotation } from "./draft.ts";
import { namedBefore, speakerBetween, subjectBetween } from "./labels.ts";
import { type QuotedSpan, startsLine } from "./quoted-spans.ts";
import { canSpeak, nominalAt, sourceAt } from "./sources.ts";
import type { Speaker } from "./speakers.ts";
import { hasFinite, isBreak, phraseAt } from "./surface.ts";

/** Sentences between a quotation and the one it goes on from, at most. */
const CONTINUES_WITHIN = 2;

/** "«…». Il ministero ha smentito …": the speaker of the sentence behind a quotation that opens its paragraph; null when none. */
export function announced(draft: Draft, span: QuotedSpan, speakers: readonly (Speaker | null)[]): number | null {
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
export function voiceLike(draft: Draft, known: number, span: QuotedSpan): number {
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

export function direct(draft: Draft, span: QuotedSpan, voice: number, cueWord: number, label = -1): void {
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
export function namedAfter(
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
export function introduced(draft: Draft, span: QuotedSpan, speakers: readonly (Speaker | null)[]): number | null {
  const { words } = draft.scene.tree;
  const colon = span.firstWord - 2;
  if (colon < 0 || words.form[colon] !== ":") return null;
  const low = draft.sentences.firstWord[words.sentence[colon]];
  const speaker = speakerBetween(draft, low, colon, speakers) ?? namedBefore(draft, low, colon);
  return speaker === null ? null : draft.voices.push({ source: speaker.source, outer: -1, certainty: "certain" }) - 1;
}

/** The voice of the quotation before when this one goes on: in the same paragraph, or right behind its end. */
export function continued(draft: Draft, span: QuotedSpan, index: number): number | null {
  const { words } = draft.scene.tree;
  let before = index - 1;
  while (before >= 0 && index - before <= 3 && draft.quotationOfSpan[before] < 0) before--;
  const earlier = before < 0 ? -1 : draft.quotationOfSpan[before];
  if (earlier < 0 || draft.quotations[earlier].voice < 0) return null;
  const { endWord, cueWord, voice } = draft.quotations[earlier];
  const from = Math.max(endWord - 1, cueWord, draft.spans[before].endWord - 1);
  return words.sentence[span.firstWord] - words.sentence[from] <= CONTINUES_WITHIN ? voice : null;
}

/** "Ucraina: Merz, «…»": who is named between the colon of a topic and the comma before what he says. */
export function behindTopic(draft: Draft, span: QuotedSpan): boolean {
  const { words } = draft.scene.tree;
  const comma = span.firstWord - 2;
  if (comma < 2 || words.form[comma] !== ",") return false;
  let first = comma;
  while (first > 0 && words.form[first - 1] !== ":" && words.sentence[first - 1] === words.sentence[comma]) first--;
  const { end, head } = nominalAt(draft.scene, first, comma);
  if (first < 2 || end !== comma || UNIVERSAL_RELATION[words.deprel[head]] !== D.parataxis) return false;
  if (!canSpeak(draft.scene, head)) return false;
  const voice = addVoice(draft, sourceAt(draft.scene, head), "certain", comma, span.firstWord, span.endWord);
  direct(draft, span, voice, -1, comma);
  return true;
}

/** "Putin: «…»", "la panchina: «…»": who is named, or whose words stand, before a colon. */
export function behindColon(draft: Draft, span: QuotedSpan, speakers: readonly (Speaker | null)[]): boolean {
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
