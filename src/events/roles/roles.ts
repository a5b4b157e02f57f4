import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { PredicateMatch } from "../acts/match.ts";
import { isWeapon } from "../acts/settings.ts";
import type { Participant, Scene } from "../scene.ts";
import { actThroughDocument, lendPerformers, takeMainSubject } from "./borrowed-actors.ts";
import { bothSides } from "./both-sides.ts";
import { isChamber } from "./chambers.ts";
import { companionsOf } from "./companions.ts";
import { lookIntoComplements } from "./complement-recipients.ts";
import { blamed } from "./condemned-acts.ts";
import { argumentsOf } from "./control.ts";
import { crowdOf } from "./crowds.ts";
import { fill, namedFirst } from "./fill-slots.ts";
import { fillsFrame } from "./fills-frame.ts";
import { foesWhere } from "./foes.ts";
import { DECLINED, foreignFirst, HELP, isVenue, MEDIATION, withoutOwnGovernment } from "./foreign-recipients.ts";
import { infer, joinFromAbove } from "./inferred-roles.ts";
import { actThroughInquiry } from "./inquiries.ts";
import { authorityOver, landOf, nestedParticipants } from "./nested-roles.ts";
import { giveToOwnOffice } from "./own-offices.ts";
import { giveToMaker, giveToOwner, giveToRowWords, movesOwn, withoutOwners, withoutOwnForces } from "./owners.ts";
import { participantsAt } from "./participants.ts";
import { opensAsUndergone, turnOpening } from "./participle-openings.ts";
import { actThroughAct } from "./performers.ts";
import {
  addComplement,
  addNounArguments,
  giveToParticle,
  keepDestination,
  keepGenitiveApart,
  keepNamed,
  takeOutRow,
} from "./row-arguments.ts";
import type { Arguments } from "./slots.ts";
import { inferFromTitle } from "./title-roles.ts";
import { namedInPhrase } from "./verb-phrase.ts";
import { isPassive } from "./voice.ts";
import { without } from "./without.ts";

/** Who takes part in one predicate's act. */
export interface Roles {
  actors: Participant[];
  recipients: Participant[];
  /** How many participants were inferred from the surroundings rather than from the predicate's own arguments. */
  inferred: number;
  steps: string[];
}

/** Types whose target may be a city or region standing for its state. */
const TERRITORIAL = new Set([
  "ASSAULT",
  "COERCE",
  "MOBILIZE",
  "CONSULT",
  "AID",
  "RETREAT",
  "SANCTION",
  "THREATEN",
  "PROTEST",
]);

/** The participants of a matched predicate by its frame; null when a slot it requires holds nobody political. */
export function rolesOf(scene: Scene, match: PredicateMatch): Roles | null {
  const { frame, meaning } = match.predicate;
  // "Pushed them back": a pronoun in a row for people is somebody.
  const nobody = (word: number) => word !== match.head && scene.words.upos[word] === U.PRON;
  if (match.used.some((word) => nobody(word) && participantsAt(scene, word, false).length === 0)) return null;
  const slots = argumentsOf(scene, match.head);
  const undergone = opensAsUndergone(scene, match);
  if (undergone) turnOpening(scene, match, slots);
  if (frame.recipients.some(({ person }) => person) && namesObject(scene, match)) return null;
  if (match.predicate.pos !== "ADJ" && match.used.length > 1) addNounArguments(scene, match, slots);
  if (match.used.length > 1) {
    takeOutRow(scene, match, slots);
    if (match.predicate.pos === "VERB") giveToParticle(scene, match, slots);
  }
  if (frame.recipients.some(({ name }) => name === "comp")) addComplement(scene, match.head, slots);
  if (meaning.mode === "visit" && transports(scene, match, slots)) return null;
  if (meaning.mode === "visit") keepDestination(scene, slots);
  if (meaning.symmetry === "host") keepNamed(scene, slots);
  keepGenitiveApart(scene, slots, [...frame.actors, ...frame.recipients]);
  const places = TERRITORIAL.has(meaning.type?.name ?? "");
  const roles: Roles = { actors: [], recipients: [], inferred: 0, steps: [] };
  // "Ukrainian troops left Debaltseve": land of one's own is named, and is nobody's else.
  let leavesOwn = false;
  // "The Union condemned the attack on Kyiv": whoever did it, the text tells elsewhere.
  let blamesNobody = false;
  if (frame.symmetric) roles.actors = bothSides(scene, match, slots);
  else {
    // A frame that looks for its actor in a place means who governs there: "convocato al ministero a Giacarta".
    const seated = frame.actors.some(({ name }) => scene.knowledge.locative.has(name));
    roles.actors = fill(scene, slots, frame.actors, seated, false);
    roles.actors.push(...companionsOf(scene, slots, roles.actors));
    let recipients = without(
      fill(scene, slots, namedFirst(scene, slots, frame.recipients), places, false),
      roles.actors,
    );
    if (roles.actors.length === 0 && match.predicate.pos === "NOUN")
      roles.actors = agentBelow(scene, match, slots, recipients);
    actThroughAct(scene, match, slots, roles);
    if (roles.actors.length === 0) roles.actors = crowdOf(scene, match, slots, recipients);
    if (recipients.length === 0)
      recipients = without(nestedParticipants(scene, match, slots, frame.recipients, places), roles.actors);
    if (recipients.length === 0 && roles.actors.length > 0) recipients = landOf(scene, match, slots, roles.actors);
    const foreign = withoutOwnForces(scene, match, recipients, roles.actors);
    leavesOwn = recipients.length > 0 && foreign.length === 0;
    const others = withoutOwners(scene, match, foreign, roles.actors);
    roles.recipients = foreignFirst(scene, others, roles.actors, HELP.has(meaning.type?.name ?? ""));
    if (meaning.id === DECLINED) roles.recipients = withoutOwnGovernment(scene, roles);
    roles.recipients = roles.recipients.filter(({ word }) => !isChamber(scene, match, word));
    if (MEDIATION.has(meaning.cameo)) roles.recipients = roles.recipients.filter((one) => !isVenue(scene, one));
    const accused = blamed(scene, match, slots, roles.recipients);
    if (accused !== null) {
      roles.recipients = without(accused, roles.actors);
      blamesNobody = roles.recipients.length === 0;
    }
    if (meaning.type?.name === "ASSAULT") roles.recipients = foesWhere(scene, slots, roles);
    actThroughInquiry(scene, match, slots, roles);
    if (roles.actors.length === 0) giveToMaker(scene, match, slots, roles);
    if (!slots.has("subj")) takeMainSubject(scene, match, roles);
    if (roles.actors.length === 0 && (!slots.has("subj") || frame.actors.length === 0)) {
      roles.actors = authorityOver(scene, match, slots, roles.recipients, undergone);
      roles.inferred += roles.actors.length;
    }
    if (meaning.symmetry === "host") {
      const host = roles.actors;
      roles.actors = roles.recipients;
      roles.recipients = host;
    }
  }
  if (!frame.symmetric && roles.actors.length === 0 && movesOwn(meaning)) giveToOwner(scene, slots, roles);
  if (!frame.symmetric) actThroughDocument(scene, match, slots, roles);
  if (match.predicate.pos === "NOUN") {
    lendPerformers(scene, match, roles);
    inferFromTitle(scene, match, roles);
    if (!frame.symmetric && roles.actors.length === 0) giveToRowWords(scene, match, roles);
  }
  if (!fillsFrame(scene, match, slots, roles, leavesOwn || blamesNobody)) return null;
  const suffersItself = frame.recipients.some(({ name }) => name === "subj");
  if (meaning.type?.quad === 4 && roles.actors.length === 0 && !suffersItself && hasForeignSubject(scene, slots))
    return null;
  if (!frame.symmetric && roles.actors.length > 0 && roles.recipients.length === 0)
    lookIntoComplements(scene, match, slots, roles);
  if (meaning.own && !frame.symmetric && roles.actors.length > 0 && roles.recipients.length === 0)
    roles.recipients = namedInPhrase(scene, match.head, roles.actors);
  giveToOwnOffice(scene, match, roles);
  if (match.predicate.pos === "NOUN") infer(scene, match, roles);
  else if (frame.symmetric && roles.actors.length === 1 && match.used.length > 1)
    joinFromAbove(scene, match.head, roles);
  return roles;
}

/** "Called Merkel a friend", "ha chiamato Putin dittatore": who is called something is not spoken to. */
function namesObject({ tree, words }: Scene, { head }: PredicateMatch): boolean {
  const predicate = dependent(tree, head, D.xcomp);
  return predicate >= 0 && words.upos[predicate] !== U.VERB;
}

/** "Flew him to Costa Rica": who takes somebody somewhere is no guest there. */
function transports({ words, tree }: Scene, { predicate, used, head }: PredicateMatch, slots: Arguments): boolean {
  if (predicate.pos !== "VERB" || predicate.meaning.symmetry === "host" || isPassive(tree, head)) return false;
  if (predicate.frame.recipients.some(({ name }) => name === "obj")) return false;
  return (slots.get("obj") ?? []).some(
    (word) => words.head[word] === head && word > head && !used.includes(word) && words.upos[word] === U.PRON,
  );
}

/** "The seizure of a trawler by Ecuador": the agent a parser hung on the noun's complement. */
function agentBelow(scene: Scene, match: PredicateMatch, slots: Arguments, recipients: Participant[]): Participant[] {
  const { agent } = scene.knowledge.slots;
  const agents = match.predicate.frame.actors.filter(({ name }) => name === agent || name.startsWith(`${agent} `));
  return without(nestedParticipants(scene, match, slots, agents, false), recipients);
}

/** A subject that is neither political nor itself a violent act or weapon: "il terremoto ha distrutto un ponte". */
function hasForeignSubject(scene: Scene, slots: Arguments): boolean {
  const { words, knowledge } = scene;
  return (slots.get("subj") ?? []).some((word) => {
    if (words.upos[word] !== U.NOUN && words.upos[word] !== U.PROPN) return false;
    const acts = knowledge.predicates.nouns.get(words.lemma[word]) ?? [];
    return !isWeapon(scene, word) && !acts.some((row) => row.meaning.type?.quad === 4);
  });
}
