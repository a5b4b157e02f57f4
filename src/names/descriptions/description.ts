import {
  CAPITAL,
  CITY,
  ORGANISATION,
  PERSON,
  SEAT,
  STATE,
  TOWN,
  targetIndex,
  targetKind,
} from "../gazetteer/targets.ts";
import { isAdjectival, type Layout, lowerForm, type NamePiece, type NounHit } from "../hits/layout.ts";
import type { NameHit } from "../hits/name-hits.ts";
import { countryOf } from "../hits/place-grammar.ts";
import { wordsOf } from "../references.ts";
import { isBody } from "./joint-owners.ts";

/** A noun phrase that describes an actor, with what it says: whose, of which body, former or not, and who bears it. */
export interface Description {
  noun: NounHit;
  head: number;
  /** Extent from the leftmost modifier to the last, without determiner; name not counted. */
  firstWord: number;
  endWord: number;
  /** States the phrase names, as indices into the world; several in `i ministri russo e ucraino`. */
  states: number[];
  /** Organisation of which this is a part or officer, -1 when none. */
  organisation: number;
  /** Bodies that share it with each other or with the states: `US and EU officials`. */
  bodies: number[];
  /** Country of a city named with it: `il sindaco di Istanbul`. */
  city: string | null;
  /** A description inside it: `il portavoce del governo tedesco`. */
  within: Description | null;
  former: boolean;
  definite: boolean;
  indefinite: boolean;
  plural: boolean;
  /** Has an article, a numeral or another determiner. */
  determined: boolean;
  /** Sector that a modifier gives a noun which has none of its own: `congressional group`, `army accountant`. */
  branch: string | null;
  /** Run by the state: `the official news agency`. */
  staterun: boolean;
  /** Of a part of the state: `il presidente del consiglio regionale`. */
  local: boolean;
  /** Of a body that rules nobody: `il presidente del circolo`. */
  private: boolean;
  /** The names that stand with it, before or after. */
  names: NamePiece[];
}

/** The descriptions read so far, by each of their words. */
export type DescriptionAt = ReadonlyMap<number, Description>;

/** How many modifiers are looked at on either side of a noun: keeps the work linear. */
export const MODIFIERS_AT_MOST = 6;

/** Whether it is of several states or bodies: then each has one of its own. */
export const isShared = ({ states, bodies }: Description): boolean => states.length + bodies.length > 1;

/** Whether nothing yet says whose. */
export function isUnplaced(description: Description): boolean {
  return (
    description.states.length === 0 &&
    description.bodies.length === 0 &&
    description.organisation < 0 &&
    description.city === null &&
    description.within === null
  );
}

/** `il governo di Netanyahu`, `the Trump administration`: the person's state. */
export function addGovernor(layout: Layout, description: Description, hit: NameHit): boolean {
  if (description.noun.agent.kind === "person" || targetKind(hit.target) !== PERSON) return false;
  const { country } = layout.world.people[targetIndex(hit.target)];
  const state = country === null ? undefined : layout.world.stateByCountry.get(country);
  if (state === undefined) return false;
  description.states.push(state);
  return true;
}

/** A name says whose: the state, the body or the city it names. */
export function addName({ world }: Layout, description: Description, hit: NameHit): void {
  const kind = targetKind(hit.target);
  const index = targetIndex(hit.target);
  if (kind === ORGANISATION) description.organisation = index;
  else if (kind === CITY || kind === TOWN) description.city = countryOf(world, hit);
  else if (kind === STATE || kind === CAPITAL || kind === SEAT) description.states.push(index);
}

/** A state, by name or demonym; a demonym is spoken for. */
export function addState(description: Description, hit: NameHit): void {
  if (isAdjectival(hit)) hit.consumed = true;
  if (!description.states.includes(targetIndex(hit.target))) description.states.push(targetIndex(hit.target));
}

/** One of several whose it is. */
export function addOwner(layout: Layout, description: Description, hit: NameHit): void {
  if (isBody(layout, hit)) description.bodies.push(targetIndex(hit.target));
  else addState(description, hit);
}

/** What an adjective or a noun used as one says: of a region, of a branch of the state, run by the state. */
export function readModifier(layout: Layout, description: Description, word: number): void {
  const { words, lexicon } = layout;
  const { references } = lexicon;
  const forms = [words.lemma[word] ?? "", lowerForm(layout, word)];
  const locals = wordsOf(references, "local-adjective");
  const staterun = wordsOf(references, "staterun-adjective");
  description.local ||= forms.some((form) => locals.has(form));
  description.staterun ||= forms.some((form) => staterun.has(form));
  description.branch ??= references.branches.get(forms[0]) ?? references.branches.get(forms[1]) ?? null;
}
