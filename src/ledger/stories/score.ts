import type { Report } from "./reports.ts";
import { type Rarity, type Signs, signsOf } from "./signs.ts";
import { weights } from "./tables.ts";

/** How sure a reading of two reports as one event is: log odds, above 0 more likely than not. */
export type Score = (one: Report, other: Report) => number;

export const createScore =
  (rarity: Rarity): Score =>
  (one, other) =>
    scoreOf(signsOf(one, other, rarity));

export function scoreOf(signs: Signs): number {
  const known = weights();
  let score = known.get("bias") ?? 0;
  for (const [sign, strength] of signs) score += strength * (known.get(sign) ?? 0);
  return score;
}
