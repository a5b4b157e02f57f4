import { attacksQuoted } from "./acts/attacks-quoted.ts";
import { bareOperators } from "./acts/bare-operators.ts";
import { bestMatches, rowsOf } from "./acts/best-matches.ts";
import { blamesPassed } from "./acts/blames.ts";
import { calledHome } from "./acts/called-home.ts";
import { judgementsPassed } from "./acts/judgements.ts";
import { judgementsQuoted } from "./acts/judgements-quoted.ts";
import type { PredicateMatch } from "./acts/match.ts";
import { meetingMode } from "./acts/meetings.ts";
import { MISCONDUCT, misconductTold } from "./acts/misconduct.ts";
import { staysAtHome } from "./acts/no-acts.ts";
import { isNoNews } from "./acts/no-news.ts";
import { type Meaning, SPEECH_ACTS } from "./acts/ontology.ts";
import { orderedOut } from "./acts/ordered-out.ts";
import { dropPurposes } from "./acts/purposes.ts";
import { dropRecapitulations, joinSubjects } from "./acts/recapitulations.ts";
import { returnsFrom } from "./acts/returns.ts";
import { settledActs, takeToTheStreet } from "./acts/settled-acts.ts";
import { threatsUttered } from "./acts/threats-uttered.ts";
import { callsInTitles, staysAbroad, visitsInTitles } from "./acts/titles.ts";
import { codeEvents } from "./cameo/event-codes.ts";
import { dateByEntries } from "./circumstances/chronicle.ts";
import { dateOf, evidenceOf, onlyDay } from "./circumstances/circumstances.ts";
import { inferPlaces } from "./circumstances/infer-places.ts";
import { placeAt, placeMentionOf } from "./circumstances/places.ts";
import { dateBySentenceBehind } from "./circumstances/told-later.ts";
import { rate, worthRecording } from "./confidence/confidence.ts";
import { isUnaskedAnswer } from "./counterparts/answers.ts";
import type { ChoiceWatcher } from "./counterparts/choice.ts";
import { completeRecipients } from "./counterparts/complete-recipients.ts";
import { completeDoers, isDoerless } from "./doers/complete-doers.ts";
import { negationAt } from "./factuality/modality.ts";
import { learnedActs } from "./learned/learned-acts.ts";
import { secondOpinion } from "./learned/second-opinion.ts";
import { isAside } from "./operators/asides.ts";
import { type Composed, compose, tellAhead } from "./operators/compose.ts";
import { disownerVoice } from "./operators/disowned.ts";
import { ownActs } from "./operators/own-acts.ts";
import { uttered } from "./operators/speech-acts.ts";
import { dropSuppositions } from "./operators/suppositions.ts";
import { accuseOfViolations } from "./operators/violations-told.ts";
import { isToldByNoun } from "./roles/light-verbs.ts";
import { completeMediations, completeParties, seeksParties, seeksReactor } from "./roles/parties.ts";
import type { Roles } from "./roles/roles.ts";
import { settleTogether } from "./roles/together.ts";
import type { EventDraft, Scene } from "./scene.ts";
import { completeActors, seeksAuthority } from "./story/absent-actors.ts";
import { dropUnplaced, isAdvice, isComplete, isPromising } from "./story/completeness.ts";
import { mergeTellings } from "./story/merge.ts";
import { repeatedActs } from "./story/repeated-acts.ts";
import { isPolitical, unpoliticalSentences } from "./story/restraint.ts";

/** Are told of every choice of somebody unnamed. */
export interface ChoiceWatchers {
  counterparts?: ChoiceWatcher;
  doers?: ChoiceWatcher;
}

/** Reads the events of a document worth recording, tellings of one event merged, in the order of their evidence. */
export const readEvents = (scene: Scene, watch?: ChoiceWatchers): EventDraft[] =>
  worthRecording(readAllEvents(scene, watch));

/** The same with those of little confidence. */
export function readAllEvents(scene: Scene, watch?: ChoiceWatchers): EventDraft[] {
  const drafts: EventDraft[] = [];
  const doerless: EventDraft[] = [];
  const rows = rowsOf(scene);
  const matches = bestMatches(scene, rows);
  const judgements = judgementsPassed(scene);
  const blames = [...blamesPassed(scene, rows), ...misconductTold(scene, rows)];
  const expulsions = [...orderedOut(scene), ...calledHome(scene)];
  const judging = new Set([
    ...expulsions.flatMap(({ match }) => match.used),
    ...judgements.map(({ match }) => match.head),
    ...blames.flatMap(({ match }) => match.used),
  ]);
  const told = new Uint8Array(scene.words.length);
  const operating = new Map<number, EventDraft>();
  for (const { match, roles } of matches) {
    if (judging.has(match.head) || match.predicate.meaning.id === MISCONDUCT) continue;
    for (const word of match.used) told[word] = 1;
    for (const act of settledActs(scene, match, roles)) {
      const composed = compose(scene, match.head, act.meaning, act.symmetric, act.roles);
      const draft = draftOf(scene, match, act.roles, composed, act.meaning);
      if (!draft) {
        if (isDoerless(scene, composed)) doerless.push(makeDraft(scene, match, act.roles, composed, act.meaning));
        continue;
      }
      drafts.push(draft);
      for (const word of composed.operators) {
        told[word] = 1;
        operating.set(word, draft);
      }
    }
  }
  for (const { match, roles, due } of expulsions) {
    for (const word of match.used) told[word] = 1;
    const { meaning } = match.predicate;
    const composed = compose(scene, match.head, meaning, false, roles);
    // That they must go is no demand of whoever tells it.
    if (due) {
      const { mode, cameo } = meaning;
      Object.assign(composed, {
        type: meaning.type!.name,
        mode,
        cameo,
        ...roles,
        factuality: uttered(composed.factuality),
      });
    }
    const draft = draftOf(scene, match, roles, composed, meaning);
    if (draft) drafts.push(draft);
    else if (isDoerless(scene, composed)) doerless.push(makeDraft(scene, match, roles, composed, meaning));
  }
  for (const { match, roles } of [...threatsUttered(scene, told), ...judgementsQuoted(scene, told)]) {
    const { meaning } = match.predicate;
    const composed = compose(scene, match.head, meaning, false, roles);
    const draft = draftOf(scene, match, roles, { ...composed, factuality: uttered(composed.factuality) }, meaning);
    if (draft) drafts.push(draft);
  }
  for (const { match, roles } of [...judgements, ...blames]) {
    if (roles === null) continue;
    for (const word of match.used) told[word] = 1;
    const { meaning } = match.predicate;
    const draft = draftOf(scene, match, roles, compose(scene, match.head, meaning, false, roles), meaning);
    if (draft) drafts.push(draft);
  }
  for (const { match, roles } of attacksQuoted(scene, drafts)) {
    const { meaning } = match.predicate;
    const draft = draftOf(scene, match, roles, compose(scene, match.head, meaning, false, roles), meaning);
    if (draft) drafts.push(draft);
  }
  for (const { match, roles, open, hinted, done } of [
    ...bareOperators(scene, told),
    ...visitsInTitles(scene),
    ...callsInTitles(scene),
    ...staysAbroad(scene),
    ...returnsFrom(scene),
  ]) {
    const composed = compose(scene, match.head, match.predicate.meaning, false, roles);
    if (open) {
      composed.factuality = { ...composed.factuality, time: "future", certainty: "possible", negated: false };
      composed.disowner = match.head;
    }
    if (hinted) composed.factuality = { ...composed.factuality, negated: false };
    if (done) {
      const { type, mode, cameo } = match.predicate.meaning;
      Object.assign(composed, { type: type!.name, mode, cameo, untensed: null });
      composed.factuality = uttered(composed.factuality);
    }
    const draft = draftOf(scene, match, roles, composed, match.predicate.meaning);
    if (draft) drafts.push(draft);
  }
  for (const { match, roles, type } of learnedActs(scene, told, drafts, rows)) {
    const composed = compose(scene, match.head, match.predicate.meaning, false, roles);
    const draft = draftOf(scene, match, roles, { ...composed, ...type }, match.predicate.meaning);
    if (draft) drafts.push(draft);
  }
  const own = ownActs(scene, dropSuppositions(scene, drafts), operating);
  const acts = joinSubjects(scene, dropRecapitulations(scene, dropPurposes(scene, own)));
  const elsewhere = unpoliticalSentences(scene, scene.knowledge.domains);
  const political = acts.filter(
    (draft) => isPolitical(scene, draft, elsewhere[scene.words.sentence[draft.head]]) && !isAdvice(scene, draft),
  );
  const open = dropSuppositions(scene, doerless).filter(({ head }) => !operating.has(head));
  const found = completeDoers(scene, political, open, watch?.doers);
  political.push(...found.filter((draft) => isPolitical(scene, draft, elsewhere[scene.words.sentence[draft.head]])));
  dropUnplaced(scene, political);
  accuseOfViolations(scene, political);
  completeParties(scene, political);
  completeMediations(scene, political);
  completeRecipients(scene, political, watch?.counterparts);
  completeActors(scene, political);
  political.push(...repeatedActs(scene, political));
  const complete = political.filter((draft) => isComplete(draft) && !isUnaskedAnswer(scene, draft));
  dateByEntries(scene, complete);
  dateBySentenceBehind(scene, complete);
  shareNeighbouringDate(scene, complete);
  for (const draft of complete) lieAhead(scene, draft);
  datePresents(scene, complete);
  secondOpinion(scene, complete, rows);
  const events = mergeTellings(scene, complete);
  inferPlaces(scene, events);
  codeEvents(scene, events);
  rate(scene, events);
  return events.sort((a, b) => a.evidence[0] - b.evidence[0] || a.head - b.head);
}

function draftOf(
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

function makeDraft(
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

/** The voices behind an act, nearest first; the speaker of a verbal act in the first person is its actor, not a witness. */
function voiceChain(scene: Scene, word: number, actors: ReadonlySet<number>): number[] {
  const chain: number[] = [];
  const { speech } = scene;
  const nearest = speech.voiceAt[word];
  const first = nearest >= 0 && isAside(scene, word) ? speech.voices[nearest].outer : nearest;
  for (let at = first; at >= 0 && chain.length < 8; at = speech.voices[at].outer) {
    const { entity } = speech.voices[at].source;
    if (chain.length === 0 && entity >= 0 && actors.has(entity)) continue;
    // "Few believe", "nobody said": that is no witness.
    if (entity < 0 && isNobody(scene, speech.voices[at].source)) continue;
    chain.push(at);
  }
  return chain;
}

function isNobody({ knowledge }: Scene, { name }: { name: string }): boolean {
  return knowledge.modality.negations.has(name.toLowerCase());
}

/** An act without a date beside the one day the article names happened on that day. */
function shareNeighbouringDate(scene: Scene, drafts: readonly EventDraft[]): void {
  const day = onlyDay(scene);
  if (day < 0) return;
  const sentence = scene.words.sentence[scene.times[day].firstWord];
  const before = isLongPast(scene, day) ? 0 : 1;
  for (const draft of drafts) {
    if (draft.time >= 0 || draft.factuality.time === "future") continue;
    const behind = scene.words.sentence[draft.head] - sentence;
    if (behind >= -before && behind <= 1) draft.time = day;
  }
}

/**
 * "Ha indetto uno sciopero per venerdì", "vertice domani a Budapest", "meet on Monday": what is called for a day to come, or told for one by a
 * noun or in the present, is still to be.
 */
function lieAhead(scene: Scene, draft: EventDraft): void {
  const { times, published } = scene;
  if (draft.factuality.time === "future" || draft.time < 0 || published === null) return;
  const told = draft.type === "CONSULT" && (draft.nominal || draft.factuality.time === "present");
  if (draft.coded || (draft.type !== "PROTEST" && !told)) return;
  const { start = "" } = times[draft.time].value ?? {};
  if (start <= published.slice(0, 10)) return;
  draft.factuality = { ...draft.factuality, time: "future" };
  tellAhead(draft, scene, draft.derived);
}

/** "Hits base on Monday", "after being extradited in 2018": what is dated before the text is told as done, whatever its tense. */
function datePresents({ times, published }: Scene, drafts: readonly EventDraft[]): void {
  if (published === null) return;
  for (const draft of drafts) {
    const value = draft.time < 0 ? null : times[draft.time].value;
    if (value === null || draft.factuality.time !== "present" || value.end >= published.slice(0, 10)) continue;
    draft.factuality = { ...draft.factuality, time: "past" };
  }
}

/** A day of the background, which dates what is told after it and not the news before. */
function isLongPast({ times, published }: Scene, day: number): boolean {
  if (published === null) return false;
  return Date.parse(published.slice(0, 10)) - Date.parse(times[day].value!.start) > NEWS_DAYS * 86_400_000;
}

const NEWS_DAYS = 60;

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
