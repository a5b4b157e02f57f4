import type { Store } from "../ledger/index.ts";
import { type DirectoryEntry, findActors, nearestNames } from "../names/gazetteer/directory.ts";
import { isParty } from "../relations/index.ts";
import { directoryOf } from "./directory.ts";
import { nearest } from "./nearest.ts";
import { UsageError } from "./usage-error.ts";

const NEAR_AT_MOST = 3;
/** Of so many that bear a word the states are sought out. */
const FOUND_AT_MOST = 50;
/** Kinds that are no parties of their own: a state goes by its code, people and media speak for others. */
const NO_PARTIES: ReadonlySet<string> = new Set(["person", "media"]);

/** A party as people are shown it. */
export interface NamedParty {
  id: string;
  name: string;
}

/**
 * The parties names mean: the code of a state or the id of a body or group, as the ledger or the tables have it, or a whole name of the
 * tables. Throws a UsageError that offers the nearest.
 */
export async function partiesNamed(store: Store, names: readonly string[]): Promise<NamedParty[]> {
  const entries = directoryOf().filter(({ kind }) => !NO_PARTIES.has(kind));
  const parties: NamedParty[] = [];
  for (const name of names) parties.push(await partyNamed(store, entries, name));
  return parties;
}

/** Whoever a name means: an actor of the ledger by id or name (of a state its code, for all who act for it), else a party. Throws a UsageError that offers the nearest. */
export async function actorNamed(store: Store, name: string): Promise<NamedParty> {
  const [known] = await store.query<NamedParty>(
    `SELECT CASE WHEN meant.kind = 'state' AND meant.country IS NOT NULL THEN meant.country ELSE meant.id END AS id, meant.name
     FROM actors AS named LEFT JOIN merged_actors ON merged_actors.actor = named.actor
       JOIN actors AS meant ON meant.actor = coalesce(into_actor, named.actor)
     WHERE named.id = $1 OR lower(named.name) = $2
     ORDER BY CASE WHEN named.id = $1 THEN 0 ELSE 1 END, named.actor LIMIT 1`,
    [name.toLowerCase().replaceAll(" ", "-"), name.toLowerCase()],
  );
  return known ?? (await partiesNamed(store, [name]))[0];
}

async function partyNamed(store: Store, entries: readonly DirectoryEntry[], name: string): Promise<NamedParty> {
  const code = name.toUpperCase();
  const state = entries.find((entry) => isState(entry) && entry.country === code);
  if (state !== undefined) return { id: code, name: state.name };
  const known = entries.find(({ id }) => id === name.toLowerCase());
  if (known !== undefined) return named(known);
  if (await isParty(store, name)) return { id: name, name };
  const [whole, another] = findActors(entries, name, null, 2).filter(({ distance }) => distance === 0);
  if (whole !== undefined && another === undefined) return named(whole.entry);
  throw new UsageError("party-unknown", { name, offer: offerOf(entries, name) });
}

const isState = ({ source }: DirectoryEntry): boolean => source === "actors/states.tsv";
const idOf = (entry: DirectoryEntry): string => (isState(entry) && entry.country !== null ? entry.country : entry.id);
const named = (entry: DirectoryEntry): NamedParty => ({ id: idOf(entry), name: entry.name });

/** The nearest: a code or id that differs by few letters, those that bear the words in their names, states first, else names like it. */
function offerOf(entries: readonly DirectoryEntry[], name: string): string {
  // Of those that share a code the first of the table bears it: the state before its territories.
  const byId = new Map(entries.map((entry) => [idOf(entry).toLowerCase(), entry] as const).reverse());
  const alike = byId.get(nearest(name.toLowerCase(), [...byId.keys()]) ?? "");
  const words = name.replaceAll("-", " ");
  const bearing = findActors(entries, words, null, FOUND_AT_MOST).map(({ entry }) => entry);
  const statesFirst = bearing.sort((one, other) => Number(isState(other)) - Number(isState(one)));
  const like = nearestNames(entries, words, NEAR_AT_MOST).flatMap((each) =>
    entries.filter(({ names }) => names.includes(each)).slice(0, 1),
  );
  const near = [...(alike === undefined ? [] : [alike]), ...(statesFirst.length > 0 ? statesFirst : like)];
  const offered = [...new Set(near.map((entry) => `${idOf(entry)} (${entry.name})`))].slice(0, NEAR_AT_MOST);
  return offered.length === 0
    ? "entente actors find looks it up by parts of its name"
    : `did you mean ${offered.join(" or ")}?`;
}
