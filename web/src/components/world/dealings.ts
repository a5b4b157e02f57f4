import type { Network } from "../../asking/answers.ts";
import { type ByQuad, byQuad, conflictShare, QUADS, type Quad } from "../../shown/quads.ts";

export type Node = Network["nodes"][number];

/** Two that deal with each other, with their stories by quad. */
export interface Tie {
  key: string;
  ends: readonly [Node, Node];
  stories: number;
  reports: number;
  score: number;
  quads: ByQuad;
}

/** Who deals with whom, as the pictures need it. */
export interface Dealings {
  ties: readonly Tie[];
  nodes: readonly Node[];
  /** Those that a tie leads to. */
  tied: readonly Node[];
  pairs: number;
  period: Network["period"];
  /** Whose dealings alone these are. */
  focus: Node | null;
  /** Stories of all pairs, those too that are not among the ties. */
  total: ByQuad;
}

export function dealingsOf({ ties, nodes, pairs, period }: Network, focused: boolean): Dealings {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const tied = new Set(ties.flatMap(({ party, counterpart }) => [party, counterpart]));
  return {
    ties: ties.map(({ party, counterpart, ways, ...rest }) => ({
      key: `${party} ${counterpart}`,
      ends: [byId.get(party)!, byId.get(counterpart)!],
      quads: byQuad(ways),
      ...rest,
    })),
    nodes,
    tied: nodes.filter(({ id }) => tied.has(id)),
    pairs,
    period,
    focus: (focused && ties.length > 0 && byId.get(ties[0].party)) || null,
    total: totalOf(nodes),
  };
}

/** A story stands at both ends of its pair. */
function totalOf(nodes: readonly Node[]): ByQuad {
  const sum = (quad: Quad) => nodes.reduce((sum, { quads }) => sum + quads[quad].stories, 0) / 2;
  return { 1: sum(1), 2: sum(2), 3: sum(3), 4: sum(4) };
}

export const quadsOf = ({ quads }: Node): ByQuad =>
  Object.fromEntries(QUADS.map((quad) => [quad, quads[quad].stories])) as unknown as ByQuad;

/** Fewer stories tell nothing of how somebody deals with others. */
export const FEW = 5;
/** Shares of conflict at which the next shade begins. */
export const SHARES = [0.1, 0.2, 0.3, 0.5] as const;

/** The shade of somebody by its share of conflict: 0 hardly any to 4; null: too few stories. */
export function shadeOf(node: Node): number | null {
  if (node.stories < FEW) return null;
  const share = conflictShare(quadsOf(node)) ?? 0;
  return SHARES.filter((least) => share >= least).length;
}

/** Steps of strength, by stories of one quad alone; each begins at a square, for few have most. */
export const STRENGTHS = 5;
export const strengthStart = (step: number, most: number): number =>
  Math.max(1, Math.ceil(most * (step / STRENGTHS) ** 2));
export const strengthOf = ({ stories }: Node, most: number): number =>
  Math.min(STRENGTHS - 1, Math.floor(STRENGTHS * Math.sqrt(stories / most)));
