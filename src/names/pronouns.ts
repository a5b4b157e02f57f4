import { hasFeature } from "../grammar/morphology.ts";
import { prepositionOf } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import {
  clauseAbove,
  type Discourse,
  entityAt,
  entityOf,
  isActor,
  isSubject,
  isSubjectRelation,
  mentionAt,
  REACH,
  subjectEntity,
  subjectWord,
} from "./discourse.ts";
import { type Reference, wordsOf } from "./references.ts";
import type { Entity, Mention } from "./types.ts";

const isPlural = hasFeature("Number", "Plur");
const isSingular = hasFeature("Number", "Sing");
const isInfinitive = hasFeature("VerbForm", "Inf");
/** How far a possessive may stand behind its owner. */
const WORDS_BETWEEN = 20;
/** How many clauses up the subject of an infinite clause is looked for. */
const CLAUSES_UP = 4;
/** Words in a dateline. */
const DATELINE_AT_MOST = 15;

/** Sentences before its own in which a pronoun finds its antecedent. */
const SENTENCES_BACK = 2;

/** Whether a pronoun of this kind may stand for an entity. */
export function mayStandFor(reference: Reference, entity: Entity, many = entity.plural): boolean {
  if (!isActor(entity) && entity.kind !== "organisation") return false;
  const person = entity.kind === "person" || (entity.kind === "agent" && entity.role !== null);
  if (reference.standsFor === "person" && !person) return false;
  if (reference.standsFor === "thing" && person) return false;
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

/** How many words back the same pronoun may have stood. */
const PRONOUN_BACK = 40;

/** `Il Ciad lo ha accolto, il Kenya lo ha invitato`: an object pronoun that comes again in its sentence is of the same; -1 where none came. */
function sameObjectBefore(discourse: Discourse, word: number): number {
  const { words } = discourse;
  const form = words.form[word].toLowerCase();
  for (let at = word - 1; at >= Math.max(0, word - PRONOUN_BACK) && words.sentence[at] === words.sentence[word]; at--) {
    const again = words.form[at].toLowerCase() === form && words.upos[at] === U.PRON && isObject(discourse, at);
    if (!again) continue;
    const mention = mentionAt(discourse, at);
    return mention === null || mention.entity === subjectEntity(discourse, clauseAbove(discourse, word))
      ? -1
      : mention.entity;
  }
  return -1;
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

/** "Whose fighters shelled the town and blockaded it": who owns the subject of a pronoun's clause; -1 when nobody is named so. */
function ownerOfSubject(discourse: Discourse, word: number): number {
  const { words, tree } = discourse;
  let clause = clauseAbove(discourse, word);
  let subject = subjectWord(discourse, clause);
  for (let steps = 0; subject < 0 && clause >= 0 && words.deprel[clause] === D.conj && steps < CLAUSES_UP; steps++) {
    clause = words.head[clause];
    subject = subjectWord(discourse, clause);
  }
  for (let child = subject < 0 ? -1 : tree.first[subject]; child >= 0; child = tree.next[child])
    if (words.deprel[child] === D["nmod:poss"]) return mentionAt(discourse, child)?.entity ?? -1;
  return -1;
}

/**
 * The subject of a pronoun's clause, for a clause without one that of the clauses it hangs on: "…, killing several of them"; who is asked to
 * do something does it: "ha chiesto a Parigi di aiutarlo", "l'appello agli alleati a fornirgli armi".
 */
function controllerOf(discourse: Discourse, word: number): number {
  const { words } = discourse;
  let clause = clauseAbove(discourse, word);
  for (let steps = 0; clause >= 0 && steps < CLAUSES_UP; steps++) {
    const own = subjectEntity(discourse, clause);
    if (own >= 0 || subjectWord(discourse, clause) >= 0) return own;
    const above = clauseAbove(discourse, clause);
    // A clause of purpose is its governor's own: "ha telefonato al collega per manifestargli la vicinanza".
    if (isInfinitive(words.morph[clause]) && UNIVERSAL_RELATION[words.deprel[clause]] !== D.advcl) {
      const asked = addresseeOf(discourse, above, clause);
      if (asked >= 0) return asked;
      if (words.deprel[clause] === D.acl) return -1;
    }
    clause = above;
  }
  return -1;
}

/** Whom a clause addresses or deals with before an infinitive it governs, but of a verb of promising; -1 without one. */
function addresseeOf(discourse: Discourse, clause: number, until: number): number {
  const { words, tree, references } = discourse;
  if (clause < 0 || wordsOf(references, "promising").has(words.lemma[clause])) return -1;
  for (let child = tree.first[clause]; child >= 0 && child < until; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (child < clause || (relation !== D.obj && relation !== D.iobj && relation !== D.obl)) continue;
    const mention = mentionAt(discourse, child);
    if (mention !== null && mention.head === child && !isLocative(discourse, child)) return mention.entity;
  }
  return -1;
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

function isObject(discourse: Discourse, word: number): boolean {
  const { words } = discourse;
  let relation = UNIVERSAL_RELATION[words.deprel[word]];
  // "several of them"
  if (relation === D.nmod && words.upos[words.head[word]] !== U.NOUN)
    relation = UNIVERSAL_RELATION[words.deprel[words.head[word]]];
  return relation === D.obj || relation === D.iobj || relation === D.obl;
}

/** A sentence without a verb that a capital heads: `BISHKEK, 9 NOV -`. */
function isDateline(discourse: Discourse, head: number): boolean {
  const { words, sentences } = discourse;
  const sentence = words.sentence[head];
  const end = Math.min(sentences.firstWord[sentence + 1], head + DATELINE_AT_MOST);
  for (let word = sentences.firstWord[sentence]; word < end; word++) if (words.upos[word] === U.VERB) return false;
  return true;
}

/** A place where, not someone who. */
export function isLocative(discourse: Discourse, head: number): boolean {
  const mention = mentionAt(discourse, head);
  if (mention === null || (mention.kind !== "metonym" && mention.kind !== "name")) return false;
  const { kind } = entityOf(discourse, mention);
  if (kind !== "state" && kind !== "place") return false;
  const { tree, words, references } = discourse;
  // A dateline says where, and no more.
  if (mention.place >= 0 && words.head[head] < 0 && tree.first[head] >= 0 && isDateline(discourse, head)) return true;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    const locative = references.words.get("locative")?.has(words.form[child].toLowerCase()) ?? false;
    if (words.deprel[child] === D.case && locative) return mention.place >= 0 || words.deprel[head] !== D.nmod;
  }
  return false;
}

/**
 * The owner a possessive points to: the conjunct before (`Mosca e i suoi alleati`), else the subject of the nearest clause it
 * stands in without being part of that subject, else as for a pronoun.
 */
export function findPossessor(discourse: Discourse, word: number, reference: Reference): number {
  const { words, registry } = discourse;
  const { entities } = registry.mentions;
  const owned = words.head[word];
  if (owned >= 0 && words.deprel[owned] === D.conj) {
    const first = mentionAt(discourse, words.head[owned]);
    if (first !== null && mayStandFor(reference, entities[first.entity])) return first.entity;
  }
  for (let clause = clauseAbove(discourse, word), steps = 0; clause >= 0 && steps < 4; steps++) {
    const subject = subjectWord(discourse, clause);
    const inside = subject >= 0 && isWithin(discourse, word, subject);
    if (!inside && (subject >= 0 || discourse.unwritten[clause] >= 0)) {
      const entity = subjectEntity(discourse, clause);
      if (entity >= 0 && mayStandFor(reference, entities[entity])) return entity;
      if (entity < 0 && reference.gender === "") return onlyActorBetween(discourse, clause, word, reference);
    }
    clause = clauseAbove(discourse, clause);
  }
  return findAntecedent(discourse, word, reference);
}

/** `… un'opportunità per Mosca di rafforzare la sua posizione`: the one actor named between a clause's verb and the possessive. */
function onlyActorBetween(discourse: Discourse, clause: number, word: number, reference: Reference): number {
  const { entities } = discourse.registry.mentions;
  let found = -1;
  for (let at = Math.max(clause + 1, word - WORDS_BETWEEN); at < word; at++) {
    const mention = mentionAt(discourse, at);
    if (mention === null || mention.head !== at || mention.kind === "adjective") continue;
    if (!mayStandFor(reference, entities[mention.entity]) || mention.entity === found) continue;
    if (found >= 0) return -1;
    found = mention.entity;
  }
  return found;
}

/** Whether a word stands in the phrase or clause another heads. */
export function isWithin(discourse: Discourse, word: number, ancestor: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 30; at = discourse.words.head[at], steps++) {
    if (at === ancestor) return true;
  }
  return false;
}

/** What a relative pronoun takes up: the noun its clause belongs to, else whoever is named right before it. */
export function findRelativeAntecedent(discourse: Discourse, word: number): number {
  const { words } = discourse;
  for (let at = word, steps = 0; at >= 0 && steps < 12; at = words.head[at], steps++) {
    if (words.deprel[at] !== D["acl:relcl"]) continue;
    const mention = mentionAt(discourse, words.head[at]);
    if (mention === null || mention.head === words.head[at]) return antecedentAt(discourse, words.head[at], at, word);
    // `Il ministro dell'Interno Annamaria Cancellieri, che …`: the clause may hang on any word of the phrase that names her.
    const named = namedRightBefore(discourse, word);
    return named === mention.entity ? named : -1;
  }
  return namedRightBefore(discourse, word);
}

/** `Il Messico e l'Argentina, i quali richiamano …`: a plural clause on the last of those joined is of all of them. */
function antecedentAt(discourse: Discourse, noun: number, clause: number, pronoun: number): number {
  const { words, tree } = discourse;
  if (words.deprel[noun] !== D.conj) return entityAt(discourse, noun);
  let plural = isPlural(words.morph[pronoun]) || (isPlural(words.morph[clause]) && words.upos[clause] === U.VERB);
  for (let child = tree.first[clause]; child >= 0 && child < clause; child = tree.next[child])
    plural ||= words.upos[child] === U.AUX && isPlural(words.morph[child]);
  const all = plural ? entityAt(discourse, words.head[noun]) : -1;
  return all >= 0 ? all : entityAt(discourse, noun);
}

/** `Vietnam, whose fishermen …`, `Algeria, with which …`, `two ministers, one of whom …`: the mention that ends before the pronoun's comma and preposition; -1 without one. */
function namedRightBefore(discourse: Discourse, word: number): number {
  const { words, references } = discourse;
  if (wordsOf(references, "free-relative").has(words.form[word].toLowerCase())) return -1;
  let at = word - 1;
  while (at > 0 && at > word - 3 && (words.upos[at] === U.ADP || words.upos[at] === U.DET)) at--;
  const counted = words.upos[at] === U.NUM || words.upos[at] === U.PRON;
  if (at > 1 && at < word - 1 && counted && words.form[at - 1] === ",") at--;
  if (at > 0 && words.form[at] === ",") at--;
  if (at < 0 || at === word || words.sentence[at] !== words.sentence[word]) return -1;
  const mention = mentionAt(discourse, at);
  return mention !== null && mention.kind !== "adjective" && mention.endWord === at + 1 ? mention.entity : -1;
}
