import { U } from "../../grammar/universal.ts";
import { addMention } from "../add-mention.ts";
import { CITY, ORGANISATION, PERSON, targetIndex, targetKind } from "../gazetteer/targets.ts";
import { enterEntity, type Registry, slug } from "../registry.ts";
import { isCapitalised } from "./capitals.ts";
import { type Layout, lowerForm, type NamePiece, spanHead } from "./layout.ts";

/** More words than this spell no acronym out. */
const LONGEST_NAME = 12;
const LONGEST_ACRONYM = 7;

/**
 * `Movimento per la liberazione del Sahel (Mls)`: the words before a bracket whose initials are the acronym in it are the name of a body no
 * table holds, of the state they name and the sector of their noun. Adds its mention and gives its entity, or -1.
 */
export function enterSpelledOut(layout: Layout, registry: Registry, piece: NamePiece): number {
  const { words, text } = layout;
  const end = piece.firstWord - 1;
  if (end < 1 || piece.endWord !== piece.firstWord + 1 || lowerForm(layout, end) !== "(") return -1;
  if (lowerForm(layout, piece.endWord) !== ")") return -1;
  const first = spellingFrom(layout, words.form[piece.firstWord].toUpperCase(), end);
  if (first < 0) return -1;
  const name = text.slice(words.start[first], words.end[end - 1]);
  const noun = layout.nouns.find(({ firstWord, endWord }) => firstWord >= first && endWord <= end);
  if (noun === undefined) return -1;
  const entity = enterEntity(registry, {
    id: slug(name),
    name,
    kind: noun.agent.sector === "JRN" ? "media" : "organisation",
    country: countryWithin(layout, first, end),
    sectors: [noun.agent.sector, ...noun.agent.further],
    political: noun.agent.sector !== "JRN",
  });
  addMention(registry, entity, "name", { firstWord: first, endWord: end, head: spanHead(words, first, end) });
  return entity;
}

/** The word from which the initials up to `end` are these letters, small words between them left out; -1 when they are not. */
function spellingFrom({ words, hitAt, hits }: Layout, letters: string, end: number): number {
  if (letters.length < 2 || letters.length > LONGEST_ACRONYM) return -1;
  let letter = letters.length - 1;
  for (let word = end - 1; word >= 0 && word >= end - LONGEST_NAME; word--) {
    if (words.sentence[word] !== words.sentence[end] || words.upos[word] === U.PUNCT) return -1;
    const known = hits[hitAt[word] ?? -1];
    if (known !== undefined && targetKind(known.target) === PERSON) return -1;
    const [initial = ""] = words.form[word].toUpperCase();
    if (initial === letters[letter]) letter--;
    else if (words.upos[word] !== U.ADP && words.upos[word] !== U.DET && words.upos[word] !== U.CCONJ) return -1;
    if (letter < 0) return isCapitalised(words.form[word]) ? word : -1;
  }
  return -1;
}

/** The country of the one state, city or body named within some words; null when there is none or are several. */
function countryWithin({ world, hits }: Layout, first: number, end: number): string | null {
  const countries = new Set<string | null>();
  for (const { firstWord, endWord, target } of hits) {
    if (firstWord < first || endWord > end) continue;
    const index = targetIndex(target);
    const kind = targetKind(target);
    if (kind === PERSON) continue;
    const named = kind === ORGANISATION ? world.organisations : kind === CITY ? world.cities : world.states;
    countries.add(named[index].country);
  }
  const [only = null] = countries;
  return countries.size === 1 ? only : null;
}
