import { type CellCheck, oneOf, optional } from "./cells.ts";
import type { Table } from "./numbered-table.ts";

/** Checks of cells that name a row of another table of actors. */
export interface References {
  /** Codes of states, for cells that may hold either these or a body. */
  countries: ReadonlySet<string>;
  country: CellCheck;
  /** A country, or `IGO` for what belongs to several. */
  actorCountry: CellCheck;
  state: CellCheck;
  /** A state, organisation, armed group or medium. */
  body: CellCheck;
  /** One of those or a person. */
  actor: CellCheck;
  person: CellCheck;
  organisation: CellCheck;
  office: CellCheck;
  /** A party to an agreement or measure: a country's code or a body. */
  party: CellCheck;
}

/** The checks against the rows that `tables` have. */
export function referencesIn(tables: ReadonlyMap<string, Table>): References {
  const column = (stem: string, name: string) =>
    new Set((tables.get(`actors/${stem}.tsv`)?.rows ?? []).map((row) => row.cells[name] ?? ""));
  const [states, countries] = [column("states", "id"), column("states", "iso3")];
  const [organisations, people] = [column("organisations", "id"), column("people", "id")];
  const bodies = new Set([...states, ...organisations, ...column("armed-groups", "id"), ...column("media", "id")]);
  const body = oneOf(bodies, "id of a state, organisation, armed group or medium");
  return {
    countries,
    country: optional(oneOf(countries, "iso3 of states.tsv")),
    actorCountry: optional(oneOf(new Set([...countries, "IGO"]), "iso3 of states.tsv")),
    state: oneOf(states, "id of states.tsv"),
    body,
    actor: oneOf(new Set([...bodies, ...people]), "id of an actor"),
    person: oneOf(people, "person of people.tsv"),
    organisation: oneOf(organisations, "id of organisations.tsv"),
    office: oneOf(column("office-kinds", "office"), "office of office-kinds.tsv"),
    party: (cell) => (countries.has(cell) ? null : body(cell)),
  };
}
