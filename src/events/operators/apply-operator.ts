import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { type Meaning, UNTYPED } from "../acts/ontology.ts";
import { type Embedding, embed, embeddingOf, liesBehind } from "../factuality/embedding.ts";
import { isPassive } from "../roles/arguments.ts";
import { argumentsOf, operatorOver } from "../roles/control.ts";
import { demandedOf } from "../roles/demands.ts";
import { lightVerbOver } from "../roles/light-verbs.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Participant, Scene } from "../scene.ts";
import type { Composed } from "./compose.ts";
import { isOrdered, isOwnDuty, isResolved } from "./duties.ts";
import { isForewarning, threatensForce } from "./forewarnings.ts";
import type { Effect } from "./operators.ts";
import { isUnwilling } from "./refusals.ts";
import { isAccomplished } from "./said-acts.ts";
import { DESIST, STOP, speechAct, type Towards } from "./speech-acts.ts";

/** Whether acts of a type are cooperation, verbal or material. */
export const isCooperative = ({ knowledge }: Scene, type: string): boolean =>
  (knowledge.ontology.types.get(type)?.quad ?? Number.POSITIVE_INFINITY) <= 2;

/** Whether acts of a type are material conflict. */
const isForce = ({ knowledge }: Scene, type: string): boolean => knowledge.ontology.types.get(type)?.quad === 4;

/** What the operators so far have made of the act. */
export interface Progress {
  /** It is a verbal act of its own: promise, demand … */
  verbal: boolean;
  /** Somebody is allowed to do it. */
  permitted: boolean;
  /** Left open by a denied exclusion: the denial is used up. */
  open: boolean;
}

/** The words above take the act over. */
export function apply(
  scene: Scene,
  composed: Composed,
  effect: Effect,
  at: number,
  operator: number,
  meaning: Meaning,
  progress: Progress,
): void {
  const embedding = embeddingOf(scene, at, operator, composed.factuality);
  const { outer, inner } = embedding;
  // PLOVER says nothing of an act it has no type for.
  if (composed.type === UNTYPED.name) {
    composed.factuality = embed(effect, embedding);
    return;
  }
  const cooperative = isCooperative(scene, composed.type);
  const { promise, demand, refusal, threat } = meaning.derived;
  const say = (type: string, derived: { mode: string | null; cameo: string }, towards: Towards) => {
    speechAct(scene, composed, operator, type, derived, outer, towards);
    progress.verbal = true;
  };
  const refuses = (): boolean => {
    if (progress.verbal || !isUnwilling(scene, composed, operator, embedding, meaning)) return false;
    progress.verbal = true;
    return true;
  };
  switch (
    liesBehind(embedding) && AHEAD.has(effect) ? "say" : demandedOf(scene, composed.actors, effect, at, operator)
  ) {
    case "permit":
      // "Non permetterà alla Russia di entrare": who does not let others refuses them.
      if (outer.negated && !progress.verbal) {
        say("REJECT", cooperative ? refusal : { mode: null, cameo: "120" }, "maker");
        composed.factuality = { ...outer, negated: false };
        return;
      }
      progress.permitted = true;
      break;
    case "want":
      if (refuses()) return;
      break;
    case "plan":
      if (refuses()) return;
      // "Ha annunciato la cattura di trenta soldati": what has succeeded is told, not planned.
      if (!isAccomplished(scene, at, operator, meaning)) break;
      composed.factuality = embed("say", { ...embedding, inner: { ...inner, time: outer.time } });
      return;
    case "promise":
      if (progress.verbal && composed.type !== "AGREE") return;
      // "Is not ready to", "non è disposto a".
      if ((scene.words.upos[operator] === U.ADJ || isPassive(scene.tree, operator)) && refuses()) return;
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
      return;
    case "threaten":
      if (isForewarning(scene, composed.actors, at, operator)) composed.factuality = embed("say", embedding);
      else say("THREATEN", threat, "act");
      return;
    case "demand":
      if (isOrdered(scene, composed, operator)) {
        composed.factuality = embed("cause", embedding);
        return;
      }
      // Who is to cancel talks is not asked to hold them.
      say(
        "REQUEST",
        composed.calledOff >= 0 || (!cooperative && inner.negated)
          ? isForce(scene, composed.type)
            ? STOP
            : DESIST
          : demand,
        "addressee",
      );
      return;
    case "refuse":
      if (progress.open) return;
      // Who refuses a demand refuses him who made it.
      say("REJECT", refusal, composed.type === "REQUEST" ? "maker" : "act");
      return;
    case "accuse":
      say("ACCUSE", { mode: "allege", cameo: "112" }, "performer");
      return;
    case "reproach":
      say("ACCUSE", { mode: "disapprove", cameo: "111" }, "performer");
      return;
    case "exclude":
      if (outer.negated !== isDenied(scene, operator)) {
        // Who does not rule out an attack of his own threatens with it.
        if (threatensForce(scene, composed, operator)) {
          say("THREATEN", threat, "act");
          composed.factuality = { ...outer, negated: false };
          return;
        }
        composed.factuality = { ...inner, time: "future", certainty: "possible", negated: false };
        addParty(scene, composed, operator);
        composed.disowner = operator;
        progress.open = true;
      } else if (liesBehind(embedding)) deny(composed, embedding, operator);
      else say("REJECT", refusal, "act");
      return;
    case "hint":
      if (!threatensForce(scene, composed, operator)) break;
      say("THREATEN", threat, "act");
      return;
    case "suggest":
      if (!embedding.tensed) {
        say("REQUEST", demand, "addressee");
        return;
      }
      composed.factuality = embed("probable", embedding);
      return;
    case "cancel":
    case "stop": {
      composed.calledOff = operator;
      const ended = scene.knowledge.ontology.types.get(composed.type)?.ended;
      if (progress.verbal && composed.type === "AGREE") {
        say("REJECT", refusal, "act");
        return;
      }
      if (!ended) break;
      speechAct(scene, composed, operator, ended.type, ended, outer, "act");
      progress.verbal = true;
      return;
    }
    case "deny":
      if (!progress.open) deny(composed, embedding, operator);
      return;
    case "think":
      // "Si ritiene che", "is believed to": what nobody in particular believes is probable.
      if (isImpersonal(scene, operator) && !outer.negated) {
        composed.factuality = embed("probable", embedding);
        return;
      }
      break;
    case "fail":
      if (progress.open) return;
  }
  composed.factuality = embed(effect, embedding);
}

/** Acts done by being said. */
export const SAID = new Set(["SUPPORT", "ACCUSE", "REJECT", "CONCEDE"]);

/** Whether an operator says to whom it is. */
function isAddressed(scene: Scene, operator: number): boolean {
  const slots = argumentsOf(scene, operator);
  return ["iobj", scene.knowledge.slots.addressed].some((slot) =>
    (slots.get(slot) ?? []).some((word) => participantsAt(scene, word, false).length > 0),
  );
}

/** What several states undertake together, even patrols and closures, they agree on. */
export function isJoint(scene: Scene, actors: readonly Participant[]): boolean {
  return new Set(actors.map(({ entity }) => scene.mentions.entities[entity].country)).size > 1;
}

function deny(composed: Composed, embedding: Embedding, operator: number): void {
  composed.factuality = embed("deny", embedding);
  composed.disowner = operator;
}

/** Who leaves an act of two sides open is one of them: "did not rule out talks with the president". */
function addParty(scene: Scene, composed: Composed, operator: number): void {
  if (!composed.symmetric || composed.actors.length > 1) return;
  for (const word of argumentsOf(scene, operator).get("subj") ?? []) {
    for (const party of participantsAt(scene, word, false)) {
      if (!composed.actors.some((one) => one.entity === party.entity)) composed.actors = [...composed.actors, party];
    }
  }
}

/** Effects that only make sense of what is still to come. */
const AHEAD: ReadonlySet<Effect> = new Set(["promise", "demand", "threaten", "refuse"]);

/** As a promise in `meanings.tsv`: who agrees to it has done it (PLOVER: "agreed to forgive" a debt is AID). */
const GRANTED = "=";

/** Whether a word above denies or refuses an operator: "refused to rule out", "denied wanting to rule out". */
function isDenied(scene: Scene, operator: number): boolean {
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

/** A passive, or a verb with `si` and no subject. */
function isImpersonal({ tree }: Scene, verb: number): boolean {
  if (dependent(tree, verb, D["aux:pass"]) >= 0) return true;
  return dependent(tree, verb, D.expl, D["expl:impers"], D["expl:pass"]) >= 0 && dependent(tree, verb, D.nsubj) < 0;
}

/** CAMEO's code of a promise to give way: the act's own when the act is one, else that of any yielding. */
const intentToYield = (promise: string, yielding: boolean): string => (yielding && promise) || "035";
