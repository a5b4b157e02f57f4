import { hasFeature } from "../grammar/morphology.ts";
import { U } from "../grammar/universal.ts";
import { cueSpan, type Draft, pushQuotation, verbAt } from "./draft.ts";
import type { QuotedSpan } from "./quoted-spans.ts";
import { addresseeOf, nearestPerson, sourceAt, speakerWord } from "./speakers.ts";
import type { Quotation, Source, Voice } from "./types.ts";

const isFiniteVerb = hasFeature("VerbForm", "Fin");
/** How far from its marks the cue of a quotation may stand, in words. */
const CUE_REACH = 14;
const FRAGMENT_REACH = 7;

/** One pair of quotation marks: direct when it is a clause of its own, mixed inside an indirect one; scare quotes give nothing. */
export function markQuoted(
  draft: Draft,
  span: QuotedSpan,
  covered: Int32Array,
  previous: Quotation | null,
): Quotation | null {
  const { scene } = draft;
  const { words } = scene.tree;
  const inside = covered[span.firstWord];
  const clause = hasFiniteVerb(draft, span) && span.endWord - span.firstWord >= 3;
  if (inside >= 0) return mixInto(draft, draft.quotations[inside], span, clause);
  if (!clause) return markFragment(draft, span);
  const cue = cueNear(draft, span, CUE_REACH);
  if (cue < 0) {
    const index = pushQuotation(
      draft,
      "direct",
      continues(draft, span, previous) ? previous!.voice : colonSpeaker(draft, span),
      null,
      null,
      span.firstWord,
      span.endWord,
    );
    const voice = draft.quotations[index].voice;
    if (voice >= 0) for (let word = span.firstWord; word < span.endWord; word++) draft.voiceAt[word] = voice;
    return draft.quotations[index];
  }
  const grammatical = speakerWord(scene, cue, span);
  const speaker = grammatical >= 0 ? grammatical : nearestPerson(scene, cue);
  const certainty = verbAt(draft, cue)?.certainty ?? "certain";
  const voice =
    speaker < 0 || (speaker >= span.firstWord && speaker < span.endWord)
      ? (previous?.voice ?? -1)
      : quoteVoice(draft, sourceAt(scene, speaker), certainty, cue, span);
  const index = pushQuotation(
    draft,
    words.upos[cue] === U.VERB ? "direct" : "mixed",
    voice,
    addresseeOf(scene, cue),
    cueSpan(draft, cue),
    span.firstWord,
    span.endWord,
  );
  return draft.quotations[index];
}

/** A few words in marks are a quotation when a reporting verb close by says whose they are: "ha parlato di «pura invenzione»". */
function markFragment(draft: Draft, span: QuotedSpan): Quotation | null {
  if (span.endWord - span.firstWord < 2) return null;
  const cue = cueNear(draft, span, FRAGMENT_REACH);
  const speaker = cue < 0 ? -1 : speakerWord(draft.scene, cue, span);
  if (speaker < 0) return null;
  const voice = quoteVoice(draft, sourceAt(draft.scene, speaker), "certain", cue, span);
  const index = pushQuotation(draft, "mixed", voice, null, cueSpan(draft, cue), span.firstWord, span.endWord);
  return draft.quotations[index];
}

/** Quoted words in a reported clause make it mixed; quoted words that are a clause themselves are its content. */
function mixInto(draft: Draft, reported: Quotation, span: QuotedSpan, clause: boolean): Quotation {
  const within = reported.firstWord <= span.firstWord && span.endWord <= reported.endWord;
  if (clause && !within) {
    const index = pushQuotation(draft, "mixed", reported.voice, reported.addressee, null, span.firstWord, span.endWord);
    draft.quotations[index].cue = reported.cue;
    return draft.quotations[index];
  }
  if (clause) {
    const { words } = draft.scene.tree;
    reported.firstWord = span.firstWord;
    reported.endWord = span.endWord;
    reported.content = [words.start[span.firstWord], words.end[span.endWord - 1]];
  }
  if (clause || span.endWord - span.firstWord >= 2) reported.kind = "mixed";
  return reported;
}

/** The words between marks are the speaker's, whatever the parse made of them. */
function quoteVoice(
  draft: Draft,
  source: Source,
  certainty: Voice["certainty"],
  cue: number,
  span: QuotedSpan,
): number {
  const outer = draft.voiceAt[cue];
  const same = draft.voices.findIndex(
    (voice) => voice.outer === outer && voice.source.entity === source.entity && voice.source.name === source.name,
  );
  const index = same >= 0 ? same : draft.voices.push({ source, outer, certainty }) - 1;
  draft.voiceAt.fill(index, span.firstWord, span.endWord);
  return index;
}

function hasFiniteVerb(draft: Draft, span: QuotedSpan): boolean {
  const { words } = draft.scene.tree;
  for (let word = span.firstWord; word < span.endWord; word++) {
    if ((words.upos[word] === U.VERB || words.upos[word] === U.AUX) && isFiniteVerb(words.morph[word])) return true;
  }
  return false;
}

/** The reporting verb nearest to the marks in the sentences the quotation begins and ends in, the text around it only; -1. */
function cueNear(draft: Draft, span: QuotedSpan, reach: number): number {
  const { words } = draft.scene.tree;
  const { sentences } = draft;
  const low = Math.max(sentences.firstWord[words.sentence[span.firstWord]], span.firstWord - reach);
  const last = Math.min(span.endWord, words.length - 1);
  const high = Math.min(sentences.firstWord[words.sentence[last] + 1], span.endWord + reach);
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let word = low; word < high; word++) {
    if (word >= span.firstWord && word < span.endWord) continue;
    const verb = verbAt(draft, word);
    if (!verb || draft.quotationAt[word] >= 0) continue;
    const distance = word < span.firstWord ? span.firstWord - word : word - span.endWord + 1;
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether a quotation without a cue goes on where the one before stopped: at most one sentence apart. */
function continues(draft: Draft, span: QuotedSpan, previous: Quotation | null): boolean {
  if (previous === null || previous.voice < 0) return false;
  const { words } = draft.scene.tree;
  return words.sentence[span.firstWord] - words.sentence[previous.endWord - 1] <= 1;
}

/** "Putin: «…»": the name before the colon speaks. */
function colonSpeaker(draft: Draft, span: QuotedSpan): number {
  const { scene } = draft;
  const { words } = scene.tree;
  const colon = span.firstWord - 2;
  if (colon < 1 || words.form[colon] !== ":") return -1;
  const mention = scene.mentions.mentionAt[colon - 1];
  if (mention < 0) return -1;
  const source = sourceAt(scene, colon - 1);
  return draft.voices.push({ source, outer: draft.voiceAt[colon], certainty: "certain" }) - 1;
}
