import { isFiniteForm, isInfinitive, isPast, isThirdPerson } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { tellsAct } from "./acts-as-verbs.ts";

const PLURAL = packMorphology("Number=Plur");

/**
 * "Houthi rebels attacked a ship": a third person that the tables know for a noun too, right before the verb of the sentence, is the plural it looks
 * like and that verb's subject; what stands behind is the verb's. Changes tags, heads and relations; gives whether any changed.
 */
export function mendPluralsTakenForVerbs(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let plural = 1; plural + 1 < words.length; plural++) {
    const verb = plural + 1;
    if (words.upos[plural] !== U.VERB || words.upos[verb] !== U.VERB) continue;
    if (!knowledge.nominals.has(words.lemma[plural]) || !isThirdPerson(words.morph[plural])) continue;
    // "Chad rebels seize a town": a bare form right behind is no infinitive.
    const bare = isInfinitive(words.morph[verb]) && dependent(tree, verb, D.obj) > verb;
    if (!isFiniteForm(words.morph[verb]) && !isPast(words.morph[verb]) && !bare) continue;
    if (words.head[verb] !== plural && words.head[plural] !== verb && !isBeforeDeterminer(tree, verb, plural)) continue;
    if (words.head[plural - 1] !== plural || !MODIFIERS.has(words.upos[plural - 1])) continue;
    if (dependent(tree, plural, D.aux, D.mark) >= 0 || dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.mark) >= 0)
      continue;
    turn(tree, plural, verb);
    changed = true;
  }
  return changed;
}

/** "killed ten soldiers": no participle of a noun whose numeral or determiner stands behind it. */
function isBeforeDeterminer({ words }: Tree, verb: number, plural: number): boolean {
  const noun = words.head[verb];
  const behind = words.upos[verb + 1];
  return noun > verb && words.head[noun] === plural && (behind === U.NUM || behind === U.DET);
}

const MODIFIERS = new Set<number>([U.PROPN, U.ADJ, U.NOUN]);

/** The plural becomes the verb's subject, the verb takes its place and what stands behind it. */
function turn({ words, first, next }: Tree, plural: number, verb: number): void {
  const rooted = words.head[plural] !== verb;
  let listed = -1;
  for (let child = first[plural]; child >= 0; child = next[child]) {
    if (child > verb) words.head[child] = verb;
    else if (child < plural && NOMINAL_RELATIONS.has(UNIVERSAL_RELATION[words.deprel[child]])) {
      if (isListed(words, child, plural)) listed = child;
      else words.deprel[child] = words.upos[child] === U.ADJ ? D.amod : D.compound;
    }
  }
  if (rooted) {
    takePlace(words, verb, plural);
  }
  const subject = listed < 0 ? plural : listed;
  words.head[subject] = verb;
  words.deprel[subject] = D.nsubj;
  if (listed >= 0) {
    words.head[plural] = listed;
    words.deprel[plural] = D.conj;
  }
  words.upos[plural] = U.NOUN;
  words.morph[plural] = PLURAL;
}

/** "the government and the Tiger rebels": a conjunction stands between. */
function isListed({ upos }: Words, first: number, second: number): boolean {
  for (let word = first + 1; word < second; word++) if (upos[word] === U.CCONJ) return true;
  return false;
}

const NOMINAL_RELATIONS = new Set<number>([D.nsubj, D.obj, D.compound, D.nmod, D.obl, D.dep]);

/** Whose the plural is, or how many. */
const OWNERS = new Set<number>([D.amod, D.nummod, D.compound]);

/**
 * "Lebanese rockets land in northern Israel": a bare singular behind a plural with an adjective, right before a preposition, that the tables know
 * for a verb and for no act of its own, is that verb; a compound's first part stands in the singular. Changes tags, heads and relations.
 */
export function mendVerbsBehindPlurals(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 2; verb + 1 < words.length; verb++) {
    const plural = verb - 1;
    if (words.upos[verb] !== U.NOUN || words.deprel[verb] !== D.root || words.upos[verb + 1] !== U.ADP) continue;
    if (words.form[verb] !== words.lemma[verb] || words.form[plural] === words.lemma[plural]) continue;
    if (words.upos[plural] !== U.NOUN || words.deprel[plural] !== D.compound || words.head[plural] !== verb) continue;
    if (!knowledge.verbs.has(words.lemma[verb]) || tellsAct(knowledge, words.lemma[verb])) continue;
    if (words.head[verb + 1] === verb || dependent(tree, verb, D.det, D.cop, D.nsubj) >= 0) continue;
    let owned = false;
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
      if (child < plural && OWNERS.has(UNIVERSAL_RELATION[words.deprel[child]])) {
        words.head[child] = plural;
        owned = true;
      } else if (child > verb && words.deprel[child] === D.nmod) words.deprel[child] = D.obl;
    }
    if (!owned && dependent(tree, plural, D.amod, D.nummod, D.compound) < 0) continue;
    words.upos[verb] = U.VERB;
    words.morph[verb] = PLURAL_PRESENT;
    words.deprel[plural] = D.nsubj;
    changed = true;
  }
  return changed;
}

const PLURAL_PRESENT = packMorphology("Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin");
