import type { Store } from "../store.ts";
import type { ExportedEvent, ExportedParticipant } from "./exported-event.ts";

type Actor = Pick<
  ExportedParticipant,
  "id" | "name" | "kind" | "sectors" | "wikidata" | "body" | "body_name" | "cameo"
>;
type Place = NonNullable<ExportedEvent["place"]>;

/** Actors and places of a ledger by their numbers, each asked for once: they are few beside the events. */
export interface Names {
  actors(numbers: Iterable<number>): Promise<ReadonlyMap<number, Actor>>;
  places(numbers: Iterable<number>): Promise<ReadonlyMap<number, Place>>;
}

export function createNames({ query }: Store): Names {
  const actors = new Map<number, Actor>();
  const places = new Map<number, Place>();
  return {
    actors: async (numbers) => {
      const lacking = lackingIn(actors, numbers);
      if (lacking.length === 0) return actors;
      const rows = await query<Omit<Actor, "sectors"> & { actor: number; sectors: string }>(
        `SELECT a.actor, a.id, a.name, a.kind, a.sectors, a.wikidata, a.body, whole.name AS body_name, a.cameo
         FROM actors AS a LEFT JOIN actors AS whole ON whole.id = a.body WHERE a.actor IN (SELECT unnest($1::INTEGER[]))`,
        [lacking],
      );
      for (const { actor, sectors, ...rest } of rows)
        actors.set(actor, { ...rest, sectors: sectors === "" ? [] : sectors.split(" ") });
      return actors;
    },
    places: async (numbers) => {
      const lacking = lackingIn(places, numbers);
      if (lacking.length === 0) return places;
      const rows = await query<Place & { place: number }>(
        `SELECT place, name, country, latitude AS lat, longitude AS lon, geonames FROM places
         WHERE place IN (SELECT unnest($1::INTEGER[]))`,
        [lacking],
      );
      for (const { place, ...rest } of rows) places.set(place, rest);
      return places;
    },
  };
}

const lackingIn = (known: ReadonlyMap<number, unknown>, numbers: Iterable<number>): number[] =>
  [...new Set(numbers)].filter((number) => !known.has(number));
