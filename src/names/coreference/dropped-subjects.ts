import { isPlural, isRelative } from "../../grammar/features.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { addMention } from "../add-mention.ts";
import { wordsOf } from "../references.ts";
import {
  clauseAbove,
  type Discourse,
  entityAt,
  entityOf,
  isActor,
  isMany,
  isSubjectRelation,
  mentionAt,
  subjectEntity,
  subjectWord,
} from "./discourse.ts";
import { pairBefore } from "./met-pair.ts";
import { finiteVerbOf, hasSubject, isInverted, WORDS_BEFORE_VERB } from "./pro-drop.ts";

/**
 * The unwritten subject of a finite clause in a language that leaves pronouns out: that of the clause it is coordinated with
 * or depends on, at the top that of the sentence before. Adds a mention, or nothing when in doubt.
 */
export function resolveDroppedSubject(discourse: Discourse, clause: number): void {
  const finite = finiteVerbOf(discourse, clause);
  if (finite < 0 || isInverted(discourse, clause) || hasSubject(discourse, clause) || discourse.quoted[clause] === 1)
    return;
  const { words, registry } = discourse;
  const plural = isPlural(words.morph[finite]);
  const entity = antecedentOf(discourse, clause, plural);
  if (entity < 0 || !isActor(registry.mentions.entities[entity])) return;
  const { mentionAt: at } = registry.mentions;
  const before = at[clause];
  const index = addMention(registry, entity, "dropped", { firstWord: clause, endWord: clause + 1, head: clause });
  // A predicate noun stays what it is: `è presidente della Russia`.
  if (before >= 0) at[clause] = before;
  discourse.unwritten[clause] = index;
  discourse.recent.push(index);
}

function antecedentOf(discourse: Discourse, clause: number, plural: boolean): number {
  const { words } = discourse;
  const deprel = words.deprel[clause];
  const relation = UNIVERSAL_RELATION[deprel];
  if (relation === D.root) {
    const bare = bareMentionBefore(discourse, clause);
    const misread = bare >= 0 ? bare : personInAdjunct(discourse, clause);
    if (misread >= 0) return isMany(discourse, misread) === plural ? entityAt(discourse, misread) : -1;
    return subjectBefore(discourse, clause, plural);
  }
  if (deprel === D["acl:relcl"]) {
    const owner = ownerOf(discourse, words.head[clause], plural);
    if (owner >= 0) return owner;
  }
  if (deprel !== D["acl:relcl"] && isRelativeClause(discourse, clause)) {
    const owner = ownerBefore(discourse, clause, plural);
    if (owner >= 0) return owner;
  }
  for (let above = clauseAbove(discourse, clause), steps = 0; above >= 0 && steps < 3; steps++) {
    const word = subjectWord(discourse, above);
    const known = word >= 0 || discourse.unwritten[above] >= 0;
    if (known) {
      const entity = subjectEntity(discourse, above);
      return entity >= 0 && agrees(discourse, above, plural) ? entity : -1;
    }
    const noun = words.deprel[above] === D.acl ? words.head[above] : -1;
    const modified = noun < 0 ? null : mentionAt(discourse, noun);
    // `il collega tunisino, giunto da Berlino, dove aveva discusso`: whose participle it is.
    if (modified !== null && modified.head === noun)
      return isMany(discourse, noun) === plural ? entityAt(discourse, noun) : -1;
    above = clauseAbove(discourse, above);
  }
  return -1;
}

/** A clause with `in cui`, `che` as its complement, whatever the parser hung it on. */
function isRelativeClause(discourse: Discourse, clause: number): boolean {
  const { tree, words } = discourse;
  for (let child = tree.first[clause]; child >= 0 && child < clause; child = tree.next[child]) {
    if (isRelative(words.morph[child])) return true;
  }
  return false;
}

/** The owner of the nearest noun before a clause that has one. */
function ownerBefore(discourse: Discourse, clause: number, plural: boolean): number {
  const { words, sentences } = discourse;
  const start = Math.max(sentences.firstWord[words.sentence[clause]], clause - WORDS_BEFORE_VERB);
  for (let noun = clause - 1; noun >= start; noun--) {
    if (words.upos[noun] !== U.NOUN) continue;
    const owner = ownerOf(discourse, noun, plural);
    if (owner >= 0) return owner;
  }
  return -1;
}

/** A subject the parser did not see: an actor before the verb without preposition, dependent of no other verb; -1 when none. */
function bareMentionBefore(discourse: Discourse, clause: number): number {
  const { words, sentences, tree } = discourse;
  const start = Math.max(sentences.firstWord[words.sentence[clause]], clause - WORDS_BEFORE_VERB);
  for (let word = start; word < clause; word++) {
    const mention = mentionAt(discourse, word);
    if (mention === null || mention.head !== word || mention.kind === "adjective" || mention.kind === "possessive")
      continue;
    if (isSubjectRelation(words.deprel[word]) || words.head[word] !== clause) continue;
    let bare = true;
    for (let child = tree.first[word]; child >= 0; child = tree.next[child]) bare &&= words.deprel[child] !== D.case;
    if (bare) return word;
  }
  return -1;
}

/** `Da Parigi Alain Juppé ha …`, `Dal canto suo Hariri ha …`: the one person in an adjunct before the verb who follows a place or possessive. */
function personInAdjunct(discourse: Discourse, clause: number): number {
  const { words, sentences } = discourse;
  const start = Math.max(sentences.firstWord[words.sentence[clause]], clause - WORDS_BEFORE_VERB);
  let found = -1;
  for (let word = start + 1; word < clause; word++) {
    const mention = mentionAt(discourse, word);
    if (mention === null || mention.firstWord !== word || mention.kind !== "name") continue;
    if (entityOf(discourse, mention).kind !== "person") continue;
    const relation = UNIVERSAL_RELATION[words.deprel[mention.head]];
    if (relation !== D.flat && relation !== D.nmod && relation !== D.appos) continue;
    const behind = words.upos[word - 1] === U.DET || words.upos[word - 1] === U.PROPN;
    const before = mentionAt(discourse, word - 1);
    const placed = before !== null && (before.place >= 0 || entityOf(discourse, before).kind === "place");
    if (!behind || (words.upos[word - 1] === U.PROPN && !placed)) continue;
    if (found >= 0) return -1;
    found = mention.head;
  }
  return found;
}

/** Number of the subject of a clause, as its nominal or, unwritten, its entity shows. */
function agrees(discourse: Discourse, clause: number, plural: boolean): boolean {
  const word = subjectWord(discourse, clause);
  if (word >= 0) return isMany(discourse, word) === plural;
  const entity = subjectEntity(discourse, clause);
  return entity >= 0 && discourse.registry.mentions.entities[entity].plural === plural;
}

/** `le dichiarazioni del leader, in cui afferma`: the one whose words they are. */
function ownerOf(discourse: Discourse, antecedent: number, plural: boolean): number {
  const { tree, words } = discourse;
  let noun = antecedent;
  for (let steps = 0; noun >= 0 && steps < 3 && UNIVERSAL_RELATION[words.deprel[noun]] === D.acl; steps++)
    noun = words.head[noun];
  if (noun < 0 || mentionAt(discourse, noun) !== null) return -1;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] !== D.nmod) continue;
    const mention = mentionAt(discourse, child);
    if (mention !== null && mention.head === child && isMany(discourse, child) === plural) return mention.entity;
  }
  return -1;
}

/** The subject of the main clause of the sentence before. */
function subjectBefore(discourse: Discourse, clause: number, plural: boolean): number {
  const { words, sentences } = discourse;
  const sentence = words.sentence[clause] - 1;
  if (sentence < 0) return -1;
  const end = sentences.firstWord[sentence + 1];
  for (let word = sentences.firstWord[sentence]; word < end; word++) {
    if (words.head[word] >= 0) continue;
    const entity = subjectEntity(discourse, word);
    if (entity >= 0 && agrees(discourse, word, plural)) return entity;
    // "Riferiscono alla Farnesina": whoever says it.
    const impersonal = wordsOf(discourse.references, "propositional").has(words.lemma[clause]);
    return plural && !impersonal ? pairBefore(discourse, clause) : -1;
  }
  return -1;
}
