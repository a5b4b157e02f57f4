import { isPlural } from "../../../grammar/features.ts";
import { dependent, isNoun, markerOf, prepositionOf, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** Relations of a span of time that a parser left bare. */
const LOOSE = new Set<number>([D.obl, D.nmod]);

/** "Polish police today released …": a bare noun of time right before a verb is not its subject; the nominal before it may be. */
export function mendTimesBeforeVerbs(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let time = 1; time + 1 < words.length; time++) {
    const verb = words.head[time];
    if (words.deprel[time] !== D.nsubj || verb <= time || words.upos[verb] !== U.VERB) continue;
    if (!knowledge.temporal.has(words.lemma[time]) || dependent(tree, time, D.det, D.case, D.nummod, D.amod) >= 0)
      continue;
    let nominal = time - 1;
    while (isNoun(words, words.head[nominal] ?? -1) && words.head[nominal] < time && words.head[nominal] >= 0)
      nominal = words.head[nominal];
    words.deprel[time] = D.obl;
    changed = true;
    const hung = words.head[nominal] === verb || words.head[nominal] === time;
    if (!isNoun(words, nominal) || !hung || dependent(tree, nominal, D.case) >= 0) continue;
    const other = dependent(tree, verb, D.nsubj);
    if (other >= 0 && other !== nominal && other < nominal) continue;
    words.head[nominal] = verb;
    words.deprel[nominal] = D.nsubj;
  }
  return changed;
}

/** A nominal without a preposition; what agrees with the day no more than "martedì medicinali" is no adjective of it. */
function isBare(tree: Tree, word: number, time: number): boolean {
  const { words } = tree;
  if (isNoun(words, word)) return dependent(tree, word, D.case) < 0;
  return words.upos[word] === U.ADJ && word === time + 1 && isPlural(words.morph[word]) && !isPlural(words.morph[time]);
}

/**
 * "Ha avviato sabato manovre navali": a bare noun of time right behind a verb is not its object when a bare nominal hangs on it; that one is.
 */
export function mendObjectsBehindTimes(tree: Tree, { temporal }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let time = 1; time < words.length; time++) {
    const verb = words.head[time];
    if (words.deprel[time] !== D.obj || verb < 0 || verb > time || words.upos[verb] !== U.VERB) continue;
    if (!temporal.has(words.lemma[time]) || dependent(tree, time, D.det, D.case, D.nummod) >= 0) continue;
    let object = -1;
    for (let child = tree.first[time]; child >= 0; child = tree.next[child])
      if (child > time && object < 0 && isBare(tree, child, time)) object = child;
    if (object < 0) continue;
    words.upos[object] = words.upos[object] === U.ADJ ? U.NOUN : words.upos[object];
    for (let child = tree.first[time]; child >= 0; child = tree.next[child])
      if (child > object && words.upos[child] !== U.PUNCT) words.head[child] = object;
    words.head[object] = verb;
    words.deprel[object] = D.obj;
    words.deprel[time] = D.obl;
    changed = true;
  }
  return changed;
}

/**
 * "Incontro lunedì a Roma tra i ministri": behind the noun of an act that opens a sentence a bare day is when; what the parser hung on the day
 * is told of the act. Changes tags, heads and relations.
 */
export function mendTimesBehindOpeningNouns(tree: Tree, { predicates, temporal, slots }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let time = 1; time < words.length; time++) {
    const act = time - 1;
    const opens = words.sentence[time] === words.sentence[act] && words.sentence[act - 1] !== words.sentence[act];
    // "Incontro oggi a Roma": no noun hangs on an adverb.
    const isTime = temporal.has(words.lemma[time]) || (words.upos[time] === U.ADV && words.head[act] === time);
    if (!opens || !isTime || dependent(tree, time, D.det, D.case, D.nummod) >= 0) continue;
    const isAct = predicates.nouns.has(words.form[act].toLowerCase());
    if (!isAct || (words.head[act] !== time && words.head[time] !== act)) continue;
    if (words.head[act] === time) {
      takePlace(words, act, time);
      words.upos[act] = U.NOUN;
      words.lemma[act] = words.form[act].toLowerCase();
    }
    for (let child = tree.first[time]; child >= 0; child = tree.next[child]) if (child !== act) words.head[child] = act;
    words.head[time] = act;
    words.deprel[time] = D.obl;
    headVerbless(tree, act, slots.genitive);
    changed = true;
  }
  return changed;
}

/** "Incontro oggi a Roma tra i ministri": of a sentence without a verb no complement with a preposition is the head, the act is. */
function headVerbless(tree: Tree, act: number, genitive: string): void {
  const { words } = tree;
  const root = words.head[act];
  if (root < act || words.deprel[root] !== D.root || dependent(tree, root, D.case) < 0) return;
  if (dependent(tree, root, D.cop, D.nsubj) >= 0) return;
  takePlace(words, act, root);
  words.head[root] = act;
  words.deprel[root] = D.nmod;
  for (let child = tree.first[root]; child >= 0; child = tree.next[child]) {
    const preposition = words.deprel[child] === D.nmod ? prepositionOf(tree, child) : "";
    if (child > root && preposition !== "" && preposition !== genitive) words.head[child] = act;
  }
}

/** "Three days of talks", "due giorni di colloqui": a span of time that acts fill is told of the acts. */
export function mendSpansOfTime(tree: Tree, { predicates, slots, temporal }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let act = 2; act < words.length; act++) {
    const time = words.head[act];
    if (words.deprel[act] !== D.nmod || time < 0 || time > act || !temporal.has(words.lemma[time])) continue;
    const compound = dependent(tree, act, D.compound);
    const acts =
      predicates.nouns.has(words.lemma[act]) || (compound >= 0 && predicates.nouns.has(words.lemma[compound]));
    if (!acts || prepositionOf(tree, act) !== slots.genitive) continue;
    if (dependent(tree, time, D.nummod) < 0 && words.upos[time] !== U.NOUN) continue;
    const genitive = dependent(tree, act, D.case);
    words.head[act] = words.head[time];
    // Bare behind a verb a span is when; what fills it is what was held.
    const bare = LOOSE.has(UNIVERSAL_RELATION[words.deprel[time]]) && dependent(tree, time, D.case) < 0;
    words.deprel[act] = bare && words.upos[words.head[time]] === U.VERB ? D.obj : words.deprel[time];
    for (let child = tree.first[time]; child >= 0; child = tree.next[child]) {
      if (child === act || words.deprel[child] === D.nummod || words.deprel[child] === D.det) continue;
      if (words.deprel[child] !== D.amod) words.head[child] = act;
    }
    words.head[genitive] = time;
    words.head[time] = act;
    words.deprel[time] = D.nmod;
    changed = true;
  }
  return changed;
}

/** "Said on Tuesday that Sudan must …": a clause with a marker and a subject of its own behind a noun of time is the content of the verb above. */
export function mendContentsBehindTimes(tree: Tree, { complementisers, temporal }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let clause = 2; clause < words.length; clause++) {
    const time = words.head[clause];
    if (UNIVERSAL_RELATION[words.deprel[clause]] !== D.acl || time < 0 || time > clause) continue;
    if (!temporal.has(words.lemma[time]) || !complementisers.has(markerOf(tree, clause))) continue;
    if (dependent(tree, clause, D.nsubj, D["nsubj:pass"], D.csubj) < 0) continue;
    const verb = words.head[time];
    if (verb < 0 || words.upos[verb] !== U.VERB || dependent(tree, verb, D.ccomp, D.obj) >= 0) continue;
    words.head[clause] = verb;
    words.deprel[clause] = D.ccomp;
    changed = true;
  }
  return changed;
}
