import { isParticiple, isRelative } from "../grammar/features.ts";
import { U } from "../grammar/universal.ts";
import type { Words } from "../text/words.ts";
import { attribute, nounBefore } from "./according-reach.ts";
import type { Draft } from "./draft.ts";
import { quoterOf } from "./passing.ts";
import { relayed } from "./relayed.ts";
import { canSpeak, nominalAt, spanOf } from "./sources.ts";
import { type Speaker, speakerAt } from "./speakers.ts";
import { hasFinite, isBreak, isStop, isVerbal, opensRelative, phraseAt } from "./surface.ts";

/** A phrase that names a source: words [first, end) of "secondo fonti libanesi citate da Reuters", and who it is. */
export interface Phrase {
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
