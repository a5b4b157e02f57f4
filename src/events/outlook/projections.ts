import { isImperfect } from "../../grammar/features.ts";
import { isClause, subtreeSpan } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { clauseFactuality, isOpenQuestion, statesCondition } from "../factuality/factuality.ts";
import { weaker } from "../factuality/modality.ts";
import { verbGroup } from "../factuality/verb-group.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import { isFiniteClause } from "../roles/voice.ts";
import type { Certainty, EventDraft, Participant, Scene } from "../scene.ts";
import { isAnnounced } from "./announcements.ts";
import { cueOf, expectationOver } from "./expectations.ts";
import { type Forecast, foretoldByAdjective, foretoldByGovernor, foretoldByPhrase } from "./forecasts.ts";

/** Something the text says may or will follow. */
export interface Projection {
  /** Words of the statement, end exclusive. */
  statement: [number, number];
  /** The words that make it one: `potrebbe`, `will`. */
  cue: string;
  certainty: Certainty;
  /** Index into the document's times: by when; -1 when not said. */
  horizon: number;
  /** Indices into the document's events. */
  events: number[];
  /** Voices, nearest first, indices into the speech room's voices. */
  voices: number[];
}

/** Relations under which a clause states something; relatives, conditions and purposes do not project by themselves. */
const STATING = new Set([D.root, D.conj, D.parataxis, D.ccomp, D.acl, D.advcl]);

/** The clauses of a document that look ahead: modals of possibility, futures, verbs that say "is likely to". */
export function findProjections(scene: Scene, events: readonly EventDraft[]): Projection[] {
  const { words, tree } = scene;
  const found: Projection[] = [];
  for (let word = 0; word < words.length; word++) {
    if (isUtterance(scene, word)) continue;
    const said = phraseAt(scene, word);
    const stating =
      isClause(tree, word) && STATING.has(UNIVERSAL_RELATION[words.deprel[word]]) && isFiniteClause(tree, word);
    if (said === null && !stating) continue;
    const voices = voicesOf(scene, word);
    const certainty = stating ? (foretold(scene, word, voices) ?? said?.certainty ?? null) : said!.certainty;
    if (certainty === null) continue;
    const statement = statementOf(scene, word);
    if (said !== null) statement[0] = Math.min(statement[0], said.first);
    const inside = events.flatMap((event, index) =>
      event.head >= statement[0] && event.head < statement[1] ? [index] : [],
    );
    // An announced act of the clause itself is an event, not a forecast.
    if (certainty === "certain" && inside.some((index) => events[index].head === word)) continue;
    const horizon = horizonOf(scene, statement);
    found.push({ statement, cue: said?.cue ?? cueOf(scene, word), certainty, horizon, events: inside, voices });
  }
  return found.filter(({ statement: [low, high] }, index) => {
    // What a wider statement holds is said by it.
    return !found.some(
      ({ statement }, other) =>
        other !== index &&
        statement[0] <= low &&
        statement[1] >= high &&
        (statement[1] - statement[0] > high - low || other < index),
    );
  });
}

/** Words that somebody utters are his forecast, not the text's; a fragment inside the text's own clause is told by both. */
function isUtterance({ speech, tree }: Scene, word: number): boolean {
  const index = speech.quotationAt[word];
  if (index < 0) return false;
  return speech.quotations[index].kind !== "mixed" || speech.quotationAt[subtreeSpan(tree, word)[0]] === index;
}

/** What foretells by its words rather than by tense. */
const phraseAt = (scene: Scene, word: number): Forecast | null =>
  isClause(scene.tree, word) && isFiniteClause(scene.tree, word)
    ? (foretoldByPhrase(scene, word) ?? foretoldByGovernor(scene, word))
    : foretoldByAdjective(scene, word);

function voicesOf({ speech }: Scene, word: number): number[] {
  const voices: number[] = [];
  for (let at = speech.voiceAt[word]; at >= 0 && voices.length < 8; at = speech.voices[at].outer) voices.push(at);
  return voices;
}

/** How sure a clause foretells, null when it does not: conditions, plans of one's own and what could not be done foretell nothing. */
function foretold(scene: Scene, clause: number, voices: readonly number[]): Certainty | null {
  if (statesCondition(scene, clause) || isOpenQuestion(scene, clause)) return null;
  const ahead = expectationOver(scene, clause, voices.length > 0);
  const { time, certainty, negated, condition } = clauseFactuality(scene, clause);
  if (ahead !== null) return weaker(certainty, ahead);
  if (time !== "future" || isBackground(scene, clause) || isWish(scene, clause)) return null;
  // "Before it takes effect": a present that only says when.
  const { tense, modal, conditional } = verbGroup(scene, clause);
  if (tense === "present" && modal === null && conditional === null) return null;
  const hanging = condition !== null || hasCondition(scene, clause);
  // "Would not confirm it", "could not be checked": what was refused or failed.
  if (negated && !hanging && voices.length === 0 && conditional === "auxiliary") return null;
  // "Could not be checked"; "la tregua potrebbe non reggere" foretells.
  if (negated && certainty === "possible" && !hanging && conditional !== "mood") return null;
  const dated = horizonOf(scene, subtreeSpan(scene.tree, clause)) >= 0;
  if (!hanging && isAnnounced(scene, clause, certainty, voices.length > 0, dated)) return null;
  return certainty === "certain" && !hanging && isOwnPlan(scene, clause, voices) ? null : certainty;
}

/** "Dovevano seguire": an obligation or possibility of the past. */
function isBackground(scene: Scene, clause: number): boolean {
  const { finite, modal, conditional } = verbGroup(scene, clause);
  return finite >= 0 && modal !== null && conditional === null && isImperfect(scene.words.morph[finite]);
}

/** "Vorrebbe estendere", "preferirebbe agire": what somebody would like is no forecast. */
function isWish(scene: Scene, clause: number): boolean {
  const { tree, words, knowledge } = scene;
  if (verbGroup(scene, clause).conditional !== "mood") return false;
  const wishes = (word: number) =>
    knowledge.modality.want.has(words.lemma[word]) ||
    (knowledge.operators.operators.get(words.lemma[word])?.some(({ effect }) => effect === "want") ?? false);
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child])
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.aux && wishes(child)) return true;
  return wishes(clause);
}

/** A condition above or beside the clause: "drivers would return only if". */
function hasCondition(scene: Scene, clause: number): boolean {
  const { tree } = scene;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child])
    if (statesCondition(scene, child)) return true;
  return false;
}

/** What a speaker says of its own doings is a plan: "a spokesman said the army would look for other buyers". */
function isOwnPlan(scene: Scene, clause: number, voices: readonly number[]): boolean {
  const { entities } = scene.mentions;
  const speaker = voices.length === 0 ? -1 : scene.speech.voices[voices[0]].source.entity;
  if (speaker < 0) return false;
  const side = entities[speaker].country;
  const isOwn = ({ entity }: Participant) =>
    entity === speaker || (entities[entity].country === side && (side !== null || entities[entity].kind === "agent"));
  return (argumentsOf(scene, clause).get("subj") ?? [])
    .flatMap((word) => participantsAt(scene, word, false))
    .some(isOwn);
}

/** The words of a clause without the clauses that follow it on their own. */
function statementOf({ words, tree, sentences }: Scene, clause: number): [number, number] {
  const sentence = words.sentence[clause];
  let [low, high] = subtreeSpan(tree, clause);
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const apart = (relation === D.conj || relation === D.parataxis) && child > clause && isFiniteClause(tree, child);
    if (apart) high = Math.min(high, subtreeSpan(tree, child)[0]);
  }
  // A semicolon parts statements whatever the parser hung across it.
  let first = clause;
  while (first > Math.max(low, sentences.firstWord[sentence]) && words.form[first - 1] !== ";") first--;
  let end = clause + 1;
  while (end < Math.min(high, sentences.firstWord[sentence + 1]) && words.form[end] !== ";") end++;
  return [first, end];
}

function horizonOf(scene: Scene, statement: readonly [number, number]): number {
  return scene.times.findIndex(
    (time) =>
      time.value !== null &&
      time.direction === "future" &&
      time.firstWord >= statement[0] &&
      time.endWord <= statement[1],
  );
}
