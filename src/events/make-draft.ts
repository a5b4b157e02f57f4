import type { PredicateMatch } from "./acts/match.ts";
import { meetingMode } from "./acts/meetings.ts";
import { staysAtHome } from "./acts/no-acts.ts";
import { isNoNews } from "./acts/no-news.ts";
import { type Meaning, SPEECH_ACTS } from "./acts/ontology.ts";
import { takeToTheStreet } from "./acts/settled-acts.ts";
import { dateOf, evidenceOf } from "./circumstances/circumstances.ts";
import { placeAt, placeMentionOf } from "./circumstances/places.ts";
import { voiceChain } from "./circumstances/voice-chain.ts";
import { negationAt } from "./factuality/modality.ts";
import type { Composed } from "./operators/compose.ts";
import { disownerVoice } from "./operators/disowned.ts";
import { isToldByNoun } from "./roles/light-verbs.ts";
import { seeksParties, seeksReactor } from "./roles/parties.ts";
import type { Roles } from "./roles/roles.ts";
import { settleTogether } from "./roles/together.ts";
import type { EventDraft, Scene } from "./scene.ts";
import { seeksAuthority } from "./story/absent-actors.ts";
import { isPromising } from "./story/completeness.ts";

/** An act as a draft; null when it is no news, nobody does it, or somebody only stays at home. */
export function draftOf(
  scene: Scene,
  match: PredicateMatch,
  roles: Roles,
  composed: Composed,
  meaning: Meaning,
): EventDraft | null {
  affirmOwnNegation(scene, match, composed);
  if (isNoNews(scene, match, roles, composed)) return null;
  takeToTheStreet(scene, composed);
  const open =
    seeksParties(scene, match, composed.actors) ||
    seeksReactor(scene, match, composed.type) ||
    seeksAuthority(scene, match, composed);
  if (!open && !isPromising(scene, composed)) return null;
  if (meaning.mode === "visit" && staysAtHome(scene, match, composed)) return null;
  return makeDraft(scene, match, roles, composed, meaning);
}

/** A draft of an act whatever it lacks: its place, day, evidence and the voices behind it. */
export function makeDraft(
  scene: Scene,
  match: PredicateMatch,
  roles: Roles,
  composed: Composed,
  meaning: Meaning,
): EventDraft {
  const { words, knowledge } = scene;
  const participants = [...composed.actors, ...composed.recipients];
  // What is said is said where and when its verb of saying stands, not where what it speaks of would be.
  const said = SPEECH_ACTS.has(composed.type) ? composed.told : match.head;
  const placeMention = placeMentionOf(scene, said, participants, composed.type);
  const place = placeMention < 0 ? -1 : placeAt(scene, placeMention);
  if (composed.type === "CONSULT" && composed.mode === null && composed.actors.length > 0 && !meaning.own)
    meetingMode(scene, composed, place);
  const evidence = evidenceOf(scene, match.head, composed.top, match.used, participants);
  const verbalActors = new Set(composed.actors.map((actor) => actor.entity));
  listOnce(composed);
  settleTogether(scene, match.head, match.predicate.pronominal, composed);
  const refusal = composed.type === "CONCEDE" && composed.factuality.negated;
  const own = SPEECH_ACTS.has(composed.type) && composed.disowner < 0 && !refusal;
  const voices = voiceChain(scene, composed.told, own ? verbalActors : new Set());
  if (voices.length === 0 && composed.disowner >= 0) {
    const voice = disownerVoice(scene, composed.disowner);
    if (voice >= 0) voices.push(voice);
  }
  const triggers = match.used.filter((word) => words.sentence[word] === words.sentence[match.head]);
  return {
    type: composed.type,
    mode: composed.mode,
    contexts: [...meaning.contexts],
    cameo: composed.cameo,
    untensed: composed.untensed,
    intent: composed.intent,
    coded: meaning.own,
    derived: meaning.derived,
    symmetric: composed.symmetric,
    actors: composed.actors,
    recipients: composed.recipients,
    factuality: composed.factuality,
    time: dateOf(scene, said, composed.factuality.time === "past"),
    place,
    placeMention,
    placeCountry: null,
    head: match.head,
    triggerFirst: Math.min(...triggers),
    triggerEnd: Math.max(...triggers) + 1,
    operators: composed.operators,
    evidence,
    also: [],
    voices,
    rule: match.predicate.rule,
    trust: trustOf(match, roles, composed, knowledge.ontology.types.get(composed.type)?.quad ?? 0),
    chance: null,
    confidence: 0,
    steps: composed.steps,
    nominal: (composed.operators.length === 0 || composed.caused) && isToldByNoun(scene, match.head, match.used),
    calledOff: composed.calledOff,
  };
}

/** "Took no dictation", "did not rule out force": a negation that is the row's own negates nothing. */
function affirmOwnNegation({ words, knowledge }: Scene, { used }: PredicateMatch, composed: Composed): void {
  if (!composed.factuality.negated || used.length < 3) return;
  if (!used.some((word) => negationAt(words, word, knowledge.modality))) return;
  composed.factuality = { ...composed.factuality, negated: false };
}

/** Everybody stands once, on one side. */
function listOnce(composed: Composed): void {
  const seen = new Set<number>();
  const once = (one: { entity: number }) => !seen.has(one.entity) && seen.add(one.entity) !== undefined;
  composed.actors = composed.actors.filter(once);
  composed.recipients = composed.recipients.filter(once);
}

/** How much to trust a reading: long rows and full frames more, inference and bare nouns less. */
function trustOf(match: PredicateMatch, roles: Roles, composed: Composed, quad: number): number {
  let trust = match.predicate.lemmas.length > 1 ? 0.92 : 0.86;
  if (match.predicate.pos === "NOUN") trust -= 0.08;
  trust -= 0.12 * roles.inferred;
  if (!composed.symmetric && composed.recipients.length === 0) trust -= quad === 3 ? 0.1 : 0.15;
  if (composed.actors.length === 0) trust -= 0.2;
  if (composed.factuality.certainty !== "certain") trust -= 0.05;
  return Math.max(0.1, Math.round(trust * 100) / 100);
}
