import type { NameOf } from "../../asking/names.ts";
import { textWidth } from "../../shown/text-width.ts";
import type { Node } from "./dealings.ts";
import type { Point } from "./map-places.ts";

/** A body or group beneath the map. */
export interface Seat {
  node: Node;
  name: string;
  point: Point;
}

/** Pixels: of letters, of a sign with the room around it, of a row, and above the first row. */
const LETTERS = 12;
const SIGN = 30;
export const ROW = 24;
const ABOVE = 22;
const ROWS = 2;
/** Longest name; a longer one is cut. */
const LONGEST = 28;

/** Seats those who have no place on the map in rows beneath it, those of most stories first; the others find no seat. */
export function seatsOf(nodes: readonly Node[], nameOf: NameOf, width: number, top: number): Seat[] {
  const seats: Seat[] = [];
  let [x, row] = [0, 0];
  for (const node of nodes) {
    const name = shortened(nameOf(node.id, node.name));
    const wide = SIGN + textWidth(name, LETTERS);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    if (row === ROWS) break;
    seats.push({ node, name, point: [x + 8, top + ABOVE + row * ROW] });
    x += wide;
  }
  return seats;
}

export const heightOf = (seats: readonly Seat[], top: number): number =>
  seats.length === 0 ? 0 : seats[seats.length - 1].point[1] - top + ROW / 2 + 4;

const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
