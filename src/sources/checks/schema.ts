import {
  all,
  type CellCheck,
  date,
  degrees,
  digits,
  each,
  names,
  oneOf,
  optional,
  required,
  SECTORS,
  slug,
  wikidata,
} from "./cells.ts";
import type { Table } from "./numbered-table.ts";
import { relationSchemas } from "./relation-schemas.ts";

/** The columns of a table in order, each with the check of its cells; `key`: the columns no two rows share. */
export interface Schema {
  columns: Readonly<Record<string, CellCheck>>;
  key?: readonly string[];
}

const anything: CellCheck = () => null;
const words = (list: string) => new Set(list.split(" "));
const naming: Schema = { columns: { id: slug, names: all(required, names) }, key: ["id"] };

/** The tables of actors, places and agreements, by path below `data/`, with references resolved against `tables`. */
export function schemas(
  tables: ReadonlyMap<string, Table>,
  languages: readonly string[] = ["it", "en"],
): Map<string, Schema> {
  const column = (stem: string, name: string) =>
    new Set((tables.get(`actors/${stem}.tsv`)?.rows ?? []).map((row) => row.cells[name] ?? ""));
  const states = column("states", "id");
  const countries = column("states", "iso3");
  const actors = new Set([
    ...states,
    ...column("organisations", "id"),
    ...column("armed-groups", "id"),
    ...column("media", "id"),
  ]);
  const offices = column("office-kinds", "office");

  const country = optional(oneOf(countries, "iso3 of states.tsv"));
  const actorCountry = optional(oneOf(new Set([...countries, "IGO"]), "iso3 of states.tsv"));
  const body = oneOf(actors, "id of a state, organisation, armed group or medium");
  const office = oneOf(offices, "office of office-kinds.tsv");
  const sector = oneOf(SECTORS, "PLOVER sector");
  const sectors = all(required, each(sector));
  const latitude = degrees(90);
  const longitude = degrees(180);
  const kinds = (list: string) => oneOf(words(list), "such kind");

  const actor = (list: string): Schema => ({
    columns: { id: slug, kind: kinds(list), country: actorCountry, sectors, wikidata, from: date, to: date },
    key: ["id"],
  });
  const agents: Schema = {
    columns: {
      phrase: all(required, names),
      sector: sectors,
      office: optional(office),
      number: kinds("sing plur coll"),
      kind: kinds("person collective institution"),
      state: optional(oneOf(states, "id of states.tsv")),
    },
    key: ["phrase"],
  };
  const place = { id: slug, country, lat: latitude, lon: longitude };
  const found = new Map<string, Schema>([
    [
      "actors/states.tsv",
      {
        columns: {
          id: slug,
          iso3: optional((cell) => (/^[A-Z]{3}$/.test(cell) ? null : `'${cell}' is no code, write three capitals`)),
          kind: kinds("state territory de-facto historic group"),
          from: date,
          to: date,
          lat: latitude,
          lon: longitude,
          geonames: digits,
        },
        key: ["id"],
      },
    ],
    [
      "actors/regions.tsv",
      {
        columns: {
          ...place,
          kind: kinds("region island sea ocean strait river lake border area site city-district city"),
        },
        key: ["id"],
      },
    ],
    ["actors/places.tsv", { columns: { ...place, country: all(required, country), geonames: digits }, key: ["id"] }],
    [
      "actors/towns.tsv",
      {
        columns: {
          name: required,
          country: all(required, country),
          lat: all(required, latitude),
          lon: all(required, longitude),
          people: all(required, digits),
          geonames: all(required, digits),
        },
        key: ["geonames"],
      },
    ],
    [
      "actors/people.tsv",
      {
        columns: { id: slug, name: required, country, sex: optional(kinds("m f")), variants: names, wikidata },
        key: ["id"],
      },
    ],
    [
      "actors/offices.tsv",
      {
        columns: { person: oneOf(column("people", "id"), "person of people.tsv"), office, body, from: date, to: date },
        key: ["person", "office", "body", "from"],
      },
    ],
    ["actors/office-kinds.tsv", { columns: { office: slug, sector, rank: all(required, digits) }, key: ["office"] }],
    ["actors/leading-offices.tsv", { columns: { state: oneOf(states, "id of states.tsv"), office }, key: ["state"] }],
    [
      "actors/organisations.tsv",
      actor("igo alliance court parliament ministry service army bank party union ngo company group agency"),
    ],
    [
      "actors/organs.tsv",
      {
        columns: {
          organ: oneOf(column("organisations", "id"), "id of organisations.tsv"),
          whole: oneOf(column("organisations", "id"), "id of organisations.tsv"),
        },
        key: ["organ"],
      },
    ],
    [
      "actors/vacancies.tsv",
      {
        columns: { body: oneOf(states, "id of states.tsv"), office, from: date, to: date },
        key: ["body", "office", "from"],
      },
    ],
    [
      "actors/cameo-codes.tsv",
      {
        columns: {
          id: oneOf(new Set([...actors, ...column("people", "id")]), "id of an actor"),
          code: (cell) =>
            /^[A-Z]{3,15}(\/[A-Z]{3,15})*$/.test(cell) ? null : `'${cell}' is no CAMEO actor code, write IGOUNO`,
          from: date,
          to: date,
        },
        key: ["id", "from", "to"],
      },
    ],
    ["actors/ruling-bodies.tsv", { columns: { body, from: date, to: date }, key: ["body", "from"] }],
    ["actors/armed-groups.tsv", actor("armed-group group army party")],
    ["actors/media.tsv", actor("agency newspaper broadcaster site magazine")],
    [
      "actors/members.tsv",
      {
        columns: {
          organisation: oneOf(column("organisations", "id"), "id of organisations.tsv"),
          state: oneOf(states, "id of states.tsv"),
          from: date,
          to: date,
        },
        key: ["organisation", "state", "from"],
      },
    ],
    [
      "exports/countries.tsv",
      {
        columns: {
          iso3: oneOf(countries, "iso3 of states.tsv"),
          fips: optional((cell) => (/^[A-Z]{2}$/.test(cell) ? null : `'${cell}' is no FIPS code, write two capitals`)),
          cameo: optional((cell) => (/^[A-Z]{3}$/.test(cell) ? null : `'${cell}' is no code, write three capitals`)),
          cow: digits,
        },
        key: ["iso3"],
      },
    ],
    [
      "exports/goldstein.tsv",
      {
        columns: {
          code: all(required, digits),
          score: (cell) => (Math.abs(Number(cell || "x")) <= 10 ? null : `'${cell}' is no score from -10 to 10`),
        },
        key: ["code"],
      },
    ],
    [
      "agreements/agreements.tsv",
      {
        columns: {
          id: slug,
          kind: kinds("treaty pact ceasefire trade arms-control accord memorandum declaration"),
          parties: each((cell) => (countries.has(cell) ? null : body(cell))),
          signed: date,
          force: date,
          ended: date,
        },
        key: ["id"],
      },
    ],
  ]);
  const agreements = new Set((tables.get("agreements/agreements.tsv")?.rows ?? []).map(({ cells }) => cells.id ?? ""));
  const party: CellCheck = (cell) => (countries.has(cell) ? null : body(cell));
  for (const [path, schema] of relationSchemas(tables, party, oneOf(agreements, "id of agreements.tsv")))
    found.set(path, schema);
  for (const language of languages) {
    found.set(`actors/states.${language}.tsv`, {
      columns: { id: slug, names: all(required, names), adjectives: names, capitals: names, seats: names },
      key: ["id"],
    });
    found.set(`actors/agents.${language}.tsv`, agents);
    for (const stem of NAMED) if (!found.has(`${stem}.${language}.tsv`)) found.set(`${stem}.${language}.tsv`, naming);
    found.set(`actors/references.${language}.tsv`, {
      columns: { form: required, use: required, gender: anything, number: anything, "stands-for": anything },
    });
  }
  for (const language of NAMING_LANGUAGES) {
    found.set(`actors/agents.${language}.tsv`, agents);
    for (const stem of NAMED) {
      const schema = stem === "actors/states" ? found.get(`actors/states.${languages[0]}.tsv`) : naming;
      if (schema === undefined || !tables.has(`${stem}.${language}.tsv`)) continue;
      const known = new Set((tables.get(`${stem}.tsv`)?.rows ?? []).map((row) => row.cells.id ?? ""));
      const id = oneOf(known, `id of ${stem}.tsv`);
      found.set(`${stem}.${language}.tsv`, { ...schema, columns: { ...schema.columns, id } });
    }
  }
  return found;
}

/** Languages in which actors are named and none is read: their tables may be partial. */
export const NAMING_LANGUAGES: readonly string[] = ["es", "fr", "de", "pt"];

/** Tables whose every id has a name in each language. */
export const NAMED: readonly string[] = [
  "actors/states",
  "actors/regions",
  "actors/places",
  "actors/organisations",
  "actors/armed-groups",
  "actors/media",
  "agreements/agreements",
];
