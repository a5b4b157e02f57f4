import { isPlural, isSingular } from "../../grammar/features.ts";
import { prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { type Reference, wordsOf } from "../references.ts";
import type { Entity, Mention } from "../types.ts";
import { controllerOf, isObject, ownerOfPledge, ownerOfSubject, sameObjectBefore } from "./binding.ts";
import { type Discourse, entityAt, isActor, isSubject, isSubjectRelation, mentionAt, REACH } from "./discourse.ts";
import { isLocative } from "./locatives.ts";

/** Sentences before its own in which a pronoun finds its antecedent. */
const SENTENCES_BACK = 2;

/** Whether a pronoun of this kind may stand for an entity. */
export function mayStandFor(reference: Reference, entity: Entity, many = entity.plural): boolean {
  if (!isActor(entity) && entity.kind !== "organisation") return false;
  const person = entity.kind === "person" || (entity.kind === "agent" && entity.role !== null);
  if (reference.standsFor === "person" && !person) return false;
  // A daughter, a student, two tourists are nobody's "it".
  if (reference.standsFor === "thing" && (person || (entity.kind === "agent" && entity.sectors[0] === "CVL")))
    return false;
  if (reference.number === "plur" && !many && entity.kind !== "armed-group") return false;
  if (reference.number === "sing" && many) return false;
  if (person && (reference.gender === "m" || reference.gender === "f") && entity.sex !== null) {
    return entity.sex === reference.gender;
  }
  return true;
}

/**
 * The antecedent of a pronoun: in its sentence or the two before, the nearest sentence that has a fitting entity; there the
 * subject before others, and nobody when two are equal. A pronoun is never the subject of its own clause twice over.
 */
export function findAntecedent(discourse: Discourse, word: number, reference: Reference): number {
  const { words, registry, recent } = discourse;
  const own = words.sentence[word];
  const same = isObject(discourse, word) ? sameObjectBefore(discourse, word) : -1;
  if (same >= 0) return same;
  const pledging = isSubjectRelation(words.deprel[word]) ? ownerOfPledge(discourse, word) : -1;
  if (pledging >= 0 && mayStandFor(reference, registry.mentions.entities[pledging])) return pledging;
  const excluded = isObject(discourse, word) ? controllerOf(discourse, word) : -1;
  const owner = isObject(discourse, word) ? ownerOfSubject(discourse, word) : -1;
  let sentence = own;
  let subject = -1;
  let other = -1;
  let others = 0;
  // `Riyadh cut ties with Qatar, accusing it`: when the subject is not meant, who the clause is with.
  let beside = -1;
  let besides = 0;
  const drops = wordsOf(discourse.references, "drops-subjects").size > 0;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const mention = registry.mentions.mentions[recent[back]];
    const at = words.sentence[mention.head];
    if (at < own - SENTENCES_BACK) break;
    if (at !== sentence) {
      if (subject >= 0 || others > 0 || (besides === 1 && excluded >= 0)) break;
      sentence = at;
    }
    if (mention.head >= word || mention.kind === "adjective" || isLocative(discourse, mention.head)) continue;
    // A name nothing is known of may be a thing's: only as a subject does it pass for a person.
    const unknown = !registry.mentions.entities[mention.entity].political && reference.standsFor === "person";
    if (unknown && !isSubject(discourse, mention)) continue;
    const entity = reference.number === "plur" ? entityAt(discourse, mention.head) : mention.entity;
    if (
      entity < 0 ||
      isAmong(discourse, entity, excluded) ||
      entity === owner ||
      !mayStandFor(reference, registry.mentions.entities[entity], isSpokenOfAsMany(discourse, mention, entity))
    )
      continue;
    if (reference.standsFor === "thing" && isJoined(discourse, mention.head)) continue;
    const phrase = phraseHead(discourse, mention.head);
    if (isSubject(discourse, mention) || (phrase !== mention.head && isSubjectRelation(words.deprel[phrase]))) {
      // Earlier in a sentence is higher in it: the main clause's subject wins.
      if (subject < 0 || at !== own || subject === entity) subject = entity;
      else return -1;
    } else if (other !== entity && isProminent(discourse, phrase, reference)) {
      other = entity;
      others++;
    } else if (at === own && beside !== entity && isCompany(discourse, phrase)) {
      beside = entity;
      besides++;
    }
  }
  // Where a bare verb would do for the same subject, a written pronoun often means someone else, but behind a copula (`era stato lui a chiederlo`).
  const cleft = words.upos[word - 1] === U.AUX;
  const emphatic = drops && others > 0 && isSubjectRelation(words.deprel[word]) && !cleft;
  if (subject >= 0) return emphatic ? -1 : subject;
  if (others === 0 && besides === 1 && excluded >= 0) return beside;
  return others === 1 ? other : -1;
}

/** `L'uomo ha intimato …`, `the woman`: whoever was spoken of before, when the noun says nothing more; -1 when it is none such or nobody fits. */
export function findFigure(discourse: Discourse, word: number): number {
  const { words, tree, references } = discourse;
  const figure = isPlural(words.morph[word]) ? undefined : references.figures.get(words.lemma[word]);
  if (figure === undefined || !isSubjectRelation(words.deprel[word])) return -1;
  let article = false;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    article ||= wordsOf(references, "article").has(words.form[child].toLowerCase().replace(/['’]$/, ""));
    // `the man who …` is told by what follows, `l'uomo, che …` by what went before.
    const aside = words.form[word + 1] === ",";
    if (child > word && !(aside && words.deprel[child] === D["acl:relcl"]) && words.upos[child] !== U.PUNCT) return -1;
    if (child < word && words.upos[child] !== U.DET) return -1;
  }
  return article ? findAntecedent(discourse, word, figure) : -1;
}

/** `gli alleati della Nato` are many, the Nato is one; `the army` is, though its troops were spoken of before. */
function isSpokenOfAsMany({ words, registry }: Discourse, { kind, head }: Mention, entity: number): boolean {
  if (kind === "description" && isPlural(words.morph[head])) return true;
  return registry.mentions.entities[entity].plural && !(kind === "description" && isSingular(words.morph[head]));
}

/** `centinaia di studenti`, `un gruppo di ribelli`: those counted stand where the noun that counts them does. */
function phraseHead(discourse: Discourse, head: number): number {
  const { words, tree, references } = discourse;
  const above = words.head[head];
  if (UNIVERSAL_RELATION[words.deprel[head]] !== D.nmod || above < 0 || above > head || words.upos[above] !== U.NOUN)
    return head;
  const plural = isPlural(words.morph[head]) && mentionAt(discourse, above) === null;
  return plural && wordsOf(references, "genitive").has(prepositionOf(tree, head)) ? above : head;
}

/** Whether an entity is another, or one of those it stands for. */
function isAmong({ registry }: Discourse, entity: number, group: number): boolean {
  return entity === group || (group >= 0 && registry.mentions.entities[group].members.includes(entity));
}

/** One of several joined: "Riyadh, Bahrain and Egypt" are not "it". */
function isJoined({ tree, words }: Discourse, head: number): boolean {
  if (words.deprel[head] === D.conj) return true;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child])
    if (words.deprel[child] === D.conj && words.upos[child] === U.PROPN) return true;
  return false;
}

/** A complement that says with whom: no place, no owner. */
function isCompany({ words, tree, references }: Discourse, head: number): boolean {
  const relation = UNIVERSAL_RELATION[words.deprel[head]];
  if (relation === D.obl) return true;
  return relation === D.nmod && !wordsOf(references, "genitive").has(prepositionOf(tree, head));
}

/** Parts of other phrases are seldom taken up again, things in adjuncts neither. */
function isProminent(discourse: Discourse, head: number, reference: Reference): boolean {
  const relation = UNIVERSAL_RELATION[discourse.words.deprel[head]];
  return relation !== D.nmod && relation !== D.compound && (reference.standsFor !== "thing" || relation !== D.obl);
}
