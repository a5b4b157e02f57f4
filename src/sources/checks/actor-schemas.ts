import {
  all,
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
import type { References } from "./references.ts";
import type { Schema } from "./schema.ts";

const LATITUDE = degrees(90);
const LONGITUDE = degrees(180);
const SECTOR = oneOf(SECTORS, "PLOVER sector");
const SECTORS_LISTED = all(required, each(SECTOR));

const kinds = (list: string) => oneOf(new Set(list.split(" ")), "such kind");

/** The tables of actors and places, whatever the language. */
export function actorSchemas(refers: References): [path: string, schema: Schema][] {
  return [...placeSchemas(refers), ...peopleSchemas(refers), ...bodySchemas(refers)];
}

function placeSchemas({ country }: References): [path: string, schema: Schema][] {
  const place = { id: slug, country, lat: LATITUDE, lon: LONGITUDE };
  return [
    [
      "actors/states.tsv",
      {
        columns: {
          id: slug,
          iso3: optional((cell) => (/^[A-Z]{3}$/.test(cell) ? null : `'${cell}' is no code, write three capitals`)),
          kind: kinds("state territory de-facto historic group"),
          from: date,
          to: date,
          lat: LATITUDE,
          lon: LONGITUDE,
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
          lat: all(required, LATITUDE),
          lon: all(required, LONGITUDE),
          people: all(required, digits),
          geonames: all(required, digits),
        },
        key: ["geonames"],
      },
    ],
  ];
}

function peopleSchemas({ country, person, office, body, state }: References): [path: string, schema: Schema][] {
  return [
    [
      "actors/people.tsv",
      {
        columns: { id: slug, name: required, country, sex: optional(kinds("m f")), variants: names, wikidata },
        key: ["id"],
      },
    ],
    [
      "actors/offices.tsv",
      { columns: { person, office, body, from: date, to: date }, key: ["person", "office", "body", "from"] },
    ],
    [
      "actors/office-kinds.tsv",
      { columns: { office: slug, sector: SECTOR, rank: all(required, digits) }, key: ["office"] },
    ],
    ["actors/leading-offices.tsv", { columns: { state, office }, key: ["state"] }],
    [
      "actors/vacancies.tsv",
      { columns: { body: state, office, from: date, to: date }, key: ["body", "office", "from"] },
    ],
  ];
}

function bodySchemas({ actorCountry, organisation, actor, body, state }: References): [path: string, schema: Schema][] {
  const own = (list: string): Schema => ({
    columns: {
      id: slug,
      kind: kinds(list),
      country: actorCountry,
      sectors: SECTORS_LISTED,
      wikidata,
      from: date,
      to: date,
    },
    key: ["id"],
  });
  return [
    [
      "actors/organisations.tsv",
      own("igo alliance court parliament ministry service army bank party union ngo company group agency"),
    ],
    ["actors/organs.tsv", { columns: { organ: organisation, whole: organisation }, key: ["organ"] }],
    [
      "actors/cameo-codes.tsv",
      {
        columns: {
          id: actor,
          code: (cell) =>
            /^[A-Z]{3,15}(\/[A-Z]{3,15})*$/.test(cell) ? null : `'${cell}' is no CAMEO actor code, write IGOUNO`,
          from: date,
          to: date,
        },
        key: ["id", "from", "to"],
      },
    ],
    ["actors/ruling-bodies.tsv", { columns: { body, from: date, to: date }, key: ["body", "from"] }],
    ["actors/armed-groups.tsv", own("armed-group group army party")],
    ["actors/media.tsv", own("agency newspaper broadcaster site magazine")],
    [
      "actors/members.tsv",
      { columns: { organisation, state, from: date, to: date }, key: ["organisation", "state", "from"] },
    ],
  ];
}

/** The table of common nouns that name actors of a language. */
export const agentSchema = ({ office, state }: References): Schema => ({
  columns: {
    phrase: all(required, names),
    sector: SECTORS_LISTED,
    office: optional(office),
    number: kinds("sing plur coll"),
    kind: kinds("person collective institution"),
    state: optional(state),
  },
  key: ["phrase"],
});
