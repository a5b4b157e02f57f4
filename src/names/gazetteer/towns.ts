import { hashString } from "../../grammar/hashing.ts";
import { plain, splitName } from "./atoms.ts";

/**
 * The towns of the world beyond those the tables of places name, in typed arrays that are read in place: no object is made of a town
 * until a text names it. Of namesakes the one with more people comes first.
 */
export interface Towns {
  /** Every name, end to end; `ends` tells where each ends, in UTF-16 units. */
  readonly names: string;
  readonly ends: Int32Array;
  /** Latitude and longitude in hundredths of a degree, made positive, in the upper and the lower half. */
  readonly positions: Int32Array;
  /** GeoNames number × 256 + index into `countries`. */
  readonly origins: Int32Array;
  /** ISO 3166-1 alpha-3. */
  readonly countries: readonly string[];
  /** A hash table of names: the upper half of a name's hash above the number of the town, counted from 1; 0 where a place is free. */
  readonly table: Int32Array;
  /** A bit for each hash of a first word that names of several words have. */
  readonly openings: Int32Array;
  /** How many have 300,000 people: the first so many. */
  readonly large: number;
}

/** One town, made when it is asked for. */
export interface Town {
  name: string;
  country: string;
  lat: number;
  lon: number;
  geonames: number;
}

/** Most words in the name of a town. */
export const LONGEST_TOWN = 6;
const OPENING_BITS = 1 << 15;
const LOWER = 0xffff;
const LARGE = 300_000;

/** The form under which a name is looked up: its pieces in small letters without diacritics. */
export const townKey = (pieces: readonly string[]): string => pieces.map(plain).join(" ").toLowerCase();

/**
 * Compiles `towns.tsv`, the biggest first; `known` has by GeoNames number the names, as keys, of places in other tables, which are left
 * out. Rows are read by hand: there are 25,000. Throws a RangeError when they are too many for the table.
 */
export function compileTowns(source: string, known: ReadonlyMap<number, ReadonlySet<string>>): Towns {
  const names: string[] = [];
  const ends: number[] = [];
  const positions: number[] = [];
  const origins: number[] = [];
  const countries: string[] = [];
  const openings = new Int32Array(OPENING_BITS >> 5);
  const keys: string[] = [];
  const lines = source.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  let end = 0;
  let large = 0;
  for (let at = 1; at < lines.length; at++) {
    const [name, country, lat, lon, people, geonames] = lines[at].split("\t");
    const pieces = splitName(name);
    const key = townKey(pieces);
    if (known.get(Number(geonames))?.has(key)) continue;
    if (Number(people) >= LARGE) large++;
    let index = countries.indexOf(country);
    if (index < 0) index = countries.push(country) - 1;
    names.push(name);
    end += name.length;
    ends.push(end);
    positions.push((Math.round((Number(lat) + 90) * 100) << 16) | Math.round((Number(lon) + 180) * 100));
    origins.push((Number(geonames) << 8) | index);
    keys.push(key);
    if (pieces.length > 1) markOpening(openings, townKey([pieces[0]]));
  }
  if (keys.length > LOWER) throw new RangeError(`${keys.length} towns, ${LOWER} at most`);
  return {
    names: names.join(""),
    ends: Int32Array.from(ends),
    positions: Int32Array.from(positions),
    origins: Int32Array.from(origins),
    countries,
    table: layOut(keys),
    openings,
    large,
  };
}

function layOut(keys: readonly string[]): Int32Array {
  let places = 2;
  while (places < keys.length * 1.25) places *= 2;
  const table = new Int32Array(places);
  keys.forEach((key, index) => {
    const hash = hashString(key);
    let place = hash & (places - 1);
    while (table[place] !== 0) place = (place + 1) & (places - 1);
    table[place] = (hash & ~LOWER) | (index + 1);
  });
  return table;
}

function markOpening(openings: Int32Array, word: string): void {
  const bit = hashString(word) & (OPENING_BITS - 1);
  openings[bit >> 5] |= 1 << (bit & 31);
}

/** Whether names of several words may begin with this one, given as a key. */
export function opensTown({ openings }: Towns, word: string): boolean {
  const bit = hashString(word) & (OPENING_BITS - 1);
  return (openings[bit >> 5] & (1 << (bit & 31))) !== 0;
}

/** The towns of a name, given as a key, the biggest first. */
export function townsNamed(towns: Towns, key: string): number[] {
  const { table } = towns;
  const found: number[] = [];
  const hash = hashString(key);
  const mask = table.length - 1;
  for (let place = hash & mask; table.length > 0 && table[place] !== 0; place = (place + 1) & mask) {
    const town = (table[place] & LOWER) - 1;
    if ((table[place] & ~LOWER) === (hash & ~LOWER) && townKey(splitName(nameOf(towns, town))) === key)
      found.push(town);
  }
  return found;
}

const nameOf = ({ names, ends }: Towns, town: number): string =>
  names.slice(town === 0 ? 0 : ends[town - 1], ends[town]);

export const townCountry = ({ origins, countries }: Towns, town: number): string => countries[origins[town] & 0xff];

export function townAt(towns: Towns, town: number): Town {
  const position = towns.positions[town];
  return {
    name: nameOf(towns, town),
    country: townCountry(towns, town),
    lat: ((position >>> 16) - 9000) / 100,
    lon: ((position & LOWER) - 18000) / 100,
    geonames: towns.origins[town] >>> 8,
  };
}
