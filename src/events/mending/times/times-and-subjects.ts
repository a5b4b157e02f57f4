import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause, isPassive } from "../../roles/voice.ts";

/** Relations by which a parser hangs a subject on the fronted phrase before it. */
const SWALLOWED = new Set<number>([D.appos, D.nmod, D.flat, D.conj, D.compound]);

/** Where a phrase of time hangs on the verb it stands before; as its subject when it is capitalised: "Friday Sarraj apologised". */
const TIMES = new Set<number>([D.obl, D.nsubj]);

/**
 * "In March the Union and Turkey reached a bargain", "hours earlier a missile had struck": behind a phrase of time before a finite verb without a
 * subject, a nominal without a preposition is the subject. Changes heads; gives whether any changed.
 */
export function mendSubjectsHungOnTimes(tree: Tree, { temporal }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let time = 0; time < words.length; time++) {
    const verb = words.head[time];
    if (verb <= time || words.upos[verb] !== U.VERB || !TIMES.has(UNIVERSAL_RELATION[words.deprel[time]])) continue;
    if (!temporal.has(words.lemma[time].toLowerCase())) continue;
    const known = dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.csubj, D.expl);
    if ((known >= 0 && known !== time) || !isFiniteClause(tree, verb)) continue;
    const subject = swallowed(tree, time, verb);
    if (subject < 0) continue;
    words.deprel[time] = D.obl;
    for (let child = tree.first[time]; child >= 0; child = tree.next[child])
      if (child > subject && child < verb) words.head[child] = subject;
    words.head[subject] = verb;
    words.deprel[subject] = isPassive(tree, verb) ? D["nsubj:pass"] : D.nsubj;
    changed = true;
  }
  return changed;
}

/** The first nominal with an article or a capital that hangs on a time, stands behind it and has no preposition; -1 when there is none. */
function swallowed(tree: Tree, time: number, verb: number): number {
  const { words } = tree;
  for (let child = tree.first[time]; child >= 0 && child < verb; child = tree.next[child]) {
    if (child < time || !SWALLOWED.has(UNIVERSAL_RELATION[words.deprel[child]])) continue;
    if (words.upos[child] !== U.PROPN && (words.upos[child] !== U.NOUN || dependent(tree, child, D.det) < 0)) continue;
    if (dependent(tree, child, D.case, D.cc) >= 0) continue;
    return child;
  }
  return -1;
}

/**
 * "Lo incontrerà la prossima settimana", "li ha invitati sabato": a time behind a verb with an object does nothing to it, whoever is left unsaid
 * does. Relations only.
 */
export function mendTimesTakenForSubjects(tree: Tree, { temporal }: EventKnowledge): boolean {
  const { words } = tree;
  for (let time = 1; time < words.length; time++) {
    const verb = words.head[time];
    // "Ha chiamato giovedì il collega": nor is it what is said of anybody.
    if (words.deprel[time] === D.xcomp && verb >= 0 && verb < time && temporal.has(words.lemma[time].toLowerCase()))
      words.deprel[time] = D.obl;
    if (words.deprel[time] !== D.nsubj || verb < 0 || verb > time || words.upos[verb] !== U.VERB) continue;
    if (temporal.has(words.lemma[time].toLowerCase()) && dependent(tree, verb, D.obj, D.iobj) >= 0)
      words.deprel[time] = D.obl;
  }
  return false;
}

/** "La settimana scorsa Egitto e Sudan hanno …": a noun of time is not the subject when a bare name follows it. */
export function mendSubjectsBehindTime(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let time = 0; time < words.length; time++) {
    if (words.deprel[time] !== D.nsubj || !knowledge.temporal.has(words.lemma[time])) continue;
    for (let child = tree.first[time]; child >= 0; child = tree.next[child]) {
      const relation = UNIVERSAL_RELATION[words.deprel[child]];
      const name = words.upos[child] === U.PROPN || words.upos[child] === U.NOUN;
      if (child < time || !name || (relation !== D.nmod && relation !== D.appos && relation !== D.flat)) continue;
      if (dependent(tree, child, D.case) >= 0) continue;
      words.head[child] = words.head[time];
      words.deprel[child] = D.nsubj;
      words.deprel[time] = D.obl;
      changed = true;
      break;
    }
  }
  return changed;
}
