import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { ADJECTIVE, CAPITAL, CITY, STATE, TOWN, targetIndex, targetKind } from "../gazetteer/targets.ts";
import { townCountry } from "../gazetteer/towns.ts";
import type { World } from "../gazetteer/world.ts";
import { wordsOf } from "../references.ts";
import { opensDateline } from "./dateline.ts";
import { hitOf, type Layout, lowerForm, sentenceEnd, sentenceStart, spanHead } from "./layout.ts";
import type { NameHit } from "./name-hits.ts";
import { pieceOf } from "./name-pieces.ts";

/** How far grammar tells that a name is a place's. */
export const NO_PLACE = 0;
/** `a Rossi`, `to Rossi`: a place or a person. */
export const MAYBE_PLACE = 1;
/** `in X`, `the town of X`, a dateline. */
export const SURE_PLACE = 2;

/** Words between a name and the country behind it: `, nel sud della`. */
const BETWEEN = 5;
/** Words before a name in which its country may stand: `in Lebanon's northern city of`. */
const BEFORE = 6;

/** Names in a list of places: `in Kutum, Mellit and Tawila`. */
const LISTED = 6;

/** What the words around the words [first, end) say of their being a place. */
export function placeEvidence(layout: Layout, first: number, end: number, listed = 0): number {
  const { words, sentences, lexicon } = layout;
  if (opensDateline(words, sentences, first, end)) return SURE_PLACE;
  const uses = (use: string) => wordsOf(lexicon.references, use);
  const start = sentenceStart(layout, first);
  let before = first - 1;
  while (before >= start && words.upos[before] === U.DET) before--;
  if (before < start) return NO_PLACE;
  const form = lowerForm(layout, before);
  const placeNouns = uses("place-noun");
  const isPlaceNoun = (word: number) => word >= start && placeNouns.has(words.lemma[word]?.toLowerCase());
  if (isPlaceNoun(before) || (uses("genitive").has(form) && isPlaceNoun(nounBefore(layout, before, start))))
    return SURE_PLACE;
  const head = spanHead(words, first, end);
  const relation = UNIVERSAL_RELATION[words.deprel[head]];
  if (relation === D.conj && listed < LISTED)
    return Math.min(MAYBE_PLACE, evidenceOfFirst(layout, first, head, listed));
  if (relation === D.iobj || words.upos[before] !== U.ADP) return NO_PLACE;
  if (uses("inside").has(form)) return SURE_PLACE;
  return uses("locative").has(form) || uses("way").has(form) ? MAYBE_PLACE : NO_PLACE;
}

/** What is said of the name that a later one is coordinated with. */
function evidenceOfFirst(layout: Layout, first: number, head: number, listed: number): number {
  const other = layout.words.head[head];
  if (other >= first) return NO_PLACE;
  const { firstWord, endWord } = hitOf(layout, other) ??
    pieceOf(layout, other) ?? { firstWord: other, endWord: other + 1 };
  return placeEvidence(layout, firstWord, endWord, listed + 1);
}

/** The noun whose complement a genitive begins, adjectives behind it left out: `città siriana di`. */
function nounBefore({ words }: Layout, genitive: number, start: number): number {
  let word = genitive - 1;
  while (word >= start && words.upos[word] === U.ADJ) word--;
  return word;
}

/** Whether a name nothing is known of is a place by its grammar: behind `in`, `near`, `the town of`, or `a`, `at` unless it is addressed. */
export function isUnknownPlace(layout: Layout, first: number, end: number): boolean {
  const evidence = placeEvidence(layout, first, end);
  if (evidence !== MAYBE_PLACE) return evidence === SURE_PLACE;
  let before = first - 1;
  while (layout.words.upos[before] === U.DET) before--;
  return wordsOf(layout.lexicon.references, "locative").has(lowerForm(layout, before));
}

/**
 * The country that stands beside a name and says where it is: `Tripoli, in Libano`, `Tripoli, Lebanon`, `the Lebanese city of Tripoli`,
 * `nella siriana Tripoli`; null without one.
 */
export function countryBeside(layout: Layout, first: number, end: number): string | null {
  return countryBehind(layout, end) ?? countryBefore(layout, first);
}

function countryBehind(layout: Layout, end: number): string | null {
  const { words } = layout;
  const stop = Math.min(sentenceEnd(layout, end - 1), end + BETWEEN + 1);
  let at = end;
  if (at >= stop) return null;
  const cut = lowerForm(layout, at) === "," || lowerForm(layout, at) === "(";
  if (cut) at++;
  const prepositional = at < stop && words.upos[at] === U.ADP && (cut || isInside(layout, at));
  if (!cut && !prepositional) return null;
  for (; at < stop; at++) {
    const hit = hitOf(layout, at);
    if (hit !== null) {
      // "In Tripoli, Lebanon said" says nothing of where Tripoli is.
      const closed = prepositional || isClosed(layout, hit.endWord);
      return closed && (prepositional || targetKind(hit.target) !== ADJECTIVE) ? countryOf(layout.world, hit) : null;
    }
    if (!prepositional || !BRIDGING.has(words.upos[at])) return null;
  }
  return null;
}

const BRIDGING = new Set<number>([U.ADP, U.DET, U.ADJ, U.NOUN]);

const isInside = (layout: Layout, word: number): boolean =>
  wordsOf(layout.lexicon.references, "inside").has(lowerForm(layout, word));

const isClosed = ({ words }: Layout, word: number): boolean =>
  word >= words.length || (words.upos[word] !== U.VERB && words.upos[word] !== U.AUX && words.upos[word] !== U.NOUN);

function countryBefore(layout: Layout, first: number): string | null {
  const { words } = layout;
  const start = Math.max(sentenceStart(layout, first), first - BEFORE);
  const placeNouns = wordsOf(layout.lexicon.references, "place-noun");
  let isNoun = false;
  for (let at = first - 1; at >= start; at--) {
    const hit = hitOf(layout, at);
    if (hit !== null) {
      const adjacent = hit.endWord === first && targetKind(hit.target) === ADJECTIVE;
      const possessor = lowerForm(layout, hit.endWord) === "'s" || lowerForm(layout, hit.endWord) === "’s";
      return isNoun || adjacent || possessor ? countryOf(layout.world, hit) : null;
    }
    isNoun ||= placeNouns.has(words.lemma[at]?.toLowerCase());
    if (words.upos[at] === U.VERB || words.upos[at] === U.AUX || lowerForm(layout, at) === ",") return null;
  }
  return null;
}

/** The country a name speaks of, when it is one of a state or a place; null otherwise. */
export function countryOf({ states, cities, towns }: World, { target }: NameHit): string | null {
  const kind = targetKind(target);
  if (kind === TOWN) return townCountry(towns, targetIndex(target));
  if (kind === CITY) return cities[targetIndex(target)].country;
  return kind === STATE || kind === CAPITAL || kind === ADJECTIVE ? states[targetIndex(target)].country : null;
}
