import { U } from "../../grammar/universal.ts";
import { type Meaning, UNTYPED } from "../acts/ontology.ts";
import { embed, embeddingOf, liesBehind } from "../factuality/embedding.ts";
import { demandedOf } from "../roles/demands.ts";
import { isPassive } from "../roles/voice.ts";
import type { Scene } from "../scene.ts";
import type { Composed } from "./compose.ts";
import { deny, isDenied } from "./denials.ts";
import { isOrdered } from "./duties.ts";
import { isForewarning, threatensForce } from "./forewarnings.ts";
import { isCooperative, isForce } from "./kinds-of-acts.ts";
import { addParty, isImpersonal } from "./operator-arguments.ts";
import type { Effect } from "./operators.ts";
import { type Progress, promised, type Say } from "./promises.ts";
import { isOfAnother, isUnwilling } from "./refusals.ts";
import { isAccomplished } from "./said-acts.ts";
import { DESIST, STOP, speechAct } from "./speech-acts.ts";

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
  const { demand, refusal, threat } = meaning.derived;
  const say: Say = (type, derived, towards) => {
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
      promised({ scene, composed, at, operator, embedding, meaning, progress, say });
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
      // Who refuses a demand, or what another does, refuses him.
      say("REJECT", refusal, composed.type === "REQUEST" || isOfAnother(scene, composed, operator) ? "maker" : "act");
      return;
    case "accuse":
      say("ACCUSE", { mode: "allege", cameo: "112" }, "performer");
      return;
    case "reproach":
      say("ACCUSE", { mode: "disapprove", cameo: "111" }, "performer");
      return;
    case "warn":
      say("THREATEN", { mode: null, cameo: "130" }, "performer");
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
      // "Ha negato l'autorizzazione a entrare": a permission denied is refused.
      if (progress.permitted && scene.words.upos[at] === U.NOUN && !progress.verbal) {
        say("REJECT", cooperative ? refusal : { mode: null, cameo: "120" }, "maker");
        return;
      }
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

/** Effects that only make sense of what is still to come. */
const AHEAD: ReadonlySet<Effect> = new Set(["promise", "demand", "threaten", "refuse"]);
