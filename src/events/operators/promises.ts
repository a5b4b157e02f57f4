import type { Meaning } from "../acts/ontology.ts";
import { type Embedding, embed } from "../factuality/embedding.ts";
import { lightVerbOver } from "../roles/light-verbs.ts";
import type { Scene } from "../scene.ts";
import type { Composed } from "./compose.ts";
import { isOwnDuty, isResolved } from "./duties.ts";
import { isCooperative, isJoint } from "./kinds-of-acts.ts";
import { isAddressed } from "./operator-arguments.ts";
import type { Towards } from "./speech-acts.ts";

/** What the operators so far have made of the act. */
export interface Progress {
  /** It is a verbal act of its own: promise, demand … */
  verbal: boolean;
  /** Somebody is allowed to do it. */
  permitted: boolean;
  /** Left open by a denied exclusion: the denial is used up. */
  open: boolean;
}

/** Makes the act one of speech. */
export type Say = (type: string, derived: { mode: string | null; cameo: string }, towards: Towards) => void;

/** An operator over an act, with what the ones below it have made of it. */
interface Promising {
  scene: Scene;
  composed: Composed;
  at: number;
  operator: number;
  embedding: Embedding;
  meaning: Meaning;
  progress: Progress;
  say: Say;
}

/** An act that is promised: agreed to, given way in, refused, threatened with or proposed, by what it is and who promises it. */
export function promised({ scene, composed, at, operator, embedding, meaning, progress, say }: Promising): void {
  const { inner } = embedding;
  const cooperative = isCooperative(scene, composed.type);
  const { promise, demand, refusal, threat } = meaning.derived;
  // Who offers condolences or an apology gives them.
  if (SAID.has(composed.type) && lightVerbOver(scene, at) === operator) return;
  if (promise === GRANTED) {
    composed.factuality = embed("cause", embedding);
    return;
  }
  if (cooperative && inner.negated) say("REJECT", refusal, "act");
  // "The two sides agreed to pull back": what several settle on together they agree on.
  else if (isJoint(scene, composed.actors) && scene.knowledge.settling.has(scene.words.lemma[operator]))
    say("AGREE", { mode: null, cameo: promise || "030" }, "act");
  // Who promises not to fire, or to let somebody in, gives way.
  else if (
    scene.knowledge.ontology.types.get(composed.type)?.future === "CONCEDE" ||
    (inner.negated && composed.type === "ASSAULT") ||
    progress.permitted
  ) {
    composed.intent = intentToYield(promise, composed.type === "CONCEDE" || composed.type === "RETREAT");
    say("CONCEDE", { mode: null, cameo: "080" }, "act");
  } else if (
    cooperative ||
    inner.negated ||
    isJoint(scene, composed.actors) ||
    isOwnDuty(composed) ||
    scene.knowledge.offering.has(scene.words.lemma[operator])
  )
    say("AGREE", { mode: null, cameo: promise || "030" }, "act");
  else if (isResolved(scene, composed, operator)) composed.factuality = embed("cause", embedding);
  // "Ha proposto agli alleati di limitare i visti": to others it is put as a demand.
  else if (scene.knowledge.proposing.has(scene.words.lemma[operator]) && isAddressed(scene, operator))
    say("REQUEST", demand, "addressee");
  else say("THREATEN", threat, "act");
}

/** Acts done by being said. */
export const SAID = new Set(["SUPPORT", "ACCUSE", "REJECT", "CONCEDE"]);

/** As a promise in `meanings.tsv`: who agrees to it has done it (PLOVER: "agreed to forgive" a debt is AID). */
const GRANTED = "=";

/** CAMEO's code of a promise to give way: the act's own when the act is one, else that of any yielding. */
const intentToYield = (promise: string, yielding: boolean): string => (yielding && promise) || "035";
