import type { Effect } from "../operators/operators.ts";
import { carriedBy } from "../roles/light-verbs.ts";
import { operatorOver } from "../roles/operator-over.ts";
import type { Factuality, Scene } from "../scene.ts";
import { embed, embeddingOf, liesBehind, standingOf } from "./embedding.ts";
import { isOpenQuestion } from "./factuality.ts";

/** What a verbal act leaves of the act it speaks of, in the effects `embed` knows. */
const LEAVING: Partial<Record<Effect, Effect>> = {
  promise: "plan",
  demand: "want",
  suggest: "want",
  threaten: "want",
  hint: "want",
  refuse: "prevent",
  exclude: "prevent",
  cancel: "prevent",
};

/** Time, certainty and polarity of whatever a verb or event noun tells, with a row of the tables or without, through every layer above. */
export function generalFactuality(scene: Scene, predicate: number): Factuality {
  const { words } = scene;
  let factuality = standingOf(scene, predicate);
  let at = predicate;
  for (let steps = 0; steps < 8; steps++) {
    const above = words.head[at];
    if (above >= 0 && isOpenQuestion(scene, at)) return factuality;
    const operator = operatorOver(scene, at);
    if (operator !== null && above >= 0) {
      const embedding = embeddingOf(scene, at, above, factuality);
      const left = liesBehind(embedding) ? "say" : (LEAVING[operator.effect] ?? operator.effect);
      factuality = embed(left, embedding);
      at = above;
      continue;
    }
    const carrier = carriedBy(scene, at);
    if (carrier < 0) return factuality;
    at = carrier;
  }
  return factuality;
}
