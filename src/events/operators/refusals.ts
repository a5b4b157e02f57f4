import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import type { Meaning } from "../acts/ontology.ts";
import { speakerAt } from "../acts/threats-uttered.ts";
import type { Embedding } from "../factuality/embedding.ts";
import { argumentsOf } from "../roles/control.ts";
import { carriedBy, lightVerbOver } from "../roles/light-verbs.ts";
import { participantsAt } from "../roles/participants.ts";
import { isPassive } from "../roles/voice.ts";
import type { Factuality, Participant, Scene } from "../scene.ts";
import type { Composed } from "./compose.ts";
import { isCooperative } from "./kinds-of-acts.ts";
import { sayerOver, speechAct } from "./speech-acts.ts";

/** "Will not accept refugees", "non parteciperà ai colloqui": who will not cooperate, though he could, refuses; true when it is so. */
export function refuses(scene: Scene, composed: Composed, head: number, meaning: Meaning): boolean {
  const { tree, words } = scene;
  const { time, certainty, negated, condition } = composed.factuality;
  if (!negated || time !== "future" || certainty !== "certain" || composed.disowner >= 0) return false;
  if (!isCooperative(scene, composed.type)) return false;
  const verb = words.upos[head] === U.VERB ? head : lightVerbOver(scene, head);
  if (verb < 0 || dependent(tree, verb, D["aux:pass"]) >= 0 || !isDoneBy(scene, verb, composed.actors)) return false;
  refuse(scene, composed, head, meaning, { time: "past", certainty: "certain", negated: false, condition });
  return true;
}

/** "«Mai negoziati con Trump»", "No talks with Kyiv, says Moscow": who says without a verb that he will not meet another refuses; true when it is so. */
export function rulesOut(scene: Scene, composed: Composed, head: number, meaning: Meaning): boolean {
  const { words, tree, mentions } = scene;
  const { negated, condition } = composed.factuality;
  if (!negated || composed.type !== "CONSULT") return false;
  if (words.upos[head] === U.VERB || carriedBy(scene, head) >= 0 || dependent(tree, head, D.cop) >= 0) return false;
  const speaker = speakerAt(scene, head) ?? sayerOver(scene, composed) ?? namedBeforeColon(scene, head);
  if (speaker === null) return false;
  const own = sideOf(mentions.entities[speaker.entity]);
  const others = composed.actors.filter(({ entity }) => sideOf(mentions.entities[entity]) !== own);
  // Who is no party to it only tells of it.
  if (others.length !== 1) return false;
  composed.actors = [speaker];
  composed.recipients = others;
  composed.symmetric = false;
  refuse(scene, composed, head, meaning, { time: "past", certainty: "certain", negated: false, condition });
  composed.actors = [speaker];
  composed.recipients = others;
  return true;
}

/** "Kremlin: no meeting with Zelensky": who is named before the colon behind which a noun stands. */
function namedBeforeColon(scene: Scene, noun: number): Participant | null {
  const { words } = scene;
  const above = words.head[noun];
  if (above < 0 || above > noun || words.form[above + 1] !== ":") return null;
  return participantsAt(scene, above, false)[0] ?? null;
}

/** "Ha respinto le sanzioni dell'Ue": whether others than the subject of an operator do what it takes. */
export function isOfAnother(scene: Scene, { actors, symmetric }: Composed, operator: number): boolean {
  const { entities } = scene.mentions;
  const sidesOf = (parties: readonly Participant[]) => parties.map(({ entity }) => sideOf(entities[entity]));
  const subjects = (argumentsOf(scene, operator).get("subj") ?? []).flatMap((word) =>
    participantsAt(scene, word, false),
  );
  const own = new Set(sidesOf(subjects));
  return (
    !symmetric && own.size > 0 && actors.length > 0 && sidesOf(actors).every((side) => side !== null && !own.has(side))
  );
}

/** "Has no intention of freeing", "non vuole ricevere", "is not ready to talk": whoever is unwilling to cooperate refuses; true when it is so. */
export function isUnwilling(
  scene: Scene,
  composed: Composed,
  operator: number,
  { inner, outer, tensed }: Embedding,
  { derived }: Meaning,
): boolean {
  if (!outer.negated || inner.negated || tensed || !isCooperative(scene, composed.type)) return false;
  const verb = scene.words.upos[operator] === U.NOUN ? lightVerbOver(scene, operator) : operator;
  if (!isDoneBy(scene, verb, composed.actors)) {
    // Who does not want to receive a guest is the host.
    if (!isDoneBy(scene, verb, composed.recipients)) return false;
    [composed.actors, composed.recipients] = [composed.recipients, composed.actors];
  }
  speechAct(scene, composed, operator, "REJECT", derived.refusal, { ...outer, negated: false }, "act");
  return true;
}

/** Meanings of giving way itself and of letting somebody in: who has not apologised or reformed anything has refused nobody. */
const YIELDING = new Set(["concede", "allow-access", "allow-aid"]);

/** "Did not give way", "non accettiamo il diktat": who does not yield refuses, unless somebody else says it of him; true when it is so. */
export function holdsOut(scene: Scene, composed: Composed, head: number, meaning: Meaning): boolean {
  const { negated, certainty, time } = composed.factuality;
  if (!YIELDING.has(meaning.id) || !negated || certainty !== "certain" || time === "future") return false;
  if (composed.operators.length > 0 || scene.words.upos[head] !== U.VERB || composed.disowner >= 0) return false;
  refuse(scene, composed, head, meaning, { ...composed.factuality, negated: false });
  return true;
}

function refuse(scene: Scene, composed: Composed, head: number, { derived }: Meaning, standing: Factuality): void {
  speechAct(scene, composed, head, "REJECT", derived.refusal, standing, "act");
  composed.steps.push("will not: refusal");
}

/** Whether one of those who take part in an act is the subject of a verb, active or said of him ("è disposto a"). */
function isDoneBy(scene: Scene, verb: number, parties: readonly Participant[]): boolean {
  if (verb < 0) return false;
  const slots = argumentsOf(scene, verb);
  const subjects = isPassive(scene.tree, verb) ? slots.get("obj") : slots.get("subj");
  return (subjects ?? []).some((word) =>
    participantsAt(scene, word, false).some(({ entity }) => parties.some((one) => one.entity === entity)),
  );
}
