import { U } from "../grammar/universal.ts";
import { hasMarks } from "./according-reach.ts";
import { clauseStart, contentEnd, goesOnAlike, opensReport } from "./bounds.ts";
import { type Cue, cueWords } from "./cues.ts";
import { addVoice, type Draft, liftVoice, pushQuotation } from "./draft.ts";
import { addresseeOf } from "./hearers.ts";
import type { Parenthesis } from "./parenthesis.ts";
import { citedBy, quoterOf } from "./passing.ts";
import { canSpeak, sourceAt } from "./sources.ts";
import type { Speaker } from "./speakers.ts";
import { hasFinite, isBreak, isVerbal, opensRelative } from "./surface.ts";

/** Wanted or believed rather than said. */
export const isThought = ({ entry }: Cue): boolean =>
  entry.kind === "think" || entry.kind === "ask" || entry.kind === "order";

/** Puts behind a voice who quotes it ("citato da Tass"), before it whom it cites ("citing two officials"). */
export function passOn(draft: Draft, cue: Cue, speaker: Speaker, voice: number, first: number, end: number): void {
  const quoter = speaker.word < 0 ? -1 : quoterOf(draft, speaker.word);
  if (quoter >= 0) {
    const { outer } = draft.voices[voice];
    draft.voices[voice].outer =
      draft.voices.push({ source: sourceAt(draft.scene, quoter), outer, certainty: "certain" }) - 1;
  }
  const cited = cue.entry.kind === "think" ? -1 : citedBy(draft, cue, end);
  if (cited < 0 || cited === speaker.word) return;
  const inner = draft.voices.push({ source: sourceAt(draft.scene, cited), outer: voice, certainty: "certain" }) - 1;
  for (let word = first; word < end; word++) if (draft.voiceAt[word] === voice) draft.voiceAt[word] = inner;
}

const isNamed = ({ scene }: Draft, word: number): boolean =>
  word >= 0 && (canSpeak(scene, word) || scene.knowledge.speakers.has(scene.tree.words.lemma[word]));

/** "…, pronostica una banca d'affari, …": who is told behind the verb speaks, whatever he is called. */
const isInverted = ({ scene }: Draft, { verb }: Cue, { speaker }: Parenthesis): boolean =>
  scene.knowledge.dropsSubjects && speaker > verb && scene.tree.words.upos[speaker] !== U.PRON;

/** Gives the words around a parenthesis of saying to whoever says them. */
export function markParenthesis(draft: Draft, cue: Cue, parenthesis: Parenthesis, speaker: Speaker): void {
  const { words } = draft.scene.tree;
  const edge = parenthesis.first - 1;
  const mark = parenthesis.quoted ? (draft.spanAt[edge - 1] >= 0 ? edge - 1 : edge - 2) : -1;
  const span = mark >= 0 ? draft.spans[draft.spanAt[mark]] : null;
  let first = clauseStart(draft, span === null ? edge : span.firstWord - 1);
  const direct = span !== null && isUtterance(draft, first, span.firstWord - 1);
  if (direct) first = span.firstWord;
  const end = span === null ? edge : span.endWord;
  const after = resumption(draft, cue, parenthesis, direct, hasFinite(words, first, edge) || span !== null);
  const last = after ?? end;
  const voice = addVoice(draft, speaker.source, cue.entry.certainty, cue.verb, first, last);
  passOn(draft, cue, speaker, voice, first, last);
  liftVoice(draft, voice, parenthesis.first, parenthesis.end);
  pushQuotation(draft, {
    kind:
      direct && cue.entry.kind !== "describe"
        ? "direct"
        : hasMarks(draft, first, last) && draft.spanAt[cue.verb] < 0
          ? "mixed"
          : "indirect",
    voice,
    addressee: addresseeOf(draft, cue),
    cue: cueWords(draft.scene.tree, cue),
    cueWord: cue.verb,
    first,
    end: last,
    // "…, pronostica un analista, …": a view set off with its holder's name is told in his words.
    thought:
      isThought(cue) &&
      span === null &&
      (cue.entry.kind !== "think" || !(isNamed(draft, parenthesis.speaker) || isInverted(draft, cue, parenthesis))),
  });
}

/** Whether nothing but a conjunction or adverb stands before the marks, so that they hold all that was said. */
function isUtterance(draft: Draft, first: number, mark: number): boolean {
  const { words } = draft.scene.tree;
  for (let word = first; word < mark; word++) {
    const upos = words.upos[word];
    if (upos !== U.CCONJ && upos !== U.ADV && upos !== U.PUNCT) return false;
  }
  return true;
}

/** Where what was said ends that goes on behind the reporting clause; null when it does not. */
function resumption(
  draft: Draft,
  cue: Cue,
  { first, end }: Parenthesis,
  direct: boolean,
  told: boolean,
): number | null {
  const { words } = draft.scene.tree;
  const high = draft.sentences.firstWord[words.sentence[cue.verb] + 1];
  const { knowledge } = draft.scene;
  const next = end + 1;
  if (end >= high || next >= high || !isBreak(words, end)) return null;
  if (direct) {
    const span = draft.spanAt[next + 1];
    return draft.spanAt[next] < 0 && span >= 0 && draft.spans[span].firstWord === next + 1
      ? draft.spans[span].endWord
      : null;
  }
  // "Non risulta, ha fatto sapere, che …": the conjunction takes up the verb before the parenthesis.
  const resumed = knowledge.complementisers.has(words.lemma[next]) && words.upos[first - 2] === U.VERB;
  if (resumed) return contentEnd(draft, next, cue);
  if (opensRelative(words, next) || opensReport(draft, next, high, cue)) return null;
  // "…, said Morrison, and Cambodia will decide", "…, although two allies made …": in another tense the teller goes on.
  const joined = words.upos[next] === U.CCONJ || knowledge.contrast.has(words.lemma[next]);
  if (told && joined && !goesOnAlike(draft, [clauseStart(draft, first - 1), first], [next, high])) return null;
  if (told && isVerbal(words, next) && words.upos[next] === U.VERB) return null;
  return contentEnd(draft, next, cue);
}
