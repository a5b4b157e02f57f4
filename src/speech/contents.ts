import { isInfinitive } from "../grammar/features.ts";
import { U } from "../grammar/universal.ts";
import { isQuote } from "../text/quotation-marks.ts";
import { bareClause, isPastParticiple, isRelativeClause, isTelling, STATES } from "./bare-clauses.ts";
import { contentEnd } from "./bounds.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { nominalAt } from "./sources.ts";
import { isBreak, isFiniteWord, isStop, opensRelative } from "./surface.ts";

/** How many words of its own may stand between a reporting verb and its conjunction. */
const REACH = 22;

/**
 * What a governing cue reports, words [first, end). `quoted`: an utterance between marks; `clause`: opened by a conjunction or bare;
 * `colon`: behind a colon without marks; `called`: the name that somebody gives a thing.
 */
export interface Content {
  first: number;
  end: number;
  form: "quoted" | "clause" | "colon" | "called";
}

/** The content of a cue that is no parenthesis: behind a conjunction, a colon, a mark, or bare; null when there is none. */
export function contentOf(draft: Draft, cue: Cue): Content | null {
  const { words } = draft.scene.tree;
  const { complementisers } = draft.scene.knowledge;
  const own = draft.spanAt[cue.verb];
  let high = draft.sentences.firstWord[words.sentence[cue.verb] + 1];
  if (own >= 0) high = Math.min(high, draft.spans[own].endWord);
  if (cue.entry.kind === "describe" && namesFreely(draft, cue))
    return { first: cue.end, end: calledEnd(draft, cue.end, high), form: "called" };
  for (let at = cue.end; at < high && at - cue.end <= REACH; at++) {
    const span = draft.spanAt[at];
    if (span !== own && span >= 0) {
      if (opensUtterance(draft, at, cue)) return { first: at, end: draft.spans[span].endWord, form: "quoted" };
      at = draft.spans[span].endWord;
      continue;
    }
    if (words.form[at] === ":") return behindColon(draft, at + 1, high, cue);
    if (isStop(words, at) || isTelling(draft, at) || isFiniteWord(words, at)) break;
    if (complementisers.has(words.lemma[at]) && (words.upos[at] === U.SCONJ || followsCue(draft, at, cue)))
      return at + 1 < high ? { first: at + 1, end: contentEnd(draft, at + 1, cue), form: "clause" } : null;
    // "Reminded her host, at whose side she stood, that …": a relative clause between commas is passed over.
    const behind = at > cue.end && isBreak(words, at - 1) ? insertionEnd(draft, at, high) : -1;
    if (behind > 0) {
      at = behind;
      continue;
    }
    if (opensRelative(words, at) || (words.upos[at] === U.CCONJ && complementisers.has(words.lemma[at + 1]))) break;
  }
  return gap(draft, cue, high) ?? bareClause(draft, cue, high) ?? infinitive(draft, cue, high);
}

/** The comma that closes a relative clause which begins at a word, where a conjunction of content follows it; -1 otherwise. */
function insertionEnd(draft: Draft, at: number, high: number): number {
  const { words } = draft.scene.tree;
  if (!opensRelative(words, at)) return -1;
  let end = at + 1;
  while (end + 1 < high && end - at <= REACH && !isBreak(words, end) && !isStop(words, end)) end++;
  const follows = isBreak(words, end) && draft.scene.knowledge.complementisers.has(words.lemma[end + 1]);
  return follows && words.upos[end + 1] === U.SCONJ ? end : -1;
}

/** "A finish that he said defied expectations": the relative pronoun is the subject of what is said. */
function gap(draft: Draft, cue: Cue, high: number): Content | null {
  const { words } = draft.scene.tree;
  if (cue.end >= high || !isFiniteWord(words, cue.end) || !isRelativeClause(draft, cue)) return null;
  return { first: cue.end, end: contentEnd(draft, cue.end, cue), form: "clause" };
}

/** An utterance between marks behind a colon, or what stands there without them. */
function behindColon(draft: Draft, next: number, high: number, cue: Cue): Content | null {
  const { words } = draft.scene.tree;
  const span = next + 1 < words.length && isQuote(words.form[next]) ? draft.spanAt[next + 1] : -1;
  if (span >= 0 && isTakenOver(draft, draft.spans[span].endWord, high)) return null;
  if (span >= 0) return { first: next + 1, end: draft.spans[span].endWord, form: "quoted" };
  if (next >= high || cue.entry.kind === "describe") return null;
  return { first: next, end: contentEnd(draft, next, null), form: "colon" };
}

/** "Ha negato: «teorie del complotto», le ha liquidate l'ambasciatore": another verb right behind the marks has the words. */
function isTakenOver(draft: Draft, end: number, high: number): boolean {
  const { words } = draft.scene.tree;
  let at = end;
  while (at < high && words.upos[at] === U.PUNCT && !isStop(words, at)) at++;
  if (!isBreak(words, at - 1)) return false;
  while (at < high && (words.upos[at] === U.PRON || words.upos[at] === U.AUX)) at++;
  return at < high && draft.cueAt[at] >= 0 && draft.cues[draft.cueAt[at]].finite >= 0;
}

/** "On what he called diplomatic conversations": a free relative names a thing in somebody's words, marks or none. */
function namesFreely(draft: Draft, cue: Cue): boolean {
  const { words } = draft.scene.tree;
  for (
    let word = cue.start - 1;
    word >= 0 && cue.start - word <= 6 && words.sentence[word] === words.sentence[cue.verb];
    word--
  ) {
    if (isBreak(words, word) || isFiniteWord(words, word)) return false;
    if (draft.scene.knowledge.freeRelatives.has(words.form[word].toLowerCase())) return true;
  }
  return false;
}

/** The end of the noun phrase by which a thing is called. */
function calledEnd(draft: Draft, from: number, high: number): number {
  const { end } = nominalAt(draft.scene, from, high);
  return end < 0 ? from : end;
}

/** Whether a conjunction that the tagger took for a pronoun stands right behind the cue, a time or whom it addresses. */
function followsCue(draft: Draft, at: number, cue: Cue): boolean {
  const { words } = draft.scene.tree;
  const { knowledge } = draft.scene;
  if (at === cue.end) return words.upos[at] !== U.DET || knowledge.dropsSubjects;
  if (words.upos[at] !== U.PRON && words.upos[at] !== U.CCONJ) return false;
  if (at === cue.end + 1 && isBreak(words, cue.end)) return true;
  if (knowledge.temporal.has(words.lemma[at - 1])) return at - cue.end < 8;
  if (knowledge.addressing.has(words.lemma[cue.verb]) && at - cue.end < 4) return true;
  // "Ha detto ai giornalisti che la Russia ha …": a clause with a subject of its own, behind whom it is told to.
  if (cue.entry.kind === "describe" || words.lemma[cue.end] !== knowledge.addressed) return false;
  const { end } = nominalAt(draft.scene, at + 1, words.length);
  return end > 0 && end < words.length && isFiniteWord(words, end);
}

/** Whether marks that open at a word hold an utterance rather than words of the clause around them. */
function opensUtterance(draft: Draft, at: number, cue: Cue): boolean {
  const { words } = draft.scene.tree;
  const mark = at - 1;
  const span = draft.spans[draft.spanAt[at]];
  if (span.firstWord !== at || mark < cue.end) return false;
  const before = words.form[mark - 1];
  if (before === ":" || before === ",") return mark - 1 - cue.end < 14 && cue.entry.kind !== "describe";
  if (cue.entry.kind === "describe" || cue.entry.kind === "deny") return false;
  for (let word = span.firstWord; word < span.endWord; word++)
    if (isFiniteWord(words, word)) return /^\p{Lu}/u.test(words.form[at]) || mark === cue.end;
  return false;
}

/** "Ha detto di volere", "nega di avere", "denied having": what is said in an infinitive or gerund. */
function infinitive(draft: Draft, cue: Cue, high: number): Content | null {
  const { words } = draft.scene.tree;
  const { kind } = cue.entry;
  if (!STATES.has(kind) && kind !== "announce") return null;
  const verb = verbBehind(draft, cue, high);
  if (verb < 0) return null;
  let marker = verb - 1;
  while (marker > cue.end && (words.upos[marker] === U.ADV || words.upos[marker] === U.PRON)) marker--;
  const marked =
    isInfinitive(words.morph[verb]) &&
    marker >= cue.end &&
    draft.scene.knowledge.reportedInfinitive.has(words.lemma[marker]);
  // "Ha annunciato di aver accettato": what is done already is told, not promised.
  const told = marked && (kind !== "announce" || words.upos[verb] === U.AUX);
  const gerund = kind === "deny" && verb === cue.end && !marked && !isPastParticiple(words.morph[verb]);
  if (!told && !gerund) return null;
  const first = told ? marker + 1 : verb;
  return { first, end: contentEnd(draft, first, cue), form: "clause" };
}

/** The infinitive or gerund that follows a cue, objects, breaks and finite verbs in between forbidden; -1 when there is none. */
function verbBehind(draft: Draft, cue: Cue, high: number): number {
  const { words } = draft.scene.tree;
  for (let at = cue.end; at < high && at - cue.end < 8; at++) {
    if (draft.spanAt[at] !== draft.spanAt[cue.verb] || isBreak(words, at) || isStop(words, at)) return -1;
    if (isFiniteWord(words, at)) return -1;
    if (words.upos[at] === U.NOUN && words.upos[at - 1] !== U.ADP && words.upos[at - 2] !== U.ADP) return -1;
    if (words.upos[at] === U.VERB || words.upos[at] === U.AUX) return at;
  }
  return -1;
}
