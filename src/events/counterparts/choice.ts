import type { SignWeights } from "../learned/sign-weights.ts";
import type { EventDraft } from "../scene.ts";
import type { Candidate } from "./candidates.ts";

/** The likeliest of several candidates. */
export interface Choice {
  index: number;
  /** How likely it is among them, 0..1. */
  chance: number;
  /** The signs that speak most for it. */
  reasons: string[];
}

/** Is told of every choice of a recipient: what learning goes by. */
export type ChoiceWatcher = (
  draft: EventDraft,
  candidates: readonly Candidate[],
  signs: readonly (readonly string[])[],
  choice: Choice,
) => void;

/** How many signs are told as reasons. */
const REASONS = 3;

/** The likeliest candidate by the signs of each: a multinomial logistic regression. */
export function choose(signs: readonly (readonly string[])[], weights: SignWeights): Choice {
  const weightOf = (sign: string) => weights.get(sign) ?? 0;
  const scores = signs.map((own) => own.reduce((sum, sign) => sum + weightOf(sign), 0));
  const index = scores.indexOf(Math.max(...scores));
  const chance = 1 / scores.reduce((sum, score) => sum + Math.exp(score - scores[index]), 0);
  const telling = signs[index].filter((sign) => weightOf(sign) > 0);
  telling.sort((one, other) => weightOf(other) - weightOf(one));
  return { index, chance, reasons: telling.slice(0, REASONS) };
}
