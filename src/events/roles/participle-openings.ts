import { dependent } from "../../grammar/tree.ts";
import { D } from "../../grammar/universal.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Scene } from "../scene.ts";
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

/** Gives the subject lent to such a participle its place as the object. */
export function turnOpening(slots: Arguments): void {
  const subject = slots.get("subj");
  if (subject === undefined || slots.has("obj")) return;
  slots.set("obj", subject);
  slots.delete("subj");
}
