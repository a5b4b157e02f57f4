import type { Described, Store } from "../ledger/index.ts";
import { type DirectoryEntry, findActors, nearestNames, officesOn } from "../names/gazetteer/directory.ts";
import { compileOffices, type Offices } from "../names/gazetteer/offices.ts";
import { PACKAGE } from "../sources/node-resources.ts";
import { readActorTables } from "../sources/tables.ts";
import { directoryOf } from "./directory.ts";
import { UsageError } from "./usage-error.ts";

const NEAR_AT_MOST = 3;
/** Who takes part when a side is to be empty. */
const NOBODY = "none";

interface Directory {
  entries: readonly DirectoryEntry[];
  offices: Offices;
}

/** Actors by a list parted by commas: ids or whole names of the tables or the ledger, codes of states; `none` for nobody. */
export async function actorsNamed(store: Store, list: string, day: string | null): Promise<Described[]> {
  if (list === NOBODY) return [];
  const directory = { entries: directoryOf(), offices: officesOf() };
  const described: Described[] = [];
  for (const name of list.split(",").map((each) => each.trim()))
    described.push(await actorNamed(store, directory, name, day));
  return described;
}

let offices: Offices | null = null;

/** All offices of the tables, compiled once. */
function officesOf(): Offices {
  offices ??= compileOffices(readActorTables(PACKAGE));
  return offices;
}

/** Those the tables know by their id. */
export function knownIds(): (id: string) => boolean {
  const ids = new Set(directoryOf().map(({ id }) => id));
  return (id) => ids.has(id);
}

async function actorNamed(store: Store, directory: Directory, name: string, day: string | null): Promise<Described> {
  const { entries } = directory;
  const state = entries.find(({ source, country }) => source === "actors/states.tsv" && country === name.toUpperCase());
  const entry = state ?? entries.find(({ id }) => id === name.toLowerCase());
  if (entry !== undefined) return describe(directory, entry, day);
  const kept = await describedInLedger(store, name);
  if (kept !== null) return kept;
  const [whole, another] = findActors(entries, name, day, 2).filter(({ distance }) => distance === 0);
  if (whole !== undefined && another === undefined) return describe(directory, whole.entry, day);
  const near = nearestNames(entries, name.replaceAll("-", " "), NEAR_AT_MOST);
  const ids = entries.filter(({ names }) => names.some((each) => near.includes(each))).map(({ id }) => id);
  const offer =
    ids.length === 0 ? "entente actors find looks it up" : `did you mean ${ids.slice(0, NEAR_AT_MOST).join(" or ")}?`;
  throw new UsageError("actor-unknown", { name, offer });
}

/** A person with the office of a day: whoever holds one of an international body acts for it. */
function describe({ entries, offices }: Directory, entry: DirectoryEntry, day: string | null): Described {
  const { id, name, kind, country, sectors, wikidata } = entry;
  const [held] = entry.offices.length === 0 ? [] : [...officesOn(entry, day)].reverse();
  if (held === undefined) return { id, name, kind, country, sectors, wikidata, body: null };
  const employer = entries.find((each) => each.id === held.body);
  const international = employer?.country === "IGO";
  const sector = offices.kinds.get(held.office)?.sector;
  return {
    ...{ id, name, kind, wikidata, country: international ? "IGO" : country },
    sectors: sector === undefined ? [] : [sector],
    body: international ? held.body : null,
  };
}

async function describedInLedger({ query }: Store, id: string): Promise<Described | null> {
  const [found] = await query<Omit<Described, "sectors"> & { sectors: string }>(
    "SELECT id, name, kind, country, sectors, wikidata, body FROM actors WHERE id = $1",
    [id],
  );
  return found === undefined ? null : { ...found, sectors: found.sectors.split(" ").filter((each) => each !== "") };
}
