import { U } from "../grammar/universal.ts";
import { cueWords } from "./cues.ts";
import { addVoice, type Draft, pushQuotation } from "./draft.ts";
import { putBehind } from "./put-behind.ts";
import {
  announced,
  behindColon,
  behindTopic,
  continued,
  direct,
  introduced,
  namedAfter,
  voiceLike,
} from "./quote-speakers.ts";
import type { QuotedSpan } from "./quoted-spans.ts";
import type { Speaker } from "./speakers.ts";
import { hasFinite, isFiniteWord, isStop } from "./surface.ts";

/** How far before its marks the verb of a quoted fragment may stand, in words. */
const FRAGMENT_REACH = 14;

/** Gives quotation marks without a reporting clause of their own to a speaker; scare quotes and titles give nothing. */
export function markQuotes(draft: Draft, speakers: readonly (Speaker | null)[]): void {
  draft.spans.forEach((span, index) => {
    if (draft.quotationOfSpan[index] >= 0) return;
    if (standsAlone(draft, span)) markStandalone(draft, span, index, speakers);
    else if (
      !markPut(draft, span, speakers) &&
      !markTakenUp(draft, span, speakers) &&
      !behindColon(draft, span, speakers) &&
      !behindTopic(draft, span)
    )
      markFragment(draft, span, speakers);
  });
}

/** A quotation whose own sentence tells behind it who put it so. */
function markPut(draft: Draft, span: QuotedSpan, speakers: readonly (Speaker | null)[]): boolean {
  const put = putBehind(draft, span, speakers);
  if (put === null) return false;
  const at = put.cue < 0 ? put.speaker.word : put.cue;
  direct(draft, span, addVoice(draft, put.speaker.source, "certain", at, span.firstWord, span.endWord), put.cue);
  return true;
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
      // "Dal palazzo rispondono: «…»": that somebody spoke is told, though not who.
      if (speaker === null && colon && words.form[mark - 1] === ":" && cue.entry.kind === "say" && cue.finite >= 0)
        direct(draft, span, -1, cue.verb);
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
