import type { Likeness } from "./likeness.ts";
import type { Report } from "./reports.ts";
import { tellSigns } from "./signs.ts";
import { weights } from "./tables.ts";

/** How sure a reading of two reports as one event is: log odds, above 0 more likely than not. */
export type Score = (one: Report, other: Report) => number;

export function createScore(likeness: Likeness): Score {
  const known = weights();
  let score = 0;
  const add = (sign: string, strength: number) => {
    score += strength * (known.get(sign) ?? 0);
  };
  return (one, other) => {
    score = 0;
    tellSigns(one, other, likeness, add);
    return score;
  };
}
