import { dependent } from "../../grammar/tree.ts";
import { D } from "../../grammar/universal.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Scene } from "../scene.ts";
import { argumentsOf } from "./control.ts";
import type { Arguments } from "./slots.ts";
import { isBareParticiple, isPassive } from "./voice.ts";

/**
 * "Condannato a sette anni, il dissidente …", "Taken at gunpoint, the vessel …": whether what opens the sentence of somebody as a bare participle was
 * done to him, for the act has an object and none is told.
 */
export function opensAsUndergone({ tree, words }: Scene, { head, predicate }: PredicateMatch): boolean {
  if (predicate.pos !== "VERB" || predicate.pronominal || predicate.frame.recipients[0]?.name !== "obj") return false;
  const main = words.head[head];
  if (words.deprel[head] !== D.advcl || main < head || dependent(tree, head, D.mark, D.case) >= 0) return false;
  return isBareParticiple(tree, head) && !isPassive(tree, head);
}

/** Gives whoever the main clause is about, its object where that is passive too, the place of such a participle's object. */
export function turnOpening(scene: Scene, { head }: PredicateMatch, slots: Arguments): void {
  if (slots.has("obj")) return;
  const main = scene.words.head[head];
  const topic = isPassive(scene.tree, main) ? argumentsOf(scene, main).get("obj") : slots.get("subj");
  slots.delete("subj");
  if (topic !== undefined) slots.set("obj", topic);
}
