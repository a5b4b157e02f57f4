import { dependent } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantOf } from "../roles/entities-at.ts";
import { isPassive } from "../roles/voice.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { actsBefore, othersAmong } from "../story/inference.ts";

/** How many sentences back a request or an offer still waits for its answer. */
const WAITING = 3;
/** Acts that ask for an answer. */
const ASKING = new Set(["REQUEST", "AGREE", "THREATEN", "CONCEDE"]);

/** Who asked: whoever says yes or no to a request or an offer told just before answers him. */
export function askers(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const refuses = drafts[index].type === "REJECT";
  for (const { type, actors, recipients } of actsBefore(scene, drafts, index, WAITING)) {
    if (type !== "REQUEST" && !(refuses && ASKING.has(type))) continue;
    if (!recipients.some(({ entity }) => own.has(sideOf(scene.mentions.entities[entity])))) continue;
    const others = othersAmong(scene, actors, own);
    if (others.length > 0) return others;
  }
  return null;
}

/** "Germany refused to join": a no to what somebody asked for, not to what he charged or did. */
export const refusesToAct = ({ tree, words }: Scene, { type, head }: EventDraft): boolean =>
  type === "REJECT" && words.upos[head] === U.VERB && dependent(tree, head, D.obj, D.ccomp, D["nsubj:pass"]) < 0;

/** CAMEO's code of denials: they answer charges, not requests. */
const DENIAL = "016";

/** How many sentences back a charge still waits for its denial. */
const CHARGED = 8;

/** The same of what was told of him. */
const TOLD = 1;

/**
 * "The Pentagon denied having known anything": a denial is to nobody where nobody told of before charges the one who denies, by an act against
 * him or as the voice behind an act of his.
 */
export function isUnprovoked(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): boolean {
  const { mentions, knowledge, speech } = scene;
  const { type, cameo } = drafts[index];
  if (type !== "REJECT" || cameo !== DENIAL) return false;
  const isOwn = ({ entity }: Participant) => own.has(sideOf(mentions.entities[entity]));
  for (const act of actsBefore(scene, drafts, index, CHARGED)) {
    const isConflict = (knowledge.ontology.types.get(act.type)?.quad ?? 0) > 2;
    if (isConflict && act.recipients.some(isOwn) && othersAmong(scene, act.actors, own).length > 0) return false;
    const byOthers = act.voices.some((voice) => {
      const { entity } = speech.voices[voice].source;
      return entity >= 0 && !own.has(sideOf(mentions.entities[entity]));
    });
    if (byOthers && act.actors.some(isOwn)) return false;
  }
  return true;
}

/** "Amnesty says prisoners are beaten. Tehran denies it": who denies what was just told on another's word contradicts whoever told it. */
export function tellersDenied(
  scene: Scene,
  { type, cameo, head }: EventDraft,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  if (type !== "REJECT" || cameo !== DENIAL) return null;
  const { sentence } = scene.words;
  const told = scene.speech.quotations.findLast(
    ({ endWord, firstWord, speaker, standing }) =>
      speaker !== null && standing === "said" && endWord <= head && sentence[head] - sentence[firstWord] <= TOLD,
  );
  if (told === undefined || told.speaker === null || told.speaker.entity < 0) return null;
  const tellers = othersAmong(scene, [participantOf(scene, told.speaker.entity, -1)], own);
  return tellers.length > 0 ? tellers : null;
}

/** "Cuba refused", "Georgia has already declined": a no that says neither to what nor to whom. */
export function isBareAnswer(scene: Scene, head: number): boolean {
  const { tree, words, knowledge } = scene;
  if (words.upos[head] !== U.VERB || isPassive(tree, head)) return false;
  const rows = knowledge.predicates.verbs.get(words.lemma[head]) ?? [];
  const answers = rows.some(
    ({ lemmas, frame, meaning }) =>
      lemmas.length === 1 &&
      meaning.type?.name === "REJECT" &&
      meaning.cameo !== DENIAL &&
      frame.recipients.some(({ required }) => required),
  );
  if (!answers || dependent(tree, head, D.iobj, D.xcomp, D.ccomp, D.csubj, D.advcl) >= 0) return false;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    // "Dismissed as a provocation", "refused under pressure": more than a no.
    const oblique = UNIVERSAL_RELATION[words.deprel[child]] === D.obl;
    if (oblique && !knowledge.temporal.has(words.lemma[child])) return false;
  }
  return !argumentsOf(scene, head).has("obj");
}

/** A bare no of which the text tells nobody who had asked. */
export const isUnaskedAnswer = (scene: Scene, { type, recipients, steps, head }: EventDraft): boolean =>
  type === "REJECT" && recipients.length === 0 && steps.length === 0 && isBareAnswer(scene, head);
