import type { Meaning } from "../acts/ontology.ts";
import { contentOperator, reportingBehind } from "../acts/reported-content.ts";
import { standingOf } from "../factuality/embedding.ts";
import { isOpenQuestion } from "../factuality/factuality.ts";
import { complementForm } from "../roles/complement-form.ts";
import { demanderOf } from "../roles/demands.ts";
import { isCommand } from "../roles/imperatives.ts";
import { carriedBy, isToldAsAnnounced } from "../roles/light-verbs.ts";
import { operatorOver } from "../roles/operator-over.ts";
import type { Roles } from "../roles/roles.ts";
import { isFiniteClause } from "../roles/voice.ts";
import type { Factuality, Participant, Scene } from "../scene.ts";
import { apply } from "./apply-operator.ts";
import type { Effect } from "./operators.ts";
import { type Progress, SAID } from "./promises.ts";
import { holdsOut, refuses, rulesOut } from "./refusals.ts";
import { saidBy } from "./said-acts.ts";
import { demandByVoice, doneBySaying, threatenByVoice } from "./speech-acts.ts";

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
  /** Whether a verb only brings it about: "led to talks". */
  caused: boolean;
  /** Highest word of the construction: where evidence and attribution are looked for. */
  top: number;
  /** Word whose voice tells it: the operator of a verbal act, else the act itself. */
  told: number;
  /** The word by which somebody denies it or leaves it open, -1 when nobody does: then it is attributed even to its own actor. */
  disowner: number;
  steps: string[];
  /** The verb by which it is called off, -1 when it is not. */
  calledOff: number;
  /** CAMEO's code of the promise where PLOVER sees the yielding itself; null otherwise. */
  intent: string | null;
  /** CAMEO's code of the act where its tense alone makes it another; null otherwise. */
  untensed: string | null;
}

/** Effects by which somebody looks ahead to what others do. */
const AHEAD: ReadonlySet<Effect> = new Set(["possible", "plan"]);

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
    factuality: standingOf(scene, head),
    operators: [],
    caused: false,
    top: head,
    told: head,
    disowner: -1,
    steps: [...roles.steps],
    calledOff: -1,
    intent: null,
    untensed: null,
  };
  const progress: Progress = { verbal: false, permitted: false, open: false };
  let at = head;
  for (let steps = 0; steps < 8; steps++) {
    const operator = operatorOver(scene, at);
    const above = words.head[at];
    if (above >= 0 && isOpenQuestion(scene, at)) {
      composed.steps.push("open question");
      // "Would not say whether it had": who leaves it open is named.
      if (isFiniteClause(tree, at)) composed.disowner = above;
      composed.top = above;
      break;
    }
    if (operator === null || above < 0) {
      // Through the first conjunct and through light verbs the search goes on.
      const carrier = carriedBy(scene, at);
      if (carrier >= 0) at = carrier;
      else {
        const verb = progress.verbal ? -1 : reportingBehind(scene, at);
        const saying = verb < 0 ? null : contentOperator(scene, verb);
        if (saying === null) break;
        composed.steps.push(`${saying.lemma}: ${saying.effect}`);
        apply(scene, composed, saying.effect, at, verb, meaning, progress);
        composed.operators.push(verb);
        break;
      }
      continue;
    }
    composed.steps.push(`${operator.lemma}: ${operator.effect}`);
    apply(scene, composed, operator.effect, at, above, meaning, progress);
    composed.caused ||= operator.effect === "cause";
    // "NATO fears an invasion": what is feared or foreseen is laid to whoever does.
    if (AHEAD.has(operator.effect) && operator.controllers.length === 0 && complementForm(scene, at) === "obj")
      composed.disowner = above;
    composed.operators.push(above);
    composed.top = above;
    at = above;
  }
  // "Deve cessare ogni sostegno": that it end is asked for.
  const asserted = !progress.verbal || composed.calledOff >= 0;
  const demander = asserted ? demanderOf(scene, composed.actors, isCommand(scene, head) ? head : composed.top) : null;
  if (demander) demandByVoice(composed, demander, meaning);
  withholdRecognition(composed, meaning);
  const said = SAID.has(composed.type) ? saidBy(scene, head) : -1;
  if (said >= 0) composed.factuality = standingOf(scene, said);
  const verbal = progress.verbal || demander !== null;
  // "The aid announced by Japan" is still to come; sanctions announced are imposed.
  if (type.future !== type.name && composed.factuality.time === "past" && isToldAsAnnounced(scene, head))
    composed.factuality = { ...composed.factuality, time: "future" };
  if (!verbal && ![refuses, holdsOut, rulesOut].some((declines) => declines(scene, composed, head, meaning))) {
    tellAhead(composed, scene, meaning.derived);
    threatenByVoice(scene, composed, meaning);
  }
  doneBySaying(scene, composed);
  return composed;
}

/** "Does not recognise the court": recognition withheld is refused. */
function withholdRecognition(composed: Composed, meaning: Meaning): void {
  if (meaning.id !== "recognise" || !composed.factuality.negated || composed.operators.length > 0) return;
  composed.type = "REJECT";
  composed.mode = meaning.derived.refusal.mode;
  composed.cameo = meaning.derived.refusal.cameo;
  composed.factuality = { ...composed.factuality, negated: false };
}

/** What of an act its being future changes: the same of what is composed and of what is drafted. */
type Told = Pick<Composed, "type" | "mode" | "cameo" | "factuality" | "steps" | "intent" | "untensed">;

/** PLOVER: future CONSULT, SUPPORT, COOPERATE and AID are AGREE; a future RETREAT is CONCEDE. */
export function tellAhead(told: Told, scene: Scene, derived: Meaning["derived"]): void {
  if (told.factuality.time !== "future") return;
  const type = scene.knowledge.ontology.types.get(told.type);
  if (!type || type.future === type.name) return;
  told.steps.push(`future ${type.name} is ${type.future}`);
  told.untensed = told.cameo;
  told.type = type.future;
  told.mode = null;
  told.cameo = type.future === "AGREE" ? derived.promise : "080";
  if (type.future === "CONCEDE") told.intent = derived.promise;
}
