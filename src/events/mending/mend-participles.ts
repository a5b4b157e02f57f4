import { isFiniteForm, isParticiple, isPlural } from "../../grammar/features.ts";
import { packMorphology } from "../../grammar/morphology.ts";
import { dependent, isNoun, prepositionOf, type Tree, takePlace } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import type { EventKnowledge } from "../knowledge.ts";
import { verbBefore } from "./mend-asides.ts";
import { verbLemma } from "./mend-lemmas.ts";

/** How Italian past participles end. */
export const PARTICIPIAL = /(?:[aiu]t|s|tt|rt|nt|st|lt)[oaie]$/u;
const PLURAL = packMorphology("Number=Plur|Tense=Past|VerbForm=Part");
const SINGULAR = packMorphology("Number=Sing|Tense=Past|VerbForm=Part");

/**
 * "Espulsi quattro diplomatici dalla Norvegia": what opens a title in the first person is a participle that agrees with its object, which is
 * the subject of a passive. Changes tags and relations.
 */
export function mendHeadlinePassives(tree: Tree, { verbs, slots }: EventKnowledge): boolean {
  const { words } = tree;
  for (let verb = 0; verb + 1 < words.length; verb++) {
    if (verb > 0 && words.sentence[verb - 1] === words.sentence[verb]) continue;
    if (words.upos[verb] !== U.VERB || !isFiniteForm(words.morph[verb]) || !PARTICIPIAL.test(words.form[verb]))
      continue;
    const object = dependent(tree, verb, D.obj);
    if (object < verb || words.upos[object] === U.PRON || !verbs.has(words.lemma[verb])) continue;
    if (dependent(tree, verb, D.nsubj, D.aux, D.expl) >= 0) continue;
    const many = /[ie]$/u.test(words.form[verb]);
    if (many !== isPlural(words.morph[object])) continue;
    words.morph[verb] = many ? PLURAL : SINGULAR;
    words.deprel[object] = D["nsubj:pass"];
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
      if (words.deprel[child] === D.obl && prepositionOf(tree, child) === slots.agent && words.upos[child] === U.PROPN)
        words.deprel[child] = D["obl:agent"];
  }
  return false;
}

/**
 * "Ha convocato il Consiglio e posto l'esercito in allerta": a noun with an object, behind a conjunction, is a participle beside the one before that
 * has an auxiliary. Changes tags, heads and relations; gives whether any changed.
 */
export function mendParticiplesTakenForNouns(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 3; noun + 1 < words.length; noun++) {
    if (words.upos[noun] !== U.NOUN || words.upos[noun - 1] !== U.CCONJ || words.upos[noun + 1] !== U.DET) continue;
    const object = words.head[noun + 1];
    if (object < noun || words.head[object] !== noun || words.upos[object] !== U.NOUN) continue;
    if (dependent(tree, object, D.case) >= 0 || dependent(tree, noun, D.det, D.case) >= 0) continue;
    const lemma = verbLemma(words.form[noun], knowledge);
    const verb = lemma === null ? -1 : verbBefore(tree, noun);
    if (lemma === null || verb < 0 || !isParticiple(words.morph[verb]) || dependent(tree, verb, D.aux) < 0) continue;
    words.upos[noun] = U.VERB;
    words.lemma[noun] = lemma;
    words.morph[noun] = words.morph[verb];
    words.head[noun] = verb;
    words.deprel[noun] = D.conj;
    words.deprel[object] = D.obj;
    changed = true;
  }
  return changed;
}

/**
 * "Duecento soldati sono partiti per Kabul": what has auxiliaries and neither article nor preposition is no noun ("partito") but the participle its
 * form may be, and the nominal before them its subject. Changes tags, heads and relations; gives whether heads changed.
 */
export function mendParticiplesBehindAuxiliaries(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 1; noun < words.length; noun++) {
    if (words.upos[noun] !== U.NOUN || words.upos[noun - 1] !== U.AUX || words.head[noun - 1] !== noun) continue;
    if (dependent(tree, noun, D.aux, D["aux:pass"]) < 0 || dependent(tree, noun, D.det, D.case) >= 0) continue;
    const lemma = verbLemma(words.form[noun], knowledge);
    if (lemma === null) continue;
    words.upos[noun] = U.VERB;
    words.lemma[noun] = lemma;
    words.morph[noun] = isPlural(words.morph[noun]) ? PLURAL : SINGULAR;
    const active = knowledge.unaccusative.has(lemma);
    for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
      if (words.deprel[child] === D.nmod) words.deprel[child] = D.obl;
      else if (active && words.deprel[child] === D["aux:pass"]) words.deprel[child] = D.aux;
      else if (active && words.deprel[child] === D["nsubj:pass"]) words.deprel[child] = D.nsubj;
    }
    changed = giveSubject(tree, noun, active ? D.nsubj : D["nsubj:pass"]) || changed;
  }
  return changed;
}

/** The nominal before the auxiliaries that a parser took for the head or for part of the supposed noun. Gives whether heads changed. */
function giveSubject(tree: Tree, participle: number, relation: number): boolean {
  const { words } = tree;
  const over = words.head[participle];
  if (words.deprel[participle] === D.nsubj && over >= 0 && over < participle && isNoun(words, over)) {
    takePlace(words, participle, over);
    words.head[over] = participle;
    words.deprel[over] = relation;
    return true;
  }
  const part = dependent(tree, participle, D.amod);
  if (part >= 0 && part < participle - 1 && isNoun(words, part) && dependent(tree, participle, D.nsubj) < 0)
    words.deprel[part] = relation;
  return false;
}

/** "Un funzionario, fermato martedì dalla polizia": a bare day right behind a participle is when, not what. Relations. */
export function mendDaysOfParticiples(tree: Tree, { temporal }: EventKnowledge): boolean {
  const { words } = tree;
  for (let day = 1; day < words.length; day++) {
    const participle = day - 1;
    if (words.deprel[day] !== D.obj || words.head[day] !== participle || !temporal.has(words.lemma[day])) continue;
    if (words.upos[participle] !== U.VERB || !isParticiple(words.morph[participle])) continue;
    if (dependent(tree, participle, D.aux) < 0 && dependent(tree, day, D.det, D.nummod, D.case) < 0)
      words.deprel[day] = D.obl;
  }
  return false;
}
