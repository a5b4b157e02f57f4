import type { DirectoryEntry } from "../../names/gazetteer/directory.ts";
import { slug } from "../../names/registry.ts";
import { wholeOf } from "../wholes.ts";
import type { ImportedActor } from "./readings.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a table says of an actor. */
export interface Told {
  /** As it is to be shown; empty: only codes are given. */
  name: string;
  /** ISO 3166-1 alpha-3, IGO for international bodies. */
  country: string | null;
  /** PLOVER's, the primary one first. */
  sectors: readonly string[];
  /** The table's own code of it in CAMEO. */
  cameo: string | null;
  /** Whoever acts in a role, not somebody of that name: police, a citizen. */
  isRole?: boolean;
}

/** An actor under the id the reader gives it too: its state, the body, group, medium or person of the tables, an agent of a state. */
export function actorOf(vocabulary: Vocabulary, told: Told): ImportedActor {
  const { states } = vocabulary;
  const { name, country, sectors, cameo } = told;
  const state = country === null ? undefined : states.get(country);
  const isPlain = isNameOf(vocabulary, name, country);
  if (state !== undefined && isPlain && (sectors[0] ?? "GOV") === "GOV") return stateActor(vocabulary, country!, cameo);
  const isRole = told.isRole || isPlain || isRoleIn(vocabulary, name);
  const entry = told.isRole ? undefined : entryNamed(vocabulary, name, country);
  if (entry !== undefined) return knownActor(entry, told);
  const plain = { country, sectors, wikidata: null, body: null, cameo, kind: "agent" };
  if (!isRole) return { ...plain, id: idOf(vocabulary, name, country), name };
  const role = (sectors[0] ?? slug(name)).toLowerCase();
  const whose = state === undefined ? [] : [state.id];
  const shown = name || sectors[0] || cameo || "unknown";
  return {
    ...plain,
    id: [...whose, role || "unknown"].join("-"),
    name: state === undefined ? shown : `${shown} (${state.name})`,
  };
}

/** A state itself. */
export function stateActor({ states }: Vocabulary, country: string, cameo: string | null): ImportedActor {
  const { id, name } = states.get(country)!;
  return { id, name, kind: "state", country, sectors: ["GOV"], wikidata: null, body: null, cameo };
}

/** A body or group of the tables by its id. */
export const bodyActor = ({ byId }: Vocabulary, id: string, told: Told): ImportedActor =>
  knownActor(byId.get(id)!, told);

const KINDS: Readonly<Record<string, string>> = {
  "actors/organisations.tsv": "organisation",
  "actors/armed-groups.tsv": "armed-group",
  "actors/media.tsv": "media",
  "actors/people.tsv": "person",
};

/** Somebody of the tables, as what a table of events tells of it. */
export function knownActor(entry: DirectoryEntry, { country, sectors, cameo }: Told): ImportedActor {
  const kind = KINDS[entry.source];
  return {
    id: entry.id,
    name: entry.name,
    kind,
    country: kind === "person" ? (country ?? entry.country) : entry.country,
    sectors: sectors.length > 0 && kind === "person" ? sectors : entry.sectors.length > 0 ? entry.sectors : sectors,
    wikidata: entry.wikidata,
    body: entry.country === "IGO" ? wholeOf(entry.id) : kind === "armed-group" ? entry.id : null,
    cameo,
  };
}

/** The one entry of the tables that bears a name and is of the country, where one is told. */
export function entryNamed({ named }: Vocabulary, name: string, country: string | null): DirectoryEntry | undefined {
  const fitting = (named.get(name.toLowerCase()) ?? []).filter(
    (entry) => country === null || entry.country === null || entry.country === country || entry.country === "IGO",
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether a name says no more than the country does. */
const isNameOf = ({ countries }: Vocabulary, name: string, country: string | null): boolean =>
  name === "" || (country !== null && countries.get(name.toLowerCase()) === country);

const isRoleIn = ({ roles }: Vocabulary, name: string): boolean =>
  roles.has(name.toLowerCase()) || roles.has(name.toLowerCase().replace(/s$/, ""));

/** Who is named in several words bears the id the reader gives such a name; one word alone says too little without its country. */
function idOf({ byId }: Vocabulary, name: string, country: string | null): string {
  const id = slug(name) || "unknown";
  if (name.includes(" ") && !byId.has(id)) return id;
  return `${id}-${(country ?? "unplaced").toLowerCase()}`;
}
