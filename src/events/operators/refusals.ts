import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { Meaning } from "../acts/ontology.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Scene } from "../scene.ts";
import { isCooperative } from "./apply-operator.ts";
import type { Composed } from "./compose.ts";
import { speechAct } from "./speech-acts.ts";

/** "Will not accept refugees", "non voteranno il pacchetto": who will not cooperate, though he could, refuses; true when it is so. */
export function refuses(scene: Scene, composed: Composed, head: number, meaning: Meaning): boolean {
  const { tree, words } = scene;
  const { time, certainty, negated, condition } = composed.factuality;
  if (!negated || time !== "future" || certainty !== "certain" || composed.disowner >= 0) return false;
  if (!isCooperative(scene, composed.type)) return false;
  if (words.upos[head] !== U.VERB || dependent(tree, head, D["aux:pass"]) >= 0) return false;
  const willing = (argumentsOf(scene, head).get("subj") ?? []).some((word) =>
    participantsAt(scene, word, false).some(({ entity }) => composed.actors.some((one) => one.entity === entity)),
  );
  if (!willing) return false;
  const standing = { time: "past", certainty: "certain", negated: false, condition } as const;
  speechAct(scene, composed, head, "REJECT", meaning.derived.refusal, standing, "act");
  composed.steps.push("will not: refusal");
  return true;
}
