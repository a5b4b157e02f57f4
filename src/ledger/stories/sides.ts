import type { Part } from "./reports.ts";

/** How well two participants may be one, on whatever level each report names it: 1 the same, 0 somebody else. */
export function fitOf(one: Part, other: Part): number {
  if (one.actor === other.actor) return 1;
  if (!shareParty(one, other)) return 0;
  const sameSector = one.sector === other.sector;
  // One report has the state or body itself, the other who acts for it: Mosca and Putin.
  if (isWhole(one) || isWhole(other)) return speaksFor(one) && speaksFor(other) ? 0.85 : 0.45;
  // Two of one state: a minister and "officials" may be one, two people by name seldom are.
  if (one.kind === "person" && other.kind === "person") return sameSector ? 0.35 : 0.15;
  return sameSector ? 0.7 : 0.25;
}

function shareParty({ parties }: Part, { parties: others }: Part): boolean {
  for (const party of parties) if (others.includes(party)) return true;
  return false;
}

const WHOLES: ReadonlySet<string> = new Set(["state", "organisation", "armed-group"]);
const isWhole = ({ kind }: Part): boolean => WHOLES.has(kind);

/** Sectors that act in a state's name, and whoever has none. */
const OFFICIAL: ReadonlySet<string> = new Set(["GOV", "MIL", "SPY", "COP", "IGO", "REB"]);
const speaksFor = ({ sector }: Part): boolean => sector === null || OFFICIAL.has(sector);

/** Two sides beside each other. */
export interface SidesFit {
  /** Mean of the best fits of the side that names fewer. */
  least: number;
  /** Mean of the best fits of the side that names more. */
  most: number;
}

/** Null: one of them names nobody. */
export function sidesFit(one: readonly Part[], other: readonly Part[]): SidesFit | null {
  if (one.length === 0 || other.length === 0) return null;
  const forth = bestFits(one, other);
  const back = bestFits(other, one);
  return one.length <= other.length ? { least: forth, most: back } : { least: back, most: forth };
}

function bestFits(from: readonly Part[], to: readonly Part[]): number {
  let sum = 0;
  for (const one of from) {
    let best = 0;
    for (const other of to) best = Math.max(best, fitOf(one, other));
    sum += best;
  }
  return sum / from.length;
}
