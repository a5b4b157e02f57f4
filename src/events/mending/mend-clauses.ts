import {
  isFeminine,
  isFiniteForm,
  isGerund,
  isIndicative,
  isInfinitive,
  isMasculine,
  isParticiple,
  isPast,
  isPlural,
  isRelative,
  isSubjunctive,
} from "../../grammar/features.ts";

import { dependent, isNoun, isUnder, type Tree, takePlace } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { isFiniteClause } from "../roles/arguments.ts";

/** How far before a participle the noun it belongs to may stand, in words. */
const REACH = 10;
const LOOSE = new Set<number>([D.advcl, D.conj, D.parataxis, D.ccomp]);

/** "… Tajani, che ha ringraziato Lubiana": a clause whose relative pronoun stands right behind a noun is that noun's. */
export function mendRelatives(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let pronoun = 1; pronoun < words.length; pronoun++) {
    if (words.upos[pronoun] !== U.PRON || !isRelative(words.morph[pronoun])) continue;
    const verb = words.head[pronoun];
    if (verb < pronoun || words.upos[verb] !== U.VERB || !LOOSE.has(UNIVERSAL_RELATION[words.deprel[verb]])) continue;
    let before = pronoun - 1;
    if (words.upos[before] === U.PUNCT) before--;
    // "… all'esercito sudanese, che nega": behind the noun's adjective.
    if (before > 0 && words.deprel[before] === D.amod && words.head[before] >= 0) before = words.head[before];
    if (before < 0 || words.sentence[before] !== words.sentence[verb] || !isNoun(words, before)) continue;
    const noun = headOfName(tree, before);
    if (isUnder(tree, noun, verb)) continue;
    words.head[verb] = noun;
    words.deprel[verb] = D["acl:relcl"];
    changed = true;
  }
  return changed;
}

/** The word a name hangs by: `Antonio` of "Antonio Tajani". */
function headOfName({ words }: Tree, word: number): number {
  let at = word;
  while (words.head[at] >= 0 && UNIVERSAL_RELATION[words.deprel[at]] === D.flat) at = words.head[at];
  return at;
}

/**
 * "… all'ambasciatore, convocato in mattinata, una lettera": a past participle without an auxiliary right behind a comma belongs to the
 * noun before it with which it agrees; an object behind it is the verb's around it.
 */
export function mendLooseParticiples(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 2; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || !isParticiple(words.morph[verb]) || !isPast(words.morph[verb])) continue;
    if (isGerund(words.morph[verb]) || words.upos[verb - 1] !== U.PUNCT || words.form[verb - 1] !== ",") continue;
    const above = words.head[verb];
    if (above < 0 || above > verb) continue;
    const loose = LOOSE.has(UNIVERSAL_RELATION[words.deprel[verb]]);
    if (!loose && !(words.deprel[verb] === D.acl && isVerbBetween(tree, above, verb))) continue;
    if (dependent(tree, verb, D.aux, D["aux:pass"], D.cop, D.nsubj, D["nsubj:pass"], D.cc, D.mark) >= 0) continue;
    const noun = agreeingBefore(tree, verb);
    if (noun < 0) continue;
    const object = dependent(tree, verb, D.obj);
    const divided = object > verb && words.upos[object - 2] === U.PUNCT;
    if (object >= 0 && !divided) continue;
    words.head[verb] = noun;
    words.deprel[verb] = D.acl;
    if (divided && words.upos[above] === U.VERB) words.head[object] = above;
    changed = true;
  }
  return changed;
}

function isVerbBetween({ words }: Tree, from: number, to: number): boolean {
  for (let word = from + 1; word < to; word++) if (words.upos[word] === U.VERB) return true;
  return false;
}

/**
 * "Lo ha dichiarato il ministro, che ha consegnato all'ambasciatore, convocato in mattinata, una lettera": the second object of a verb is
 * that of the relative clause before it. Heads only.
 */
export function mendDistantObjects(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let object = 2; object < words.length; object++) {
    const verb = words.head[object];
    if (words.deprel[object] !== D.obj || verb < 0 || verb > object || words.upos[object] !== U.NOUN) continue;
    const first = dependent(tree, verb, D.obj, D.ccomp);
    if (first < 0 || first === object || words.upos[first] === U.VERB) continue;
    for (let inner = object - 1; inner > Math.max(verb, first); inner--) {
      if (words.deprel[inner] !== D["acl:relcl"] || !isFiniteClause(tree, inner)) continue;
      if (dependent(tree, inner, D.obj, D.ccomp, D["nsubj:pass"]) < 0) {
        words.head[object] = inner;
        changed = true;
      }
      break;
    }
  }
  return changed;
}

/** The nearest noun before a participle that agrees with it in gender and number; names agree when nothing says otherwise. */
function agreeingBefore({ words }: Tree, verb: number): number {
  const { morph } = words;
  for (let word = verb - 2; word >= 0 && word >= verb - REACH; word--) {
    if (words.sentence[word] !== words.sentence[verb] || words.upos[word] === U.VERB) return -1;
    if (words.upos[word] !== U.NOUN) continue;
    const gender = isFeminine(morph[verb]) ? !isMasculine(morph[word]) : !isFeminine(morph[word]);
    if (gender && isPlural(morph[word]) === isPlural(morph[verb])) return word;
  }
  return -1;
}

/**
 * "Si sono detti preoccupati e hanno promesso …", "ha negato che abbiano sparato e ha accusato …": a finite verb is coordinated neither
 * with a nominal nor, in the indicative, with a subjunctive, but with the clause above. Heads only.
 */
export function mendConjuncts(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb < words.length; verb++) {
    if (words.deprel[verb] !== D.conj || words.upos[verb] !== U.VERB || !isFiniteClause(tree, verb)) continue;
    const head = words.head[verb];
    if (head < 0 || head > verb) continue;
    const nominal = words.upos[head] !== U.VERB && dependent(tree, head, D.cop) < 0;
    const subjunctive = isIndicative(moodOf(tree, verb)) && isSubjunctive(moodOf(tree, head));
    // "Promised to send tanks and expelled two envoys"; a bare English form may be an infinitive itself.
    const infinitive = isInfinitive(words.morph[head]) && words.form[verb].toLowerCase() !== words.lemma[verb];
    if (!nominal && !subjunctive && !infinitive) continue;
    let above = words.head[head];
    while (infinitive && above >= 0 && isInfinitive(words.morph[above])) above = words.head[above];
    if (above < 0 || words.upos[above] !== U.VERB || !isFiniteClause(tree, above)) continue;
    words.head[verb] = above;
    changed = true;
  }
  return changed;
}

/** Features of the finite word of a clause: the verb or its auxiliary; 0 when it has none. */
function moodOf(tree: Tree, verb: number): number {
  const { words } = tree;
  if (isFiniteForm(words.morph[verb])) return words.morph[verb];
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.aux && isFiniteForm(words.morph[child]))
      return words.morph[child];
  }
  return 0;
}

/**
 * "La visita del ministro, fissata per dicembre, è stata annullata": a participle without an auxiliary between commas took the clause that
 * the finite verb behind it heads; its subject and marker go to that verb. Heads and relations.
 */
export function mendInterruptions(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let participle = 2; participle < words.length; participle++) {
    if (words.upos[participle] !== U.VERB || words.form[participle - 1] !== ",") continue;
    if (!isParticiple(words.morph[participle]) || !isPast(words.morph[participle])) continue;
    const subject = dependent(tree, participle, D.nsubj, D["nsubj:pass"]);
    if (subject < 0 || subject > participle || dependent(tree, participle, D.aux, D["aux:pass"], D.cop) >= 0) continue;
    const verb = finiteBehind(tree, participle);
    if (verb < 0) continue;
    for (let child = tree.first[participle]; child >= 0; child = tree.next[child]) {
      if (child > participle || words.upos[child] === U.PUNCT) continue;
      words.head[child] = verb;
      if (child === subject)
        words.deprel[child] = dependent(tree, verb, D["aux:pass"]) >= 0 ? D["nsubj:pass"] : D.nsubj;
    }
    takePlace(words, verb, participle);
    words.head[participle] = subject;
    words.deprel[participle] = D.acl;
    changed = true;
  }
  return changed;
}

/** The finite verb without a subject behind a comma after a participle, on the same head or on the participle itself; -1 when none. */
function finiteBehind(tree: Tree, participle: number): number {
  const { words } = tree;
  for (let verb = participle + 2; verb < words.length && words.sentence[verb] === words.sentence[participle]; verb++) {
    if (words.upos[verb] !== U.VERB || !isFiniteClause(tree, verb)) continue;
    const sibling = words.head[verb] === participle || words.head[verb] === words.head[participle];
    let first = verb;
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
      if (child < first && words.upos[child] === U.AUX) first = child;
    const set = words.form[first - 1] === "," && dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.mark, D.cc) < 0;
    return sibling && set ? verb : -1;
  }
  return -1;
}

/**
 * "Il fronte potrebbe cedere; l'esercito potrebbe ritirarsi": what a semicolon sets off is no content of the clause before.
 * "Ha disdetto l'intesa, che scadrà a novembre; martedì ha convocato …": nor part of a clause inside it. Heads and relations.
 */
export function mendClausesBehindSemicolons(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let mark = 1; mark + 1 < words.length; mark++) {
    if (words.form[mark] !== ";") continue;
    const clause = clauseBehind(tree, mark);
    if (clause < 0) continue;
    const above = words.head[clause];
    if (words.deprel[clause] === D.ccomp) words.deprel[clause] = D.parataxis;
    const main = outOfAdjuncts(tree, above);
    if (main === above || dependent(tree, clause, D.mark) >= 0) continue;
    words.head[clause] = main;
    words.deprel[clause] = D.conj;
    changed = true;
  }
  return changed;
}

/** The finite clause a semicolon opens, hung on a word before it; -1 when none. */
function clauseBehind(tree: Tree, mark: number): number {
  const { words } = tree;
  for (let at = words.head[mark], steps = 0; at > mark && steps < REACH; at = words.head[at], steps++) {
    if (words.head[at] >= mark || words.head[at] < 0) continue;
    return words.upos[at] === U.VERB && isFiniteClause(tree, at) ? at : -1;
  }
  return -1;
}

/** The clause that holds a word, out of relative clauses, participles and adverbial clauses. */
function outOfAdjuncts({ words }: Tree, word: number): number {
  let top = word;
  for (let at = word, steps = 0; at >= 0 && steps < 20; at = words.head[at], steps++) {
    const relation = UNIVERSAL_RELATION[words.deprel[at]];
    if ((relation === D.acl || relation === D.advcl) && words.head[at] >= 0) top = words.head[at];
    if (words.upos[at] === U.VERB && relation !== D.acl && relation !== D.advcl && relation !== D.conj && at <= top) {
      if (top !== word || at === word) return words.upos[top] === U.VERB ? top : at;
    }
  }
  return top;
}
