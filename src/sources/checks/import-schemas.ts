import { type CellCheck, each, oneOf, optional, required, SECTORS } from "./cells.ts";
import type { Table } from "./numbered-table.ts";
import type { Schema } from "./schema.ts";

/** The tables of what event tables say in codes and names of their own, by path below `data/`. */
export function importSchemas(tables: ReadonlyMap<string, Table>): Map<string, Schema> {
  const column = (path: string, name: string) =>
    new Set((tables.get(path)?.rows ?? []).map(({ cells }) => cells[name] ?? ""));
  const bodies = new Set(
    ["organisations", "armed-groups", "media"].flatMap((stem) => [...column(`actors/${stem}.tsv`, "id")]),
  );
  const code =
    (form: RegExp): CellCheck =>
    (cell) =>
      form.test(cell) ? null : `'${cell}' is no such code, correct it`;
  return new Map<string, Schema>([
    [
      "imports/cameo.tsv",
      {
        columns: {
          code: code(/^\d{3,4}$/),
          type: optional(oneOf(column("ontology/types.tsv", "type"), "type of types.tsv")),
          mode: optional(oneOf(column("ontology/modes.tsv", "mode"), "mode of modes.tsv")),
          contexts: optional(each(oneOf(column("ontology/contexts.tsv", "context"), "context of contexts.tsv"))),
          symmetric: oneOf(new Set(["yes", "no", "host"]), "such symmetry"),
          gloss: required,
        },
        key: ["code"],
      },
    ],
    [
      "imports/countries.tsv",
      {
        columns: {
          scheme: oneOf(new Set(["fips", "code", "name"]), "such scheme"),
          country: required,
          iso3: oneOf(column("actors/states.tsv", "iso3"), "iso3 of states.tsv"),
        },
        key: ["scheme", "country"],
      },
    ],
    [
      "imports/groups.tsv",
      {
        columns: { code: code(/^[A-Z]{3}$/), id: oneOf(bodies, "id of an organisation, armed group or medium") },
        key: ["code"],
      },
    ],
    [
      "imports/sectors.tsv",
      {
        columns: {
          sector: required,
          plover: oneOf(SECTORS, "PLOVER sector"),
          match: oneOf(new Set(["whole", "word"]), "such match"),
        },
        key: ["sector", "match"],
      },
    ],
  ]);
}
