import {
  isConditional,
  isFuture,
  isGerund,
  isImperfect,
  isParticiple,
  isPast,
  isPresent,
} from "../grammar/features.ts";
import { U } from "../grammar/universal.ts";
import type { Words } from "../text/words.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { firstFinite, returns } from "./returns-to-news.ts";
import { hasFinite, isBreak, isFiniteWord, isStop, isVerbal, opensRelative, phraseAt } from "./surface.ts";

const hasTense = (morph: number): boolean => isPresent(morph) || isPast(morph) || isImperfect(morph);

/** How far behind a conjunction the verb may stand that shows whose clause it opens. */
const CLAUSE_REACH = 12;

/** Where the clause begins in which a parenthesis at `edge` stands: the sentence, a semicolon, a colon, "while" or "but". */
export function clauseStart(draft: Draft, edge: number): number {
  const { words } = draft.scene.tree;
  const low = draft.sentences.firstWord[words.sentence[edge]];
  for (let word = edge - 1; word >= low; word--) {
    if (draft.spanAt[word] >= 0) {
      word = draft.spans[draft.spanAt[word]].firstWord;
      continue;
    }
    if (isStop(words, word) && words.form[word] !== "." && words.form[word] !== ")" && words.form[word] !== "(")
      return word + 1;
    if (isBreak(words, word) && opensOther(draft, word + 1) && !hasFinite(words, word, edge)) return word + 2;
    if (isBreak(words, word) && draft.scene.knowledge.contrast.has(words.lemma[word + 1])) return word + 2;
  }
  return low;
}

const opensOther = (draft: Draft, word: number): boolean => {
  const { words } = draft.scene.tree;
  return (
    words.upos[word] === U.CCONJ ||
    (words.upos[word] === U.SCONJ && draft.scene.knowledge.contrast.has(words.lemma[word]))
  );
};

/**
 * Where what was said ends that begins at `start`: before a semicolon or colon, before a second reporting clause, before a verb
 * that is coordinated with the reporting one. Marks that open inside run to their end. Linear in the sentence.
 */
export function contentEnd(draft: Draft, start: number, cue: Cue | null): number {
  const { words } = draft.scene.tree;
  const own = draft.spanAt[start];
  let high = draft.sentences.firstWord[words.sentence[start] + 1];
  if (own >= 0 && draft.spans[own].firstWord < start) high = Math.min(high, draft.spans[own].endWord);
  for (let word = start; word < high; word++) {
    if (draft.spanAt[word] >= 0 && (draft.spanAt[word] !== own || draft.spans[own].firstWord === start)) {
      word = draft.spans[draft.spanAt[word]].endWord;
      high = Math.max(high, draft.sentences.firstWord[words.sentence[Math.min(word, words.length - 1)] + 1]);
      continue;
    }
    if (words.form[word] === ";" || words.form[word] === ":") return word;
    if (isBreak(words, word)) {
      if (opensReport(draft, word + 1, high, cue) || resumes(draft, word + 1, high)) return word;
      if (cue !== null && goesBack(draft, word + 1, high, cue)) return word;
      if (own < 0 && opensNews(draft, word + 1, high, start)) return word;
    } else if (words.upos[word] === U.CCONJ && word > start && !isBreak(words, word - 1)) {
      if (returns(draft, word + 1, high, start, cue)) return word;
    }
  }
  return high;
}

/**
 * "Che i deputati non voteranno, e due ministri si sono dimessi", "it would end the curfew, and was cheered": behind a comma a coordinated
 * clause of what is so already is the teller's where what was said is yet to be.
 */
function opensNews(draft: Draft, at: number, high: number, start: number): boolean {
  const { words } = draft.scene.tree;
  if (at + 1 >= high || words.upos[at] !== U.CCONJ || draft.spanAt[at] >= 0) return false;
  if (draft.scene.knowledge.complementisers.has(words.lemma[at + 1])) return false;
  const said = firstFinite(draft, start, at);
  if (said < 0 || !isYetToBe(words, said)) return false;
  let end = at + 1;
  while (end < high && !isBreak(words, end) && !isStop(words, end)) end++;
  const news = firstFinite(draft, at + 1, end);
  return news >= 0 && !isYetToBe(words, news);
}

/** Whether the first verbs of two stretches are of one time, so that the same may tell both. */
export function goesOnAlike(
  draft: Draft,
  [first, end]: readonly [number, number],
  [from, to]: readonly [number, number],
): boolean {
  const { words } = draft.scene.tree;
  const [one, other] = [firstFinite(draft, first, end), firstFinite(draft, from, to)];
  if (one < 0 || other < 0) return false;
  // "Had learned …, he said, and would look": what a past tense foresees is told with it.
  if (!draft.scene.knowledge.dropsSubjects && isGone(words.morph[one]) && isYetToBe(words, other)) return true;
  if (isYetToBe(words, one) !== isYetToBe(words, other)) return false;
  return isGone(words.morph[one]) === isGone(words.morph[other]);
}

const isGone = (morph: number): boolean => isPast(morph) || isImperfect(morph);

/** A future, a conditional, or an auxiliary without a tense: "will", "may". */
const isYetToBe = ({ morph, upos }: Words, word: number): boolean =>
  isFuture(morph[word]) || isConditional(morph[word]) || (upos[word] === U.AUX && !hasTense(morph[word]));

/** Whether the next clause is told by a reporting verb of its own: ", adding that …", ", while the group claimed …". */
export function opensReport(draft: Draft, at: number, high: number, cue: Cue | null): boolean {
  const { words } = draft.scene.tree;
  if (at >= high) return false;
  if (phraseAt(words, at, draft.scene.knowledge.according) > 0 && words.upos[at] !== U.NOUN) return true;
  if (words.upos[at] !== U.VERB && at + 1 < high && draft.cueAt[at + 1] >= 0 && isGerund(words.morph[at + 1]))
    return tells(draft.cues[draft.cueAt[at + 1]]);
  const next = draft.cueAt[at];
  if (next >= 0 && (isGerund(words.morph[at]) || (isParticiple(words.morph[at]) && draft.cues[next].verb === at)))
    return tells(draft.cues[next]);
  const joins =
    words.upos[at] === U.CCONJ || words.upos[at] === U.SCONJ || words.upos[at] === U.ADP || words.upos[at] === U.ADV;
  if (!joins) return false;
  if (words.upos[at] === U.CCONJ && returns(draft, at + 1, high, at - 1, cue)) return true;
  const complementiser = draft.scene.knowledge.complementisers;
  for (let word = at + 1; word < high && word - at <= CLAUSE_REACH; word++) {
    if (isBreak(words, word) || isStop(words, word) || draft.spanAt[word] >= 0) return false;
    if (complementiser.has(words.lemma[word])) return false;
    if (!isVerbal(words, word)) continue;
    if (words.upos[word] === U.AUX && draft.cueAt[word] < 0) continue;
    const found = draft.cueAt[word];
    return found >= 0 && draft.cues[found].finite >= 0 && tells(draft.cues[found]);
  }
  return false;
}

/** ", circostanza di cui …", ", a claim that …": a bare noun that takes up what was said, with a relative clause of the teller's. */
function resumes(draft: Draft, at: number, high: number): boolean {
  const { words } = draft.scene.tree;
  if (at + 1 >= high || words.upos[at] !== U.NOUN || !opensRelative(words, at + 1)) return false;
  return draft.scene.knowledge.dropsSubjects;
}

/** "Mosca, che sostiene di averlo colpito, non ha parlato": the verb behind the comma that closes a relative clause is its noun's. */
function goesBack(draft: Draft, at: number, high: number, cue: Cue): boolean {
  const { words } = draft.scene.tree;
  if (cue.start < 2 || !opensRelative(words, cue.start - 1) || !isBreak(words, cue.start - 2)) return false;
  let verb = at;
  while (verb < high && (words.upos[verb] === U.ADV || words.upos[verb] === U.PRON) && !opensRelative(words, verb))
    verb++;
  return verb < high && isFiniteWord(words, verb);
}

const tells = ({ entry }: Cue): boolean => entry.kind !== "think" && entry.kind !== "attitude";
