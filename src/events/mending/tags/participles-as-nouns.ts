import { isParticiple, isPlural } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, isNoun, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { verbBefore } from "../clauses/asides.ts";
import { verbLemma } from "../known-lemmas.ts";

/** How Italian past participles end. */
export const PARTICIPIAL = /(?:[aiu]t|s|tt|rt|nt|st|lt)[oaie]$/u;
export const PLURAL = packMorphology("Number=Plur|Tense=Past|VerbForm=Part");
export const SINGULAR = packMorphology("Number=Sing|Tense=Past|VerbForm=Part");

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
