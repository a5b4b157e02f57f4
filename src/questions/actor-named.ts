import { fold, isActor, knownPlaces, type SoughtActor, type SoughtPlace, type Store } from "../ledger/index.ts";
import { type DirectoryEntry, findActors, nearestNames } from "../names/gazetteer/directory.ts";
import { PACKAGE } from "../sources/node-resources.ts";
import { readActorTables } from "../sources/tables.ts";
import { parseTable, variants } from "../text/table.ts";
import { directoryOf } from "./directory.ts";
import { nearest } from "./nearest.ts";
import { UsageError } from "./usage-error.ts";

const NEAR_AT_MOST = 3;
const isState = ({ source }: DirectoryEntry): boolean => source === "actors/states.tsv";
const soughtOf = (entry: DirectoryEntry): SoughtActor =>
  isState(entry) && entry.country !== null ? { country: entry.country } : { id: entry.id };

/**
 * Whom a name means: all who act for a state, by its code, id or name; else somebody by id, or by a name only one bears. Throws a UsageError
 * that offers the nearest.
 */
export async function actorNamed(store: Store, name: string): Promise<SoughtActor> {
  const entries = directoryOf();
  const code = name.toUpperCase();
  const known =
    entries.find((entry) => isState(entry) && entry.country === code) ??
    entries.find(({ id }) => id === name.toLowerCase());
  if (known !== undefined) return soughtOf(known);
  if (await isActor(store, name)) return { id: name };
  const found = findActors(entries, name, null, NEAR_AT_MOST + 1);
  const closest = found.filter(({ distance }) => distance < 2 && distance === found[0].distance);
  if (closest.length === 1) return soughtOf(closest[0].entry);
  const near =
    found.length > 0
      ? found.slice(0, NEAR_AT_MOST).map(({ entry }) => entry.id)
      : nearestNames(entries, name, NEAR_AT_MOST);
  const offer =
    near.length === 0 ? "entente actors find looks for parts of names" : `did you mean ${near.join(" or ")}?`;
  throw new UsageError("search-actor", { name, offer });
}

/** Where a name means: a country by its code or name, else a place by any of its names. Throws a UsageError that offers the nearest. */
export async function placeNamed(store: Store, name: string): Promise<SoughtPlace> {
  const wanted = fold(name);
  const tables = readActorTables(PACKAGE);
  const ofStates = namesById(tables, /^actors\/states\.[a-z]+\.tsv$/, "names");
  const state = directoryOf().find(
    (entry) => isState(entry) && (entry.country === name.toUpperCase() || ofStates.get(entry.id)?.has(wanted)),
  );
  if (state?.country) return { country: state.country };
  const alike = new Set([wanted]);
  for (const [files, column] of PLACES)
    for (const names of namesById(tables, files, column).values())
      if (names.has(wanted)) for (const each of names) alike.add(each);
  const kept = await knownPlaces(store);
  const names = kept.filter((each) => alike.has(fold(each)));
  if (names.length > 0) return { names };
  throw new UsageError("search-place", { place: name, nearest: nearest(name, kept) ?? "" });
}

/** Tables of names of places, and the column of the names. */
const PLACES = [
  [/^actors\/(?:places|regions)\.[a-z]+\.tsv$/, "names"],
  [/^actors\/states\.[a-z]+\.tsv$/, "capitals"],
] as const;

/** All names in some tables, folded, by id. */
function namesById(tables: Readonly<Record<string, string>>, files: RegExp, column: string): Map<string, Set<string>> {
  const byId = new Map<string, Set<string>>();
  for (const [path, source] of Object.entries(tables)) {
    if (!files.test(path)) continue;
    for (const row of parseTable(source, path)) {
      const names = byId.get(row.id) ?? new Set<string>();
      for (const each of variants(row[column] ?? "")) names.add(fold(each));
      byId.set(row.id, names);
    }
  }
  return byId;
}
