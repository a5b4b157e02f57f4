import { dependent } from "../../grammar/tree.ts";
import { D } from "../../grammar/universal.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Scene } from "../scene.ts";
import type { Composed } from "./compose.ts";

/** Whether an operator says to whom it is. */
export function isAddressed(scene: Scene, operator: number): boolean {
  const slots = argumentsOf(scene, operator);
  return ["iobj", scene.knowledge.slots.addressed].some((slot) =>
    (slots.get(slot) ?? []).some((word) => participantsAt(scene, word, false).length > 0),
  );
}

/** Who leaves an act of two sides open is one of them: "did not rule out talks with the president". */
export function addParty(scene: Scene, composed: Composed, operator: number): void {
  if (!composed.symmetric || composed.actors.length > 1) return;
  for (const word of argumentsOf(scene, operator).get("subj") ?? []) {
    for (const party of participantsAt(scene, word, false)) {
      if (!composed.actors.some((one) => one.entity === party.entity)) composed.actors = [...composed.actors, party];
    }
  }
}

/** A passive, or a verb with `si` and no subject. */
export function isImpersonal({ tree }: Scene, verb: number): boolean {
  if (dependent(tree, verb, D["aux:pass"]) >= 0) return true;
  return dependent(tree, verb, D.expl, D["expl:impers"], D["expl:pass"]) >= 0 && dependent(tree, verb, D.nsubj) < 0;
}
