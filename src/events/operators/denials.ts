import { type Embedding, embed } from "../factuality/embedding.ts";
import { operatorOver } from "../roles/operator-over.ts";
import type { Scene } from "../scene.ts";
import type { Composed } from "./compose.ts";

/** Makes an act one that somebody denies. */
export function deny(composed: Composed, embedding: Embedding, operator: number): void {
  composed.factuality = embed("deny", embedding);
  composed.disowner = operator;
}

/** Whether a word above denies or refuses an operator: "refused to rule out", "denied wanting to rule out". */
export function isDenied(scene: Scene, operator: number): boolean {
  let at = operator;
  for (let steps = 0; steps < 3; steps++) {
    const above = operatorOver(scene, at);
    if (above === null) return false;
    if (above.effect === "deny" || above.effect === "refuse" || above.effect === "fail") return true;
    if (above.effect !== "want" && above.effect !== "plan" && above.effect !== "try") return false;
    at = scene.words.head[at];
  }
  return false;
}
