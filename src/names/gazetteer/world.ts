import type { EntityKind } from "../types.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Offices } from "./offices.ts";
import type { Towns } from "./towns.ts";

export interface State {
  id: string;
  name: string;
  /** ISO 3166-1 alpha-3; null for a group of states such as the West. */
  country: string | null;
  /** state, territory, de-facto, historic or group. */
  kind: string;
  from: string;
  to: string;
  lat: number | null;
  lon: number | null;
  /** English name of the capital, for the place it is, and its GeoNames number. */
  capital: string;
  geonames: number | null;
}

export interface Person {
  id: string;
  name: string;
  country: string | null;
  sex: "m" | "f" | null;
  wikidata: string | null;
  /** The part that names the person after a first full mention: `Putin`, `bin Salman`, `Xi`. */
  surname: string[];
}

export interface Organisation {
  id: string;
  name: string;
  kind: EntityKind;
  /** The table's own word: igo, party, ministry, court … */
  type: string;
  country: string | null;
  sectors: string[];
  wikidata: string | null;
}

export interface City {
  id: string;
  name: string;
  country: string | null;
  lat: number | null;
  lon: number | null;
  geonames: number | null;
}

/** ISO 8601 prefixes; an empty `to` is still so. */
export interface Period {
  from: string;
  to: string;
}

/** All actors and places of the tables, compiled once for some languages. Immutable; may be shared by many documents. */
export interface World {
  readonly languages: readonly string[];
  readonly states: readonly State[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly cities: readonly City[];
  /** The towns no other table names. */
  readonly towns: Towns;
  readonly stateById: ReadonlyMap<string, number>;
  /** ISO 3166-1 alpha-3 → the state of today that bears it. */
  readonly stateByCountry: ReadonlyMap<string, number>;
  /** Last word of a name, or the family name before it → the people who bear it. */
  readonly peopleBySurname: ReadonlyMap<string, readonly number[]>;
  readonly personById: ReadonlyMap<string, number>;
  readonly organisationById: ReadonlyMap<string, number>;
  /** Organ → the international body it acts for: `european-commission` → `eu`. */
  readonly wholes: ReadonlyMap<string, string>;
  /** Party or armed group → when it governed. */
  readonly ruling: ReadonlyMap<string, readonly Period[]>;
  readonly offices: Offices;
  readonly lexicons: ReadonlyMap<string, Lexicon>;
}

/** The international body or armed group an organisation is, or is an organ of; null for others. */
export function bodyOf(world: World, { id, country, kind }: Organisation): string | null {
  return country === "IGO" || kind === "armed-group" ? (world.wholes.get(id) ?? id) : null;
}
