import { REBELS, sideOf } from "../../names/sides.ts";
import { SPEECH_ACTS } from "../acts/ontology.ts";
import type { Composed } from "../operators/compose.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { isStateAct } from "./absent-actors.ts";

/** PLOVER types that are nothing without a recipient. */
export const NEEDS_RECIPIENT = new Set(["COOPERATE", "AID", "SANCTION"]);
/** PLOVER types whose act is the actor's word: without a speaker there is no act. */
const NEEDS_ACTOR = new Set([...SPEECH_ACTS, "MOBILIZE", "PROTEST"]);

/** Whether an act has enough of its participants for the text around it to give the rest. */
export function isPromising(scene: Scene, { type, mode, actors, recipients, symmetric }: Composed): boolean {
  if (actors.length + recipients.length === 0) return false;
  if (symmetric) return actors.length >= 2 || (actors.length === 1 && type === "ASSAULT");
  if (actors.length === 0 && !isStateAct(type, mode) && (NEEDS_RECIPIENT.has(type) || NEEDS_ACTOR.has(type)))
    return false;
  return [...actors, ...recipients].some((one) => isPlaced(scene, one));
}

/** Leaves out whoever is known only by kind and belongs to no state the text tells: an unnamed recipient is none. */
export function dropUnplaced(scene: Scene, drafts: readonly EventDraft[]): void {
  for (const draft of drafts) {
    draft.actors = draft.actors.filter((one) => isPlaced(scene, one) || REBELS.has(one.sector ?? ""));
    draft.recipients = draft.recipients.filter((one) => isPlaced(scene, one));
  }
}

/** Whether an act has the participants a record asks for: by PLOVER's manual an act whose doer nothing tells is not coded. */
export function isComplete({ type, actors, recipients, symmetric }: EventDraft): boolean {
  if (symmetric) return actors.length >= 2 || (actors.length === 1 && type === "ASSAULT");
  return actors.length > 0 && (recipients.length > 0 || !NEEDS_RECIPIENT.has(type));
}

const isPlaced = (scene: Scene, { entity }: Participant): boolean => sideOf(scene.mentions.entities[entity]) !== null;

/** What a state tells its own travellers: "told its citizens to leave", "ha esortato i connazionali a partire". */
const TOLD = new Set(["REQUEST", "THREATEN", "SANCTION"]);

/** Whether an act is advice to a state's own citizens, which is no act towards anybody. */
export function isAdvice({ words, mentions, knowledge }: Scene, { type, actors, recipients }: EventDraft): boolean {
  if (!TOLD.has(type) || recipients.length === 0) return false;
  const own = new Set(actors.map(({ entity }) => mentions.entities[entity].country));
  return recipients.every(
    ({ word, entity }) =>
      word >= 0 && knowledge.nationals.has(words.lemma[word]) && own.has(mentions.entities[entity].country),
  );
}
