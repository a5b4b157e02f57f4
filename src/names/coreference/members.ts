import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { enterState } from "../registry.ts";
import { sideOf } from "../sides.ts";
import type { Entity, Mention } from "../types.ts";
import { clauseAbove, type Discourse, isSubjectRelation, mentionAt, subjectEntity } from "./discourse.ts";
import { isLocative } from "./locatives.ts";

/** What a group is made of; `agent`: bodies of which a state has one; `movement`: armed groups and organisations, no states. */
export type GroupKind = "state" | "person" | "party" | "agent" | "movement";

/** How many infinitives may stand between a group word and the clause whose subject it is not. */
const INFINITIVES_UP = 2;

/** Bodies that speak of every quarrel and are a party to none. */
const MEDIATORS = new Set(["un", "red-cross", "icj", "icc"]);

/** The subject of the clause a group word stands in, when it is not the group's own: who speaks of the two is neither. */
export function outsider(discourse: Discourse, word: number): string | null {
  const { words, registry } = discourse;
  if (isSubjectRelation(words.deprel[word])) return null;
  // "Ha proposto di riunire le parti": an infinitive's subject stands above it.
  let clause = clauseAbove(discourse, word);
  // "Said it had stepped up patrols and asked both sides": so does that of a verb joined to another.
  const shares = (verb: number) => words.deprel[verb] === D.xcomp || words.deprel[verb] === D.conj;
  for (let steps = 0; steps < INFINITIVES_UP && clause >= 0 && shares(clause); steps++) {
    if (subjectEntity(discourse, clause) >= 0) break;
    clause = clauseAbove(discourse, clause);
  }
  const subject = subjectEntity(discourse, clause);
  return subject < 0 ? null : sideOf(registry.mentions.entities[subject]);
}

/** Relations of those a clause has besides its subject. */
const PARTNERS = new Set<number>([D.obj, D.iobj, D.obl]);

/** "Both governments urged Israel to …": the sides a group that acts acts upon are none of its members. */
export function partnersOf(discourse: Discourse, word: number): ReadonlySet<string> {
  const { words, tree, registry } = discourse;
  const partners = new Set<string>();
  const clause = isSubjectRelation(words.deprel[word]) ? words.head[word] : -1;
  for (let child = clause < 0 ? -1 : tree.first[clause]; child >= 0; child = tree.next[child]) {
    if (child < word || !PARTNERS.has(UNIVERSAL_RELATION[words.deprel[child]]) || isLocative(discourse, child))
      continue;
    const mention = mentionAt(discourse, child);
    const side =
      mention === null || mention.kind === "group" ? null : sideOf(registry.mentions.entities[mention.entity]);
    if (side !== null) partners.add(side);
  }
  return partners;
}

/** What a mention's entity counts as in a group of a kind: a president for his country among countries. */
export function membersOf(discourse: Discourse, mention: Mention, kind: GroupKind): number[] {
  const { entities } = discourse.registry.mentions;
  const { members } = entities[mention.entity];
  const meant: number[] = [];
  // `the NATO-led mission` names the mission.
  const { words } = discourse;
  if (words.form[mention.endWord] === "-" && words.upos[mention.endWord + 1] === U.VERB) return meant;
  for (const candidate of members.length > 0 ? members : [mention.entity]) {
    const member = asMember(discourse, entities[candidate], candidate, kind, mention);
    if (member >= 0) meant.push(member);
  }
  return meant;
}

function asMember(discourse: Discourse, entity: Entity, index: number, kind: GroupKind, mention: Mention): number {
  if (kind === "person")
    return entity.kind === "person" && entity.political && mention.kind !== "possessive" ? index : -1;
  const isMovement = entity.kind === "armed-group" || (entity.kind === "organisation" && entity.country !== "IGO");
  if (kind === "movement") return isMovement && entity.political ? index : -1;
  if (entity.kind === "state") return index;
  if (kind === "party" && (entity.kind === "armed-group" || (entity.kind === "organisation" && entity.political)))
    return MEDIATORS.has(sideOf(entity) ?? "") ? -1 : index;
  if (entity.kind === "person" && !entity.sectors.includes("GOV")) return -1;
  if ((entity.kind !== "person" && entity.kind !== "agent") || entity.sectors[0] === "JRN") return -1;
  const { world } = discourse.registry;
  const state = entity.country === null ? undefined : world.stateByCountry.get(entity.country);
  return state === undefined || !entity.political ? -1 : enterState(discourse.registry, state);
}
