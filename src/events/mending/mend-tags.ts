import { isFiniteForm, isFirstPerson, isGerund, isPersonal } from "../../grammar/features.ts";
import { packMorphology } from "../../grammar/morphology.ts";
import { dependent, type Tree, takePlace } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventKnowledge } from "../knowledge.ts";
import { isFiniteClause } from "../roles/arguments.ts";
import { verbLemma } from "./mend-lemmas.ts";

const PARTICIPLE = packMorphology("Tense=Past|VerbForm=Part");
const GERUND = packMorphology("VerbForm=Ger");

/** "Unless it rains": what stands right behind the pronoun that is its subject, without a copula, is a verb. Tags only. */
export function mendVerbsBehindPronouns(tree: Tree): boolean {
  const { words } = tree;
  for (let verb = 1; verb < words.length; verb++) {
    const pronoun = verb - 1;
    if (words.upos[verb] !== U.NOUN || words.head[pronoun] !== verb || words.deprel[pronoun] !== D.nsubj) continue;
    if (words.upos[pronoun] !== U.PRON || !isPersonal(words.morph[pronoun]) || dependent(tree, verb, D.cop) >= 0)
      continue;
    words.upos[verb] = U.VERB;
  }
  return false;
}

/**
 * "Gli Stati Uniti hanno condiviso informazioni": between a finite form of `avere`, `have` and a bare noun, what a verb of the tables may
 * make a participle of is no adjective of that noun. Changes tags, heads and relations; gives whether any changed.
 */
export function mendParticiplesTakenForAdjectives(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb < words.length; verb++) {
    const having = verb - 1;
    const noun = words.head[verb];
    if (words.upos[verb] !== U.ADJ) continue;
    if (words.head[having] === verb && words.deprel[having] === D.aux) {
      changed = takeAuxiliary(tree, verb, having, knowledge) || changed;
      continue;
    }
    if (words.deprel[verb] !== D.amod || words.head[noun] !== having) continue;
    if (noun < verb || words.deprel[noun] !== D.obj || !isFiniteForm(words.morph[having])) continue;
    if (!knowledge.modality.possessive.has(words.lemma[having])) continue;
    const lemma = verbLemma(words.form[verb], knowledge);
    if (lemma === null) continue;
    words.upos[verb] = U.VERB;
    words.lemma[verb] = lemma;
    words.morph[verb] = PARTICIPLE;
    words.upos[having] = U.AUX;
    for (let child = tree.first[having]; child >= 0; child = tree.next[child]) words.head[child] = verb;
    takePlace(words, verb, having);
    words.head[having] = verb;
    words.deprel[having] = D.aux;
    takeSubject(tree, verb, having);
    changed = true;
  }
  return changed;
}

/** "Hanno condiviso informazioni", `avere` seen as the auxiliary of an adjective: no adjective has one. */
function takeAuxiliary(tree: Tree, verb: number, having: number, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  if (!isFiniteForm(words.morph[having]) || !knowledge.modality.possessive.has(words.lemma[having])) return false;
  const lemma = verbLemma(words.form[verb], knowledge);
  if (lemma === null) return false;
  words.upos[verb] = U.VERB;
  words.lemma[verb] = lemma;
  words.morph[verb] = PARTICIPLE;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
    if (child > verb && words.upos[child] === U.NOUN && words.deprel[child] === D.amod) words.deprel[child] = D.obj;
  if (words.deprel[verb] === D.appos) words.deprel[verb] = D.parataxis;
  takeSubject(tree, verb, having);
  return true;
}

/** The nominal before a clause that was hung on it is its subject: "Stati Uniti hanno" read as a name with a remark. */
function takeSubject({ words }: Tree, verb: number, first: number): boolean {
  const subject = words.head[verb];
  if (subject < 0 || subject > first || words.deprel[verb] !== D.parataxis || words.deprel[subject] !== D.root)
    return false;
  if (words.upos[subject] !== U.PROPN && words.upos[subject] !== U.NOUN) return false;
  words.head[verb] = -1;
  words.deprel[verb] = D.root;
  words.head[subject] = verb;
  words.deprel[subject] = D.nsubj;
  return true;
}

/**
 * "Is considering freezing aid": behind a verb that takes gerunds the form of one is no adjective of the bare noun that follows, which is
 * its object. Changes tags, heads and relations; gives whether any changed.
 */
export function mendGerundsTakenForAdjectives(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let gerund = 1; gerund < words.length; gerund++) {
    const verb = gerund - 1;
    const noun = words.head[gerund];
    if (words.upos[gerund] !== U.ADJ || words.upos[verb] !== U.VERB || words.deprel[gerund] !== D.amod) continue;
    if (noun < gerund || words.head[noun] !== verb || dependent(tree, noun, D.det, D.case) >= 0) continue;
    const rows = knowledge.operators.operators.get(words.lemma[verb]);
    if (!rows?.some((row) => row.pos === "VERB" && row.complements.has("ger"))) continue;
    const lemma = verbLemma(words.form[gerund], knowledge);
    if (lemma === null || lemma === words.form[gerund]) continue;
    words.upos[gerund] = U.VERB;
    words.lemma[gerund] = lemma;
    words.head[gerund] = verb;
    words.deprel[gerund] = D.xcomp;
    words.head[noun] = gerund;
    words.deprel[noun] = D.obj;
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
      if (child > noun && UNIVERSAL_RELATION[words.deprel[child]] === D.obl) words.head[child] = gerund;
    changed = true;
  }
  return changed;
}

const LOOSE = new Set<number>([D.xcomp, D.ccomp, D.conj, D.parataxis, D.advcl]);

/**
 * "Il presidente serbo ha visitato": no finite verb stands right before another's auxiliary; what was taken for one behind a noun is that
 * noun's adjective. Changes tags, heads and relations; gives whether any changed.
 */
export function mendAdjectivesTakenForVerbs(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let adjective = 1; adjective + 2 < words.length; adjective++) {
    const noun = adjective - 1;
    const auxiliary = adjective + 1;
    if (words.upos[adjective] !== U.VERB || !isFiniteForm(words.morph[adjective])) continue;
    if (words.upos[noun] !== U.NOUN || words.head[noun] !== adjective || words.deprel[noun] !== D.nsubj) continue;
    const verb = words.head[auxiliary];
    if (words.upos[auxiliary] !== U.AUX || !isFiniteForm(words.morph[auxiliary]) || verb <= auxiliary) continue;
    if (words.head[verb] !== adjective || !LOOSE.has(UNIVERSAL_RELATION[words.deprel[verb]])) continue;
    if (tree.first[verb] >= 0 && tree.first[verb] < auxiliary) continue;
    for (let child = tree.first[adjective]; child >= 0; child = tree.next[child]) words.head[child] = verb;
    takePlace(words, verb, adjective);
    words.upos[adjective] = U.ADJ;
    words.lemma[adjective] = words.form[adjective].toLowerCase();
    words.head[adjective] = noun;
    words.deprel[adjective] = D.amod;
    changed = true;
  }
  return changed;
}

/**
 * "Called the Somali vote a sham": behind a verb that calls somebody something, a word that is a noun too and stands right behind a
 * determined adjective or name is the noun they belong to. Changes tags, heads and relations; gives whether any changed.
 */
export function mendNounsOfNaming(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 2; noun < words.length; noun++) {
    const modifier = noun - 1;
    const verb = words.head[noun];
    if (words.upos[noun] !== U.VERB || words.deprel[noun] !== D.xcomp || verb < 0 || words.head[modifier] !== verb)
      continue;
    if (words.deprel[modifier] !== D.obj || dependent(tree, modifier, D.det) < 0) continue;
    const form = words.form[noun].toLowerCase();
    if (!knowledge.naming.has(words.lemma[verb]) || !knowledge.nominals.has(form)) continue;
    words.upos[noun] = U.NOUN;
    words.lemma[noun] = form;
    words.deprel[noun] = D.obj;
    for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
      if (words.deprel[child] !== D.obj) continue;
      words.head[child] = verb;
      words.deprel[child] = D.xcomp;
    }
    for (let child = tree.first[modifier]; child >= 0; child = tree.next[child])
      if (child < modifier) words.head[child] = noun;
    words.head[modifier] = noun;
    words.deprel[modifier] = words.upos[modifier] === U.ADJ ? D.amod : D.compound;
    changed = true;
  }
  return changed;
}

/** "Calling the advice uninvited", "called the vote flawed": behind a verb of naming a bare clause is a predicate, its subject what is named. */
export function mendPredicatesOfNaming(tree: Tree, { naming }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let predicate = 2; predicate < words.length; predicate++) {
    const verb = words.head[predicate];
    if (words.deprel[predicate] !== D.ccomp || verb < 0 || verb > predicate || !naming.has(words.lemma[verb])) continue;
    const named = dependent(tree, predicate, D.nsubj, D["nsubj:pass"]);
    if (named < verb || named > predicate || words.upos[named] === U.PRON) continue;
    if (dependent(tree, predicate, D.mark, D.aux, D["aux:pass"], D.cop, D.obj) >= 0) continue;
    if (dependent(tree, verb, D.obj, D.iobj) >= 0) continue;
    words.head[named] = verb;
    words.deprel[named] = D.obj;
    words.deprel[predicate] = D.xcomp;
    changed = true;
  }
  return changed;
}

/**
 * "No intention of freezing aid": behind the preposition of a noun or verb that takes a clause with it, the form of a gerund is no part of
 * the bare noun that follows. Tags and relations; `mendGerunds` then gives it that noun for an object.
 */
export function mendGerundsTakenForNouns(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  for (let gerund = 2; gerund < words.length; gerund++) {
    const preposition = gerund - 1;
    const noun = words.head[gerund];
    if (words.upos[gerund] !== U.NOUN || words.deprel[gerund] !== D.compound || noun < gerund) continue;
    if (words.head[preposition] !== noun || words.deprel[preposition] !== D.case || words.head[noun] < 0) continue;
    const rows = knowledge.operators.operators.get(words.lemma[words.head[noun]]);
    if (!rows?.some(({ complements }) => complements.has("ger") || complements.has(words.lemma[preposition]))) continue;
    const lemma = verbLemma(words.form[gerund], knowledge);
    if (lemma === null || lemma === words.form[gerund]) continue;
    words.upos[gerund] = U.VERB;
    words.lemma[gerund] = lemma;
    words.morph[gerund] = GERUND;
    words.deprel[gerund] = D.amod;
  }
  return false;
}

const CLAUSAL = new Set<number>([D.advcl, D.parataxis, D.ccomp, D.conj]);

/** "Stando a fonti diplomatiche, l'incontro si terrà": the finite clause behind a gerund at the head of the sentence heads it. */
export function mendGerundRoots(tree: Tree, { firstPersons }: EventKnowledge): boolean {
  const { words } = tree;
  const ending = [...firstPersons.future, ...firstPersons.present];
  let changed = false;
  for (let gerund = 0; gerund < words.length; gerund++) {
    if (words.deprel[gerund] !== D.root || words.upos[gerund] !== U.VERB) continue;
    // Rare gerunds are taken for a first person; no news begins with one and goes on without a conjunction.
    if (!isGerund(words.morph[gerund]) && !isFirstPerson(words.morph[gerund])) continue;
    if (ending.some((end) => words.form[gerund].endsWith(end))) continue;
    if (dependent(tree, gerund, D.aux, D["aux:pass"], D.cop, D.nsubj) >= 0) continue;
    for (let clause = tree.first[gerund]; clause >= 0; clause = tree.next[clause]) {
      if (clause < gerund || words.upos[clause] !== U.VERB || !CLAUSAL.has(UNIVERSAL_RELATION[words.deprel[clause]]))
        continue;
      if (dependent(tree, clause, D.mark, D.cc) >= 0 || !isFiniteClause(tree, clause)) continue;
      for (let child = tree.first[gerund]; child >= 0; child = tree.next[child])
        if (child > clause) words.head[child] = clause;
      words.head[clause] = -1;
      words.deprel[clause] = D.root;
      words.head[gerund] = clause;
      words.deprel[gerund] = D.advcl;
      words.morph[gerund] = GERUND;
      changed = true;
      break;
    }
  }
  return changed;
}

/**
 * "Il presidente serbo sarà a Mosca": no noun is the subject of a verb in the first person; what looks like one before the clause's verb is
 * the noun's adjective. Changes tags, heads and relations; gives whether any changed.
 */
export function mendDemonymsTakenForVerbs(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let adjective = 1; adjective < words.length; adjective++) {
    const noun = adjective - 1;
    if (words.upos[adjective] !== U.VERB || !isFirstPerson(words.morph[adjective])) continue;
    if (words.upos[noun] !== U.NOUN || words.head[noun] !== adjective || words.deprel[noun] !== D.nsubj) continue;
    let verb = tree.first[adjective];
    while (verb >= 0 && (verb < adjective || words.upos[verb] !== U.VERB || !isFiniteClause(tree, verb)))
      verb = tree.next[verb];
    if (verb < 0) continue;
    takePlace(words, verb, adjective);
    for (let child = tree.first[adjective]; child >= 0; child = tree.next[child])
      if (child !== verb && child !== noun) words.head[child] = verb;
    words.head[noun] = verb;
    words.head[adjective] = noun;
    words.deprel[adjective] = D.amod;
    words.upos[adjective] = U.ADJ;
    changed = true;
  }
  return changed;
}

/**
 * "110 detenuti palestinesi nell'ambito dell'intesa", "carri armati al confine": right behind a noun, the participle of no verb of the tables with the
 * ending of a demonym is an adjective, and so is one that says of what kind the noun is; what hangs on it is the clause's. Changes tags, heads and relations; gives whether heads changed.
 */
export function mendDemonymsTakenForParticiples(tree: Tree, knowledge: EventKnowledge): boolean {
  const { verbs, demonymEndings, kindParticiples } = knowledge;
  const { words } = tree;
  let changed = false;
  for (let adjective = 1; adjective < words.length; adjective++) {
    const noun = adjective - 1;
    if (words.upos[adjective] !== U.VERB || words.head[adjective] !== noun || words.upos[noun] !== U.NOUN) continue;
    const form = words.form[adjective];
    const demonym = !verbs.has(words.lemma[adjective]) && demonymEndings.some((ending) => form.endsWith(ending));
    if (
      !demonym &&
      !(kindParticiples.has(form) && words.deprel[adjective] === D.acl && !isComplemented(tree, adjective, knowledge))
    )
      continue;
    const above = words.head[noun] >= 0 ? words.head[noun] : noun;
    words.upos[adjective] = U.ADJ;
    words.deprel[adjective] = D.amod;
    for (let child = tree.first[adjective]; child >= 0; child = tree.next[child]) {
      words.head[child] = above;
      changed = true;
    }
  }
  return changed;
}

/** "Armati dall'Iran", "armati di fucili": what stands right behind a participle is its own. */
function isComplemented({ words }: Tree, participle: number, { slots }: EventKnowledge): boolean {
  const preposition = participle + 1;
  if (words.upos[preposition] !== U.ADP || words.head[preposition] <= preposition) return false;
  const own = words.lemma[preposition] === slots.agent || words.lemma[preposition] === slots.genitive;
  return own && words.head[words.head[preposition]] === participle;
}
