import { MultiDirectedGraph } from "graphology";
import type { Exporting } from "../exporting.ts";
import { nodesOf, type PairTally, pairsOfActors, pairsOfParties } from "../pairs.ts";

const QUADS = ["", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

/** What edges carry. `weight` is the number of events; days are YYYY-MM-DD. */
export interface PairEdge {
  label: string;
  weight: number;
  quad: number;
  stories: number;
  /** Done with each other: there is such an edge each way, to be counted once. */
  mutual: boolean;
  score: number;
  mean: number;
  first: string | null;
  last: string | null;
}

/**
 * A graph of who did what to whom: an edge for each pair, way and quad; what was done with each other has one each way, for few programs read
 * graphs with directed and undirected edges. Keys of edges are `RUS>UKR:4`, `PRK=RUS:1` and `RUS=PRK:1`.
 */
export async function graphOf({ store, choice, nodes, tables, tell }: Exporting): Promise<MultiDirectedGraph> {
  const pairs = await (nodes === "parties" ? pairsOfParties : pairsOfActors)(store, choice);
  const graph = new MultiDirectedGraph();
  const ids = [...new Set(pairs.flatMap(({ source, target }) => [source, target]))].sort();
  const known = await nodesOf(store, ids);
  for (const id of ids) {
    const state = nodes === "parties" ? tables.countries.get(id) : undefined;
    const { name = null, kind = null, country = null } = known.get(id) ?? {};
    graph.addNode(clean(id), {
      label: clean(state?.name ?? name ?? id),
      kind: state === undefined ? (kind ?? "party") : "state",
      country: state === undefined ? (country ?? "") : id,
    });
  }
  for (const pair of pairs) {
    const [source, target] = [clean(pair.source), clean(pair.target)];
    const add = (from: string, to: string) =>
      graph.addEdgeWithKey(`${from}${pair.mutual ? "=" : ">"}${to}:${pair.quad}`, from, to, edgeOf(pair));
    add(source, target);
    if (pair.mutual && source !== target) add(target, source);
  }
  tell(pairs.length);
  return graph;
}

function edgeOf({ quad, events, stories, mutual, score, first, last }: PairTally): PairEdge {
  const sum = Math.round(score * 100) / 100;
  const mean = Math.round((sum / events) * 100) / 100;
  return { label: QUADS[quad], weight: events, quad, stories, mutual, score: sum, mean, first, last };
}

/** Without what XML cannot hold. */
const clean = (text: string): string => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, " ");
