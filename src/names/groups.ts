import { hasFeature } from "../grammar/morphology.ts";
import { D, U } from "../grammar/universal.ts";
import {
  clauseAbove,
  type Discourse,
  entityOf,
  isSubjectRelation,
  mentionAt,
  REACH,
  subjectEntity,
} from "./discourse.ts";
import { isLocative } from "./pronouns.ts";
import { wordsOf } from "./references.ts";
import { addMention, enterGroup, enterState } from "./registry.ts";
import type { Entity, Mention } from "./types.ts";

/** What a pair is made of; `same`: the people last taken together (`i ministri`, after `i due ministri`). */
type PairKind = "state" | "person" | "party" | "same";

const isPlural = hasFeature("Number", "Plur");
const SENTENCES_BACK = 3;

/** `i due Paesi`, `entrambi i leader`, `le parti`, `the two sides`, `the pair`: two entities spoken of before. */
export function resolveGroup(discourse: Discourse, word: number): boolean {
  const { registry } = discourse;
  const kind = pairKindOf(discourse, word);
  if (kind === null) return false;
  const pair = kind === "same" ? findSame(discourse, word) : findPair(discourse, word, kind);
  if (pair === null) return false;
  const entity = enterGroup(registry, pair);
  const own = mentionAt(discourse, word);
  if (own !== null && own.head === word) {
    own.entity = entity;
    own.kind = "group";
    return true;
  }
  discourse.recent.push(addMention(registry, entity, "group", { firstWord: word, endWord: word + 1, head: word }));
  return true;
}

function pairKindOf(discourse: Discourse, word: number): PairKind | null {
  const { words, references } = discourse;
  const lemma = words.lemma[word];
  const own = mentionAt(discourse, word);
  if (own !== null && (own.head !== word || entityOf(discourse, own).country !== null)) return null;
  const paired = hasPairWord(discourse, word);
  if (wordsOf(references, "pair-noun").has(lemma) && own === null)
    return isSubjectOrObject(discourse, word) ? "person" : null;
  if (isPairAlone(discourse, word)) return "person";
  if (words.upos[word] !== U.NOUN && words.upos[word] !== U.PROPN) return null;
  const capital = wordsOf(references, "capital-noun").has(lemma);
  if (paired && (capital || wordsOf(references, "state-noun").has(lemma))) return "state";
  if (wordsOf(references, "person-noun").has(lemma)) {
    if (paired) return "person";
    return isPlural(words.morph[word]) && isBareDefinite(discourse, word) ? "same" : null;
  }
  if (!wordsOf(references, "party-noun").has(lemma)) return null;
  if (paired) return "party";
  return isPlural(words.morph[word]) && isBareDefinite(discourse, word) ? "party" : null;
}

/** `due`, `both` as a dependent of the noun or just before it. */
function hasPairWord(discourse: Discourse, word: number): boolean {
  const { words, references, tree } = discourse;
  const pairs = wordsOf(references, "pair");
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    if (child < word && pairs.has(words.form[child].toLowerCase())) return !isPartOfNumber(discourse, child);
  }
  for (let before = word - 1; before >= word - 2 && before >= 0; before--) {
    if (words.upos[before] === U.PUNCT || words.upos[before] === U.VERB || words.upos[before] === U.ADP) return false;
    if (pairs.has(words.form[before].toLowerCase())) return !isPartOfNumber(discourse, before);
  }
  return false;
}

/** `due milioni`: not a pair. */
const isPartOfNumber = (discourse: Discourse, word: number): boolean => discourse.words.upos[word + 1] === U.NUM;

/** `i due`, `entrambi`, `the two`, `both` with no noun. */
function isPairAlone(discourse: Discourse, word: number): boolean {
  const { words, references } = discourse;
  const form = words.form[word].toLowerCase();
  if (!wordsOf(references, "pair").has(form) || !isSubjectOrObject(discourse, word)) return false;
  if (words.upos[word] === U.NUM) {
    const article = wordsOf(references, "article");
    if (word === 0 || !article.has(words.form[word - 1].toLowerCase())) return false;
  }
  const next = words.upos[word + 1];
  return next !== U.NOUN && next !== U.ADJ && next !== U.NUM && next !== U.PROPN && next !== U.DET;
}

function isSubjectOrObject(discourse: Discourse, word: number): boolean {
  const relation = discourse.words.deprel[word];
  return (
    relation === D.nsubj ||
    relation === D["nsubj:pass"] ||
    relation === D.obj ||
    relation === D.obl ||
    relation === D["obl:agent"]
  );
}

/** A definite plural that nothing narrows: `le parti`, not `le parti della legge`. */
function isBareDefinite(discourse: Discourse, word: number): boolean {
  const { words, references, tree } = discourse;
  if (word === 0 || !wordsOf(references, "article").has(words.form[word - 1].toLowerCase())) return false;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    if (relation === D.nmod || relation === D.amod || relation === D["acl:relcl"] || relation === D.acl) return false;
  }
  return true;
}

/** The group of people spoken of last. */
function findSame(discourse: Discourse, word: number): number[] | null {
  const { registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const { members } = entities[mentions[recent[back]].entity];
    if (members.length === 0 || mentions[recent[back]].head >= word) continue;
    if (members.every((member) => entities[member].kind === "person")) return members;
  }
  return null;
}

/** The two entities meant: the first sentences back that hold exactly two, else the two the text speaks of most. */
function findPair(discourse: Discourse, word: number, kind: PairKind): number[] | null {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  const own = words.sentence[word];
  const excluded = isSubjectRelation(words.deprel[word]) ? -1 : subjectEntity(discourse, clauseAbove(discourse, word));
  const earlier = kind === "state" ? lastPairOfStates(discourse, word) : null;
  if (earlier !== null) return earlier;
  const found: number[] = [];
  let sentence = own;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const mention = mentions[recent[back]];
    const at = words.sentence[mention.head];
    if (mention.head >= word) continue;
    if (at < own - SENTENCES_BACK) break;
    if (at !== sentence) {
      if (found.length === 2) return found.reverse();
      if (found.length > 2) break;
      sentence = at;
    }
    if (kind !== "person" && isLocative(discourse, mention.head)) continue;
    const { members, plural } = entities[mention.entity];
    // `two lawmakers … the pair`: people without a name.
    if (kind === "person" && plural && members.length === 0 && at === own) return null;
    for (const candidate of members.length > 0 ? members : [mention.entity]) {
      const meant = asMember(discourse, entities[candidate], candidate, kind, mention);
      if (meant >= 0 && meant !== excluded && !found.includes(meant)) found.push(meant);
    }
  }
  if (found.length === 2) return found.reverse();
  if (found.length === 0) return null;
  return mostSpokenOf(discourse, word, kind);
}

/** The pair of states last spoken of as one, unless the sentence itself names two by name. */
function lastPairOfStates(discourse: Discourse, word: number): number[] | null {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  const named = new Set<number>();
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - 4 * REACH; back--) {
    const mention = mentions[recent[back]];
    if (mention.head >= word) continue;
    const { kind, members } = entities[mention.entity];
    if (words.sentence[mention.head] === words.sentence[word] && kind === "state" && mention.kind === "name")
      named.add(mention.entity);
    if (named.size > 1) return null;
    if (members.length === 2 && members.every((member) => entities[member].kind === "state")) return members;
  }
  return null;
}

/** What an earlier entity counts as in a pair of this kind: a president for his country among countries; -1 when not at all. */
function asMember(discourse: Discourse, entity: Entity, index: number, kind: PairKind, mention: Mention): number {
  if (kind === "person")
    return entity.kind === "person" && entity.political && mention.kind !== "possessive" ? index : -1;
  if (entity.kind === "state") return index;
  if (kind === "party" && (entity.kind === "armed-group" || (entity.kind === "organisation" && entity.political)))
    return index;
  if (entity.kind === "person" && !entity.sectors.includes("GOV")) return -1;
  if (entity.kind !== "person" && entity.kind !== "agent") return -1;
  const { world } = discourse.registry;
  const state = entity.country === null ? undefined : world.stateByCountry.get(entity.country);
  return state === undefined || !entity.political ? -1 : enterState(discourse.registry, state);
}

/** The two named most up to here, when no third comes near. */
function mostSpokenOf(discourse: Discourse, word: number, kind: PairKind): number[] | null {
  const { registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  const counts = new Map<number, number>();
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - 4 * REACH; back--) {
    const mention = mentions[recent[back]];
    if (mention.head >= word || mention.kind === "possessive") continue;
    const meant = asMember(discourse, entities[mention.entity], mention.entity, kind, mention);
    if (meant >= 0) counts.set(meant, (counts.get(meant) ?? 0) + 1);
  }
  const order = [...counts].sort((one, other) => other[1] - one[1]);
  if (order.length < 2 || (order.length > 2 && order[2][1] * 2 > order[1][1])) return null;
  return [order[0][0], order[1][0]];
}
