import capitals from "virtual:capitals";
import { geoPath } from "d3-geo";
import type { NameOf } from "../../asking/names.ts";
import type { Atlas, Country } from "../../shown/atlas.ts";
import { textWidth } from "../../shown/text-width.ts";
import type { Dealings, Node } from "./dealings.ts";
import type { Frame } from "./regions.ts";

export type Point = readonly [x: number, y: number];

/** A party on the map: its country's outline where the atlas has it, and where its ties end. */
export interface Place {
  node: Node;
  name: string;
  outline: string | null;
  point: Point;
}

/** A label that covers no other. */
export interface Label {
  id: string;
  name: string;
  x: number;
  y: number;
  width: number;
}

export interface MapPlaces {
  places: ReadonlyMap<string, Place>;
  /** Where ties end, those too that lie outside the map. */
  ends: ReadonlyMap<string, Point>;
  /** Outlines of countries that nothing is told of. */
  silent: readonly string[];
  borders: string;
  labels: readonly Label[];
  /** Those that deal with somebody and have no place here: bodies, groups, what lies outside. */
  placeless: readonly Node[];
}

/** The atlas has no number for Kosovo. */
const numberOf = ({ id, properties }: Country): string => (id === undefined ? properties.name : String(id));
const KOSOVO = { id: "XKX", atlas: "Kosovo" };

/** Where everybody stands on the map. */
export function placesOf({ countries, borders }: Atlas, frame: Frame, dealings: Dealings, nameOf: NameOf): MapPlaces {
  const path = geoPath(frame.projection).digits(1);
  const nodes = new Map(dealings.nodes.map((node) => [atlasNumber(node), node]));
  const outlines = new Map<string, string>();
  const silent: string[] = [];
  for (const country of countries) {
    const outline = path(country);
    if (outline === null) continue;
    const node = nodes.get(numberOf(country));
    if (node === undefined) silent.push(outline);
    else outlines.set(node.id, `${outlines.get(node.id) ?? ""}${outline}`);
  }
  const places = new Map<string, Place>();
  const ends = new Map<string, Point>();
  for (const node of dealings.nodes) {
    const at = capitals[node.id];
    const point = at === undefined ? null : frame.projection(at as [number, number]);
    if (point === null) continue;
    ends.set(node.id, point);
    const outline = outlines.get(node.id) ?? null;
    if (outline === null && !isWithin(point, frame)) continue;
    places.set(node.id, { node, name: nameOf(node.id, node.name), outline, point });
  }
  return {
    places,
    ends,
    silent,
    borders: path(borders) ?? "",
    labels: labelsOf(
      dealings.tied.flatMap(({ id }) => places.get(id) ?? []),
      frame,
    ),
    placeless: dealings.tied.filter(({ id }) => capitals[id] === undefined),
  };
}

const atlasNumber = ({ id, isoNumeric }: Node): string => (id === KOSOVO.id ? KOSOVO.atlas : (isoNumeric ?? id));

const isWithin = ([x, y]: Point, { width, height }: Frame): boolean => x >= 0 && y >= 0 && x <= width && y <= height;

/** Pixels of letters and of a line, and between a place and its name. */
const LETTERS = 11;
const LINE = 13;
const ABOVE = 6;
/** Square pixels of map to one label. */
const ROOM = 16_000;

/** Names of those of most stories, each where it covers no other. */
function labelsOf(places: readonly Place[], frame: Frame): Label[] {
  const most = Math.max(6, Math.round((frame.width * frame.height) / ROOM));
  const labels: Label[] = [];
  for (const { node, name, point } of places) {
    if (labels.length === most) break;
    const label = { id: node.id, name, x: point[0], y: point[1] - ABOVE, width: textWidth(name, LETTERS) };
    const half = label.width / 2;
    if (label.x - half < 0 || label.x + half > frame.width || label.y < LINE || label.y > frame.height) continue;
    if (!labels.some((other) => covers(label, other))) labels.push(label);
  }
  return labels;
}

const covers = (one: Label, other: Label): boolean =>
  Math.abs(one.y - other.y) < LINE && Math.abs(one.x - other.x) < (one.width + other.width) / 2 + ABOVE;
