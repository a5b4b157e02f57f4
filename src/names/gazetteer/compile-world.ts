import { parseTable, type Row, variants } from "../../text/table.ts";
import type { EntityKind } from "../types.ts";
import { splitName } from "./atoms.ts";
import { compileLexicon } from "./lexicon.ts";
import { compileOffices } from "./offices.ts";
import { compileTowns, townKey } from "./towns.ts";
import type { City, Organisation, Period, Person, State, World } from "./world.ts";
import { indexById, indexBySurname, surnameOf } from "./world-index.ts";

const ORGANISATION_TABLES: [file: string, kind: EntityKind][] = [
  ["organisations", "organisation"],
  ["armed-groups", "armed-group"],
  ["media", "media"],
];

/** Cities and towns; regions, islands, seas and sites. */
const PLACE_TABLES = ["places", "regions"];

/**
 * Compiles the actor and place tables. `tables` maps a path below `data/` to the table's source (`actors/states.tsv`);
 * missing tables count as empty. Throws on a malformed row.
 */
export function compileWorld(tables: Record<string, string>, languages: string[]): World {
  const read = (path: string): Row[] => parseTable(tables[path] ?? "", path);
  const named = (stem: string): Map<string, Row> => {
    const rows = new Map<string, Row>();
    for (const language of ["en", ...languages]) {
      for (const row of read(`${stem}.${language}.tsv`)) if (!rows.has(row.id)) rows.set(row.id, row);
    }
    return rows;
  };
  const firstOf = (cell: string | undefined): string => variants(cell ?? "")[0] ?? "";

  const stateNames = named("actors/states");
  const states = read("actors/states.tsv").map(
    (row): State => ({
      id: row.id,
      name: firstOf(stateNames.get(row.id)?.names) || row.id,
      country: row.iso3 || null,
      kind: row.kind,
      from: row.from,
      to: row.to,
      lat: numberOf(row.lat),
      lon: numberOf(row.lon),
      capital: firstOf(stateNames.get(row.id)?.capitals),
      geonames: numberOf(row.geonames),
    }),
  );

  const familyFirst = new Set(
    languages.flatMap((language) =>
      read(`actors/references.${language}.tsv`).flatMap((row) => (row.use === "family-first" ? [row.form] : [])),
    ),
  );
  const stateByCountry = new Map<string, number>();
  states.forEach((state, index) => {
    if (state.country === null) return;
    if (state.kind === "state" || !stateByCountry.has(state.country)) stateByCountry.set(state.country, index);
  });
  const peopleRows = read("actors/people.tsv");
  const people = peopleRows.map((row): Person => {
    const stateId = states[stateByCountry.get(row.country) ?? -1]?.id ?? "";
    return {
      id: row.id,
      name: row.name,
      country: row.country || null,
      sex: row.sex === "m" || row.sex === "f" ? row.sex : null,
      wikidata: row.wikidata || null,
      surname: surnameOf(row.name, familyFirst.has(stateId)),
    };
  });

  const organisations = ORGANISATION_TABLES.flatMap(([file, kind]) => {
    const names = named(`actors/${file}`);
    return read(`actors/${file}.tsv`).map(
      (row): Organisation => ({
        id: row.id,
        name: firstOf(names.get(row.id)?.names) || row.id,
        kind: row.kind === "group" ? "group" : kind,
        type: row.kind,
        country: row.country || null,
        sectors: variants(row.sectors ?? ""),
        wikidata: row.wikidata || null,
      }),
    );
  });

  const cities = PLACE_TABLES.flatMap((stem) => {
    const names = named(`actors/${stem}`);
    return read(`actors/${stem}.tsv`).map(
      (row): City => ({
        id: row.id,
        name: firstOf(names.get(row.id)?.names) || row.id,
        country: row.country || null,
        lat: numberOf(row.lat),
        lon: numberOf(row.lon),
        geonames: numberOf(row.geonames),
      }),
    );
  });

  const indexed = { states, people, organisations, cities };
  return {
    languages,
    ...indexed,
    towns: compileTowns(tables["actors/towns.tsv"] ?? "", keysOfPlaces(states, cities, tables, languages)),
    stateById: indexById(states),
    stateByCountry,
    peopleBySurname: indexBySurname(
      people,
      peopleRows.map((row) => [row.name, ...variants(row.variants)]),
    ),
    personById: indexById(people),
    organisationById: indexById(organisations),
    wholes: new Map(read("actors/organs.tsv").map((row) => [row.organ, row.whole])),
    ruling: periodsOf(read("actors/ruling-bodies.tsv")),
    offices: compileOffices(tables),
    lexicons: new Map(languages.map((language) => [language, compileLexicon(tables, language, indexed)])),
  };
}

/** Rows of a table of periods by the body they are of. */
export function periodsOf(rows: readonly Row[]): Map<string, Period[]> {
  const periods = new Map<string, Period[]>();
  for (const { body, from, to } of rows) periods.set(body, [...(periods.get(body) ?? []), { from, to }]);
  return periods;
}

const numberOf = (cell: string | undefined): number | null => (cell ? Number(cell) : null);

/** By GeoNames number, the names under which the languages know a capital or a place, as keys. */
function keysOfPlaces(
  states: readonly State[],
  cities: readonly City[],
  tables: Readonly<Record<string, string>>,
  languages: readonly string[],
): Map<number, Set<string>> {
  const numbers = new Map([...states, ...cities].map(({ id, geonames }) => [id, geonames]));
  const keys = new Map<number, Set<string>>();
  for (const stem of ["states", ...PLACE_TABLES]) {
    for (const language of new Set(["en", ...languages])) {
      const path = `actors/${stem}.${language}.tsv`;
      for (const row of parseTable(tables[path] ?? "", path)) {
        const number = numbers.get(row.id) ?? null;
        if (number === null) continue;
        const own = keys.get(number) ?? new Set();
        for (const name of variants((stem === "states" ? row.capitals : row.names) ?? ""))
          own.add(townKey(splitName(name)));
        keys.set(number, own);
      }
    }
  }
  return keys;
}
