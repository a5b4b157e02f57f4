import { hasFeature } from "../grammar/morphology.ts";
import { dependent, prepositionOf } from "../grammar/tree.ts";
import { D, U } from "../grammar/universal.ts";
import { type Discourse, entityOf, isSubjectRelation, mentionAt, nounOf } from "./discourse.ts";
import { findMembers, findSame } from "./group-members.ts";
import { findListed } from "./listed-members.ts";
import type { GroupKind } from "./members.ts";
import { wordsOf } from "./references.ts";
import { addMention, enterGroup } from "./registry.ts";
import { agentOf, RANKS } from "./roles.ts";
import type { Mention } from "./types.ts";

/** Several spoken of as one: what they are, how many, and whether they are the people last taken together. */
interface Group {
  kind: GroupKind | "same";
  size: number;
  /** What they are where no such group was spoken of: `ha esortato entrambi`, two people or two sides. */
  otherwise?: GroupKind;
}

const isPlural = hasFeature("Number", "Plur");
/** Offices and bodies of which a state has one: several of them are those of several states. */
const ONE_PER_STATE = new Set([
  "head-of-state",
  "head-of-government",
  "leader",
  "foreign-minister",
  "defence-minister",
  "interior-minister",
  "finance-minister",
  "minister",
  "chief-of-defence",
]);
const ONE_PER_STATE_SECTORS = new Set(["GOV", "MIL", "LEG"]);

/** `i due Paesi`, `entrambi i leader`, `i tre ministri`, `le parti`, `the two armies`, `the pair`: entities spoken of before. */
export function resolveGroup(discourse: Discourse, word: number): boolean {
  const { registry } = discourse;
  const own = ownMention(discourse, word);
  const group = groupOf(discourse, word, own);
  if (group === null) return false;
  const { kind, size, otherwise } = group;
  const members =
    kind === "same"
      ? findSame(discourse, word)
      : (findMembers(discourse, word, kind, size, roleOf(discourse, own)) ??
        (size > 1 ? findListed(discourse, word, kind, size) : null) ??
        (otherwise === undefined ? null : findMembers(discourse, word, otherwise, size, null)));
  if (members === null) return false;
  const entity = enterGroup(
    registry,
    own !== null && kind === "agent" ? members.map((member) => agentsOf(discourse, own, member)) : members,
  );
  if (own !== null) {
    own.entity = entity;
    own.kind = "group";
    return true;
  }
  discourse.recent.push(addMention(registry, entity, "group", { firstWord: word, endWord: word + 1, head: word }));
  return true;
}

/** Whether an actor without a country is one of several states' own: `the armies`, `i capi di Stato`. */
export function isOfSeveralStates(discourse: Discourse, mention: Mention): boolean {
  const { role, sectors } = entityOf(discourse, mention);
  // `arrestati quattordici ministri`: a number without an article counts those of one government.
  if (role?.endsWith("minister") && isCountedAnew(discourse, mention.head)) return false;
  const single =
    role === null
      ? isInstitution(discourse, mention) && ONE_PER_STATE_SECTORS.has(sectors[0] ?? "")
      : ONE_PER_STATE.has(role);
  return single && isPlural(discourse.words.morph[mention.head]);
}

/** A number stands before the noun and no article: they were not spoken of before. */
function isCountedAnew({ tree, words }: Discourse, head: number): boolean {
  let counted = false;
  for (let child = tree.first[head]; child >= 0 && child < head; child = tree.next[child]) {
    if (words.upos[child] === U.DET) return false;
    counted ||= words.upos[child] === U.NUM || words.upos[child] === U.ADJ;
  }
  return counted;
}

/** `Both generals`, `i due generali`: counted, definite, and told apart by nothing. */
function isTakenUp(discourse: Discourse, head: number): boolean {
  return !isCountedAnew(discourse, head) && isBare(discourse, head) && dependent(discourse.tree, head, D.nmod) < 0;
}

/** A body rather than its people: soldiers are many in one state. */
function isInstitution(discourse: Discourse, mention: Mention): boolean {
  return wordsOf(discourse.references, "state-body").has(discourse.words.lemma[mention.head]);
}

function ownMention(discourse: Discourse, word: number): Mention | null {
  const own = mentionAt(discourse, word);
  return own !== null && own.head === word ? own : null;
}

/** The office a group word names; a rank is kept in office too: two generals may be a president and a rebel. */
function roleOf(discourse: Discourse, own: Mention | null): string | null {
  const role = own === null ? null : entityOf(discourse, own).role;
  return role === null || RANKS.has(role) ? null : role;
}

/** The body or officer of a kind that a state has. */
function agentsOf(discourse: Discourse, own: Mention, member: number): number {
  const { country } = discourse.registry.mentions.entities[member];
  const state = country === null ? undefined : discourse.registry.world.stateByCountry.get(country);
  return state === undefined ? member : agentOf(discourse.registry, entityOf(discourse, own), state);
}

function groupOf(discourse: Discourse, word: number, own: Mention | null): Group | null {
  const { words, references } = discourse;
  const lemma = nounOf(discourse, word);
  if (own === null && mentionAt(discourse, word) !== null) return null;
  if (own !== null && entityOf(discourse, own).country !== null) return null;
  if (wordsOf(references, "pair-noun").has(lemma) && own === null)
    return isSubjectOrObject(discourse, word) ? { kind: "person", size: 2 } : null;
  const alone = countAlone(discourse, word);
  if (alone > 0) return { kind: "person", size: alone, otherwise: isActedUpon(discourse, word) ? "party" : undefined };
  if (words.upos[word] !== U.NOUN && words.upos[word] !== U.PROPN) return null;
  const size = countBefore(discourse, word);
  const plural = isPlural(words.morph[word]);
  if (size > 0 && (wordsOf(references, "capital-noun").has(lemma) || wordsOf(references, "state-noun").has(lemma)))
    return { kind: "state", size };
  if (wordsOf(references, "party-noun").has(lemma)) {
    if (size > 0) return { kind: "party", size };
    return plural && isBareDefinite(discourse, word) ? { kind: "party", size: 2 } : null;
  }
  // `both movements`: only where they are counted, `the movements` may be any.
  if (size > 0 && wordsOf(references, "movement-noun").has(lemma)) return { kind: "movement", size };
  // `entrambi i generali`: as many officers of a kind as were named.
  if (own !== null && size > 1 && entityOf(discourse, own).role !== null && isTakenUp(discourse, word))
    return { kind: "person", size };
  if (own !== null && isOfSeveralStates(discourse, own)) {
    if (size > 0) return { kind: roleOf(discourse, own) === null ? "agent" : "person", size };
    const same = wordsOf(references, "person-noun").has(lemma) && isBareDefinite(discourse, word);
    return same ? { kind: "same", size: 2 } : null;
  }
  if (wordsOf(references, "person-noun").has(lemma)) {
    if (size > 0) return { kind: "person", size };
    return plural && isBareDefinite(discourse, word) ? { kind: "same", size: 2 } : null;
  }
  return null;
}

/** How many a numeral or `both` that depends on a noun or stands just before it counts; 0 when none does. */
function countBefore(discourse: Discourse, word: number): number {
  const { words, references, tree } = discourse;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const size = child < word ? references.counts.get(words.form[child].toLowerCase()) : undefined;
    if (size !== undefined) return isPartOfNumber(discourse, child) ? 0 : size;
  }
  for (let before = word - 1; before >= word - 2 && before >= 0; before--) {
    if (words.upos[before] === U.PUNCT || words.upos[before] === U.VERB || words.upos[before] === U.ADP) return 0;
    const size = references.counts.get(words.form[before].toLowerCase());
    if (size !== undefined) return isPartOfNumber(discourse, before) ? 0 : size;
  }
  return 0;
}

/** `due milioni`: not a pair. */
const isPartOfNumber = (discourse: Discourse, word: number): boolean => discourse.words.upos[word + 1] === U.NUM;

/** `i due`, `entrambi`, `the three`, `both` with no noun: how many; 0 otherwise. */
function countAlone(discourse: Discourse, word: number): number {
  const { words, references } = discourse;
  const size = references.counts.get(words.form[word].toLowerCase()) ?? 0;
  if (size === 0 || !isSubjectOrObject(discourse, word)) return 0;
  if (words.upos[word] === U.NUM) {
    const article = wordsOf(references, "article");
    if (word === 0 || !article.has(words.form[word - 1].toLowerCase())) return 0;
  }
  const next = words.upos[word + 1];
  const alone = next !== U.NOUN && next !== U.ADJ && next !== U.NUM && next !== U.PROPN && next !== U.DET;
  return alone ? size : 0;
}

/** `Appealed to both`, `ha esortato entrambi`: a pronoun that is no number and no subject. */
function isActedUpon({ words }: Discourse, word: number): boolean {
  const relation = words.deprel[word];
  return words.upos[word] !== U.NUM && (relation === D.obj || relation === D.iobj || relation === D.obl);
}

function isSubjectOrObject(discourse: Discourse, word: number): boolean {
  const relation = discourse.words.deprel[word];
  return isSubjectRelation(relation) || relation === D.obj || relation === D.obl || relation === D["obl:agent"];
}

/** A definite plural that nothing narrows: `le parti`, not `le parti della legge`. */
function isBareDefinite(discourse: Discourse, word: number): boolean {
  const { words, references } = discourse;
  return wordsOf(references, "article").has(words.form[word - 1]?.toLowerCase() ?? "") && isBare(discourse, word);
}

/** Nothing narrows a noun. */
function isBare({ words, references, tree }: Discourse, word: number): boolean {
  const genitives = wordsOf(references, "genitive");
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    if (relation === D.nmod && !genitives.has(prepositionOf(tree, child))) continue;
    if (relation === D.nmod || relation === D.amod || relation === D["acl:relcl"] || relation === D.acl) return false;
  }
  return true;
}
