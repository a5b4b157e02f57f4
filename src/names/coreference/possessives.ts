import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { type Reference, wordsOf } from "../references.ts";
import { clauseAbove, type Discourse, mentionAt, subjectEntity, subjectWord } from "./discourse.ts";
import { findAntecedent, mayStandFor } from "./pronouns.ts";

/** How far a possessive may stand behind its owner. */
const WORDS_BETWEEN = 20;

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
  const judged = judgedOwner(discourse, owned, reference);
  if (judged >= 0) return judged;
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

/**
 * `Thanked Macron for his help`, `ha criticato Orban per i suoi veti`, `cut ties with Israel over its war`: whoever is judged is so for what is his
 * own.
 */
function judgedOwner(discourse: Discourse, owned: number, reference: Reference): number {
  const { words, tree, registry, references } = discourse;
  const verb = owned < 0 ? -1 : words.head[owned];
  if (verb < 0 || UNIVERSAL_RELATION[words.deprel[owned]] !== D.obl) return -1;
  if (!wordsOf(references, "judging-verb").has(words.lemma[verb])) return -1;
  if (!wordsOf(references, "reason").has(prepositionOf(tree, owned))) return -1;
  const object = dependent(tree, verb, D.obj);
  const partner = object < 0 ? -1 : dependent(tree, object, D.nmod);
  const mention =
    object < 0 ? null : (mentionAt(discourse, object) ?? (partner < 0 ? null : mentionAt(discourse, partner)));
  return mention !== null && mayStandFor(reference, registry.mentions.entities[mention.entity]) ? mention.entity : -1;
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
