import { isDefinite } from "../../grammar/features.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import type { PredicateMatch } from "../acts/match.ts";
import { mainPair } from "../counterparts/main-pair.ts";
import { lastResumed } from "../counterparts/resumed-acts.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { actsBefore, chargeInference, inferred } from "../story/inference.ts";
import { participantOf } from "./entities-at.ts";
import { isPassive } from "./voice.ts";

/** Acts of two sides that later sentences come back to without naming the sides. */
const SHARED = new Set(["CONSULT", "AGREE", "SUPPORT", "COOPERATE", "SANCTION", "RETREAT"]);
/** Types under which meetings are told, held or to be held. */
const MEETINGS = new Set(["CONSULT", "AGREE"]);
/** How many sentences back the parties may have been named. */
const MEMORY = 8;
/** What inferred parties cost in confidence. */
const COST = 0.16;

/**
 * Whether an act of two sides that names none of them is one the text has spoken of: "i negoziati sono falliti", "il prossimo incontro
 * si terrà a Spalato", "era stato firmato un protocollo".
 */
export function seeksParties(
  scene: Scene,
  { predicate, head }: PredicateMatch,
  actors: readonly Participant[],
): boolean {
  if (!predicate.frame.symmetric || sidesOf(scene, actors).size > 1) return false;
  // "I governatori delle due province si sono incontrati": people who belong to no state the sentence names.
  const unplaced = actors.length > 0 && sidesOf(scene, actors).size === 0;
  const { tree, words, knowledge } = scene;
  if (predicate.pos === "VERB") return unplaced || isPassive(tree, head);
  if (predicate.pos !== "NOUN" || !knowledge.actNouns.get(words.lemma[head])?.has("CONSULT")) return false;
  return unplaced || isResumed(scene, head);
}

/** A noun with a definite article, or one that follows on another: `nuovo`, `prossimo`. */
function isResumed({ tree, words, knowledge }: Scene, noun: number): boolean {
  // "La via del dialogo" speaks of no dialogue held.
  if (UNIVERSAL_RELATION[words.deprel[noun]] === D.nmod) return false;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation === D.det && isDefinite(words.morph[child])) return true;
    if (relation === D.amod && knowledge.following.has(words.lemma[child])) return true;
  }
  return false;
}

/** Whether a reaction in the passive leaves open who reacted: "la richiesta è stata respinta". */
export function seeksReactor(scene: Scene, { predicate, head }: PredicateMatch, type: string): boolean {
  return (
    (type === "REJECT" || type === "SANCTION") &&
    predicate.pos === "VERB" &&
    isPassive(scene.tree, head) &&
    scene.words.upos[head] === U.VERB
  );
}

/**
 * Gives acts of two sides their parties: those of the shared act told last, else the two states the text is about; and a reaction in
 * the passive the one who had been addressed. Acts that find nobody stay as they are.
 */
export function completeParties(scene: Scene, drafts: readonly EventDraft[]): void {
  const ordered = [...drafts].sort((a, b) => a.head - b.head);
  const pair = mainPair(scene);
  ordered.forEach((draft, index) => {
    if (draft.symmetric) joinParties(scene, ordered, index, pair);
    else if (draft.actors.length === 0 && draft.type === "REJECT") addReactor(scene, ordered, index);
    else if (draft.actors.length === 0 && draft.type === "SANCTION") addPunisher(scene, ordered, index);
  });
}

function joinParties(scene: Scene, drafts: readonly EventDraft[], index: number, pair: readonly number[] | null): void {
  const draft = drafts[index];
  const known = sidesOf(scene, draft.actors);
  // "Un faccia a faccia tra Mugabe e Tsvangirai": two people of one state are two sides.
  if (known.size > 1 || draft.actors.length > 1 || draft.type === "ASSAULT") return;
  const found =
    partiesBefore(scene, drafts, index) ??
    (pair === null ? null : pair.map((entity) => participantOf(scene, entity, -1)));
  if (found === null || [...known].some((side) => !sidesOf(scene, found).has(side))) return;
  const added = found.filter((one) => !known.has(sideOf(scene.mentions.entities[one.entity])));
  draft.actors = [...draft.actors, ...inferred(added)];
  chargeInference(draft, COST, "parties: those of the act told before");
}

/** The parties of the meeting told last, for a meeting; else those of the last shared act not long before. */
function partiesBefore(scene: Scene, drafts: readonly EventDraft[], index: number): Participant[] | null {
  if (MEETINGS.has(drafts[index].type)) {
    for (const { type, mode, actors, recipients } of actsBefore(scene, drafts, index)) {
      // After a call a meeting told of before goes on, not the call.
      if (type === "CONSULT" && mode !== "phone" && sidesOf(scene, [...actors, ...recipients]).size > 1)
        return [...actors, ...recipients];
    }
  }
  for (const { type, actors, recipients } of actsBefore(scene, drafts, index, MEMORY)) {
    const all = [...actors, ...recipients];
    if (SHARED.has(type) && sidesOf(scene, all).size > 1) return all;
  }
  return null;
}

/** "La richiesta è stata respinta": who was asked rejects it, who asked is told so. */
function addReactor(scene: Scene, drafts: readonly EventDraft[], index: number): void {
  const resumed = lastResumed(scene, drafts, index);
  if (resumed === null || resumed.actors.length === 0 || resumed.recipients.length === 0) return;
  const draft = drafts[index];
  draft.actors = inferred(resumed.recipients);
  draft.recipients = inferred(resumed.actors);
  chargeInference(draft, COST, "actor: whom the act taken up was addressed to");
}

/** "Il divieto imposto a giugno alla Bielorussia": who punished the same state before. */
function addPunisher(scene: Scene, drafts: readonly EventDraft[], index: number): void {
  const draft = drafts[index];
  const punished = sidesOf(scene, draft.recipients);
  for (const { type, actors, recipients } of actsBefore(scene, drafts, index)) {
    if (type !== "SANCTION" || actors.length === 0) continue;
    if (![...sidesOf(scene, recipients)].some((side) => punished.has(side))) continue;
    draft.actors = inferred(actors);
    chargeInference(draft, COST, "actor: who punished the same side before");
    return;
  }
}

const sidesOf = (scene: Scene, participants: readonly Participant[]): Set<string | null> =>
  new Set(participants.map(({ entity }) => sideOf(scene.mentions.entities[entity])).filter((side) => side !== null));

/** CAMEO codes of mediating and of offering it. */
const MEDIATION = new Set(["045", "039", "108"]);

/** Whoever mediates, or offers to, without a word between whom does so between the two sides told of before. */
export function completeMediations(scene: Scene, drafts: readonly EventDraft[]): void {
  const ordered = [...drafts].sort((a, b) => a.head - b.head);
  const pair = mainPair(scene);
  ordered.forEach((draft, index) => {
    if (!MEDIATION.has(draft.cameo) || draft.symmetric || draft.recipients.length > 0) return;
    const own = sidesOf(scene, draft.actors);
    const found =
      partiesOfNoun(scene, ordered, draft, own) ??
      sidesBefore(scene, ordered, index, own) ??
      (pair === null ? null : pair.map((entity) => participantOf(scene, entity, -1)));
    if (found === null || found.some(({ entity }) => own.has(sideOf(scene.mentions.entities[entity])))) return;
    draft.recipients = inferred(found);
    chargeInference(draft, COST, "recipients: the two sides told of before");
  });
}

/** "Held Qatari-brokered talks": the parties of the act whose noun says that somebody mediated it. */
function partiesOfNoun(
  { words, mentions }: Scene,
  drafts: readonly EventDraft[],
  { head }: EventDraft,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const mediated = drafts.find((draft) => draft.symmetric && draft.head === words.head[head]);
  const other = ({ entity }: Participant) => !own.has(sideOf(mentions.entities[entity]));
  return mediated === undefined || mediated.actors.length < 2 ? null : mediated.actors.filter(other);
}

/** The two sides of the nearest act before in which the mediator took no part. */
function sidesBefore(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  for (const { actors, recipients } of actsBefore(scene, drafts, index)) {
    const all = [...actors, ...recipients];
    const sides = sidesOf(scene, all);
    // Nobody mediates between a state and one of its parties or associations.
    const between = all.every(({ entity }) => scene.mentions.entities[entity].kind !== "organisation");
    if (between && sides.size === 2 && ![...sides].some((side) => own.has(side))) return all;
  }
  return null;
}
