import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Meaning } from "../acts/ontology.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Factuality, Participant, Scene } from "../scene.ts";
import type { Composed } from "./compose.ts";

/** A demand that something not be said or insisted on. */
export const DESIST = { mode: "change", cameo: "105" };

/** A demand that somebody use no force, or stop. */
export const STOP = { mode: "yield", cameo: "105" };

/** "Ritiene Mosca responsabile di": what a predicate of the object says, the verb's subject says. */
function saying({ words }: Scene, operator: number): number {
  const verb = words.head[operator];
  const predicate = words.upos[operator] !== U.VERB && UNIVERSAL_RELATION[words.deprel[operator]] === D.xcomp;
  return predicate && verb >= 0 && words.upos[verb] === U.VERB ? verb : operator;
}

/** Whom a verbal act is towards. */
export type Towards = "act" | "addressee" | "performer" | "maker";

/**
 * Turns the act into the verbal act of the operator's subject. `act`: towards the act's recipients; `addressee`: towards who is
 * asked; `performer`: towards who is said to have done it; `maker`: towards who made the demand that is refused.
 */
export function speechAct(
  scene: Scene,
  composed: Composed,
  operator: number,
  type: string,
  derived: { mode: string | null; cameo: string },
  outer: Factuality,
  towards: Towards,
): void {
  const slots = argumentsOf(scene, saying(scene, operator));
  const at = (...names: string[]): Participant[] => {
    for (const name of names) {
      const found = (slots.get(name) ?? []).flatMap((word) => participantsAt(scene, word, false));
      if (found.length > 0) return found;
    }
    return [];
  };
  const performers = composed.actors;
  const speakers = at("subj", "gen", "mod");
  // "Accused France of arming the rebels": the accused is the object, whatever else is addressed.
  const near = towards === "performer" ? ["obj", "iobj"] : ["iobj", "obj"];
  const addressees = at(...near, scene.knowledge.slots.addressed, "contro", "against", "on");
  // "Serbia was accused of …": whoever is accused accuses nobody.
  // Nor does whoever is asked ask himself.
  const asked = towards === "addressee" && addressees.length > 0;
  const actors = [...(speakers.length > 0 || asked || towards === "performer" ? speakers : performers)];
  let recipients: Participant[];
  if (towards === "addressee")
    recipients = addressees.length > 0 ? addressees : [...performers, ...composed.recipients];
  else if (towards === "maker") recipients = performers;
  else if (towards === "performer") recipients = addressees.length > 0 ? addressees : performers;
  else if (composed.recipients.length > 0) recipients = composed.recipients;
  else recipients = [...addressees, ...performers.filter((one) => !speaksFor(scene, actors, one))];
  const isOther = (one: Participant): boolean => !actors.some((actor) => actor.entity === one.entity);
  const others = recipients.filter(isOther);
  // "Agreed with Kenya to …": with whom somebody agrees agrees with him, or is yielded to.
  const undertaken = others.length === 0 && (type === "AGREE" || type === "CONCEDE");
  const partners = undertaken ? at(...scene.knowledge.company).filter(isOther) : [];
  if (type === "CONCEDE") others.push(...partners);
  else actors.push(...partners.map((partner) => ({ ...partner, beside: true })));
  // Both sides undertake together: "si sono impegnati a lavorare insieme", "agreed to a ceasefire".
  const isShared = type === "AGREE" || (type === "CONCEDE" && composed.symmetric);
  composed.symmetric = isShared && others.length === 0 && actors.length > 1;
  composed.type = type;
  composed.mode = derived.mode;
  composed.cameo = derived.cameo;
  composed.actors = actors;
  composed.told = operator;
  composed.recipients = others;
  composed.factuality = outer;
}

/** "Trump warned that Washington would …": whoever governs a state says what it will do, and says it to others. */
function speaksFor({ mentions }: Scene, speakers: readonly Participant[], performer: Participant): boolean {
  const { kind, country } = mentions.entities[performer.entity];
  return (
    kind === "state" &&
    speakers.some(({ entity }) => {
      const speaker = mentions.entities[entity];
      return speaker.country === country && speaker.sectors[0] === "GOV";
    })
  );
}

/** The step of an obligation that somebody voices. */
export const OBLIGATION = "obligation: demand";

/** The act somebody is quoted as calling for becomes the demand, made when it was said. */
export function demandByVoice(composed: Composed, demander: Participant, { derived }: Meaning): void {
  composed.steps.push(OBLIGATION);
  composed.type = "REQUEST";
  composed.mode = composed.factuality.negated ? STOP.mode : derived.demand.mode;
  composed.cameo = composed.factuality.negated ? STOP.cameo : derived.demand.cameo;
  composed.recipients = composed.actors;
  composed.actors = [demander];
  composed.symmetric = false;
  composed.factuality = {
    time: "past",
    certainty: "certain",
    negated: false,
    condition: composed.factuality.condition,
  };
}
