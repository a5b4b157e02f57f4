import { hasFeature } from "../grammar/morphology.ts";
import { dependent, markerOf, subtreeSpan } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { isQuote } from "../text/quotation-marks.ts";
import { contentEnd } from "./bounds.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import type { SpeechKind } from "./knowledge.ts";
import { nominalAt } from "./sources.ts";
import { hasFinite, isBreak, isFiniteWord, isRelative, isStop, opensRelative } from "./surface.ts";

const isInfinitive = hasFeature("VerbForm", "Inf");
const isPastParticiple = hasFeature("Tense", "Past");
/** How many words of its own may stand between a reporting verb and its conjunction. */
const REACH = 22;

/** Kinds whose infinitives state something; that of the others is promised, asked or threatened. */
const STATES: ReadonlySet<SpeechKind> = new Set(["say", "deny", "claim", "report"]);

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

const isTelling = (draft: Draft, word: number): boolean =>
  draft.cueAt[word] >= 0 && draft.cues[draft.cueAt[word]].entry.kind !== "attitude";

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

/** A clause without a conjunction: the parser's, or a noun phrase with its finite verb right behind the cue. */
function bareClause(draft: Draft, cue: Cue, high: number): Content | null {
  const { scene } = draft;
  const { tree, knowledge } = scene;
  const { words } = tree;
  for (let child = tree.first[cue.last]; child >= 0; child = tree.next[child]) {
    if (child < cue.end || !isContentClause(draft, child, cue)) continue;
    // "Iran will respond, General Salami warned": behind a comma a verb that reports has its own content.
    if (isBreak(words, cue.end) && isTelling(draft, child)) continue;
    const marker = markerOf(tree, child).split(" ")[0];
    if (knowledge.question.has(marker) || (marker !== "" && knowledge.occasion.has(marker))) continue;
    if (asksInside(draft, child, cue.end)) continue;
    if (isInfinitive(words.morph[child]) && dependent(tree, child, D.aux, D.cop) < 0) continue;
    const [first] = subtreeSpan(tree, child);
    const start = behindAddressee(draft, withSubject(draft, Math.max(first, cue.end), cue, high), cue, high);
    // "China, which promised Tashkent pumps, would prefer …": the comma ends the relative clause.
    if (isRelativeClause(draft, cue) && endsAtComma(draft, start, child)) continue;
    if (start >= high || draft.spanAt[start] !== draft.spanAt[cue.verb]) continue;
    return {
      first: start,
      end: contentEnd(draft, start, cue),
      form: "clause",
    };
  }
  if (knowledge.dropsSubjects) return null;
  let at = cue.end;
  for (let steps = 0; at < high && steps < 6; steps++) {
    if (words.upos[at] === U.ADP) {
      const { end } = nominalAt(scene, at + 1, high);
      if (end < 0) return null;
      at = end;
      continue;
    }
    const { end, head } = nominalAt(scene, at, high);
    if (end < 0) {
      if (words.upos[at] !== U.ADV || opensRelative(words, at)) return null;
      at++;
    } else if (end < high && isPredicate(draft, end)) {
      return { first: at, end: contentEnd(draft, at, cue), form: "clause" };
    } else if (
      knowledge.temporal.has(words.lemma[head]) ||
      (steps === 0 && knowledge.addressing.has(words.lemma[cue.verb]))
    )
      at = end;
    else return null;
  }
  return null;
}

/** A content clause, or a perfect infinitive behind a verb that states something: "claims to have captured". */
function isContentClause({ scene: { tree } }: Draft, clause: number, cue: Cue): boolean {
  const relation = UNIVERSAL_RELATION[tree.words.deprel[clause]];
  return (
    relation === D.ccomp || (relation === D.xcomp && STATES.has(cue.entry.kind) && dependent(tree, clause, D.aux) >= 0)
  );
}

/** "NATO “wanted war”": a nominal between a cue and its clause that the parser took for the cue's object is the subject. */
function withSubject(draft: Draft, start: number, cue: Cue, high: number): number {
  if (start <= cue.end || draft.scene.knowledge.addressing.has(draft.scene.tree.words.lemma[cue.verb])) return start;
  const { end } = nominalAt(draft.scene, cue.end, high);
  return end === start || (end === start - 1 && draft.spanAt[start] >= 0) ? cue.end : start;
}

/** "Told CNN the United States was …": whom a verb addresses is not yet what it says. */
function behindAddressee(draft: Draft, start: number, cue: Cue, high: number): number {
  const { words } = draft.scene.tree;
  if (start !== cue.end || !draft.scene.knowledge.addressing.has(words.lemma[cue.verb])) return start;
  const { end } = nominalAt(draft.scene, start, high);
  if (end < 0 || end >= high) return start;
  const subject = nominalAt(draft.scene, end, high);
  return subject.end > 0 && subject.end < high && isFiniteWord(words, subject.end) ? end : start;
}

function isRelativeClause(draft: Draft, cue: Cue): boolean {
  const { words } = draft.scene.tree;
  for (let word = cue.start - 1; word >= 0 && cue.start - word <= 4; word--) {
    if (isBreak(words, word)) return false;
    if (isRelative(words.morph[word])) return true;
  }
  return false;
}

function endsAtComma(draft: Draft, start: number, end: number): boolean {
  const { words } = draft.scene.tree;
  for (let word = start; word < end; word++) if (isBreak(words, word)) return !hasFinite(words, start, word);
  return false;
}

/** A finite verb, or a past tense that looks like a participle. */
function isPredicate(draft: Draft, word: number): boolean {
  const { words } = draft.scene.tree;
  if (isFiniteWord(words, word)) return true;
  // "Lavrov said NATO “wanted war”": the verb may stand between marks.
  const inside = word + 1 < words.length && draft.spanAt[word] < 0 ? draft.spanAt[word + 1] : -1;
  if (inside >= 0 && draft.spans[inside].firstWord === word + 1) return isPredicate(draft, word + 1);
  const past = words.upos[word] === U.VERB && isPastParticiple(words.morph[word]);
  return past && words.lemma[word + 1] !== draft.scene.knowledge.agent;
}

/** Whether a clause opens with "what", "who", "where": a question is no statement. */
function asksInside(draft: Draft, clause: number, from: number): boolean {
  const { words } = draft.scene.tree;
  return from < clause && opensRelative(words, from);
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
