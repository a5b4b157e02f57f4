import { isGerund, isParticiple, isPast, isPlural } from "../../grammar/features.ts";

import { dependent, prepositionOf, type Tree, takePlace } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventKnowledge } from "../knowledge.ts";

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

/** Perfects whose auxiliary was taken for their governor. Gives whether heads changed. */
export function mendPerfectAuxiliaries(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] === U.VERB && knowledge.modality.possessive.has(words.lemma[verb]))
      changed = mendPerfect(tree, verb) || changed;
  }
  return changed;
}

/**
 * "having shelled", "has since banned": a form of `have` right before a past participle is its auxiliary, not its governor. Gives
 * whether heads changed.
 */
function mendPerfect(tree: Tree, having: number): boolean {
  const { words } = tree;
  let participle = having + 1;
  while (participle < words.length && (words.upos[participle] === U.ADV || words.upos[participle] === U.SCONJ))
    participle++;
  if (mendQuantifiedPerfect(tree, having)) return true;
  if (participle >= words.length || words.head[participle] !== having || participle - having > 3) return false;
  // Many an English past tense has the form of the participle.
  if (words.upos[participle] !== U.VERB || !isPast(words.morph[participle])) return false;
  for (let child = tree.first[having]; child >= 0; child = tree.next[child]) words.head[child] = participle;
  for (let between = having + 1; between < participle; between++) words.deprel[between] = D.advmod;
  words.head[participle] = words.head[having];
  // "Denied having met": no conjunct without a conjunction.
  const complement = words.deprel[having] === D.conj && words.head[having] === having - 1;
  words.deprel[participle] = complement ? D.xcomp : words.deprel[having];
  words.head[having] = participle;
  words.deprel[having] = D.aux;
  words.upos[having] = U.AUX;
  return true;
}

/** "Have each sent teams": what counts the subject may stand between, the participle taken for the object's adjective. */
function mendQuantifiedPerfect(tree: Tree, having: number): boolean {
  const { words } = tree;
  const participle = having + 2;
  if (participle >= words.length || words.upos[having + 1] !== U.DET || words.upos[participle] !== U.VERB) return false;
  const object = words.head[participle];
  if (words.deprel[participle] !== D.amod || object < participle || words.head[object] !== having) return false;
  if (dependent(tree, having, D.nsubj) < 0 || !isPast(words.morph[participle])) return false;
  for (let child = tree.first[having]; child >= 0; child = tree.next[child]) words.head[child] = participle;
  for (let child = tree.first[object]; child >= 0; child = tree.next[child])
    if (child > object && words.deprel[child] === D.nmod) {
      words.head[child] = participle;
      words.deprel[child] = D.obl;
    }
  words.head[having + 1] = participle;
  words.deprel[having + 1] = D.advmod;
  takePlace(words, participle, having);
  words.head[having] = participle;
  words.deprel[having] = D.aux;
  words.upos[having] = U.AUX;
  words.deprel[object] = D.obj;
  return true;
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

const ABSOLUTE = new Set<number>([D.root, D.parataxis, D.advcl]);

const isBarePast = ({ words }: Tree, verb: number): boolean =>
  isParticiple(words.morph[verb]) && isPast(words.morph[verb]) && ABSOLUTE.has(UNIVERSAL_RELATION[words.deprel[verb]]);

/** A past participle alone, as titles and absolute clauses have it: "Arrestato a Mosca un giornalista", "firmato l'accordo". */
function isBareParticiple(tree: Tree, verb: number): boolean {
  return isBarePast(tree, verb) && dependent(tree, verb, D.aux, D.cop, D.nsubj, D["nsubj:pass"], D.mark, D.expl) < 0;
}

/**
 * "Cinque soldati uccisi in un agguato", "Three soldiers killed near Jenin": titles leave out the passive's auxiliary; verbs that take an
 * object have none here.
 */
function mendVerblessPassive(tree: Tree, verb: number, knowledge: EventKnowledge): void {
  const { words } = tree;
  const strict = isBareStrict(tree, verb, knowledge);
  if (!strict && !isBarePast(tree, verb)) return;
  if (dependent(tree, verb, D.aux, D.cop, D.obj, D.ccomp, D.expl) >= 0) return;
  // "Boeing allowed to bid", not "Boeing asked to bid": who needs an object has none beside the infinitive.
  if (!strict && dependent(tree, verb, D.xcomp) >= 0) return;
  const subject = dependent(tree, verb, D.nsubj);
  if (subject < 0 || subject > verb || knowledge.unaccusative.has(words.lemma[verb])) return;
  // "Fighters shelled Timbuktu": a bare name right behind is what they did it to.
  if (
    words.upos[verb + 1] === U.PROPN &&
    words.head[verb + 1] === verb &&
    !knowledge.temporal.has(words.lemma[verb + 1].toLowerCase())
  )
    return;
  if (strict || takesObject(words.lemma[verb], knowledge)) words.deprel[subject] = D["nsubj:pass"];
}

/** "Three soldiers killed, two hurt", "forced to resign", not "killed at least five" nor "killed and wounded dozens". */
function isBareStrict({ words }: Tree, verb: number, { transitive }: EventKnowledge): boolean {
  if (!transitive.has(words.lemma[verb]) || !isPast(words.morph[verb])) return false;
  if (!ABSOLUTE.has(UNIVERSAL_RELATION[words.deprel[verb]])) return false;
  const after = verb + 1;
  if (after >= words.length || words.sentence[after] !== words.sentence[verb]) return true;
  if (words.upos[after] === U.PUNCT) return true;
  const object = words.head[after];
  if (words.deprel[after] === D.mark && words.head[object] === verb && words.deprel[object] === D.xcomp) return true;
  return words.upos[after] === U.ADP && words.deprel[after] === D.case && words.upos[object] !== U.NUM;
}

/** Whether a verb alone acts on its object; whom one speaks to suffers nothing. */
const takesObject = (lemma: string, { predicates }: EventKnowledge): boolean =>
  predicates.verbs
    .get(lemma)
    ?.some(
      ({ lemmas, frame }) =>
        lemmas.length === 1 && frame.recipients.some(({ name, person }) => name === "obj" && !person),
    ) ?? false;

/**
 * The noun right behind it is what was done to, or who went where; a complement with the agent's preposition up to that noun is the
 * agent, even where the parser hung it on a name between. Gives whether heads changed.
 */
function mendBareParticiple(tree: Tree, verb: number, { slots, temporal, unaccusative }: EventKnowledge): boolean {
  const { words } = tree;
  const object = undergoerOf(tree, verb, temporal);
  if (object < verb) return false;
  if (unaccusative.has(words.lemma[verb])) {
    words.deprel[object] = D.nsubj;
    return false;
  }
  words.deprel[object] = D["nsubj:pass"];
  for (let word = verb + 1; word < words.length && words.sentence[word] === words.sentence[verb]; word++) {
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    if ((relation !== D.obl && relation !== D.nmod) || temporal.has(words.lemma[word])) continue;
    if (prepositionOf(tree, word) !== slots.agent) continue;
    const head = words.head[word];
    const near = head === verb || (words.head[head] === verb && (word < object || head === object));
    if (!near) continue;
    words.head[word] = verb;
    words.deprel[word] = D["obl:agent"];
    return head !== verb;
  }
  return false;
}

/** The object of a bare participle, or what stands behind it like one: "Arrestato ad Atene un diplomatico"; -1 when none. */
function undergoerOf(tree: Tree, verb: number, temporal: ReadonlySet<string>): number {
  const { words } = tree;
  const object = dependent(tree, verb, D.obj);
  if (object >= 0) return object;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (child < verb || words.upos[child] !== U.NOUN || UNIVERSAL_RELATION[words.deprel[child]] !== D.obl) continue;
    if (dependent(tree, child, D.case) < 0 && !temporal.has(words.lemma[child])) return child;
  }
  return -1;
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
