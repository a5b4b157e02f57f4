import { townAt } from "./gazetteer/towns.ts";
import { enterEntity, enterState, type Registry, slug } from "./registry.ts";
import type { Entity } from "./types.ts";

/** The capital of a state as a place; a state with several names for it has one place. */
export function enterCapital(registry: Registry, state: number, written: string): number {
  const { id, capital, ...where } = registry.world.states[state];
  const name = capital || written;
  return enterPlace(registry, `${id}/${slug(name)}`, { ...where, name });
}

/** A city or region, and its state, which may be meant by it: "un raid su Kharkiv". */
export function enterCity(registry: Registry, city: number): number {
  return enterTerritory(registry, `place/${registry.world.cities[city].id}`, registry.world.cities[city]);
}

/** A town of the big table, and its state. */
export function enterTown(registry: Registry, town: number): number {
  const where = townAt(registry.world.towns, town);
  return enterTerritory(registry, `place/${slug(where.name)}-${where.geonames}`, where);
}

type Where = Pick<Entity, "name" | "country" | "lat" | "lon" | "geonames">;

function enterTerritory(registry: Registry, id: string, where: Where): number {
  const state = where.country === null ? undefined : registry.world.stateByCountry.get(where.country);
  if (state !== undefined) enterState(registry, state);
  return enterPlace(registry, id, where);
}

const enterPlace = (registry: Registry, id: string, { name, country, lat, lon, geonames }: Where): number =>
  enterEntity(registry, { id, name, kind: "place", country, lat, lon, geonames, political: false });
