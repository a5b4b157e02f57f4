import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import { sideOf } from "../../names/sides.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantOf, stateOf } from "../roles/entities-at.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { actsAround, actsBefore, othersAmong } from "../story/inference.ts";
import { MEMORY } from "./earlier-acts.ts";

/** Acts that people and bodies of a state turn against it, or its police against them. */
const DOMESTIC = new Set([
  "PROTEST",
  "COERCE",
  "ASSAULT",
  "ACCUSE",
  "REQUEST",
  "REJECT",
  "THREATEN",
  "CONCEDE",
  "AGREE",
]);
/** Acts that are a state's own affair by their nature: modes, and beginnings of CAMEO codes (amnesties, strikes called off, reforms). */
const HOME_MODES = new Set(["curfew", "martial-law", "censor", "arrest", "convict", "crowd-control"]);
/** Those of them that a government puts upon its own people. */
const IMPOSED = new Set(["curfew", "martial-law", "censor"]);
/** CAMEO's code of bans on gathering and speaking. */
const BANS = "1721";
const HOME_CODES = ["081", "082", "083", "1721", "1722"];
/** A minister or governor whose state nothing tells is dismissed by his own: mode and CAMEO code of dismissals. */
const DISMISSAL = { mode: "expel", cameo: "160" };
/** Sectors of those who act at home: the opposition, unions, farmers, courts, police. */
const AT_HOME = new Set(["OPP", "PTY", "LAB", "CVL", "AGR", "EDU", "MED", "COP", "LEG", "JUD", "REL", "SOC", "CRM"]);
/** Sectors of those whose partners and foes are at home. */
const PARTISANS = new Set(["PTY", "OPP", "LEG", "LAB"]);

/** The actor's own state, where those act who act at home, or a government answers them. */
export function ownState(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const { entities } = scene.mentions;
  const { type, mode, actors, head, cameo } = drafts[index];
  const homely = HOME_MODES.has(mode ?? "") || HOME_CODES.some((code) => cameo.startsWith(code));
  const people = actors.every(
    ({ entity }) => entities[entity].kind !== "state" && entities[entity].kind !== "armed-group",
  );
  const dismissed = mode === DISMISSAL.mode && cameo === DISMISSAL.cameo;
  if (((homely && people) || IMPOSED.has(mode ?? "") || cameo.startsWith(BANS) || dismissed) && own.size === 1)
    return stateAt(scene, actors[0].entity, head);
  // Parties, unions and chambers break with each other.
  const partisan = actors.every(({ entity }) => PARTISANS.has(entities[entity].sectors[0] ?? ""));
  if ((!DOMESTIC.has(type) && !(partisan && type === "SANCTION")) || own.size > 1) return null;
  const atHome = actors.every(({ entity, sector }) => {
    const { kind, sectors } = entities[entity];
    if (type === "PROTEST" && kind === "state" && sector === "CVL") return true;
    return kind !== "state" && kind !== "armed-group" && AT_HOME.has(sectors[0] ?? "");
  });
  // Who fires at nobody named may fire at the enemy; a street is blocked for reasons the story tells.
  const violent = type === "ASSAULT" || type === "COERCE";
  const street = type === "PROTEST" && mode !== null && mode !== "demo";
  const enough = atHome && (violent ? isPolice(scene, actors) : !street || isTroubled(scene, drafts, index, own));
  return enough ||
    (answersAtHome(scene, drafts, index, own) && !(type === "ASSAULT" && isAtWar(scene, drafts, index, own)))
    ? stateAt(scene, actors[0].entity, head)
    : null;
}

export function stateAt(scene: Scene, entity: number, head: number): Participant[] | null {
  const state = stateOf(scene, scene.mentions.entities[entity].country);
  return state < 0 ? null : [participantOf(scene, state, head)];
}

/** Sectors of those who fight the state they live in. */
const FIGHTING = new Set(["REB", "PRM"]);

/** "I soldati hanno dato alle fiamme due villaggi": an army that strikes people and houses nobody names, at home, strikes its own. */
export function ownPeople(
  scene: Scene,
  { type, head, actors, place: draftPlace }: EventDraft,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const { words, mentions, knowledge } = scene;
  if (type !== "ASSAULT" || own.size !== 1 || words.upos[head] !== U.VERB) return null;
  const { [actors[0].entity]: actor } = mentions.entities;
  const place = draftPlace < 0 ? null : mentions.entities[draftPlace].country;
  // "Gli Shabaab hanno attaccato una base vicino a Chisimaio": who fights a state at home fights it where it is hit.
  if (FIGHTING.has(actor.sectors[0] ?? "") && place !== null && place === actor.country)
    return stateAt(scene, actors[0].entity, head);
  if (actor.kind !== "agent" || actor.country === null) return null;
  const targets = argumentsOf(scene, head).get("obj") ?? [];
  if (!targets.some((word) => knowledge.civilian.has(words.lemma[word]))) return null;
  const where = place ?? mentions.homes[words.sentence[head]] ?? null;
  return where === actor.country ? stateAt(scene, actors[0].entity, head) : null;
}

/** "Urged his followers to disobey", "ha invitato i propri sostenitori": those a verb's object says are the actor's own. */
export function ownFollowers(
  scene: Scene,
  { head, actors, type }: EventDraft,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const { tree, words, mentions, knowledge } = scene;
  // Who calls his envoy home does it to his hosts.
  if (type === "SANCTION") return null;
  const addresses = (knowledge.operators.operators.get(words.lemma[head]) ?? []).some(
    ({ effect, controllers }) => effect === "demand" && controllers.includes("obj"),
  );
  if (own.size !== 1 || !addresses) return null;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    // "Its neighbour" is another.
    if (words.deprel[child] !== D.obj || knowledge.otherSides.has(words.lemma[child])) continue;
    const owner = dependent(tree, child, D["nmod:poss"], D["det:poss"]);
    const mention = owner < 0 ? null : mentionOf(mentions, owner);
    if (mention?.kind === "possessive" && own.has(sideOf(mentions.entities[mention.entity])))
      return stateAt(scene, actors[0].entity, head);
  }
  return null;
}

const isPolice = (scene: Scene, actors: readonly Participant[]): boolean =>
  actors.every(({ entity }) => scene.mentions.entities[entity].sectors[0] === "COP");

/** Whether the text tells of another act of the state or its people: a strike or roadblock alone may be against anybody. */
function isTroubled(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): boolean {
  return drafts.some(
    ({ actors, recipients }, at) =>
      at !== index && [...actors, ...recipients].some(({ entity }) => own.has(sideOf(scene.mentions.entities[entity]))),
  );
}

/** Whether the text tells of fighting between the actor's side and another: its anti-aircraft guns shoot at the other's drones. */
function isAtWar(scene: Scene, drafts: readonly EventDraft[], index: number, own: ReadonlySet<string | null>): boolean {
  const isOwn = ({ entity }: Participant) => own.has(sideOf(scene.mentions.entities[entity]));
  return actsAround(drafts, index).some(
    ({ type, actors, recipients }) =>
      type === "ASSAULT" &&
      ((actors.some(isOwn) && othersAmong(scene, recipients, own).length > 0) ||
        (recipients.some(isOwn) && othersAmong(scene, actors, own).length > 0)),
  );
}

/** Whether the nearest act before in which the actor's state took part was its own affair. */
function answersAtHome(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): boolean {
  for (const { actors, recipients } of actsBefore(scene, drafts, index, MEMORY)) {
    const sides = [...actors, ...recipients].map((one) => sideOf(scene.mentions.entities[one.entity]));
    if (!sides.some((side) => own.has(side))) continue;
    return recipients.length > 0 && sides.every((side) => own.has(side));
  }
  return false;
}
