import { UNTYPED } from "../acts/ontology.ts";
import type { SignWeights } from "../learned/sign-weights.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { FEWEST_ACTS } from "./prominence.ts";
import { settingOf } from "./setting.ts";
import { signsOf } from "./signs.ts";

/** Sets the confidence of every event of a text: the share of records with such signs that coders have the same, 0..1, in hundredths. */
export function rate(scene: Scene, events: readonly EventDraft[]): void {
  const setting = settingOf(scene, events);
  for (const event of events)
    event.confidence = Math.round(100 * probability(signsOf(scene, event, setting), scene.knowledge.confidence)) / 100;
}

/**
 * Of records with a lower confidence so few are right that a reading is better without them; in a text of few acts, which gives no measure
 * of what it is about, they have to be less sure still, and a text of so few words is given whole. Chosen on folds of articles.
 */
export const FLOOR = 0.22;
const FLOOR_OF_FEW = 0.1;
const FEW_WORDS = 80;

/** The events of a text worth recording, all of which are rated. What a user's dictionary codes stands. */
export function worthRecording({ words }: Scene, events: readonly EventDraft[]): EventDraft[] {
  if (words.length < FEW_WORDS) return [...events];
  const floor = events.length < FEWEST_ACTS ? FLOOR_OF_FEW : FLOOR;
  return events.filter(({ confidence, coded, type }) => coded || type === UNTYPED.name || confidence >= floor);
}

/** The logistic model over the signs. */
export function probability(signs: readonly string[], weights: SignWeights): number {
  let sum = 0;
  for (const sign of signs) sum += weights.get(sign) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
