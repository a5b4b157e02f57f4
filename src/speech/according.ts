import { hasFeature } from "../grammar/morphology.ts";
import { U } from "../grammar/universal.ts";
import type { Words } from "../text/words.ts";
import { clauseStart, contentEnd } from "./bounds.ts";
import { addVoice, type Draft, liftVoice, pushQuotation } from "./draft.ts";
import type { SpeechKind } from "./knowledge.ts";
import { subjectBehind } from "./parenthesis.ts";
import { quoterOf } from "./passing.ts";
import { canSpeak, nominalAt, sourceAt, spanOf } from "./sources.ts";
import { type Speaker, speakerAt } from "./speakers.ts";
import { hasFinite, isBreak, isFiniteWord, isRelative, isStop, isVerbal, opensRelative, phraseAt } from "./surface.ts";

const isParticiple = hasFeature("VerbForm", "Part");
const isInfinitive = hasFeature("VerbForm", "Inf");

/** Kinds of verbs that pass nobody's words on. */
const UNSAID: ReadonlySet<SpeechKind> = new Set(["describe", "refuse", "think", "attitude", "ask", "order", "deny"]);

/** A phrase that names a source: words [first, end) of "secondo fonti libanesi citate da Reuters", and who it is. */
interface Phrase {
  first: number;
  /** Behind the preposition or opening. */
  from: number;
  end: number;
  speaker: Speaker;
  /** Who passes the source's words on, -1 when nobody does. */
  quoter: number;
  /** Taken up from a noun before it: "Borrell, secondo cui …". */
  relative: boolean;
}

/** "Secondo X, …", "…, according to X", "stando a quanto riferisce X, …", "as X reported, …": whose word a clause is told on. */
export function markAccording(draft: Draft): void {
  const { scene } = draft;
  const { words } = scene.tree;
  for (let word = 0; word < words.length; word++) {
    const relay = phraseAt(words, word, scene.knowledge.relay);
    const phrase = relay > 0 ? relayed(draft, word, relay) : null;
    const found = phrase ?? (relay > 0 && words.upos[word] !== U.ADP ? null : sourced(draft, word));
    if (found === null) continue;
    // "Come ha scritto un quotidiano" compares: whose word it is, but no quotation.
    attribute(draft, found, phrase !== null && relay === word + 1);
    word = Math.max(word, found.end - 1);
  }
}

/** "Secondo X": a preposition of the table before somebody who can speak. */
function sourced(draft: Draft, word: number): Phrase | null {
  const { scene } = draft;
  const { words } = scene.tree;
  const { knowledge } = scene;
  const from = phraseAt(words, word, knowledge.according);
  if (from < 0 || from >= words.length) return null;
  const sentence = words.sentence[word];
  const high = draft.sentences.firstWord[sentence + 1];
  if (from >= high) return null;
  if (words.upos[from - 1] === U.ADJ || words.upos[word] === U.NOUN || words.upos[word] === U.NUM) return null;
  const plain = knowledge.purpose.has(words.lemma[word]) && from === word + 1;
  const relative = relativeEnd(words, from);
  if (relative > 0) {
    const noun = nounBefore(draft, word);
    // "Una legge, per la quale si batte": a bare preposition needs somebody, and a statement of his.
    if (noun < 0 || (plain && !(isBreak(words, word - 1) && speaks(draft, noun) && hasFinite(words, relative, high))))
      return null;
    return { first: word, from, end: relative, speaker: speakerAt(draft, noun, null), quoter: -1, relative: true };
  }
  const { end, head } = nominalAt(scene, from, high);
  if (end < 0 || knowledge.silent.has(words.lemma[head])) return null;
  // A bare preposition of one word ("per cent", "secondo tempo") needs somebody behind it.
  const bare = from === word + 1 && words.upos[from] === U.NOUN && words.upos[head] === U.NOUN;
  if (
    bare &&
    !canSpeak(scene, head) &&
    !knowledge.speakers.has(words.lemma[head]) &&
    !knowledge.nouns.has(words.lemma[head])
  )
    return null;
  // "Per" means "in the view of" only at the head of a clause, before somebody who can speak.
  if (plain && (end >= high || opensRelative(words, end) || (isBreak(words, end) && opensRelative(words, end + 1))))
    return null;
  if (plain && listed(draft, end, high)) return null;
  if (plain && (!opensStatement(draft, word) || !speaks(draft, head) || !hasFinite(words, end, high))) return null;
  const { word: named, source } = speakerAt(draft, head, null);
  const close = phraseEnd(draft, end, high);
  const speaker = { word: named, source: { ...source, phrase: spanOf(scene, from, close) } };
  return {
    first: word,
    from,
    end: close,
    speaker,
    quoter: quoterOf(draft, head),
    relative: false,
  };
}

/** "Per Londra, Parigi e Berlino": whether a list goes on behind the first of several. */
function listed({ scene }: Draft, end: number, high: number): boolean {
  const { words } = scene.tree;
  if (end + 1 >= high || !isBreak(words, end)) return false;
  const next = nominalAt(scene, end + 1, high).end;
  return next > 0 && hasConjunction(words, end + 1, next);
}

function hasConjunction(words: Words, first: number, end: number): boolean {
  for (let word = first; word < end; word++) if (words.upos[word] === U.CCONJ) return true;
  return false;
}

/** Where a relative pronoun ends that opens a clause: `cui`, `il quale`; -1 when none stands there. */
function relativeEnd(words: Words, from: number): number {
  if (opensRelative(words, from)) return from + 1;
  return words.upos[from] === U.DET && from + 1 < words.length && isRelative(words.morph[from + 1]) ? from + 2 : -1;
}

/** Persons, bodies and states speak; so do people described in the plural behind "per": "per gli agronomi". */
function speaks(draft: Draft, head: number): boolean {
  const { words } = draft.scene.tree;
  return canSpeak(draft.scene, head) || draft.scene.knowledge.speakers.has(words.lemma[head]);
}

function opensStatement(draft: Draft, word: number): boolean {
  const { words } = draft.scene.tree;
  return (
    word === draft.sentences.firstWord[words.sentence[word]] ||
    words.form[word - 1] === ":" ||
    words.form[word - 1] === ";"
  );
}

/** Participles and relative clauses that hang on a source, up to the comma. */
function phraseEnd(draft: Draft, end: number, high: number): number {
  const { words } = draft.scene.tree;
  if (end >= high || isStop(words, end)) return end;
  if (isBreak(words, end)) {
    if (end + 1 >= high || !opensRelative(words, end + 1)) return end;
    let close = end + 1;
    while (close < high && !isBreak(words, close) && !isStop(words, close)) close++;
    return close < high && isBreak(words, close) && hasFinite(words, close, high) ? close : end;
  }
  const hangs =
    opensRelative(words, end) || (isVerbal(words, end) && isParticiple(words.morph[end]) && words.upos[end] === U.VERB);
  if (!hangs && words.upos[end] !== U.ADJ) return end;
  let at = end;
  while (at < high && !isBreak(words, at) && !isStop(words, at) && draft.spanAt[at] < 0) at++;
  return at;
}

/** "Secondo quanto riferito da X", "come ha scritto X", "as X put it": a reporting verb inside the opening's clause. */
function relayed(draft: Draft, word: number, from: number): Phrase | null {
  const { scene } = draft;
  const { words } = scene.tree;
  const high = draft.sentences.firstWord[words.sentence[word] + 1];
  let end = from;
  let cue = -1;
  for (; end < high && !isBreak(words, end) && !isStop(words, end) && draft.spanAt[end] < 0; end++) {
    if (cue < 0 && draft.cueAt[end] >= 0) cue = draft.cueAt[end];
  }
  if (cue < 0 || draft.cues[cue].first - from > 12) return null;
  const { entry, impersonal } = draft.cues[cue];
  if (UNSAID.has(entry.kind)) return null;
  // "As ministers met to discuss a deal": another verb heads the clause.
  if (isInfinitive(words.morph[draft.cues[cue].verb]) && hasFinite(words, from, draft.cues[cue].first)) return null;
  const speaker = relaySpeaker(draft, cue, from, end, impersonal);
  if (speaker < 0 || (speaker < word && speaker >= 0) || speaker >= end) return null;
  draft.used[cue] = 1;
  return { first: word, from, end, speaker: speakerAt(draft, speaker, null), quoter: -1, relative: false };
}

function relaySpeaker(draft: Draft, index: number, from: number, end: number, impersonal: boolean): number {
  const { scene } = draft;
  const { words } = scene.tree;
  const cue = draft.cues[index];
  // "Riferito da X", "trapela dalle delegazioni", "si apprende da fonti".
  for (let at = cue.end; at < end; at++) {
    if (words.upos[at] !== U.ADP) continue;
    if (words.lemma[at] !== scene.knowledge.agent) continue;
    return nominalAt(scene, at + 1, end).head;
  }
  if (impersonal) return -1;
  const before = nominalAt(scene, from, cue.first);
  if (before.end > 0 && before.end >= cue.first) return before.head;
  return subjectBehind(draft, cue, end, true).head;
}

/** Gives the clause a phrase stands in to its source; the words of the phrase itself are the teller's. */
function attribute(draft: Draft, phrase: Phrase, voiceOnly: boolean): void {
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
function nounBefore(draft: Draft, word: number): number {
  const { words } = draft.scene.tree;
  let at = word - 1;
  if (at >= 0 && isBreak(words, at)) at--;
  for (; at >= 0 && word - at < 5; at--) {
    if (isFiniteWord(words, at)) return -1;
    if (words.upos[at] === U.NOUN || words.upos[at] === U.PROPN) return at;
  }
  return -1;
}
