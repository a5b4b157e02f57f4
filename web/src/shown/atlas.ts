import type { Feature, Geometry, MultiLineString } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import fine from "world-atlas/countries-50m.json?url";
import coarse from "world-atlas/countries-110m.json?url";

export type Country = Feature<Geometry, { name: string }>;

/** The countries of Natural Earth by their numeric ISO codes, and the borders between them. */
export interface Atlas {
  countries: readonly Country[];
  borders: MultiLineString;
}

/** For the whole world, or for a part of it that is seen larger. */
export type Detail = "coarse" | "fine";
const FILES: Record<Detail, string> = { coarse, fine };
const fetched = new Map<Detail, Promise<Atlas>>();

type Shape = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Where nobody rules and no event is, but much of a map would be. */
const ANTARCTICA = "010";

/** The atlas, fetched once. */
export function atlasOf(detail: Detail): Promise<Atlas> {
  const atlas = fetched.get(detail) ?? fetchAtlas(FILES[detail]);
  fetched.set(detail, atlas);
  return atlas;
}

async function fetchAtlas(file: string): Promise<Atlas> {
  const topology: Shape = await (await fetch(file)).json();
  const { countries } = topology.objects;
  return {
    countries: feature(topology, countries).features.filter(({ id }) => id !== ANTARCTICA),
    borders: mesh(topology, countries, (one, other) => one !== other),
  };
}
