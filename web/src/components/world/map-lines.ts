import { dominant, type Quad } from "../../shown/quads.ts";
import type { Dealings, Tie } from "./dealings.ts";
import type { Point } from "./map-places.ts";
import type { Frame } from "./regions.ts";

export interface Line {
  tie: Tie;
  path: string;
  width: number;
  quad: Quad;
  /** Where the sign of its quad stands. */
  middle: Point;
}

/** Pixels of the thinnest and of the thickest line. */
const [THIN, THICK] = [0.7, 7];

/** A line's thickness grows with the root of its stories, for few pairs have most. */
export const thickness = (stories: number, most: number): number =>
  Math.max(THIN, THICK * Math.sqrt(stories / Math.max(1, most)));

/** On a map narrower than so many pixels lines are thinner. */
const WIDE = 800;
/** How high a short line rises over the straight way, of its length; a line of so many pixels half as much. */
const RISE = 0.2;
const LONG = 500;
/** How near the upper edge a line may come, in pixels. */
const EDGE = 4;

/** Ties as lines between points, those of most stories first; those whose ends are not both on the map have none. */
export function linesOf(
  { ties }: Dealings,
  pointOf: (id: string) => Point | undefined,
  { width, height }: Frame,
): Line[] {
  const most = ties[0]?.stories ?? 1;
  const scale = Math.min(1, width / WIDE);
  const isSeen = ([x, y]: Point) => x >= 0 && y >= 0 && x <= width && y <= height;
  return ties.flatMap((tie) => {
    const [one, other] = tie.ends.map(({ id }) => pointOf(id));
    // What only passes through a part of the world would hide it.
    if (one === undefined || other === undefined || !(isSeen(one) || isSeen(other))) return [];
    const thick = Math.max(THIN, scale * thickness(tie.stories, most));
    return [{ tie, ...risen(one, other), width: thick, quad: dominant(tie.quads) }];
  });
}

/** From one point to another with a rise, so that ties of neighbours and of the far do not lie on each other. */
function risen(one: Point, other: Point): Pick<Line, "path" | "middle"> {
  const [across, down] = [other[0] - one[0], other[1] - one[1]];
  const straight: Point = [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
  const rise = (RISE * (across < 0 ? -1 : 1)) / (1 + Math.hypot(across, down) / LONG);
  // Half of how far the bend is away is how far the line rises.
  const bend: Point = [straight[0] + 2 * rise * down, straight[1] - 2 * rise * across];
  const highest = Math.min(one[1], other[1], straight[1], EDGE);
  const bent: Point = [bend[0], Math.max(bend[1], 2 * highest - straight[1])];
  const middle: Point = [(straight[0] + bent[0]) / 2, (straight[1] + bent[1]) / 2];
  return { path: `M${written(one)}Q${written(bent)} ${written(other)}`, middle };
}

const written = (point: Point): string => point.map((value) => Math.round(value * 10) / 10).join(",");
