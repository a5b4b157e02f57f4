import type { Words } from "../text/words.ts";
import { inForce, isFormer, officesHeld } from "./gazetteer/offices.ts";
import { bodyOf, type Organisation, type World } from "./gazetteer/world.ts";
import type { Entity, Mentions } from "./types.ts";

/** The entities and mentions of one document while they are being collected. */
export interface Registry {
  world: World;
  words: Words;
  date: string | null;
  mentions: Mentions;
  /** Entity id → index. */
  byId: Map<string, number>;
  /** Per word: how many words the mention at it covers. */
  coverage: Int32Array;
}

export function createRegistry(world: World, words: Words, date: string | null): Registry {
  return {
    world,
    words,
    date,
    mentions: { entities: [], mentions: [], mentionAt: new Int32Array(words.length).fill(-1), homes: [] },
    byId: new Map(),
    coverage: new Int32Array(words.length),
  };
}

/** A registry over mentions found before; what they cover is not covered again. */
export function reopenRegistry(world: World, words: Words, mentions: Mentions, date: string | null): Registry {
  return {
    world,
    words,
    date: date === null ? null : date.slice(0, 10),
    mentions,
    byId: new Map(mentions.entities.map((entity, index) => [entity.id, index])),
    coverage: mentions.mentionAt.map((mention) => (mention < 0 ? 0 : 1)),
  };
}

/** An entity of which nothing is known but who it is. */
export const BLANK: Omit<Entity, "id" | "name" | "kind"> = {
  country: null,
  sectors: [],
  role: null,
  wikidata: null,
  body: null,
  members: [],
  political: true,
  sex: null,
  plural: false,
  lat: null,
  lon: null,
  geonames: null,
};

/** The entity with this id, made from `properties` when new. */
export function enterEntity(
  registry: Registry,
  properties: Pick<Entity, "id" | "name" | "kind"> & Partial<Entity>,
): number {
  const known = registry.byId.get(properties.id);
  if (known !== undefined) return known;
  const index = registry.mentions.entities.length;
  registry.mentions.entities.push(entityOf(properties));
  registry.byId.set(properties.id, index);
  return index;
}

/** Written out, so that all entities have one form, which is read faster. */
function entityOf(given: Parameters<typeof enterEntity>[1]): Entity {
  return {
    country: given.country ?? BLANK.country,
    sectors: given.sectors ?? BLANK.sectors,
    role: given.role ?? BLANK.role,
    wikidata: given.wikidata ?? BLANK.wikidata,
    body: given.body ?? BLANK.body,
    members: given.members ?? BLANK.members,
    political: given.political ?? BLANK.political,
    sex: given.sex ?? BLANK.sex,
    plural: given.plural ?? BLANK.plural,
    lat: given.lat ?? BLANK.lat,
    lon: given.lon ?? BLANK.lon,
    geonames: given.geonames ?? BLANK.geonames,
    id: given.id,
    name: given.name,
    kind: given.kind,
  };
}

export function enterState(registry: Registry, state: number): number {
  const { id, name, country, kind, lat, lon } = registry.world.states[state];
  const sectors = kind === "de-facto" ? ["GOV", "PRE"] : kind === "group" ? [] : ["GOV"];
  return enterEntity(registry, { id, name, kind: kind === "group" ? "group" : "state", country, sectors, lat, lon });
}

/** A known person with the sectors and the role of the document's date: former officials are PLOVER's ELI. */
export function enterPerson(registry: Registry, person: number): number {
  const { world, date } = registry;
  const { id, name, country, sex, wikidata } = world.people[person];
  const known = registry.byId.get(id);
  if (known !== undefined) return known;
  const held = officesHeld(world.offices, id, date);
  const sectors = new Set(held.map((tenure) => world.offices.kinds.get(tenure.office)?.sector ?? ""));
  sectors.delete("");
  if (sectors.size === 0 && isFormer(world.offices, id, date)) sectors.add("ELI");
  const role = held[0]?.office ?? null;
  // Whoever holds office in an international body acts for it, not for the state they come from; who is sent to it does not.
  const employer =
    held.length === 0 || role === "permanent-representative" ? undefined : world.organisationById.get(held[0].body);
  const body = employer === undefined ? null : bodyOf(world, world.organisations[employer]);
  const international = employer !== undefined && world.organisations[employer].country === "IGO";
  return enterEntity(registry, {
    id,
    name,
    kind: "person",
    country: international ? "IGO" : country,
    sectors: [...sectors],
    role,
    sex,
    wikidata,
    body,
  });
}

export function enterOrganisation(registry: Registry, organisation: number): number {
  const { world, date } = registry;
  const { id, name, kind, country, wikidata } = world.organisations[organisation];
  const sectors = sectorsOf(world, world.organisations[organisation], date);
  const body = bodyOf(world, world.organisations[organisation]);
  return enterEntity(registry, { id, name, kind, country, sectors, wikidata, body, political: kind !== "media" });
}

/** A party in office is its government's too; an armed group that rules a state is its government first. */
function sectorsOf({ ruling }: World, { id, kind, sectors }: Organisation, date: string | null): string[] {
  if (!ruling.get(id)?.some(({ from, to }) => inForce(from, to, date))) return sectors;
  return kind === "armed-group" ? ["GOV", ...sectors] : [...sectors, "GOV"];
}

/** Several entities spoken of as one: `the two countries`, `the Russian and Ukrainian ministers`. */
export function enterGroup(registry: Registry, members: readonly number[]): number {
  const { entities } = registry.mentions;
  const distinct = [
    ...new Set(
      members.flatMap((member) => (entities[member].members.length > 0 ? entities[member].members : [member])),
    ),
  ];
  if (distinct.length === 1) return distinct[0];
  const named = distinct.map((member) => entities[member]);
  return enterEntity(registry, {
    id: named
      .map((entity) => entity.id)
      .sort()
      .join("+"),
    name: named.map((entity) => entity.name).join(", "),
    kind: "group",
    members: distinct,
    plural: true,
    political: named.every((entity) => entity.political),
  });
}

/** `Kęstutis Budrys` → `kestutis-budrys`. Letters of other scripts stay. */
export function slug(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
