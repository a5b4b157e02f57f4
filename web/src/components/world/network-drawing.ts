import Sigma from "sigma";
import { QUADS } from "../../shown/quads.ts";
import type { NetworkGraph } from "./network-graph.ts";

/** What pointing at the network does. */
export interface Pointed {
  light: (what: string | null) => void;
  party: (id: string) => void;
  pair: (key: string) => void;
}

/** A network drawn by the graphics processor. */
export interface NetworkDrawing {
  /** Lights a party with its neighbours, or a pair; null lights everything. */
  light: (what: string | null) => void;
  png: () => Promise<Blob>;
  /** Looks for the page's colours again. */
  recolour: () => void;
  end: () => void;
}

/** How much is left of what is not lit. */
const DIMMED = 0.08;
const UNLIT = 0.55;

/** Whether this browser can draw a network. */
export const canDraw = (): boolean => document.createElement("canvas").getContext("webgl2") !== null;

export function drawNetwork(graph: NetworkGraph, container: HTMLElement, pointed: Pointed): NetworkDrawing {
  let lit: string | null = null;
  let colours = coloursOf(container);
  const near = (node: string) =>
    lit === null ||
    node === lit ||
    (graph.hasNode(lit) ? graph.areNeighbors(node, lit) : graph.hasExtremity(lit, node));
  const sigma = new Sigma(graph, container, {
    settings: {
      itemSizesReference: "screen",
      enableEdgeEvents: true,
      edgePickingPadding: 3,
      nodePickingPadding: 4,
      labelDensity: 2,
      labelGridCellSize: 70,
      labelRenderedSizeThreshold: 3.4,
      stagePadding: 30,
      // The wheel and a finger scroll the page, not the network.
      gestureTarget: "page",
    },
    nodeReducer: (node, data, { state }) => ({
      ...data,
      color: state ? colours.state : colours.body,
      labelColor: colours.ink,
      labelSize: 12,
      labelFont: "system-ui, sans-serif",
      opacity: near(node) ? 1 : DIMMED,
      labelVisibility: lit === null ? "auto" : near(node) ? "visible" : "hidden",
    }),
    edgeReducer: (edge, data, { quad }) => {
      const own = lit !== null && (edge === lit || (graph.hasNode(lit) && graph.hasExtremity(edge, lit)));
      return { ...data, color: colours.quads[quad], opacity: own ? 1 : lit === null ? UNLIT : DIMMED };
    },
  });
  sigma.on("enterNode", ({ node }) => pointed.light(node));
  sigma.on("leaveNode", () => pointed.light(null));
  sigma.on("enterEdge", ({ edge }) => pointed.light(edge));
  sigma.on("leaveEdge", () => pointed.light(null));
  sigma.on("clickNode", ({ node }) => pointed.party(node));
  sigma.on("clickEdge", ({ edge }) => pointed.pair(edge));
  return {
    light: (what) => {
      const next = what !== null && (graph.hasNode(what) || graph.hasEdge(what)) ? what : null;
      if (next === lit) return;
      lit = next;
      sigma.refresh({ skipIndexation: true });
    },
    png: () => pngOf(() => sigma.refresh(), container, colours.paper),
    recolour: () => {
      colours = coloursOf(container);
      sigma.refresh({ skipIndexation: true });
    },
    end: () => sigma.kill(),
  };
}

/** The page's colours as they are now. */
function coloursOf(element: HTMLElement) {
  const styles = getComputedStyle(element);
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  return {
    quads: ["", ...QUADS.map((quad) => colour(`--q${quad}`))],
    state: colour("--control"),
    body: colour("--accent"),
    ink: colour("--ink"),
    paper: colour("--paper"),
  };
}

/** The network on the page's paper. What was drawn is there to be copied only until the browser shows it. */
function pngOf(draw: () => void, container: HTMLElement, paper: string): Promise<Blob> {
  draw();
  const drawn = container.querySelector("canvas")!;
  const copy = document.createElement("canvas");
  [copy.width, copy.height] = [drawn.width, drawn.height];
  const context = copy.getContext("2d")!;
  context.fillStyle = paper;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawn, 0, 0);
  return new Promise((resolve) => copy.toBlob((blob) => resolve(blob!), "image/png"));
}
