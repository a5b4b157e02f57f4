import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import type { Meaning } from "../acts/ontology.ts";
import { speakerAt } from "../acts/threats-uttered.ts";
import { verbGroup } from "../factuality/verb-group.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import { isPassive } from "../roles/voice.ts";
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
  const named = at("subj", "gen", "mod");
  // "Zelensky: «Pronti a incontrare Putin»": of two who are to meet the one who speaks is ready.
  const unsaid = named.length === 0 && towards === "act" && composed.symmetric;
  const quoted = unsaid && scene.words.upos[operator] === U.ADJ ? speakerAt(scene, operator) : null;
  const speakers = quoted === null ? named : [quoted];
  // "Accused France of arming the rebels": the accused is the object, whatever else is addressed.
  const near = towards === "performer" ? ["obj", "iobj"] : ["iobj", "obj"];
  const addressees = at(...near, scene.knowledge.slots.addressed, "contro", "against", "on");
  // "Serbia was accused of …": whoever is accused accuses nobody.
  // Nor does whoever is asked ask himself.
  const asked = towards === "addressee" && addressees.length > 0;
  // "Was not allowed to see him": who is refused refuses nobody.
  const kept = towards === "maker" && isPassive(scene.tree, operator);
  const actors = [...(speakers.length > 0 || asked || kept || towards === "performer" ? speakers : performers)];
  let recipients: Participant[];
  if (towards === "addressee")
    // "Preme perché l'Unione sospenda l'accordo con Kigali": who is to do it is asked.
    recipients =
      addressees.length > 0 ? addressees : performers.length > 0 ? [...performers] : [...composed.recipients];
  else if (towards === "maker") recipients = kept && addressees.length > 0 ? addressees : performers;
  else if (towards === "performer") recipients = addressees.length > 0 ? addressees : performers;
  else if (composed.recipients.length > 0) recipients = composed.recipients;
  else recipients = [...addressees, ...performers.filter((one) => !speaksFor(scene, actors, one))];
  const isOther = (one: Participant): boolean => !actors.some((actor) => actor.entity === one.entity);
  // "Offered to host both sides": whose guests they are to be offers it to them.
  const toGuests = towards === "act" && type === "AGREE" && recipients.length > 0 && !recipients.some(isOther);
  const others = (toGuests ? performers : recipients).filter(isOther);
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
  // "Deve cessare ogni sostegno": what is to end is to stop.
  const { mode, cameo } = composed.factuality.negated || composed.operators.length > 0 ? STOP : derived.demand;
  composed.type = "REQUEST";
  composed.mode = mode;
  composed.cameo = cameo;
  composed.recipients = composed.actors;
  composed.actors = [demander];
  composed.symmetric = false;
  composed.factuality = uttered(composed.factuality);
}

/** What somebody is quoted as saying he said, whatever the tense of his words. */
export const uttered = ({ condition }: Factuality): Factuality => ({
  time: "past",
  certainty: "certain",
  negated: false,
  condition,
});

/** Acts of force that are threatened by being foretold; other measures are announced. */
const FORCEFUL = new Set(["ASSAULT", "COERCE"]);

/** "«Colpiremo Israele»", "l'Iran colpirà Israele, ha detto Araghchi": who foretells his own side's force threatens with it. */
export function threatenByVoice(scene: Scene, composed: Composed, { derived }: Meaning): void {
  const { time, negated, condition } = composed.factuality;
  // "Would halt exports unless it was paid": a measure that hangs on what others do is a threat too.
  const threatens = FORCEFUL.has(composed.type) || (composed.type === "SANCTION" && condition !== null);
  if (time !== "future" || negated || !threatens) return;
  const speaker = speakerAt(scene, composed.told) ?? sayerOver(scene, composed);
  if (speaker === null || !composed.actors.every((one) => isOfSide(scene, speaker, one))) return;
  composed.steps.push("own force foretold: threat");
  composed.type = "THREATEN";
  composed.mode = derived.threat.mode;
  composed.cameo = derived.threat.cameo;
  composed.actors = [speaker];
  composed.factuality = uttered(composed.factuality);
}

/** The subject of the verb of saying that an act is the content of: "ha fatto sapere che userà la forza". */
export function sayerOver(scene: Scene, { operators }: Composed): Participant | null {
  const verb = operators.length === 0 ? -1 : operators[operators.length - 1];
  const rows = verb < 0 ? undefined : scene.knowledge.operators.operators.get(scene.words.lemma[verb]);
  if (!rows?.some(({ effect }) => effect === "say")) return null;
  const [said] = (argumentsOf(scene, verb).get("subj") ?? []).flatMap((word) => participantsAt(scene, word, false));
  return said ?? null;
}

/** Verbal acts that are done by being put in words. */
const PERFORMED = new Set(["ACCUSE", "REJECT", "REQUEST", "SUPPORT", "CONCEDE", "THREATEN"]);

/** "«Condanniamo l'attacco», ha detto": what is done by the words quoted was done when they were said. */
export function doneBySaying(scene: Scene, composed: Composed): void {
  if (composed.factuality.time !== "present" || !PERFORMED.has(composed.type)) return;
  const at = scene.speech.quotationAt[composed.told];
  const cue = at < 0 ? -1 : scene.speech.quotations[at].cueWord;
  if (cue < 0 || scene.words.upos[cue] !== U.VERB || verbGroup(scene, cue).tense !== "past") return;
  const speaker = speakerAt(scene, composed.told);
  if (speaker === null || composed.actors.length === 0) return;
  if (composed.actors.every((one) => isOfSide(scene, speaker, one)))
    composed.factuality = { ...composed.factuality, time: "past" };
}

const isOfSide = ({ mentions: { entities } }: Scene, one: Participant, other: Participant): boolean =>
  sideOf(entities[one.entity]) === sideOf(entities[other.entity]);
