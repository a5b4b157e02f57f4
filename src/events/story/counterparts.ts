import { prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantOf, participantsAt, stateOf } from "../roles/participants.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { addressesOutsiders, askers, blamedBefore, isEnvoyOfNobody } from "./addressees.ts";
import { beforehand, beneficiaries, enemies, MEMORY, parties } from "./earlier-acts.ts";
import { actsBefore, chargeInference, othersAmong, statesByMentions } from "./inference.ts";
import { doersOfClause } from "./judged-clauses.ts";
import { doersResumed, isOfAct } from "./resumed-acts.ts";
import { doersOfThing, judgesThing } from "./resumed-things.ts";
import { subjectState, towardsSubject } from "./subject-state.ts";

/** Acts that are somebody's business even when their sentence does not say whose. */
const DIRECTED = new Set(["ACCUSE", "REJECT", "SANCTION", "THREATEN", "AID", "ASSAULT", "SUPPORT"]);
/** Acts of words, by which one reacts to what somebody did. */
const REACTIONS = new Set(["ACCUSE", "REJECT", "SUPPORT", "THREATEN", "REQUEST", "AGREE", "CONSULT"]);
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
const HOME_MODES = new Set(["resign", "curfew", "martial-law", "censor", "arrest", "convict", "crowd-control"]);
/** Those of them that a government puts upon its own people. */
const IMPOSED = new Set(["curfew", "martial-law", "censor"]);
const HOME_CODES = ["081", "082", "083", "1722"];
/** Sectors of those who act at home: the opposition, unions, farmers, courts, police. */
const AT_HOME = new Set(["OPP", "PTY", "LAB", "CVL", "AGR", "EDU", "MED", "COP", "LEG", "JUD", "REL", "SOC", "CRM"]);
/** Sectors of those whose partners and foes are at home. */
const PARTISANS = new Set(["PTY", "OPP", "LEG", "LAB"]);
/** Share of an article's mentions of states that its two main states must hold for the article to be about the two. */
const DYADIC = 0.7;
/** Acts that others turn to the state an article is about. */
const FOREIGN = new Set(["AID", "SUPPORT", "SANCTION", "RETREAT", "REQUEST", "ACCUSE", "THREATEN", "COOPERATE"]);
/** CAMEO codes of promised aid begin so. */
const PROMISED_AID = "033";
/** What an inferred recipient costs in confidence. */
const COST = 0.12;

/**
 * Gives a directed act without a recipient the actor's counterpart: who did what it reacts to; at home the actor's own state; the
 * other side of the act told just before; in an article about two states, the other of the two.
 */
export function completeRecipients(scene: Scene, drafts: readonly EventDraft[]): void {
  const pair = mainPair(scene);
  const subject = subjectState(scene);
  const ordered = [...drafts].sort((a, b) => a.head - b.head);
  ordered.forEach((draft, index) => {
    if (isOfAct(scene, draft)) draft.recipients = [];
    const envoy = draft.recipients.length > 0 && draft.recipients.every((one) => isEnvoyOfNobody(scene, one));
    if (envoy) draft.recipients = [];
    if (draft.symmetric || draft.actors.length === 0) return;
    const accusers = answeredIn(scene, ordered, index);
    if (accusers !== null) draft.recipients = accusers;
    const thing = draft.recipients.length > 0 && judgesThing(scene, draft);
    if (draft.recipients.length > 0 && !thing) return;
    if (addressesOutsiders(scene, draft)) return;
    const own = new Set(draft.actors.map((actor) => sideOf(scene.mentions.entities[actor.entity])));
    if (own.has(null)) return;
    const found =
      (envoy ? blamedBefore(scene, ordered, index, own) : null) ??
      (REACTIONS.has(draft.type) ? doersOfClause(scene, draft, own) : null) ??
      doersOfThing(scene, draft, ordered, own) ??
      (thing ? draft.recipients : null) ??
      withOneBefore(scene, ordered, index, own) ??
      (REACTIONS.has(draft.type) ? doersResumed(scene, ordered, index, own) : null) ??
      hostOf(scene, draft, own) ??
      beforeLegation(scene, draft, own, pair) ??
      ownState(scene, ordered, index, own) ??
      ownPeople(scene, draft, own) ??
      (draft.type === "ASSAULT" ? enemies(scene, ordered, index, own) : null) ??
      (DIRECTED.has(draft.type) ? (beforehand(scene, ordered, index, own) ?? otherOfPair(scene, pair, own)) : null) ??
      (draft.type === "AGREE" ? askers(scene, ordered, index, own) : null) ??
      (draft.type === "REQUEST" ? objectOf(scene, draft, own) : null) ??
      (draft.type === "CONSULT" ? parties(scene, ordered, index, own) : null) ??
      (draft.type === "AID" || draft.cameo.startsWith(PROMISED_AID)
        ? beneficiaries(scene, ordered, index, own)
        : null) ??
      (FOREIGN.has(draft.type) || draft.cameo.startsWith(PROMISED_AID) ? towardsSubject(scene, subject, own) : null);
    if (found === null || found.some((one) => sideOf(scene.mentions.entities[one.entity]) === null)) return;
    draft.recipients = found.map((one) => ({ ...one, mention: -1 }));
    chargeInference(draft, COST, "recipient: the actor's counterpart in the text before");
  });
}

/** "Cuba accused Washington of complicity, which a spokesman denied": who denies what he is charged with in a sentence answers who charged him. */
function answeredIn(scene: Scene, drafts: readonly EventDraft[], index: number): Participant[] | null {
  const { entities } = scene.mentions;
  const sides = (all: readonly Participant[]) => new Set(all.map(({ entity }) => sideOf(entities[entity])));
  const { type, actors, recipients, head } = drafts[index];
  const before = drafts[index - 1];
  if (type !== "REJECT" || before?.type !== "ACCUSE" || actors.length === 0) return null;
  if (scene.words.sentence[before.head] !== scene.words.sentence[head]) return null;
  const own = sides(actors);
  if (own.has(null) || [...sides(recipients)].some((side) => !own.has(side))) return null;
  if (!before.recipients.some(({ entity }) => own.has(sideOf(entities[entity])))) return null;
  const accusers = othersAmong(scene, before.actors, own);
  return accusers.length > 0 ? accusers : null;
}

/** Acts by which one side turns against another. */
const AGAINST = new Set(["ACCUSE", "REJECT", "THREATEN", "SANCTION"]);

/** "Ha respinto ogni addebito, ha definito la misura ostile …": what a sentence lets one actor do in a row is against the same side. */
function withOneBefore(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const draft = drafts[index];
  const before = drafts[index - 1];
  if (before === undefined || !AGAINST.has(before.type)) return null;
  // "Summoned the ambassador and demanded an apology"
  if (!AGAINST.has(draft.type) && draft.type !== "REQUEST") return null;
  const { words } = scene;
  if (words.sentence[before.head] !== words.sentence[draft.head] || before.actors.length !== draft.actors.length)
    return null;
  if (before.actors.some(({ entity }, at) => entity !== draft.actors[at].entity)) return null;
  const others = othersAmong(scene, before.recipients, own);
  return others.length > 0 ? others : null;
}

/** Who is asked, as the verb's own object: "Austria asked Switzerland for support". */
function objectOf(scene: Scene, { head }: EventDraft, own: ReadonlySet<string | null>): Participant[] | null {
  const { tree, words, mentions } = scene;
  const verb = words.upos[head] === U.VERB ? head : words.head[head];
  for (let child = verb < 0 ? -1 : tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (child < verb || (relation !== D.obj && relation !== D.iobj)) continue;
    const found = participantsAt(scene, child, false);
    if (found.length > 0 && found.every((one) => !own.has(sideOf(mentions.entities[one.entity])))) return found;
  }
  return null;
}

/** The state to which an ambassador or embassy is sent: "China's embassy in Tallinn", "l'ambasciatore russo a Roma". */
function hostOf(scene: Scene, { actors, type }: EventDraft, own: ReadonlySet<string | null>): Participant[] | null {
  const { tree, words, mentions, knowledge } = scene;
  const [{ word }] = actors;
  if (!REACTIONS.has(type) || word < 0 || !knowledge.legation.has(words.lemma[word])) return null;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const mention = mentions.mentionAt[child] < 0 ? null : mentions.mentions[mentions.mentionAt[child]];
    if (mention === null || UNIVERSAL_RELATION[words.deprel[child]] !== D.nmod) continue;
    const side = sideOf(mentions.entities[mention.entity]);
    if (side !== null && !own.has(side)) return [participantOf(scene, mention.entity, child)];
  }
  return null;
}

/** "Held a vigil outside the Japanese embassy": the state before whose embassy people protest; unnamed, the other of the two. */
function beforeLegation(
  scene: Scene,
  { type, head }: EventDraft,
  own: ReadonlySet<string | null>,
  pair: [number, number] | null,
): Participant[] | null {
  if (type !== "PROTEST") return null;
  const { tree, words, mentions, knowledge } = scene;
  const clause = words.upos[head] === U.VERB ? head : words.head[head];
  for (const top of clause < 0 || clause === head ? [head] : [head, clause]) {
    for (let child = tree.first[top]; child >= 0; child = tree.next[child]) {
      if (!knowledge.legation.has(words.lemma[child]) || prepositionOf(tree, child) === "") continue;
      if (words.deprel[child] === D["obl:agent"]) continue;
      const found = participantsAt(scene, child, false).filter(
        ({ entity }) => !own.has(sideOf(mentions.entities[entity])),
      );
      return found.length > 0 ? found : otherOfPair(scene, pair, own);
    }
  }
  return null;
}

/** The actor's own state, where those act who act at home, or a government answers them. */
function ownState(
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
  if (homely && (people || IMPOSED.has(mode ?? "")) && own.size === 1) return stateAt(scene, actors[0].entity, head);
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
  return enough || answersAtHome(scene, drafts, index, own) ? stateAt(scene, actors[0].entity, head) : null;
}

function stateAt(scene: Scene, entity: number, head: number): Participant[] | null {
  const state = stateOf(scene, scene.mentions.entities[entity].country);
  return state < 0 ? null : [participantOf(scene, state, head)];
}

/** "I soldati hanno dato alle fiamme due villaggi": an army that strikes people and houses nobody names, at home, strikes its own. */
function ownPeople(
  scene: Scene,
  { type, head, actors, place }: EventDraft,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const { words, mentions, knowledge } = scene;
  if (type !== "ASSAULT" || own.size !== 1 || words.upos[head] !== U.VERB) return null;
  const { [actors[0].entity]: actor } = mentions.entities;
  if (actor.kind !== "agent" || actor.country === null) return null;
  const targets = argumentsOf(scene, head).get("obj") ?? [];
  if (!targets.some((word) => knowledge.civilian.has(words.lemma[word]))) return null;
  const where = (place < 0 ? null : mentions.entities[place].country) ?? mentions.homes[words.sentence[head]] ?? null;
  return where === actor.country ? stateAt(scene, actors[0].entity, head) : null;
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

/** The two states an article is about, as entities; null when it is about one or many. */
export function mainPair(scene: Scene): [number, number] | null {
  const { entities, mentions } = scene.mentions;
  const counted = statesByMentions(scene);
  const total = counted.reduce((sum, [, times]) => sum + times, 0);
  const [first, second] = counted;
  if (!second || (first[1] + second[1]) / total < DYADIC) return null;
  const stateOfCountry = (code: string) =>
    mentions.find(({ entity }) => entities[entity].kind === "state" && entities[entity].country === code);
  const one = stateOfCountry(first[0]);
  const other = stateOfCountry(second[0]);
  return one === undefined || other === undefined ? null : [one.entity, other.entity];
}

function otherOfPair(
  scene: Scene,
  pair: [number, number] | null,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  if (pair === null) return null;
  const isOwn = (entity: number) => own.has(sideOf(scene.mentions.entities[entity]));
  const inside = pair.filter(isOwn);
  const outside = pair.filter((entity) => !isOwn(entity));
  if (inside.length !== 1 || outside.length !== 1) return null;
  return [participantOf(scene, outside[0], -1)];
}
