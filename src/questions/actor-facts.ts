import type { SoughtActor, Store } from "../ledger/index.ts";
import type { DirectoryEntry } from "../names/gazetteer/directory.ts";
import { EVER, isParty, type Membership, NEVER } from "../relations/index.ts";
import { directoryOf } from "./directory.ts";
import { relationKnowledge } from "./dyad-question.ts";
import { entryOfParty, knownParties } from "./known-parties.ts";

/** Who held an office of whom, from when to when; ISO dates as precise as known, "" unknown or still. */
export interface HeldOffice {
  person: string;
  personName: string;
  office: string;
  body: string;
  bodyName: string;
  from: string;
  to: string;
}

/** Who belongs to a body: days, both inclusive; null: since before 1990, or still. */
export interface BelongsTo {
  id: string;
  name: string;
  from: string | null;
  to: string | null;
}

/** Who somebody is, by the tables; of those only the ledger knows, what it read. */
export interface ActorFacts {
  /** The code of a state, else the id. */
  id: string;
  name: string;
  kind: string;
  country: string | null;
  /** Every name and spelling, in all languages. */
  names: string[];
  sectors: string[];
  wikidata: string | null;
  /** Whether dyads know it: a state, body or group. */
  isParty: boolean;
  /** Offices it held, or, of a state or body, who held its offices; the latest first. */
  offices: HeldOffice[];
  /** The bodies it belongs to, and those who belong to it. */
  memberOf: BelongsTo[];
  members: BelongsTo[];
  /** When a party or group governed. */
  ruled: { from: string; to: string }[];
}

/** Tells who somebody is. */
export async function factsOf(store: Store, sought: SoughtActor): Promise<ActorFacts> {
  const id = "country" in sought ? sought.country : sought.id;
  const entry = "country" in sought ? entryOfParty(id) : directoryOf().find((each) => each.id === id);
  const { memberships } = relationKnowledge();
  const party = await isParty(store, id);
  return {
    ...(entry === undefined ? await readOf(store, id) : described(entry)),
    id,
    isParty: party || (entry !== undefined && entry.kind !== "person" && entry.kind !== "media"),
    offices: entry === undefined ? [] : officesOf(entry),
    memberOf: await belonging(store, memberships.bodiesOf(id)),
    members: await belonging(store, memberships.membersOf(id)),
    ruled: entry?.ruled ?? [],
  };
}

type Described = Pick<ActorFacts, "name" | "kind" | "country" | "names" | "sectors" | "wikidata">;

const described = ({ name, kind, country, names, sectors, wikidata }: DirectoryEntry): Described => ({
  ...{ name, kind, country, names, sectors, wikidata },
});

/** Somebody no table knows, as it was read. */
async function readOf({ query }: Store, id: string): Promise<Described> {
  const [read] = await query<Omit<Described, "names" | "sectors"> & { sectors: string }>(
    "SELECT name, kind, country, sectors, wikidata FROM actors WHERE id = $1",
    [id],
  );
  if (read === undefined) return { name: id, kind: "unknown", country: null, names: [], sectors: [], wikidata: null };
  return { ...read, names: [read.name], sectors: read.sectors === "" ? [] : read.sectors.split(" ") };
}

/** Those who held an office of it as well as those it held itself. */
function officesOf({ id, offices }: DirectoryEntry): HeldOffice[] {
  const directory = directoryOf();
  const names = new Map(directory.map((each) => [each.id, each.name]));
  const held = [...offices, ...directory.flatMap((each) => each.offices.filter(({ body }) => body === id))];
  return held
    .map(({ person, office, body, from, to }) => ({
      ...{ person, office, body, from, to },
      personName: names.get(person) ?? person,
      bodyName: names.get(body) ?? body,
    }))
    .sort((one, other) => (one.from < other.from ? 1 : one.from > other.from ? -1 : 0));
}

async function belonging(store: Store, memberships: readonly Membership[]): Promise<BelongsTo[]> {
  const known = await knownParties(
    store,
    memberships.map(({ party }) => party),
  );
  return memberships
    .map(({ party, from, to }) => ({
      id: party,
      name: known.get(party)!.name,
      from: from === EVER ? null : from,
      to: to === NEVER ? null : to,
    }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}
