import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, isNoun, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

const PRESENT = packMorphology("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
/** Relations of a nominal that a parser hung on the subject of a verb it took for an adjective. */
const BEHIND = new Set<number>([D.nmod, D.appos, D.obl, D.obj, D.conj]);

/**
 * "L'Iran libera due giornalisti", "la polizia ferma due attivisti": between a nominal without a verb and another without a preposition, an
 * adjective in `-a` that is a verb of the tables in the present is that verb. Changes tags, heads and relations.
 */
export function mendVerbsTakenForAdjectives(tree: Tree, { predicates }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb + 1 < words.length; verb++) {
    const subject = words.head[verb];
    if (words.upos[verb] !== U.ADJ || words.deprel[verb] !== D.amod || subject < 0 || subject > verb) continue;
    if (!isNoun(words, subject) || UNIVERSAL_RELATION[words.deprel[subject]] !== D.root) continue;
    if (!words.form[verb].endsWith("a") || !predicates.verbs.has(`${words.form[verb].toLowerCase()}re`)) continue;
    const object = objectBehind(tree, verb, subject);
    if (object < 0) continue;
    words.upos[verb] = U.VERB;
    words.lemma[verb] = `${words.form[verb].toLowerCase()}re`;
    words.morph[verb] = PRESENT;
    takePlace(words, verb, subject);
    for (let child = tree.first[subject]; child >= 0; child = tree.next[child])
      if (child > verb) words.head[child] = verb;
    words.head[subject] = verb;
    words.deprel[subject] = D.nsubj;
    words.head[object] = verb;
    words.deprel[object] = D.obj;
    changed = true;
  }
  return changed;
}

/** The nominal with a determiner or number, and no preposition, that begins right behind a word and hangs on another; -1 when none does. */
function objectBehind(tree: Tree, word: number, above: number): number {
  const { words } = tree;
  const opens = words.upos[word + 1] === U.NUM || words.upos[word + 1] === U.DET;
  const object = opens ? words.head[word + 1] : -1;
  if (object < word || words.head[object] !== above || !isNoun(words, object)) return -1;
  return BEHIND.has(UNIVERSAL_RELATION[words.deprel[object]]) && dependent(tree, object, D.case) < 0 ? object : -1;
}

/** "Face to face": `to` may be taken for the mark of an infinitive. */
const JOINING: ReadonlySet<number> = new Set([U.ADP, U.PART]);

/**
 * "Faccia a faccia martedì a Roma tra i ministri": a noun that comes back behind a preposition is no verb; what the parser hung on it is told
 * of the first. Changes tags, heads and relations.
 */
export function mendRepeatedNouns(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let first = 0; first + 2 < words.length; first++) {
    const again = first + 2;
    if (words.upos[first] !== U.NOUN || !JOINING.has(words.upos[first + 1]) || words.upos[again] !== U.VERB) continue;
    if (words.form[first].toLowerCase() !== words.form[again]) continue;
    if (words.head[first] === again) {
      takePlace(words, first, again);
    }
    words.upos[again] = U.NOUN;
    words.lemma[again] = words.lemma[first];
    words.morph[again] = words.morph[first];
    for (let child = tree.first[again]; child >= 0; child = tree.next[child]) {
      if (child <= again) continue;
      words.head[child] = first;
      if (UNIVERSAL_RELATION[words.deprel[child]] === D.obl && dependent(tree, child, D.case) >= 0)
        words.deprel[child] = D.nmod;
    }
    words.head[again] = first;
    words.deprel[again] = D.nmod;
    words.head[first + 1] = again;
    words.deprel[first + 1] = D.case;
    changed = true;
  }
  return changed;
}

/**
 * "Greek police arrest three Albanians": the head of a title that is no verb to the parser, though its form is one of the tables', with who does
 * it right before and whom it is done to right behind. Changes tags, heads and relations.
 */
export function mendVerbsTakenForHeads(tree: Tree, { predicates, headlineFuture }: EventKnowledge): boolean {
  const { words } = tree;
  if (headlineFuture.size === 0) return false;
  let changed = false;
  for (let verb = 1; verb + 1 < words.length; verb++) {
    if (words.deprel[verb] !== D.root || words.upos[verb] !== U.NOUN) continue;
    const subject = verb - 1;
    if (!predicates.verbs.has(words.lemma[verb]) || words.head[subject] !== verb || !isNoun(words, subject)) continue;
    const object = UNIVERSAL_RELATION[words.deprel[subject]] === D.compound ? bareBehind(tree, verb) : -1;
    // "Sudan army retakes key bridge": a plural is one only where the parser itself saw an object.
    if (object < 0 || (words.form[verb] !== words.lemma[verb] && words.deprel[object] !== D.obj)) continue;
    words.upos[verb] = U.VERB;
    words.morph[verb] = PRESENT;
    for (let child = tree.first[verb]; child >= 0 && child < subject; child = tree.next[child])
      words.head[child] = subject;
    words.deprel[subject] = D.nsubj;
    words.deprel[object] = D.obj;
    changed = true;
  }
  return changed;
}

/** The nominal with a number or an adjective that a parser hung behind a word without a preposition; -1 when there is none. */
function bareBehind(tree: Tree, word: number): number {
  const { words } = tree;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    if (child < word || !isNoun(words, child) || !BEHIND.has(UNIVERSAL_RELATION[words.deprel[child]])) continue;
    const described = words.deprel[child] === D.obj || dependent(tree, child, D.nummod, D.amod, D.det) >= 0;
    return described && dependent(tree, child, D.case, D.cc) < 0 ? child : -1;
  }
  return -1;
}
