import { enterDescribed } from "./descriptions/describe.ts";
import type { Description } from "./descriptions/description.ts";
import { plain } from "./gazetteer/atoms.ts";
import { targetIndex } from "./gazetteer/targets.ts";
import { surnameOf } from "./gazetteer/world-index.ts";
import { type Layout, lowerForm, type NamePiece } from "./hits/layout.ts";
import { stateBeside } from "./hits/owned-names.ts";
import { isUnknownPlace } from "./hits/place-grammar.ts";
import { enterSpelledOut } from "./hits/spelled-out.ts";
import { leaderAmong } from "./known-by-surname.ts";
import { enterPerson, type Registry } from "./registry.ts";
import { complete, enterUnknown } from "./unknown-names.ts";

/** Who has been named in full in one document, by the short names that may follow. */
export interface NameBook {
  layout: Layout;
  registry: Registry;
  short: Map<string, { entity: number; word: number; written: string }[]>;
}

export const createNameBook = (layout: Layout, registry: Registry): NameBook => ({
  layout,
  registry,
  short: new Map(),
});

/** Whether a name stands on its own: known to the tables, or of two words at least. */
export const isFullName = (piece: NamePiece): boolean => piece.hit !== null || piece.endWord - piece.firstWord > 1;

/** The entity of a person's name, with what a description beside it says. */
export function nameOf(book: NameBook, piece: NamePiece, description: Description | null): number {
  const entity = findBearer(book, piece, description);
  if (description !== null) complete(book.registry, entity, description, description.names.indexOf(piece));
  const { country, kind } = book.registry.mentions.entities[entity];
  const state = country === null && kind === "person" ? stateBeside(book.layout, piece) : -1;
  if (state >= 0)
    Object.assign(book.registry.mentions.entities[entity], {
      country: book.layout.world.states[state].country,
      political: true,
    });
  return entity;
}

function findBearer(book: NameBook, piece: NamePiece, description: Description | null): number {
  const { layout, registry } = book;
  const { words, world } = layout;
  if (piece.hit !== null) return remember(book, enterPerson(registry, targetIndex(piece.hit.target)), piece);
  const parts = words.form
    .slice(piece.firstWord, piece.endWord)
    .filter((form) => form.length > 1 || /\p{L}/u.test(form));
  const last = parts[parts.length - 1];
  const namesakes = world.peopleBySurname.get(last) ?? world.peopleBySurname.get(plain(last)) ?? [];
  if (parts.length > 1) {
    const longer = longerFor(book, parts.join(" "), last);
    if (longer >= 0) return longer;
    const known = namesakes.find((person) => world.people[person].name.startsWith(`${parts[0]} `));
    return remember(
      book,
      known === undefined ? enterUnknown(book, piece, description) : enterPerson(registry, known),
      piece,
    );
  }
  const earlier = shortFor(book, last, piece.firstWord);
  if (earlier >= 0) return earlier;
  if (description !== null) {
    const office = description.states.length === 1 ? enterHolder(registry, description, last) : -1;
    if (office >= 0) return remember(book, office, piece);
    const country = description.states.length === 1 ? world.states[description.states[0]].country : null;
    const compatriots = namesakes.filter((person) => country !== null && world.people[person].country === country);
    if (compatriots.length === 1) return remember(book, enterPerson(registry, compatriots[0]), piece);
  } else {
    const bracketed = inBrackets(book, piece);
    if (bracketed >= 0) return bracketed;
    const spelled = enterSpelledOut(layout, registry, piece);
    if (spelled >= 0) return remember(book, spelled, piece);
  }
  const leader =
    description === null && isUnknownPlace(layout, piece.firstWord, piece.endWord)
      ? -1
      : leaderAmong(book, namesakes, description);
  if (leader >= 0) return remember(book, enterPerson(registry, leader), piece);
  return remember(book, enterUnknown(book, piece, description), piece);
}

/** The office's holder, when the name beside the description is theirs. */
function enterHolder(registry: Registry, description: Description, surname: string): number {
  const entity = enterDescribed(registry, { ...description, indefinite: false, plural: false });
  if (entity === null) return -1;
  const { name, kind } = registry.mentions.entities[entity];
  return kind === "person" && name.split(" ").includes(surname) ? entity : -1;
}

/** Enters the short names under which a full name may come back. */
function remember(book: NameBook, entity: number, piece: NamePiece): number {
  const { layout, registry } = book;
  const known = layout.world.personById.get(registry.mentions.entities[entity].id);
  const written = layout.words.form.slice(piece.firstWord, piece.endWord).join(" ");
  const names = new Set([surnameOf(written, false).at(-1) ?? written]);
  if (registry.mentions.entities[entity].kind === "organisation") names.add(initialsOf(written));
  if (known !== undefined) names.add(layout.world.people[known].surname.at(-1) ?? "");
  for (const name of names) {
    const list = book.short.get(name) ?? [];
    list.push({ entity, word: piece.firstWord, written });
    book.short.set(name, list);
  }
  return entity;
}

/** The entity a short name points to: the last so named before it, else one named only later; -1 when none. */
function shortFor(book: NameBook, name: string, word: number): number {
  const list = book.short.get(name);
  if (list === undefined) return -1;
  let best = -1;
  let bestWord = -1;
  for (const { entity, word: at } of list) {
    if (at <= word && at > bestWord) {
      best = entity;
      bestWord = at;
    }
  }
  return best >= 0 ? best : list[0].entity;
}

/** `Kenya Democratic Front` → `KDF`. */
const initialsOf = (name: string): string =>
  name
    .split(" ")
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");

/** The entity of a longer name that ends with this one (`Grlić Radman` of `Gordan Grlić Radman`); -1 when none or several do. */
function longerFor(book: NameBook, name: string, last: string): number {
  const bearers = new Set<number>();
  for (const { entity, written } of book.short.get(last) ?? []) if (written.endsWith(` ${name}`)) bearers.add(entity);
  const [only = -1] = bearers;
  return bearers.size === 1 ? only : -1;
}

/** `Corte penale internazionale (Cpi)`: the name in brackets is the body's before it. */
function inBrackets(book: NameBook, piece: NamePiece): number {
  const { layout, registry } = book;
  const { mentions, mentionAt, entities } = registry.mentions;
  const before = piece.firstWord - 2;
  if (before < 0 || lowerForm(layout, before + 1) !== "(" || lowerForm(layout, piece.endWord) !== ")") return -1;
  if (mentionAt[before] < 0) return -1;
  const { entity } = mentions[mentionAt[before]];
  const { kind } = entities[entity];
  return kind === "organisation" || kind === "armed-group" ? remember(book, entity, piece) : -1;
}
