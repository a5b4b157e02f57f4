import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileDirectory, type DirectoryEntry } from "../../names/gazetteer/directory.ts";
import { parseTable, variants } from "../../text/table.ts";
import { readActorTables } from "../tables.ts";

/** What event tables say in codes and names of their own, in terms of the tables of `data/`. */
export interface Vocabulary {
  /** States by their code, ISO 3166-1 alpha-3. */
  states: ReadonlyMap<string, { id: string; name: string }>;
  /** The code of a state by another table's code or full name, in lower case. */
  countries: ReadonlyMap<string, string>;
  /** The same by FIPS 10-4. */
  fips: ReadonlyMap<string, string>;
  /** Bodies, groups, media and people that bear a name, in lower case. */
  named: ReadonlyMap<string, readonly DirectoryEntry[]>;
  byId: ReadonlyMap<string, DirectoryEntry>;
  /** Bodies and groups by CAMEO's code of them, whole (IGOWSTNAT) or its last three letters (NAT). */
  bodies: ReadonlyMap<string, string>;
  /** Common nouns for who acts in a role: president, police. */
  roles: ReadonlySet<string>;
  /** PLOVER sectors of ICEWS sectors in lower case, and of single words of them; the smaller `rank` the more telling. */
  sectors: ReadonlyMap<string, { sector: string; rank: number; match: string }>;
  acts: ReadonlyMap<string, CameoAct>;
  types: ReadonlyMap<string, { quad: number; score: number; cameo: string }>;
  /** Scores by `TYPE mode`. */
  scores: ReadonlyMap<string, number>;
}

/** PLOVER's act of a CAMEO code; an empty type: PLOVER has none. */
export interface CameoAct {
  type: string;
  mode: string | null;
  contexts: readonly string[];
  symmetric: "yes" | "no" | "host";
}

/** Reads the tables of the package. */
export function readVocabulary(folder: string): Vocabulary {
  const rows = (path: string) => parseTable(readFileSync(join(folder, "data", path), "utf8"), path);
  const entries = compileDirectory(readActorTables(folder));
  return {
    ...compileCountries(entries, rows("exports/countries.tsv"), rows("imports/countries.tsv")),
    ...compileNames(entries),
    bodies: compileBodies(rows("actors/cameo-codes.tsv"), rows("imports/groups.tsv")),
    roles: new Set(rows("actors/agents.en.tsv").flatMap(({ phrase }) => variants(phrase.toLowerCase()))),
    sectors: new Map(
      rows("imports/sectors.tsv").map(({ sector, plover, match }, rank) => [
        sector.toLowerCase(),
        { sector: plover, rank, match },
      ]),
    ),
    acts: new Map(
      rows("imports/cameo.tsv").map(({ code, type, mode, contexts, symmetric }) => [
        code,
        { type, mode: mode || null, contexts: variants(contexts), symmetric: symmetric as CameoAct["symmetric"] },
      ]),
    ),
    types: new Map(
      rows("ontology/types.tsv").map(({ type, quad, score, cameo }) => [
        type,
        { quad: Number(quad), score: Number(score), cameo },
      ]),
    ),
    scores: new Map(rows("ontology/modes.tsv").map(({ type, mode, score }) => [`${type} ${mode}`, Number(score)])),
  };
}

type Rows = readonly Readonly<Record<string, string>>[];

function compileCountries(entries: readonly DirectoryEntry[], codes: Rows, others: Rows) {
  const states: Map<string, { id: string; name: string }> = new Map();
  const countries = new Map<string, string>();
  const fips = new Map<string, string>();
  for (const { id, name, names, country, kind, source } of entries) {
    if (source !== "actors/states.tsv" || country === null) continue;
    // Of those that share a code the state bears it, not what it holds.
    if (!states.has(country) || kind === "state") states.set(country, { id, name });
    countries.set(country.toLowerCase(), country);
    for (const each of names) if (!countries.has(each.toLowerCase())) countries.set(each.toLowerCase(), country);
  }
  for (const { iso3, fips: two, cameo } of codes) {
    if (two !== "") fips.set(two.toLowerCase(), iso3);
    if (cameo !== "") countries.set(cameo.toLowerCase(), iso3);
  }
  for (const { scheme, country, iso3 } of others)
    (scheme === "fips" ? fips : countries).set(country.toLowerCase(), iso3);
  return { states, countries, fips };
}

function compileNames(entries: readonly DirectoryEntry[]) {
  const named = new Map<string, DirectoryEntry[]>();
  for (const entry of entries) {
    if (entry.source === "actors/states.tsv") continue;
    for (const name of new Set(entry.names.map((each) => each.toLowerCase()))) {
      const known = named.get(name);
      if (known === undefined) named.set(name, [entry]);
      else known.push(entry);
    }
  }
  return { named, byId: new Map(entries.map((entry) => [entry.id, entry])) };
}

function compileBodies(whole: readonly Record<string, string>[], groups: readonly Record<string, string>[]) {
  const bodies = new Map<string, string>();
  for (const { code, id } of groups) bodies.set(code, id);
  // Of organs that share their whole's code the whole stands first.
  for (const { code, id } of whole) if (!bodies.has(code)) bodies.set(code, id);
  return bodies;
}
