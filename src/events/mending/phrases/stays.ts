import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** How many words of time may stand between a copula and the place: "sarà lunedì 12 febbraio a Mosca". */
const WORDS_OF_TIME = 5;
/** How far before the copula its subject may end, in words: "il presidente del Mali un mese fa era stato". */
const BEFORE = 10;

/**
 * "Il presidente sarà lunedì a Mosca", "era stato in dicembre all'Eliseo": the name of a place behind a copula is the predicate, words of time
 * between them are none. Changes tags, heads and relations; gives whether any changed.
 */
export function mendStays(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let copula = 1; copula + 2 < words.length; copula++) {
    if (!isCopula(tree, copula, knowledge)) continue;
    const place = placeBehind(tree, copula, knowledge);
    if (place < 0 || (words.head[copula] === place && dependent(tree, place, D.nsubj) >= 0)) continue;
    const subject = subjectBefore(tree, copula, knowledge);
    if (subject < 0) continue;
    makePredicate(tree, copula, place, subject, knowledge);
    changed = true;
  }
  return changed;
}

/** The last form of a copula that no participle follows. */
function isCopula({ words }: Tree, word: number, { copulas }: EventKnowledge): boolean {
  if (words.upos[word] !== U.AUX && words.upos[word] !== U.VERB) return false;
  return copulas.has(words.lemma[word]) && !copulas.has(words.lemma[word + 1]);
}

/** The name behind a preposition of place that follows the copula, words of time between; -1 when anything else stands there. */
function placeBehind({ words }: Tree, copula: number, { venue, temporal }: EventKnowledge): number {
  let word = copula + 1;
  for (let steps = 0; steps <= WORDS_OF_TIME && word + 1 < words.length; steps++, word++) {
    if (words.sentence[word] !== words.sentence[copula]) return -1;
    if (words.upos[word] === U.ADP && venue.has(words.lemma[word])) {
      const name = words.upos[word + 1] === U.DET ? word + 2 : word + 1;
      if (words.upos[name] === U.PROPN && !temporal.has(words.lemma[name].toLowerCase())) return name;
      if (!temporal.has(words.lemma[name])) return -1;
    }
    const timely = words.upos[word] === U.ADV || words.upos[word] === U.NUM || temporal.has(words.lemma[word]);
    const small = words.upos[word] === U.ADP || words.upos[word] === U.DET || words.upos[word] === U.ADJ;
    if (!timely && !small) return -1;
  }
  return -1;
}

/** The bare nominal before a copula that is its subject; -1 when a verb or mark stands between. */
function subjectBefore(tree: Tree, copula: number, { temporal }: EventKnowledge): number {
  const { words } = tree;
  for (let word = copula - 1; word >= 0 && word > copula - BEFORE; word--) {
    if (words.sentence[word] !== words.sentence[copula]) return -1;
    if (words.upos[word] === U.VERB || words.upos[word] === U.PUNCT || words.upos[word] === U.SCONJ) return -1;
    if (words.upos[word] !== U.NOUN && words.upos[word] !== U.PROPN && words.upos[word] !== U.PRON) continue;
    if (temporal.has(words.lemma[word]) || UNIVERSAL_RELATION[words.deprel[word]] === D.flat) continue;
    if (dependent(tree, word, D.case) >= 0) continue;
    const above = words.head[word];
    // "Il ministro Tajani": the name belongs to the noun before it.
    const named = above >= 0 && above < word && above >= word - 3 && words.upos[above] === U.NOUN;
    return named && UNIVERSAL_RELATION[words.deprel[word]] === D.nmod ? above : word;
  }
  return -1;
}

function makePredicate(tree: Tree, copula: number, place: number, subject: number, knowledge: EventKnowledge): void {
  const { words } = tree;
  const own = words.upos[copula] === U.VERB ? copula : words.head[copula];
  let top = own < 0 ? copula : own;
  // The clause hung on its own subject: "il presidente un mese fa era stato all'Eliseo".
  for (let at = top, steps = 0; at >= 0 && steps < BEFORE; at = words.head[at], steps++)
    if (at === subject) top = subject;
  takePlace(words, place, top);
  if (words.deprel[place] === D.det || words.deprel[place] === D.obl) words.deprel[place] = D.parataxis;
  for (let child = tree.first[own]; child >= 0; child = tree.next[child]) {
    if (child === place || child === subject) continue;
    const auxiliary = words.upos[child] === U.AUX || words.upos[child] === U.ADV || words.upos[child] === U.PUNCT;
    if (own === copula || auxiliary) words.head[child] = place;
    if (own === copula && knowledge.temporal.has(words.lemma[child])) words.deprel[child] = D.obl;
  }
  words.upos[copula] = U.AUX;
  words.head[copula] = place;
  words.deprel[copula] = D.cop;
  words.head[subject] = place;
  words.deprel[subject] = D.nsubj;
  if (own !== copula && own !== place && own !== subject && own >= 0) {
    words.head[own] = place;
    words.deprel[own] = D.obl;
  }
}
