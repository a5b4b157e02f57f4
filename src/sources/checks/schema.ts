import { actorSchemas } from "./actor-schemas.ts";
import { all, type CellCheck, date, digits, each, oneOf, optional, required, slug } from "./cells.ts";
import { namingSchemas } from "./naming-schemas.ts";
import type { Table } from "./numbered-table.ts";
import { type References, referencesIn } from "./references.ts";
import { relationSchemas } from "./relation-schemas.ts";

/** The columns of a table in order, each with the check of its cells; `key`: the columns no two rows share. */
export interface Schema {
  columns: Readonly<Record<string, CellCheck>>;
  key?: readonly string[];
}

/** The tables of actors, places and agreements, by path below `data/`, with references resolved against `tables`. */
export function schemas(
  tables: ReadonlyMap<string, Table>,
  languages: readonly string[] = ["it", "en"],
): Map<string, Schema> {
  const refers = referencesIn(tables);
  const agreements = new Set((tables.get("agreements/agreements.tsv")?.rows ?? []).map(({ cells }) => cells.id ?? ""));
  return new Map([
    ...actorSchemas(refers),
    ...exportSchemas(refers),
    ["agreements/agreements.tsv", agreementSchema(refers)],
    ...relationSchemas(tables, refers.party, oneOf(agreements, "id of agreements.tsv")),
    ...namingSchemas(tables, languages, refers),
  ]);
}

const agreementSchema = ({ party }: References): Schema => ({
  columns: {
    id: slug,
    kind: oneOf(
      new Set("treaty pact ceasefire trade arms-control accord memorandum declaration".split(" ")),
      "such kind",
    ),
    parties: each(party),
    signed: date,
    force: date,
    ended: date,
  },
  key: ["id"],
});

function exportSchemas({ countries }: References): [path: string, schema: Schema][] {
  return [
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
  ];
}
