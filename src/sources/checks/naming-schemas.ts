import { agentSchema } from "./actor-schemas.ts";
import { all, type CellCheck, names, oneOf, required, slug } from "./cells.ts";
import type { Table } from "./numbered-table.ts";
import type { References } from "./references.ts";
import type { Schema } from "./schema.ts";

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

const anything: CellCheck = () => null;
const NAMES: Schema = { columns: { id: slug, names: all(required, names) }, key: ["id"] };
const STATES: Schema = {
  columns: { id: slug, names: all(required, names), adjectives: names, capitals: names, seats: names },
  key: ["id"],
};

const namingOf = (stem: string): Schema => (stem === "actors/states" ? STATES : NAMES);

/** The tables that name actors, places and agreements in the languages that are read, and in those in which they are only named. */
export function namingSchemas(
  tables: ReadonlyMap<string, Table>,
  languages: readonly string[],
  refers: References,
): [path: string, schema: Schema][] {
  const agents = agentSchema(refers);
  const read = languages.flatMap((language): [string, Schema][] => [
    [`actors/agents.${language}.tsv`, agents],
    ...NAMED.map((stem): [string, Schema] => [`${stem}.${language}.tsv`, namingOf(stem)]),
    [
      `actors/references.${language}.tsv`,
      { columns: { form: required, use: required, gender: anything, number: anything, "stands-for": anything } },
    ],
  ]);
  const named = NAMING_LANGUAGES.flatMap((language): [string, Schema][] => [
    [`actors/agents.${language}.tsv`, agents],
    ...NAMED.filter((stem) => tables.has(`${stem}.${language}.tsv`)).map((stem): [string, Schema] => {
      const { columns, key } = namingOf(stem);
      const known = new Set((tables.get(`${stem}.tsv`)?.rows ?? []).map(({ cells }) => cells.id ?? ""));
      return [`${stem}.${language}.tsv`, { key, columns: { ...columns, id: oneOf(known, `id of ${stem}.tsv`) } }];
    }),
  ]);
  return [...read, ...named];
}
