import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { NameOf } from "../../asking/names.ts";
import { dominant } from "../../shown/quads.ts";
import type { Dealings } from "./dealings.ts";
import { thickness } from "./map-lines.ts";

/** What sigma draws: places, sizes, names and colours' names. */
export type NodeLook = { x: number; y: number; size: number; label: string; state: boolean };
export type EdgeLook = { size: number; quad: number; weight: number };
export type NetworkGraph = UndirectedGraph<NodeLook, EdgeLook>;

/** Pixels of the smallest and largest node, and of the thickest line. */
const [SMALL, LARGE] = [3.5, 18];
/** Each next node starts at this angle from the one before, as seeds of a sunflower do. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const STEPS = 400;

/** Parties as nodes and pairs as edges, laid out by their forces: from the same dealings always to the same places. */
export function networkGraph({ tied, ties }: Dealings, nameOf: NameOf): NetworkGraph {
  const graph: NetworkGraph = new UndirectedGraph();
  const [mostStories, mostTied] = [Math.max(1, ...tied.map(({ stories }) => stories)), ties[0]?.stories ?? 1];
  for (const [rank, { id, name, stories, kind }] of tied.entries()) {
    const radius = 10 * Math.sqrt(rank + 0.5);
    graph.addNode(id, {
      x: radius * Math.cos(rank * GOLDEN),
      y: radius * Math.sin(rank * GOLDEN),
      size: Math.max(SMALL, LARGE * Math.sqrt(stories / mostStories)),
      label: nameOf(id, name),
      state: kind === "state",
    });
  }
  for (const { key, ends, stories, quads } of ties) {
    const [one, other] = ends;
    graph.addEdgeWithKey(key, one.id, other.id, {
      size: thickness(stories, mostTied),
      quad: dominant(quads),
      weight: Math.sqrt(stories / mostTied),
    });
  }
  const settings = { gravity: 1.5, scalingRatio: 60, strongGravityMode: false, slowDown: 5, edgeWeightInfluence: 1 };
  forceAtlas2.assign(graph, { iterations: STEPS, settings: { ...settings, linLogMode: true } });
  forceAtlas2.assign(graph, { iterations: STEPS / 4, settings: { ...settings, linLogMode: true, adjustSizes: true } });
  return graph;
}
