import type { Point } from "./map-places.ts";

/** Where an arrow key leads, as a direction. */
const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** How much farther something aside seems than something ahead. */
const ASIDE = 2;

/** Who stands next in the direction of an arrow key; null when it is none, or nobody does. */
export function nearestPlace(key: string, from: string, points: ReadonlyMap<string, Point>): string | null {
  const direction = DIRECTIONS[key];
  const start = points.get(from);
  if (direction === undefined || start === undefined) return null;
  let [nearest, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [id, [x, y]] of points) {
    const [right, down] = [x - start[0], y - start[1]];
    const ahead = right * direction[0] + down * direction[1];
    const aside = Math.abs(right * direction[1]) + Math.abs(down * direction[0]);
    if (id === from || ahead <= 0 || aside > ASIDE * ahead) continue;
    const distance = ahead + ASIDE * aside;
    if (distance < least) [nearest, least] = [id, distance];
  }
  return nearest;
}
