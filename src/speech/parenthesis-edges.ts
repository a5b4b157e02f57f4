import { isNominal } from "../grammar/tree.ts";
import { U } from "../grammar/universal.ts";
import { isQuote } from "../text/quotation-marks.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { nominalAt } from "./sources.ts";
import { hasFinite, isBreak, isFiniteWord, isStop, opensRelative } from "./surface.ts";

/** How many words a reporting clause may have before its verb. */
const LONGEST_SUBJECT = 18;

const LONGEST_APPOSITION = 40;

/** The comma, dash or closing mark before a reporting clause; -1 when a verb or the sentence's start comes first. */
export function leftEdge(draft: Draft, cue: Cue, low: number): number {
  const { words } = draft.scene.tree;
  if (cue.start > low && isBreak(words, cue.start - 1) && !closesQuote(draft, cue.start - 1)) {
    const mark = markBeforeApposition(draft, cue, low);
    return mark < 0 ? cue.start - 1 : mark;
  }
  for (let word = cue.start - 1; word >= low && cue.start - word <= LONGEST_SUBJECT; word--) {
    if (isBreak(words, word) || closesQuote(draft, word)) return word;
    if (isStop(words, word) || isQuote(words.form[word]) || isFiniteWord(words, word)) return -1;
  }
  // "“… the emails.” Trump said.": the sentence ended between the marks.
  return low > 0 && cue.start - low <= LONGEST_SUBJECT && words.form[low - 1] !== "." && closesQuote(draft, low - 1)
    ? low - 1
    : -1;
}

/** "“…,” Jeff Weaver, the manager, said": the closing mark before a subject with its apposition; -1 when there is none. */
function markBeforeApposition(draft: Draft, cue: Cue, low: number): number {
  const { words } = draft.scene.tree;
  for (let word = cue.start - 2; word >= low && cue.start - word <= LONGEST_APPOSITION; word--) {
    if (draft.spanAt[word] >= 0) return -1;
    if (closesQuote(draft, word))
      return isNominal(words, word + 1) || words.upos[word + 1] === U.DET || words.upos[word + 1] === U.ADJ ? word : -1;
    if (words.form[word] === ";" || words.form[word] === ":") return -1;
  }
  return -1;
}

/** Whether a mark closes at a word, or right before a comma there. */
export function closesQuote(draft: Draft, word: number): boolean {
  const { words } = draft.scene.tree;
  const at = isBreak(words, word) ? word - 1 : word;
  return (
    at > 0 && draft.spanAt[at] < 0 && draft.spanAt[at - 1] >= 0 && words.upos[at] === U.PUNCT && isQuote(words.form[at])
  );
}

/**
 * Where a reporting clause ends, its complements and what hangs on them included; -1 when a clause of its own follows the verb,
 * so that it governs. An object is no complement unless the verb addresses it.
 */
export function rightEdge(draft: Draft, cue: Cue, from: number, high: number, quoted: boolean): number {
  const { scene } = draft;
  const { words } = scene.tree;
  const { knowledge } = scene;
  let bare = knowledge.addressing.has(words.lemma[cue.verb]) ? 1 : 0;
  let subordinate = false;
  for (let at = from; at < high; at++) {
    if (draft.spanAt[at] !== draft.spanAt[cue.verb]) {
      if (draft.spanAt[cue.verb] >= 0) return at;
      // "Told NBC's “Today” on Monday": a title is no utterance.
      const { firstWord, endWord } = draft.spans[draft.spanAt[at]];
      if (hasFinite(words, firstWord, endWord) || endWord - firstWord > 4) return -1;
      at = endWord;
      continue;
    }
    if (words.upos[at] === U.PUNCT && isQuote(words.form[at])) continue;
    // "«Andiamo avanti», ha detto: entro l'anno …": behind a colon he goes on.
    if (words.form[at] === ":") return quoted ? at : -1;
    if (isBreak(words, at) || isStop(words, at)) return at;
    if (subordinate) continue;
    const upos = words.upos[at];
    if (upos === U.SCONJ && knowledge.complementisers.has(words.lemma[at])) return -1;
    if (upos === U.SCONJ || opensRelative(words, at)) subordinate = true;
    else if (isFiniteWord(words, at)) return -1;
    else if (upos === U.VERB && words.upos[at - 1] !== U.ADP) subordinate = true;
    else if (upos === U.ADP) {
      const { end } = nominalAt(scene, at + 1, high);
      if (end > 0 && end < high && isFiniteWord(words, end)) subordinate = true;
      else if (end > 0) at = end - 1;
    } else if (isNominal(words, at) || upos === U.DET || upos === U.ADJ || upos === U.NUM) {
      const { end, head } = nominalAt(scene, at, high);
      if (end < 0) continue;
      if (end < high && isFiniteWord(words, end)) return -1;
      if (!knowledge.temporal.has(words.lemma[head]) && bare-- <= 0) return -1;
      at = end - 1;
    }
  }
  return high;
}
