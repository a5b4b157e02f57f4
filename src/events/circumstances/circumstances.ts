import { isGerund, isInfinitive, isParticiple, isPast } from "../../grammar/features.ts";
import { dependent, governingClause, isClause, prepositionOf, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { TimeExpression } from "../../time/time-expression.ts";
import { lightVerbOver } from "../roles/light-verbs.ts";
import type { Participant, Scene } from "../scene.ts";

/** The topmost word of the clause an act is told in: where its date and place hang. */
function clauseOf(scene: Scene, head: number): number {
  if (isClause(scene.tree, head)) return head;
  const clause = governingClause(scene.tree, head);
  return clause < 0 ? head : clause;
}

/**
 * The date of an act: the time expression in its own clause nearest to its head, then in its sentence, then, when the article
 * names one single day, in a neighbouring sentence. What happened has no day to come from another clause. Gives an index into
 * `scene.times`, -1 for none.
 */
export function dateOf(scene: Scene, head: number, happened = false): number {
  const { times, words, tree } = scene;
  if (times.length === 0) return -1;
  const sentence = words.sentence[head];
  const clause = clauseOf(scene, head);
  const [first, end] = subtreeSpan(tree, clause);
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let index = 0; index < times.length; index++) {
    const time = times[index];
    if (time.value === null || words.sentence[time.firstWord] !== sentence || ownsAThing(scene, time, head)) continue;
    const near = isRightBehind(scene, time, head);
    const inside = near || (time.firstWord >= first && time.endWord <= end);
    if (happened && time.direction === "future" && !near && isOfClauseAbove(scene, time, clause)) continue;
    const along = !near && isElsewhere(scene, time, clause, head);
    if (along && !isAlongside(scene, time, clause, happened) && !isItsOnset(scene, time, head)) continue;
    const distance =
      Math.abs(time.firstWord - head) +
      (inside ? 0 : OUTSIDE) +
      (along ? ALONGSIDE : isOfAThing(scene, time, head) ? OF_A_THING : 0) +
      (time.value.precision === "hour" ? OF_A_DAY : time.value.precision === "period" ? OF_A_SPAN : 0);
    if (distance < bestDistance) {
      best = index;
      bestDistance = distance;
    }
  }
  return best;
}

/** What speaks against a date being an act's own, in words of distance. */
const OUTSIDE = 100;
const ALONGSIDE = 50;
const OF_A_THING = 25;
/** "Il giorno prima, all'alba": an hour is of the day beside it. */
const OF_A_DAY = 15;
/** "Ha lanciato stamane un missile, il terzo dall'inizio dell'anno": a span is of the acts it counts. */
const OF_A_SPAN = 25;

/** Nothing but nominals stands between an act and the date behind it, whatever the parser hung it on: "suspended aid last May over …". */
function isRightBehind({ words }: Scene, time: TimeExpression, head: number): boolean {
  if (time.firstWord <= head || time.firstWord - head > FARTHEST_BEHIND || words.upos[head] !== U.VERB) return false;
  for (let word = head + 1; word < time.firstWord; word++) if (!NOMINAL.has(words.upos[word])) return false;
  return true;
}

const FARTHEST_BEHIND = 8;
const NOMINAL: ReadonlySet<number> = new Set([U.NOUN, U.PROPN, U.ADJ, U.DET, U.NUM, U.ADP, U.ADV]);

/** "Meeting late on Monday, the Council demanded", "visitando martedì una caserma, ha promesso": what goes along with the act is of its time. */
function isAlongside(scene: Scene, time: TimeExpression, clause: number, happened: boolean): boolean {
  const { tree, words } = scene;
  const own = governingClause(tree, time.endWord - 1);
  if (own < 0) return false;
  const above = words.head[own];
  const relation = UNIVERSAL_RELATION[words.deprel[own]];
  // "Si rifiutò di estradarlo nel 2010": what was still to be done then was refused then.
  const isKnownPast = happened && time.direction === "past" && time.value?.basis === "stated";
  if (isKnownPast && isInfinitive(words.morph[own]) && dependent(tree, own, D.aux) < 0)
    return relation === D.xcomp && above === clause;
  if (!isGoingAlong(words.morph[own])) return false;
  if (relation === D.advcl) return above === clause;
  return relation === D.acl && above >= 0 && words.head[above] === clause && words.deprel[above] === D.nsubj;
}

/** "Clashes that broke out on Monday": the day on which a clause of its own says that an act began or happened. */
function isItsOnset({ tree, words, knowledge }: Scene, time: TimeExpression, head: number): boolean {
  const own = governingClause(tree, time.endWord - 1);
  if (own < 0 || UNIVERSAL_RELATION[words.deprel[own]] !== D.acl || words.upos[head] === U.VERB) return false;
  const above = words.head[own];
  // "An exchange of fire that began late on Monday".
  if ((above !== head && words.head[above] !== head) || dependent(tree, own, D.obj) >= 0) return false;
  const lemma = words.lemma[own];
  return knowledge.operators.light.get(lemma)?.some(({ effect }) => PASSING.has(effect)) ?? false;
}

const PASSING: ReadonlySet<string> = new Set(["begin", "happen"]);

const isGoingAlong = (morph: number): boolean => isGerund(morph) || (isParticiple(morph) && !isPast(morph));

/** "The accord of 2015", "i dazi di marzo": a date that says which of several things another noun is. */
function isOfAThing({ tree, words, knowledge }: Scene, time: TimeExpression, head: number): boolean {
  let at = time.endWord - 1;
  while (at >= time.firstWord && at < time.endWord && words.head[at] >= time.firstWord && words.head[at] < time.endWord)
    at = words.head[at];
  const noun = words.head[at];
  if (noun < 0 || noun === head || UNIVERSAL_RELATION[words.deprel[at]] !== D.nmod) return false;
  return words.upos[noun] !== U.VERB && prepositionOf(tree, at) === knowledge.slots.genitive;
}

/** "Annulled last month's vote": the day another noun belongs to is not the verb's. */
function ownsAThing({ words }: Scene, time: TimeExpression, head: number): boolean {
  for (let at = time.firstWord; at < time.endWord; at++) {
    const noun = words.head[at];
    if (noun >= time.firstWord && noun < time.endWord) continue;
    // "In breach of the 1979 treaty": so is the year before a noun.
    const named = noun > at && words.upos[noun] === U.NOUN && NAMING_A_THING.has(UNIVERSAL_RELATION[words.deprel[at]]);
    const before = named && time.value?.precision === "year";
    if (words.deprel[at] === D["nmod:poss"] || before) return noun !== head && words.upos[head] === U.VERB;
  }
  return false;
}

const NAMING_A_THING: ReadonlySet<number> = new Set([D.compound, D.nummod, D.amod]);

/** Words from the start of a sentence in which a date is of all of it. */
const OPENING = 3;

/** The clause a date hangs in; -1 for none. */
function clauseOfTime({ tree, words }: Scene, time: TimeExpression): number {
  let at = time.endWord - 1;
  // Out of the expression itself.
  while (at >= 0 && at >= time.firstWord && at < time.endWord) at = words.head[at];
  return at < 0 || isClause(tree, at) ? at : governingClause(tree, at);
}

/** "Andrà domani a Kiev ma ha criticato …": a date that hangs in another clause than the act's. */
function isOfClauseAbove(scene: Scene, time: TimeExpression, clause: number): boolean {
  const own = clauseOfTime(scene, time);
  return own >= 0 && own !== clause;
}

/** Whether a date hangs in a clause of its own that the act's clause embeds or stands before: "agreed to set up patrols from January". */
function isElsewhere(scene: Scene, time: TimeExpression, clause: number, head: number): boolean {
  const { words, sentences } = scene;
  if (time.firstWord < head && time.firstWord - sentences.firstWord[words.sentence[head]] < OPENING) return false;
  const own = clauseOfTime(scene, time);
  // "L'espulsione, decisa lunedì da Praga": when it was decided is when it was done.
  if (own < 0 || (words.head[own] === head && lightVerbOver(scene, head) === own)) return false;
  for (let above = clause, steps = 0; above >= 0 && steps < 50; above = words.head[above], steps++)
    if (above === own) return false;
  return true;
}

/** The single day the article names, if it names exactly one: events beside it without a date of their own happened then. */
export function onlyDay(scene: Scene): number {
  let day = -1;
  for (let index = 0; index < scene.times.length; index++) {
    const value = scene.times[index].value;
    if (value === null || value.precision !== "day" || value.basis !== "stated") continue;
    if (day >= 0 && scene.times[day].value!.start !== value.start) return -1;
    day = index;
  }
  return day;
}

/** The words that prove an act: its clause with the words of its row and the participants it was read with, [first, end). */
export function evidenceOf(
  scene: Scene,
  head: number,
  top: number,
  used: readonly number[],
  participants: readonly Participant[],
): [number, number] {
  const { tree, words, sentences } = scene;
  let [first, end] = subtreeSpan(tree, isClause(tree, top) ? top : clauseOf(scene, head));
  for (const word of [...used, ...participants.map((participant) => participant.word)]) {
    if (words.sentence[word] !== words.sentence[head]) continue;
    first = Math.min(first, word);
    end = Math.max(end, word + 1);
  }
  const sentence = words.sentence[head];
  first = Math.max(first, sentences.firstWord[sentence]);
  end = Math.min(end, sentences.firstWord[sentence + 1]);
  return [first, end];
}
