import { U } from "../grammar/universal.ts";
import type { Phrase } from "./according.ts";
import { clauseStart, contentEnd } from "./bounds.ts";
import { addVoice, type Draft, liftVoice, pushQuotation } from "./draft.ts";
import { canSpeak, sourceAt } from "./sources.ts";
import { hasFinite, isBreak, isFiniteWord, isStop, opensRelative } from "./surface.ts";

/** Gives the clause a phrase stands in to its source; the words of the phrase itself are the teller's. */
export function attribute(draft: Draft, phrase: Phrase, voiceOnly: boolean): void {
  const { scene } = draft;
  const { words } = scene.tree;
  const { first, end, speaker } = phrase;
  const sentence = words.sentence[first];
  const low = draft.sentences.firstWord[sentence];
  const high = draft.sentences.firstWord[sentence + 1];
  let edge = first - 1;
  // "Sempre secondo", "always according to".
  while (edge > low && words.upos[edge] === U.ADV) edge--;
  const setOff = edge >= low && isBreak(words, edge);
  const opens =
    !setOff &&
    (edge < low ||
      words.upos[edge] === U.PUNCT ||
      words.upos[edge] === U.CCONJ ||
      words.upos[edge] === U.SCONJ ||
      words.upos[edge] === U.ADV);
  const after = end < high && isBreak(words, end) ? end + 1 : end;
  let from: number;
  let to: number;
  if (
    phrase.relative ||
    (opens && hasFinite(words, after, high)) ||
    (opens && after < high && draft.spanAt[after + 1] >= 0)
  ) {
    from = after;
    to = contentEnd(draft, after, null);
    if (phrase.relative && to > after && isBreak(words, to - 1)) to--;
  } else if (setOff || isBreak(words, end) || end >= high || isStop(words, end)) {
    if (!setOff && ((!canSpeak(scene, speaker.word) && end < high - 1) || isAside(draft, first, end, low))) return;
    from = clauseStart(draft, setOff ? edge : first);
    const relative = setOff && end < high && isBreak(words, end) ? relativeBefore(draft, edge, from) : -1;
    if (relative >= 0) from = relative;
    // "In serata, secondo Belta, l'ambasciatore …": a circumstance in front is not yet what is said.
    if (words.upos[from] === U.ADP && isBreak(words, end) && !hasFinite(words, from, first)) from = after;
    to =
      end < high && isBreak(words, end) && after < high && goesOn(draft, after, from, first)
        ? contentEnd(draft, after, null)
        : first;
  } else return;
  if (to <= from || (!hasFinite(words, from, to) && !hasMarks(draft, from, to))) return;
  let outer = draft.voiceAt[first];
  if (phrase.quoter >= 0)
    outer = draft.voices.push({ source: sourceAt(scene, phrase.quoter), outer, certainty: "certain" }) - 1;
  const voice = addVoice(draft, speaker.source, "certain", first, from, to);
  draft.voices[voice].outer = outer;
  liftVoice(draft, voice, first, end);
  if (voiceOnly) return;
  const opened =
    draft.spanAt[from + 1] >= 0 && draft.spanAt[from] < 0 && draft.spans[draft.spanAt[from + 1]].endWord >= to - 2;
  pushQuotation(draft, {
    kind: opened ? "direct" : hasMarks(draft, from, to) ? "mixed" : "indirect",
    voice,
    addressee: null,
    cue: [first, phrase.from],
    cueWord: first,
    first: opened ? from + 1 : from,
    end: opened ? draft.spans[draft.spanAt[from + 1]].endWord : to,
    thought: false,
  });
}

/** "Un fiume di persone, centomila secondo la polizia, ha …": a phrase between commas that holds no verb is no clause. */
function isAside({ scene }: Draft, first: number, end: number, low: number): boolean {
  const { words } = scene.tree;
  if (end >= words.length || !isBreak(words, end)) return false;
  for (let word = first - 1; word > low; word--) {
    if (isBreak(words, word)) return true;
    if (isFiniteWord(words, word)) return false;
  }
  return false;
}

/** "I razzi che, secondo la stampa, un'azienda avrebbe venduto": where the relative clause goes on or begins; -1 when it is none. */
function relativeBefore({ scene }: Draft, edge: number, low: number): number {
  const { knowledge, tree } = scene;
  const { words } = tree;
  for (let word = edge - 1; word > low; word--) {
    if (isFiniteWord(words, word)) return -1;
    if (opensRelative(words, word) || (words.upos[word] !== U.VERB && knowledge.question.has(words.lemma[word])))
      return word + (words.upos[word] === U.ADP ? 2 : 1);
  }
  return -1;
}

/** Whether what stands behind a set-off phrase belongs to the same clause: it has no reporting verb of its own. */
function goesOn(draft: Draft, after: number, from: number, first: number): boolean {
  const { words } = draft.scene.tree;
  if (words.upos[after] === U.CCONJ || words.upos[after] === U.SCONJ) return !hasFinite(words, from, first);
  return !opensRelative(words, after) || !hasFinite(words, from, first);
}

export function hasMarks(draft: Draft, first: number, end: number): boolean {
  for (let word = first; word < end; word++) if (draft.spanAt[word] >= 0) return true;
  return false;
}

/** The noun right before a relative: "Borrell, secondo cui"; -1 when none. */
export function nounBefore(draft: Draft, word: number): number {
  const { words } = draft.scene.tree;
  let at = word - 1;
  if (at >= 0 && isBreak(words, at)) at--;
  for (; at >= 0 && word - at < 5; at--) {
    if (isFiniteWord(words, at)) return -1;
    if (words.upos[at] === U.NOUN || words.upos[at] === U.PROPN) return at;
  }
  return -1;
}
