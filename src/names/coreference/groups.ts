import { isPlural } from "../../grammar/features.ts";
import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { addMention } from "../add-mention.ts";
import { wordsOf } from "../references.ts";
import { enterGroup } from "../registry.ts";
import type { Mention } from "../types.ts";
import {
  countAlone,
  countBefore,
  isActedUpon,
  isBare,
  isBareDefinite,
  isEachOfTwo,
  isSubjectOrObject,
} from "./counted-groups.ts";
import { type Discourse, entityOf, mentionAt, nounOf } from "./discourse.ts";
import { findMembers } from "./group-members.ts";
import { findSame } from "./last-group.ts";
import { actedBefore, findListed } from "./listed-members.ts";
import type { GroupKind } from "./members.ts";
import { agentInRole } from "./role-agents.ts";
import { RANKS } from "./roles.ts";

/** Several spoken of as one: what they are, how many, and whether they are the people last taken together. */
interface Group {
  kind: GroupKind | "same";
  size: number;
  /** What they are where no such group was spoken of: `ha esortato entrambi`, two people or two sides. */
  otherwise?: GroupKind;
}

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
  const named =
    kind === "same"
      ? findSame(discourse, word)
      : (findMembers(discourse, word, kind, size, roleOf(discourse, own)) ??
        (size > 1 ? findListed(discourse, word, kind, size) : null));
  const members = named ?? (otherwise === undefined ? null : findMembers(discourse, word, otherwise, size, null));
  if (members === null) return false;
  const entity = enterGroup(
    registry,
    own !== null && (kind === "agent" || named === null)
      ? members.map((member) => agentsOf(discourse, own, member))
      : members,
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
  return state === undefined ? member : agentInRole(discourse.registry, entityOf(discourse, own), state);
}

function groupOf(discourse: Discourse, word: number, own: Mention | null): Group | null {
  const { words, references } = discourse;
  const lemma = nounOf(discourse, word);
  if (own === null && mentionAt(discourse, word) !== null) return null;
  if (own !== null && entityOf(discourse, own).country !== null) return null;
  if (wordsOf(references, "pair-noun").has(lemma) && own === null)
    return isSubjectOrObject(discourse, word) ? { kind: "person", size: 2 } : null;
  const alone = countAlone(discourse, word);
  if (alone > 0) {
    const parties = isActedUpon(discourse, word) || isEachOfTwo(discourse, word) || actedBefore(discourse, word, alone);
    return { kind: "person", size: alone, otherwise: parties ? "party" : undefined };
  }
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
    return { kind: "person", size, otherwise: ofTheirStates(discourse, own) };
  if (own !== null && isOfSeveralStates(discourse, own)) {
    if (size > 0 && roleOf(discourse, own) === null) return { kind: "agent", size };
    if (size > 0) return { kind: "person", size, otherwise: ofTheirStates(discourse, own) };
    const same = wordsOf(references, "person-noun").has(lemma) && isBareDefinite(discourse, word);
    return same ? { kind: "same", size: 2 } : null;
  }
  if (wordsOf(references, "person-noun").has(lemma)) {
    if (size > 0) return { kind: "person", size };
    return plural && isBareDefinite(discourse, word) ? { kind: "same", size: 2 } : null;
  }
  return null;
}

/** "The two prime ministers", "i due ambasciatori": where none was named, those of so many states spoken of together. */
function ofTheirStates(discourse: Discourse, own: Mention): GroupKind | undefined {
  const { role } = entityOf(discourse, own);
  return role !== null && (ONE_PER_STATE.has(role) || role === "ambassador") ? "state" : undefined;
}
