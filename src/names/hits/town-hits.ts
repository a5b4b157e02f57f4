import { U } from "../../grammar/universal.ts";
import { TOWN, targetOf } from "../gazetteer/targets.ts";
import { LONGEST_TOWN, opensTown, townCountry, townKey, townsNamed } from "../gazetteer/towns.ts";
import { recognisedAt } from "../recogniser/lay-recognised.ts";
import { wordsOf } from "../references.ts";
import { isAllCapitals, isCapitalised } from "./capitals.ts";
import { type Layout, sentenceEnd, sentenceStart } from "./layout.ts";
import type { NameHit } from "./name-hits.ts";
import { pieceOf } from "./name-pieces.ts";
import { countryBeside, MAYBE_PLACE, NO_PLACE, placeEvidence, SURE_PLACE } from "./place-grammar.ts";
import { countriesSpokenOf, moveToNamesakes, surnames } from "./town-namesakes.ts";

/** A name of the big table of towns in the text. */
interface TownName {
  key: string;
  firstWord: number;
  endWord: number;
  firstAtom: number;
  endAtom: number;
}

/**
 * Finds towns that only the big table knows. Their names are also people's and common words, so a name counts where grammar says place,
 * and from then on in all of the text; a known name or a person's is never one. Places with namesakes elsewhere move to the country that
 * stands beside them, or that the text speaks of when it does not speak of their own. Adds to `hits`, takes out of `pieces`.
 */
export function findTownHits(layout: Layout): void {
  const { words, world, pieces } = layout;
  const spoken = countriesSpokenOf(layout);
  moveToNamesakes(layout, spoken);
  const people = surnames(layout);
  const found = new Map<string, number>();
  const added: NameHit[] = [];
  const open: TownName[] = [];
  for (let word = 0; word < words.length; word++) {
    const name = nameAt(layout, word);
    if (name === null) continue;
    const town = townOf(name);
    if (town >= 0) {
      found.set(name.key, town);
      added.push(hitFor(layout, name, town));
    } else open.push(name);
    word = Math.max(word, name.endWord - 1);
  }
  if (found.size === 0) return;
  for (const name of open) {
    const town = found.get(name.key);
    if (town !== undefined && !isTitled(name)) added.push(hitFor(layout, name, town));
  }
  for (const { firstWord, endWord } of added) {
    for (let word = firstWord; word < endWord; word++) {
      const piece = pieces[layout.pieceAt[word]];
      if (piece !== undefined) piece.taken = true;
      layout.pieceAt[word] = -1;
    }
  }
  addHits(layout, added);

  /** The town a name stands for by the words around it; -1 when they do not say that it is a place. */
  function townOf({ key, firstWord, endWord }: TownName): number {
    // Where grammar says nothing (`Kharkiv was shelled`), the recogniser may.
    const seen = recognisedAt(layout, firstWord)?.kind === "place" ? MAYBE_PLACE : NO_PLACE;
    const evidence = Math.max(seen, placeEvidence(layout, firstWord, endWord));
    if (evidence === NO_PLACE) return -1;
    const short = endWord === firstWord + 1;
    const named = short && people.has(words.form[firstWord]);
    const known = short && world.peopleBySurname.has(words.form[firstWord]);
    if (named || (known && evidence === MAYBE_PLACE)) return -1;
    const towns = townsNamed(world.towns, key);
    const beside = countryBeside(layout, firstWord, endWord);
    const inCountry = (country: string) => towns.find((town) => townCountry(world.towns, town) === country) ?? -1;
    if (beside !== null && inCountry(beside) >= 0) return inCountry(beside);
    let best = -1;
    for (const town of towns) {
      const count = spoken.get(townCountry(world.towns, town)) ?? 0;
      if (count > 0 && (best < 0 || count > (spoken.get(townCountry(world.towns, best)) ?? 0))) best = town;
    }
    return best < 0 && evidence === SURE_PLACE && !known ? towns[0] : best;
  }

  /** `Mayor Lincoln`, `Mr Lincoln`: a person of a town's name. */
  function isTitled({ firstWord }: TownName): boolean {
    const titles = wordsOf(layout.lexicon.references, "title");
    return firstWord > 0 && (layout.nounAt[firstWord - 1] >= 0 || titles.has(words.form[firstWord - 1].toLowerCase()));
  }
}

/** Adds hits where no others are; all stay in the order of the text. */
function addHits({ hits, hitAt }: Layout, added: readonly NameHit[]): void {
  const before = [...hits];
  hits.push(...added);
  hits.sort((one, other) => one.firstWord - other.firstWord || one.firstAtom - other.firstAtom);
  const index = new Map(hits.map((hit, at) => [hit, at]));
  for (let word = 0; word < hitAt.length; word++) if (hitAt[word] >= 0) hitAt[word] = index.get(before[hitAt[word]])!;
  for (const hit of added) hitAt.fill(index.get(hit)!, hit.firstWord, hit.endWord);
}

/** The longest name of a town that begins at a word and is no part of a longer name; null without one. */
function nameAt(layout: Layout, word: number): TownName | null {
  const { atoms, world, words } = layout;
  if (!isFree(layout, word)) return null;
  const piece = pieceOf(layout, word);
  if (piece !== null && piece.firstWord !== word) return null;
  const firstAtom = atoms.ofWord[word];
  const pieces: string[] = [];
  const atMost = opensTown(world.towns, townKey([atoms.form[firstAtom]])) ? LONGEST_TOWN : 1;
  const stop = sentenceEnd(layout, word);
  let best: TownName | null = null;
  for (let atom = firstAtom; atom < atoms.length && pieces.length < atMost && atoms.word[atom] < stop; atom++) {
    const at = atoms.word[atom];
    if (at !== word && (layout.hitAt[at] >= 0 || layout.nounAt[at] >= 0)) break;
    pieces.push(atoms.form[atom]);
    const endWord = atoms.endWord[atom];
    const whole = atoms.word[atom + 1] !== at && isCapitalised(atoms.form[atom]) && !isInsidePiece(layout, endWord);
    if (!whole) continue;
    const key = townKey(pieces);
    // What the tagger takes for no name may be any word: `In`, `Of`, `nel Delta`.
    const isNoun = piece === null || words.upos[word] !== U.PROPN;
    if (isNoun && pieces.length === 1 && !canBegin(layout, word)) continue;
    if (townsNamed(world.towns, key).length > 0) best = { key, firstWord: word, endWord, firstAtom, endAtom: atom + 1 };
  }
  return best;
}

const canBegin = ({ words, sentences }: Layout, word: number): boolean =>
  words.upos[word - 1] === U.ADP || word <= sentences.firstWord[words.sentence[word]] + 1;

const isInsidePiece = (layout: Layout, word: number): boolean => {
  const piece = pieceOf(layout, word);
  return piece !== null && piece.firstWord < word;
};

/** A capitalised word no table knows, whether or not the tagger takes it for a name. */
function isFree(layout: Layout, word: number): boolean {
  const { words } = layout;
  const form = words.form[word];
  if (layout.hitAt[word] >= 0 || layout.nounAt[word] >= 0 || !isCapitalised(form)) return false;
  const piece = pieceOf(layout, word);
  if (piece !== null && (piece.hit !== null || piece.taken)) return false;
  if (layout.lexicon.timeWords.has(form.toLowerCase())) return false;
  // `in ICA` is no town, but a dateline or heading in capitals may have one.
  return !isAllCapitals(form) || form.length > 5 || isInCapitals(layout, word);
}

function isInCapitals(layout: Layout, word: number): boolean {
  const start = sentenceStart(layout, word);
  return word <= start + 1 || isAllCapitals(layout.words.form[start]);
}

function hitFor({ atoms }: Layout, name: TownName, town: number): NameHit {
  const { firstWord, endWord, firstAtom, endAtom } = name;
  return {
    firstWord,
    endWord,
    firstAtom,
    endAtom,
    start: atoms.start[firstAtom],
    end: atoms.end[endAtom - 1],
    target: targetOf(TOWN, town),
    city: -1,
    partial: false,
    consumed: false,
  };
}
