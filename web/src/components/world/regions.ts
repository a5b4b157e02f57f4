import { type GeoProjection, geoEqualEarth, geoPath } from "d3-geo";
import type { MultiPoint } from "geojson";

/** Parts of the world that can be seen larger, by their western, southern, eastern and northern ends in degrees. */
const ENDS = {
  world: [-168.9, -56, 190.9, 79],
  europe: [-11, 34.5, 42, 62],
  "middle-east": [23, 12, 66, 43],
  asia: [62, -11, 150, 54],
  africa: [-20, -36, 53, 38],
  americas: [-130, -56, -32, 60],
} as const;

export type Region = keyof typeof ENDS;
export const REGIONS = Object.keys(ENDS) as Region[];
export const isRegion = (name: string | undefined): name is Region => name !== undefined && Object.hasOwn(ENDS, name);

/** Tallest map, of its width. */
const TALLEST = 0.62;
/** Points along each side that a part of the world is fitted to. */
const POINTS = 24;

export interface Frame {
  projection: GeoProjection;
  width: number;
  height: number;
}

/** Projects a part of the world onto so many pixels: in Equal Earth, which shows areas as large as they are. */
export function frameOf(region: Region, width: number): Frame {
  const [west, south, east, north] = ENDS[region];
  const projection = geoEqualEarth().rotate([-(west + east) / 2, 0]);
  const sides = sidesOf(west, south, east, north);
  projection.fitWidth(width, sides);
  const natural = geoPath(projection).bounds(sides)[1][1];
  const height = Math.round(Math.min(natural, width * TALLEST));
  projection.fitSize([width, height], sides).clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { projection, width, height };
}

function sidesOf(west: number, south: number, east: number, north: number): MultiPoint {
  const along = Array.from({ length: POINTS + 1 }, (_, step) => step / POINTS);
  const coordinates = along.flatMap((part) => {
    const [longitude, latitude] = [west + part * (east - west), south + part * (north - south)];
    return [
      [longitude, south],
      [longitude, north],
      [west, latitude],
      [east, latitude],
    ];
  });
  return { type: "MultiPoint", coordinates };
}
