import { isGerund, isParticiple, isPast, isPlural } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isBareParticiple, mendBareParticiple, mendVerblessPassive, takesObject } from "./bare-participles.ts";

/**
 * Corrects passives that cannot be: `avere` and `have` without a second auxiliary make no passive ("ha bombardato il villaggio"),
 * nor do `be` with a gerund ("is deploying") and the pronominal perfect ("si sono ritirate dalla capitale"). Changes relations in
 * place; gives whether heads changed.
 */
export function mendVoice(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB) continue;
    const auxiliary = dependent(tree, verb, D["aux:pass"]);
    if (auxiliary < 0) {
      // "Kerry è volato a Gerusalemme": what takes no object is done by its subject.
      const suffering = dependent(tree, verb, D["nsubj:pass"]);
      if (suffering >= 0 && knowledge.unaccusative.has(words.lemma[verb]) && dependent(tree, verb, D.aux) >= 0)
        words.deprel[suffering] = D.nsubj;
      // "Was opposed earlier by Russia": a participle with an agent is no predicate.
      if (isPassiveWithCopula(tree, verb)) makePassive(tree, verb);
      else if (isProgressive(words.morph[verb]) && dependent(tree, verb, D.aux) >= 0) makeActive(tree, verb);
      else if (hasPossessive(tree, verb, knowledge)) {
        makeActive(tree, verb);
        mendObjectOfConjunct(tree, verb, knowledge);
      } else if (isProgressive(words.morph[verb]) && dependent(tree, verb, D["nsubj:pass"]) >= 0) {
        // "Are demanding": a progressive without a passive's auxiliary is active.
        makeActive(tree, verb);
      } else if (isReflexivePerfect(tree, verb)) {
        makeActive(tree, verb);
        mendSubjectBehind(tree, verb);
      } else if (isBareParticiple(tree, verb)) changed = mendBareParticiple(tree, verb, knowledge) || changed;
      else mendVerblessPassive(tree, verb, knowledge);
    } else if (isProgressive(words.morph[verb]) || isPronominalPerfect(tree, verb, auxiliary)) {
      words.deprel[auxiliary] = D.aux;
      makeActive(tree, verb);
    }
  }
  return changed;
}

const isPassiveWithCopula = (tree: Tree, verb: number): boolean =>
  dependent(tree, verb, D.cop) >= 0 &&
  dependent(tree, verb, D["obl:agent"]) >= 0 &&
  isParticiple(tree.words.morph[verb]) &&
  isPast(tree.words.morph[verb]);

/** The copula is the auxiliary, the subject is what was done to. */
function makePassive(tree: Tree, verb: number): void {
  const { words } = tree;
  words.deprel[dependent(tree, verb, D.cop)] = D["aux:pass"];
  const subject = dependent(tree, verb, D.nsubj);
  if (subject >= 0) words.deprel[subject] = D["nsubj:pass"];
}

const isProgressive = (morph: number): boolean => isGerund(morph) || (isParticiple(morph) && !isPast(morph));

/** Whether the perfect is built with `avere`, `have`. */
function hasPossessive(tree: Tree, verb: number, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child]) {
    if (words.deprel[child] === D.aux && knowledge.modality.possessive.has(words.lemma[child])) return true;
  }
  return false;
}

/** A clitic `si` before the one auxiliary of a past participle. */
function isPronominalPerfect(tree: Tree, verb: number, auxiliary: number): boolean {
  const { words } = tree;
  if (!isParticiple(words.morph[verb]) || dependent(tree, verb, D.aux) >= 0) return false;
  for (let child = tree.first[verb]; child >= 0 && child < auxiliary; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.expl) return true;
  }
  return false;
}

/** "Ha negato e ha accusato la Russia": what stands behind a coordinated transitive verb with an object's frame is its object. */
function mendObjectOfConjunct(tree: Tree, verb: number, knowledge: EventKnowledge): void {
  const { words } = tree;
  if (words.deprel[verb] !== D.conj || words.upos[words.head[verb]] !== U.VERB) return;
  const subject = dependent(tree, verb, D.nsubj);
  if (subject < verb || dependent(tree, verb, D.obj, D.ccomp) >= 0) return;
  if (takesObject(words.lemma[verb], knowledge) && dependent(tree, words.head[verb], D.nsubj) >= 0)
    words.deprel[subject] = D.obj;
}

/** "Si sono ritirate da Kherson", "si è dimesso il premier": a clitic `si` before the auxiliary of a past participle. */
function isReflexivePerfect(tree: Tree, verb: number): boolean {
  const { words } = tree;
  if (!isParticiple(words.morph[verb]) || !isPast(words.morph[verb])) return false;
  const auxiliary = dependent(tree, verb, D.aux);
  if (auxiliary < 0 || auxiliary > verb) return false;
  const clitic = dependent(tree, verb, D.expl, D["expl:pv"]);
  return clitic >= 0 && clitic < auxiliary;
}

/** A determined noun behind such a verb that agrees with it and has no other before it is its subject. */
function mendSubjectBehind(tree: Tree, verb: number): void {
  const { words } = tree;
  const object = dependent(tree, verb, D.obj);
  if (object < verb || dependent(tree, verb, D.nsubj, D["nsubj:pass"]) >= 0) return;
  const determiner = dependent(tree, object, D.det);
  const named = words.upos[object] === U.PROPN;
  if (named || (determiner >= 0 && agrees(words.morph[determiner], words.morph[verb]))) words.deprel[object] = D.nsubj;
}

const agrees = (one: number, other: number): boolean => isPlural(one) === isPlural(other);

/** Before the verb a passive subject is its subject, behind it its object; an agent is a complement of origin. */
function makeActive(tree: Tree, verb: number): void {
  const { words } = tree;
  const behind = dependent(tree, verb, D.obj) < 0;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] === D["nsubj:pass"]) words.deprel[child] = child > verb && behind ? D.obj : D.nsubj;
    else if (words.deprel[child] === D["obl:agent"]) words.deprel[child] = D.obl;
  }
}
