import type { WriteFormat } from "../exporting.ts";
import { graphOf } from "./graph.ts";

/** The attributes of nodes and edges with their types; `attr.name` is what readers show. */
const NODE_KEYS = { label: "string", kind: "string", country: "string" };
const EDGE_KEYS = {
  ...{ label: "string", weight: "int", quad: "int", stories: "int", mutual: "boolean" },
  ...{ score: "double", mean: "double", first: "string", last: "string" },
};

/** GraphML, for yEd, igraph, NetworkX and their kind. */
export const graphml: WriteFormat = async function* (exporting) {
  const graph = await graphOf(exporting);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keysOf("node", NODE_KEYS) + keysOf("edge", EDGE_KEYS);
  yield '<graph id="entente" edgedefault="directed">\n';
  for (const { node, attributes } of graph.nodeEntries())
    yield `<node id="${escaped(node)}">${dataOf("node", attributes)}</node>\n`;
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    const ends = `source="${escaped(source)}" target="${escaped(target)}"`;
    yield `<edge id="${escaped(edge)}" ${ends}>${dataOf("edge", attributes)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
};

const keysOf = (of: string, keys: Readonly<Record<string, string>>): string =>
  Object.entries(keys)
    .map(([name, type]) => `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join("");

const dataOf = (of: string, attributes: Readonly<Record<string, unknown>>): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `<data key="${of}_${name}">${escaped(String(value))}</data>`)
    .join("");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
