import { hasFeature } from "../grammar/morphology.ts";
import { governingClause, isClause } from "../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { isFiniteClause } from "./arguments.ts";
import { argumentsOf, lightVerbOver, operatorOver } from "./control.ts";
import { factualityOf, nounFactuality } from "./factuality.ts";
import { weaker } from "./modality.ts";
import type { Meaning } from "./ontology.ts";
import type { Effect } from "./operators.ts";
import { participantsAt } from "./participants.ts";
import type { Roles } from "./roles.ts";
import type { Factuality, Participant, Scene } from "./scene.ts";

/** An act with what the words above it make of it: a promise, a threat, a denial. */
export interface Composed {
  type: string;
  mode: string | null;
  cameo: string;
  symmetric: boolean;
  actors: Participant[];
  recipients: Participant[];
  factuality: Factuality;
  /** Words of the operators applied. */
  operators: number[];
  /** Highest word of the construction: where evidence and attribution are looked for. */
  top: number;
  steps: string[];
}

const isDefinite = hasFeature("Definite", "Def");
const COOPERATIVE_QUADS = new Set([1, 2]);

/** Applies the operators above an act, innermost first, and PLOVER's rulings on the future. */
export function compose(scene: Scene, head: number, meaning: Meaning, symmetric: boolean, roles: Roles): Composed {
  const { tree, words } = scene;
  const type = meaning.type!;
  const composed: Composed = {
    type: type.name,
    mode: meaning.mode,
    cameo: meaning.cameo,
    symmetric,
    actors: roles.actors,
    recipients: roles.recipients,
    factuality: actFactuality(scene, head),
    operators: [],
    top: head,
    steps: [...roles.steps],
  };
  let verbal = false;
  let at = head;
  for (let steps = 0; steps < 8; steps++) {
    const operator = operatorOver(scene, at);
    const above = words.head[at];
    if (operator === null || above < 0) {
      // Through the first conjunct and through light verbs the search goes on.
      const carrier = lightVerbOver(scene, at);
      if (carrier >= 0 && carrier !== at && words.head[carrier] !== at) at = carrier;
      else if (
        above >= 0 &&
        UNIVERSAL_RELATION[words.deprel[at]] === D.conj &&
        isClause(tree, above) === isClause(tree, at)
      )
        at = above;
      else break;
      continue;
    }
    composed.steps.push(`${operator.lemma}: ${operator.effect}`);
    verbal = apply(scene, composed, operator.effect, above, meaning, verbal) || verbal;
    composed.operators.push(above);
    composed.top = above;
    at = above;
  }
  future(composed, scene, meaning, verbal);
  return composed;
}

/** Factuality of the act by its own clause or, for an event noun, by the light verb or the clause around it. */
export function actFactuality(scene: Scene, head: number): Factuality {
  const { tree } = scene;
  if (isClause(tree, head)) return factualityOf(scene, head);
  const own = nounFactuality(scene, head);
  const carrier = lightVerbOver(scene, head);
  const clause = carrier >= 0 ? carrier : governingClause(tree, head);
  if (clause < 0) return { time: "past", condition: null, ...own };
  const outer = factualityOf(scene, carrier >= 0 ? carrier : assertingClause(scene, clause));
  if (carrier >= 0) {
    return { ...outer, certainty: weaker(own.certainty, outer.certainty), negated: own.negated || outer.negated };
  }
  if (isUnspecific(scene, head))
    return { ...outer, certainty: weaker(own.certainty, outer.certainty), negated: own.negated };
  // An event noun that no light verb carries is presupposed, whatever is said of it.
  return { time: outer.time === "future" ? "present" : outer.time, condition: null, ...own };
}

/** A participle of inclusion asserts nothing itself: "iniziative, inclusi scambi commerciali" is told by the clause above. */
function assertingClause(scene: Scene, clause: number): number {
  const { tree, words } = scene;
  let at = clause;
  for (let steps = 0; steps < 4; steps++) {
    const relation = UNIVERSAL_RELATION[words.deprel[at]];
    if (isFiniteClause(tree, at) || relation !== D.acl) return at;
    const above = governingClause(tree, at);
    if (above < 0) return at;
    at = above;
  }
  return at;
}

/** A bare or indefinite noun in a clause that looks ahead is not yet real: "potrebbe tradursi in scambi commerciali". */
function isUnspecific(scene: Scene, noun: number): boolean {
  const { tree, words } = scene;
  if (UNIVERSAL_RELATION[words.deprel[noun]] === D.nsubj && isFiniteClause(tree, words.head[noun])) return false;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (words.deprel[child] === D["det:poss"] || words.deprel[child] === D["nmod:poss"]) return false;
    if (relation === D.det && isDefinite(words.morph[child])) return false;
  }
  return true;
}

/** The words above take the act over: returns whether the result is a verbal act of its own (promise, demand …). */
function apply(
  scene: Scene,
  composed: Composed,
  effect: Effect,
  operator: number,
  meaning: Meaning,
  verbal: boolean,
): boolean {
  const outer = actFactuality(scene, operator);
  const inherit = () => {
    if (!outer) return;
    composed.factuality = {
      time: outer.time,
      certainty: weaker(composed.factuality.certainty, outer.certainty),
      negated: composed.factuality.negated !== outer.negated,
      condition: composed.factuality.condition ?? outer.condition,
    };
  };
  const cooperative = COOPERATIVE_QUADS.has(scene.knowledge.ontology.types.get(composed.type)?.quad ?? 0);
  switch (effect) {
    case "promise":
      if (verbal && composed.type !== "AGREE") break;
      if (cooperative) speechAct(scene, composed, operator, "AGREE", null, meaning.derived.promise, outer, "act");
      else
        speechAct(
          scene,
          composed,
          operator,
          "THREATEN",
          meaning.derived.threat.mode,
          meaning.derived.threat.cameo,
          outer,
          "act",
        );
      return true;
    case "threaten":
      speechAct(
        scene,
        composed,
        operator,
        "THREATEN",
        meaning.derived.threat.mode,
        meaning.derived.threat.cameo,
        outer,
        "act",
      );
      return true;
    case "demand":
      speechAct(
        scene,
        composed,
        operator,
        "REQUEST",
        meaning.derived.demand.mode,
        meaning.derived.demand.cameo,
        outer,
        "addressee",
      );
      return true;
    case "refuse":
      speechAct(
        scene,
        composed,
        operator,
        "REJECT",
        meaning.derived.refusal.mode,
        meaning.derived.refusal.cameo,
        outer,
        "act",
      );
      return true;
    case "cancel":
      speechAct(
        scene,
        composed,
        operator,
        cooperative && composed.type !== "CONSULT" ? "SANCTION" : "REJECT",
        cooperative && composed.type !== "CONSULT" ? null : meaning.derived.refusal.mode,
        composed.type === "CONSULT" ? "125" : "160",
        outer,
        "act",
      );
      return true;
    case "accuse":
      speechAct(scene, composed, operator, "ACCUSE", "allege", "112", outer, "performer");
      return true;
    case "deny":
    case "fail":
    case "prevent":
      if (outer)
        composed.factuality = { ...composed.factuality, negated: composed.factuality.negated === outer.negated };
      else composed.factuality.negated = !composed.factuality.negated;
      return false;
    case "possible":
      inherit();
      composed.factuality.certainty = weaker(composed.factuality.certainty, "possible");
      return false;
    case "probable":
      inherit();
      composed.factuality.certainty = weaker(composed.factuality.certainty, "probable");
      return false;
    case "plan":
      inherit();
      composed.factuality = {
        ...composed.factuality,
        time: "future",
        certainty: weaker(composed.factuality.certainty, "probable"),
      };
      return false;
    case "want":
      inherit();
      composed.factuality = {
        ...composed.factuality,
        time: "future",
        certainty: weaker(composed.factuality.certainty, "possible"),
      };
      return false;
    case "permit":
    case "cause":
    case "begin":
    case "continue":
    case "end":
    case "succeed":
      inherit();
      return false;
    default:
      return false;
  }
  return false;
}

/**
 * Turns the act into the verbal act of the operator's subject. `act`: towards the act's recipients; `addressee`: towards who is
 * asked; `performer`: towards who is said to have done it.
 */
function speechAct(
  scene: Scene,
  composed: Composed,
  operator: number,
  type: string,
  mode: string | null,
  cameo: string,
  outer: Factuality | null,
  towards: "act" | "addressee" | "performer",
): void {
  const slots = argumentsOf(scene, operator);
  const at = (...names: string[]): Participant[] => {
    for (const name of names) {
      const found = (slots.get(name) ?? []).flatMap((word) => participantsAt(scene, word, false));
      if (found.length > 0) return found;
    }
    return [];
  };
  const performers = composed.actors;
  const speakers = at("subj", "gen", "mod");
  const addressees = at("iobj", "obj", scene.knowledge.slots.addressed, "contro", "against", "on");
  const actors = speakers.length > 0 ? speakers : performers;
  let recipients: Participant[];
  if (towards === "addressee")
    recipients = addressees.length > 0 ? addressees : [...performers, ...composed.recipients];
  else if (towards === "performer") recipients = addressees.length > 0 ? addressees : performers;
  else if (composed.recipients.length > 0) recipients = composed.recipients;
  else recipients = [...addressees, ...performers];
  const others = recipients.filter((one) => !actors.some((actor) => actor.entity === one.entity));
  // Both sides undertake together: "si sono impegnati a lavorare insieme".
  composed.symmetric = type === "AGREE" && others.length === 0 && actors.length > 1;
  composed.type = type;
  composed.mode = mode;
  composed.cameo = cameo;
  composed.actors = actors;
  composed.recipients = others;
  composed.factuality = outer ?? { time: "past", certainty: "certain", negated: false, condition: null };
}

/** PLOVER: future CONSULT, SUPPORT, COOPERATE and AID are AGREE; a future RETREAT is CONCEDE. */
function future(composed: Composed, scene: Scene, meaning: Meaning, verbal: boolean): void {
  if (verbal || composed.factuality.time !== "future") return;
  const type = scene.knowledge.ontology.types.get(composed.type);
  if (!type || type.future === type.name) return;
  composed.steps.push(`future ${type.name} is ${type.future}`);
  composed.type = type.future;
  composed.mode = null;
  composed.cameo = type.future === "AGREE" ? meaning.derived.promise : "080";
}
