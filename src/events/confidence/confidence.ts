import type { SignWeights } from "../learned/sign-weights.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { signsOf } from "./signs.ts";

/** The share of records with such signs that coders have the same, 0..1, in hundredths. */
export function confidenceOf(scene: Scene, draft: EventDraft): number {
  return Math.round(100 * probability(signsOf(scene, draft), scene.knowledge.confidence)) / 100;
}

/** The logistic model over the signs. */
export function probability(signs: readonly string[], weights: SignWeights): number {
  let sum = 0;
  for (const sign of signs) sum += weights.get(sign) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
