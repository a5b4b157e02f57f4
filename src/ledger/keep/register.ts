import type { ArticleRecord, EventRecord } from "../../reader/index.ts";
import type { ImportedActor } from "../../sources/event-tables/readings.ts";
import type { Queries, Row } from "../store.ts";
import { placeIdentity } from "./article-rows.ts";
import { ACTORS, numbersOf, PARTIES, PLACES } from "./numbers.ts";
import { type Pair, pairsOf, partiesOf } from "./parties.ts";

/** Numbers of all that some articles name, and the pairs their events stand between. */
export interface Registered {
  actors: ReadonlyMap<string, number>;
  places: ReadonlyMap<string, number>;
  parties: ReadonlyMap<string, number>;
  pairs: ReadonlyMap<EventRecord, readonly Pair[]>;
}

type Place = Omit<ArticleRecord["places"][number], "mentions">;

/** Gives actors, places and parties of articles their numbers. */
export async function register(inside: Queries, records: readonly ArticleRecord[]): Promise<Registered> {
  const actors = new Map<string, Row>();
  const places = new Map<string, Row>();
  const parties = new Map<string, Row>();
  const pairs = new Map<EventRecord, Pair[]>();
  for (const record of records) {
    const byId = new Map(record.actors.map((actor) => [actor.id, actor]));
    for (const actor of record.actors) if (!actors.has(actor.id)) actors.set(actor.id, actorRow(actor));
    for (const id of namedIn(record)) if (!actors.has(id)) actors.set(id, { name: id, kind: "agent", sectors: "" });
    for (const place of placesOf(record)) places.set(placeIdentity(place), placeRow(place));
    for (const event of record.events) {
      const between = pairsOf(event, (one) => partiesOf(one, byId.get(one.id)));
      for (const { party, counterpart } of between) parties.set(party, {}).set(counterpart, {});
      pairs.set(event, between);
    }
  }
  return {
    actors: await numbersOf(inside, ACTORS, actors),
    places: await numbersOf(inside, PLACES, places),
    parties: await numbersOf(inside, PARTIES, parties),
    pairs,
  };
}

/** Everybody events and voices name; a record made by others may leave some out of its list of actors. */
function* namedIn({ events, quotations, projections }: ArticleRecord): Generator<string> {
  for (const { actors, recipients } of events) for (const { id } of [...actors, ...recipients]) yield id;
  for (const { speaker, addressee } of quotations)
    for (const who of [speaker, addressee]) if (who !== null && who.id !== null) yield who.id;
  for (const { attribution } of [...events, ...quotations, ...projections])
    for (const { actor } of attribution) if (actor !== null) yield actor;
}

/** The places of an article and of its events. */
export function* placesOf({ places, events }: ArticleRecord): Generator<Place> {
  yield* places;
  for (const { place } of events) if (place !== null) yield eventPlace(place, places);
}

/** The place of an event as the article's list of places has it, else by what the event says of it. */
export function eventPlace({ name, country }: NonNullable<EventRecord["place"]>, places: readonly Place[]): Place {
  const same = places.filter((each) => each.name === name);
  const listed = same.find((each) => each.country === country) ?? same.find((each) => each.country === null);
  return listed ?? { name, country, lat: null, lon: null, geonames: null };
}

/** What is registered of an actor, of an article or of an event table. */
export const actorRow = ({ name, kind, country, sectors, wikidata, body, cameo }: Omit<ImportedActor, "id">): Row => ({
  name,
  kind,
  country,
  sectors: sectors.join(" "),
  wikidata,
  body,
  cameo,
});

const placeRow = ({ name, country, lat, lon, geonames }: Place): Row => ({
  name,
  country,
  latitude: lat,
  longitude: lon,
  geonames,
});
