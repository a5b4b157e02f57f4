import { parseTable, variants } from "../../text/table.ts";
import { periodsOf } from "./compile-world.ts";
import { compileOffices, inForce, type Tenure } from "./offices.ts";
import type { Period } from "./world.ts";

/** One actor of the tables, as a person looks it up. */
export interface DirectoryEntry {
  id: string;
  kind: string;
  name: string;
  /** Every name and spelling, in all languages, without repetition. */
  names: string[];
  country: string | null;
  sectors: string[];
  wikidata: string | null;
  /** Every office of a person, in the order of the table. */
  offices: Tenure[];
  /** When a party or armed group governed. */
  ruled: Period[];
  /** Table below `data/`. */
  source: string;
}

/** An entry found under a name; the closer, the smaller `distance`: 0 a whole name, 1 a word of one, 2 the beginning of one. */
export interface Found {
  entry: DirectoryEntry;
  distance: number;
}

const STEMS = ["states", "organisations", "armed-groups", "media"] as const;

/** All actors of the tables; `tables` maps a path below `data/` to its source, names of all languages there are. */
export function compileDirectory(tables: Record<string, string>): DirectoryEntry[] {
  const read = (path: string) => parseTable(tables[path] ?? "", path);
  const entries: DirectoryEntry[] = [];
  const ruling = periodsOf(read("actors/ruling-bodies.tsv"));
  for (const stem of STEMS) {
    const source = `actors/${stem}.tsv`;
    const names = new Map<string, string[]>();
    for (const path of Object.keys(tables).sort(englishFirst)) {
      if (path === source || !path.startsWith(`actors/${stem}.`)) continue;
      for (const row of read(path)) {
        const own = [row.names, row.capitals ?? "", row.seats ?? ""].flatMap(variants);
        names.set(row.id, [...(names.get(row.id) ?? []), ...own]);
      }
    }
    for (const row of read(source)) {
      const all = [...new Set(names.get(row.id) ?? [row.id])];
      entries.push({
        id: row.id,
        kind: row.kind,
        name: all[0],
        names: all,
        country: row.iso3 || row.country || null,
        sectors: stem === "states" ? ["GOV"] : variants(row.sectors),
        wikidata: row.wikidata || null,
        offices: [],
        ruled: [...(ruling.get(row.id) ?? [])],
        source,
      });
    }
  }
  const { ofPerson } = compileOffices(tables);
  for (const row of read("actors/people.tsv")) {
    entries.push({
      id: row.id,
      kind: "person",
      name: row.name,
      names: [...new Set([row.name, ...variants(row.variants)])],
      country: row.country || null,
      sectors: [],
      wikidata: row.wikidata || null,
      offices: [...(ofPerson.get(row.id) ?? [])],
      ruled: [],
      source: "actors/people.tsv",
    });
  }
  return entries;
}

/** What an actor is called in a language, by its id and, for a state, by its code too: the first of its names in that language's tables. */
export function namesIn(tables: Record<string, string>, language: string): Record<string, string> {
  const read = (path: string) => parseTable(tables[path] ?? "", path);
  const called: Record<string, string> = {};
  for (const stem of STEMS) {
    for (const { id, names } of read(`actors/${stem}.${language}.tsv`)) called[id] ??= variants(names)[0];
  }
  // A dependency bears the code of its state, which goes by its own name.
  for (const { id, kind, iso3 } of read("actors/states.tsv")) {
    if (iso3 !== "" && kind === "state" && called[id] !== undefined) called[iso3] ??= called[id];
  }
  return called;
}

/** An actor goes by its English name, as in every record. */
const englishFirst = (a: string, b: string): number =>
  Number(b.endsWith(".en.tsv")) - Number(a.endsWith(".en.tsv")) || (a < b ? -1 : 1);

/** Where an entry stands: its table and the line, counted from 1. */
export function lineOf(tables: Readonly<Record<string, string>>, { id, source }: DirectoryEntry): number {
  return (tables[source] ?? "").split("\n").findIndex((line) => line.startsWith(`${id}\t`)) + 1;
}

/** The offices somebody held on a day (ISO 8601); all that were ever held when no day is given. */
export const officesOn = (entry: DirectoryEntry, day: string | null): Tenure[] =>
  day === null ? entry.offices : entry.offices.filter(({ from, to }) => inForce(from, to, day));

/** When a body governed, counted in on a day (ISO 8601); every time when no day is given. */
export const ruledOn = (entry: DirectoryEntry, day: string | null): Period[] =>
  day === null ? entry.ruled : entry.ruled.filter(({ from, to }) => inForce(from, to, day));

/**
 * The actors a name may stand for, closest first; of equals those in office on the day first. Accents and capitals do not count.
 * `atMost` bounds how many.
 */
export function findActors(
  entries: readonly DirectoryEntry[],
  name: string,
  day: string | null,
  atMost: number,
): Found[] {
  const wanted = plain(name);
  const found: Found[] = [];
  for (const entry of entries) {
    const distance = Math.min(
      distanceOf(wanted, plain(entry.id)),
      ...plainNames(entry).map((known) => distanceOf(wanted, known)),
    );
    if (Number.isFinite(distance)) found.push({ entry, distance });
  }
  const rank = ({ entry, distance }: Found) =>
    distance * 2 - (day !== null && officesOn(entry, day).length > 0 ? 1 : 0);
  return found.sort((a, b) => rank(a) - rank(b) || a.entry.id.localeCompare(b.entry.id)).slice(0, atMost);
}

/** The names nearest to one nobody bears, by letters changed, nearest first. */
export function nearestNames(entries: readonly DirectoryEntry[], name: string, atMost: number): string[] {
  const wanted = plain(name);
  const most = Math.max(2, wanted.length / 3);
  const close = entries.flatMap((entry) =>
    plainNames(entry).flatMap((known, at) => {
      // Whatever its letters, a name so much longer or shorter is another.
      if (Math.abs(known.length - wanted.length) > most) return [];
      const changes = changesBetween(wanted, known);
      return changes > most ? [] : [{ known: entry.names[at], changes }];
    }),
  );
  return [...new Set(close.sort((a, b) => a.changes - b.changes).map(({ known }) => known))].slice(0, atMost);
}

const plainByEntry = new WeakMap<DirectoryEntry, readonly string[]>();

/** The names of an entry as they are compared, made once. */
function plainNames(entry: DirectoryEntry): readonly string[] {
  const known = plainByEntry.get(entry) ?? entry.names.map(plain);
  plainByEntry.set(entry, known);
  return known;
}

const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function distanceOf(wanted: string, known: string): number {
  if (known === wanted) return 0;
  if (` ${known} `.includes(` ${wanted} `)) return 1;
  if (wanted.length >= 3 && ` ${known}`.includes(` ${wanted}`)) return 2;
  return Number.POSITIVE_INFINITY;
}

/** Levenshtein's distance. */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}
