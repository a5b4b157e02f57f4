import {
  isFeminine,
  isMasculine,
  isParticiple,
  isPast,
  isPlural,
  isRelative,
  isSingular,
} from "../../../grammar/features.ts";
import { maskOf } from "../../../grammar/morphology.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

const GENDER = maskOf("Gender");
const NUMBER = maskOf("Number");
/** How far before a clause the noun it is said of may stand, in words. */
const REACH = 14;
/** Relations of a part of a longer name or phrase. */
const PARTS = new Set<number>([D.flat, D.compound, D.fixed]);

/** Whether two words of these features may be one person or thing; what is not told disagrees with nothing. */
export function agree(one: number, other: number): boolean {
  if ((isPlural(one) && isSingular(other)) || (isSingular(one) && isPlural(other))) return false;
  return !(isFeminine(one) && isMasculine(other)) && !(isMasculine(one) && isFeminine(other));
}

/**
 * "L'accordo con l'Unione, che si è impegnata a pagare", "i pm della capitale, i quali indagano": a relative clause whose verb does not agree with
 * the noun it was hung on is of the nearest one before it that does; so is a participle. Changes heads and relations.
 */
export function mendAgreement(tree: Tree, { headlineFuture }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let clause = 2; clause < words.length; clause++) {
    if (UNIVERSAL_RELATION[words.deprel[clause]] !== D.acl || words.upos[clause] !== U.VERB) continue;
    const noun = words.head[clause];
    if (noun < 0 || noun > clause || words.upos[noun] !== U.NOUN || dependent(tree, noun, D.conj) >= 0) continue;
    const relative = words.deprel[clause] === D["acl:relcl"];
    const opening = relative ? subjectPronoun(tree, clause) : openingOfParticiple(tree, clause);
    if (opening < 1) continue;
    const wanted = relative ? featuresOf(tree, clause, opening, headlineFuture.size > 0) : words.morph[clause];
    if (agree(wanted, words.morph[noun])) continue;
    // "Le rimostranze, che considera ingerenze": somebody does it who is not named.
    if (relative && lacksObject(tree, clause)) {
      words.deprel[opening] = D.obj;
      continue;
    }
    const other = agreeingBefore(tree, opening, wanted, noun);
    if (other < 0) continue;
    words.head[clause] = other;
    changed = true;
  }
  return changed;
}

/** The relative pronoun that is a clause's subject; -1 when it has none. */
function subjectPronoun(tree: Tree, clause: number): number {
  const { words } = tree;
  const pronoun = dependent(tree, clause, D.nsubj, D["nsubj:pass"]);
  if (pronoun < 0 || pronoun > clause || !isRelative(words.morph[pronoun])) return -1;
  return dependent(tree, pronoun, D.case) < 0 && words.form[pronoun + 1] !== "," ? pronoun : -1;
}

/** Whether an active verb that may have an object has none. */
function lacksObject(tree: Tree, verb: number): boolean {
  const { words } = tree;
  const auxiliary = dependent(tree, verb, D.aux);
  if (auxiliary >= 0 && words.lemma[auxiliary] === "essere") return false;
  return dependent(tree, verb, D.obj, D.ccomp, D["aux:pass"], D.expl, D["expl:pv"], D["expl:impers"]) < 0;
}

/** Where a past participle without an auxiliary begins that a comma sets off; -1 when none does. */
function openingOfParticiple(tree: Tree, verb: number): number {
  const { words } = tree;
  if (!isParticiple(words.morph[verb]) || !isPast(words.morph[verb])) return -1;
  if (dependent(tree, verb, D.aux, D["aux:pass"], D.nsubj, D["nsubj:pass"], D.obj) >= 0) return -1;
  return words.form[verb - 1] === "," ? verb : -1;
}

/** What a clause shows of its subject: number by its finite word, gender and number by a participle with `essere` and by "la quale". */
function featuresOf(tree: Tree, clause: number, pronoun: number, english: boolean): number {
  const { words } = tree;
  const auxiliary = dependent(tree, clause, D.aux, D["aux:pass"]);
  // "Insurgents, who had threatened": English shows number by "be" alone.
  if (english) return auxiliary >= 0 && words.lemma[auxiliary] === "be" ? words.morph[auxiliary] & NUMBER : 0;
  if (auxiliary < 0) return (words.morph[clause] & ~GENDER) | (words.morph[pronoun] & GENDER);
  const finite = words.morph[auxiliary] & ~GENDER;
  const agreeing = words.deprel[auxiliary] === D["aux:pass"] || words.lemma[auxiliary] === "essere";
  return agreeing && isParticiple(words.morph[clause]) ? finite | (words.morph[clause] & GENDER) : finite;
}

/** The nearest nominal before a word that agrees with some features, not beyond a semicolon; -1 when there is none. */
function agreeingBefore(tree: Tree, opening: number, wanted: number, noun: number): number {
  const { words } = tree;
  for (let word = opening - 1; word >= 0 && opening - word <= REACH; word--) {
    if (words.sentence[word] !== words.sentence[opening] || words.form[word] === ";") return -1;
    const nominal = words.upos[word] === U.NOUN || words.upos[word] === U.PROPN;
    if (!nominal || word === noun || PARTS.has(UNIVERSAL_RELATION[words.deprel[word]])) continue;
    const name = words.upos[word] === U.PROPN;
    if (name && !isTold(tree, word, opening)) continue;
    const shown = words.morph[word] | (name ? shownBeside(tree, word) : 0);
    if (agree(wanted, shown) && (!name || isPlural(shown) === isPlural(wanted))) return word;
  }
  return -1;
}

/** Whether a name stands right before the comma of a clause, or is the subject. */
function isTold(tree: Tree, name: number, opening: number): boolean {
  const { words } = tree;
  if (UNIVERSAL_RELATION[words.deprel[name]] === D.nsubj) return true;
  let last = opening - 1;
  while (
    last > name &&
    (words.form[last] === "," || words.upos[last] === U.ADJ || PARTS.has(UNIVERSAL_RELATION[words.deprel[last]]))
  )
    last--;
  return last === name;
}

/** Gender and number by a name's article, or by the title right before it. */
function shownBeside(tree: Tree, name: number): number {
  const { words } = tree;
  const article = dependent(tree, name, D.det);
  const beside = article >= 0 ? article : words.upos[name - 1] === U.NOUN ? name - 1 : -1;
  return beside < 0 ? 0 : words.morph[beside] & (GENDER | NUMBER);
}
