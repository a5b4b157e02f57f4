import { isFeminine } from "../../grammar/features.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { wordsOf } from "../references.ts";
import type { Entity, Mention } from "../types.ts";
import { clauseAbove, type Discourse, entityOf, isSubject, REACH, subjectEntity } from "./discourse.ts";

const SENTENCES_BACK = 6;

export const STATE_SENTENCES_BACK = 3;

/** Roles that `il leader` may resume. */
const LEADERS = new Set([
  "leader",
  "head-of-state",
  "head-of-government",
  "monarch",
  "transitional-leader",
  "party-leader",
  "rebel-leader",
  "opposition-leader",
  "militia-leader",
  "religious-head",
]);

const ENVOYS = new Set(["ambassador", "special-envoy", "special-envoy-igo", "permanent-representative", "consul"]);

/** Whether two offices may be the same person's: `il ministro` resumes any minister. */
export function isSameRole(said: string, held: string): boolean {
  if (said === held) return true;
  if (said === "leader") return LEADERS.has(held);
  if (said === "minister") return held.endsWith("-minister");
  // `the envoy`, `il diplomatico`: any who stands for a state abroad.
  if (ENVOYS.has(said)) return ENVOYS.has(held);
  return said === "head-of-state" && (held === "leader" || held.endsWith("-president") || held === "speaker");
}

/** Gives a bare `il presidente`, `il leader`, `the minister` the last person named with that office. */
export function resolveRole(discourse: Discourse, mention: Mention): void {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  const { role, plural, sectors } = entityOf(discourse, mention);
  const beside = plural || role === null ? -1 : namedBeside(discourse, mention);
  if (beside >= 0) {
    mention.entity = beside;
    return;
  }
  // `the former chancellor` is the last former office-holder named.
  const former = role === null && sectors[0] === "ELI";
  if ((role === null && !former) || plural || !isDefinite(discourse, mention.firstWord)) return;
  const country = homeOfSubject(discourse, mention);
  // `King Salman has invited the emir`: nobody is both subject and object.
  const own = isObject(discourse, mention) ? subjectEntity(discourse, clauseAbove(discourse, mention.head)) : -1;
  let found = -1;
  let subject = false;
  let sentence = -1;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const earlier = mentions[recent[back]];
    const at = words.sentence[earlier.head];
    if (at < words.sentence[mention.head] - SENTENCES_BACK || (found >= 0 && at !== sentence)) break;
    const entity = entities[earlier.entity];
    if (
      earlier.head >= mention.head ||
      !isOneOfficer(entity) ||
      (country !== null && entity.country !== country) ||
      !(former ? entity.sectors[0] === "ELI" : role !== null && entity.role !== null && isSameRole(role, entity.role))
    )
      continue;
    if (earlier.entity === found || earlier.entity === own) continue;
    // `la ministra` is no man; `il ministro` may be a woman.
    if (entity.sex === "m" && isFeminine(words.morph[mention.head])) continue;
    if (found >= 0 && subject === isSubject(discourse, earlier)) return;
    if (found < 0 || !subject) found = earlier.entity;
    subject ||= isSubject(discourse, earlier);
    sentence = at;
  }
  if (found < 0 && role !== null && RANKS.has(role)) found = onlyUnderArms(discourse, mention);
  if (found >= 0) mention.entity = found;
}

/** A person, or the one holder of an office whom a text leaves without a name: `the Turkish ambassador`. */
const isOneOfficer = ({ kind, role, country, plural }: Entity): boolean =>
  kind === "person" || (kind === "agent" && role !== null && country !== null && !plural);

/** Ranks by which a text goes on calling whoever commands: `the general`. */
export const RANKS = new Set(["military-commander", "officer"]);

const UNDER_ARMS = new Set(["MIL", "REB", "PRM"]);

/** The one person under arms that a text has named up to a mention; -1 when there are several. */
function onlyUnderArms({ registry, recent, words }: Discourse, mention: Mention): number {
  const { mentions, entities } = registry.mentions;
  let found = -1;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - 4 * REACH; back--) {
    const { entity, head } = mentions[recent[back]];
    if (head >= mention.head || words.sentence[mention.head] - words.sentence[head] > 2 * SENTENCES_BACK) continue;
    const { kind, sectors } = entities[entity];
    if (kind !== "person" || !sectors.some((sector) => UNDER_ARMS.has(sector)) || entity === found) continue;
    if (found >= 0) return -1;
    found = entity;
  }
  return found;
}

/** Sectors of those whose business is their own state's officers. */
const DOMESTIC = new Set(["OPP", "PTY", "LEG", "JUD", "COP", "LAB", "CVL"]);

/** `L'opposizione ha chiesto le dimissioni del ministro`: the state of a subject who acts at home, for an officer who is not the subject. */
function homeOfSubject(discourse: Discourse, mention: Mention): string | null {
  if (isSubject(discourse, mention)) return null;
  for (let clause = clauseAbove(discourse, mention.head), steps = 0; clause >= 0 && steps < 3; steps++) {
    const subject = subjectEntity(discourse, clause);
    if (subject >= 0) {
      const { sectors, country } = discourse.registry.mentions.entities[subject];
      return DOMESTIC.has(sectors[0] ?? "") ? country : null;
    }
    clause = clauseAbove(discourse, clause);
  }
  return null;
}

/** `the emir, Sheikh Tamim bin Hamad`: the person a name in apposition gives a description; -1 without one. */
function namedBeside({ registry, tree, words }: Discourse, { head }: Mention): number {
  const { mentions, mentionAt: at, entities } = registry.mentions;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] !== D.appos || child < head || at[child] < 0) continue;
    const { entity, kind } = mentions[at[child]];
    if (kind === "name" && entities[entity].kind === "person" && entities[entity].country !== null) return entity;
  }
  return -1;
}

const isObject = ({ words }: Discourse, { head }: Mention): boolean => {
  const relation = UNIVERSAL_RELATION[words.deprel[head]];
  return relation === D.obj || relation === D.iobj;
};

/** An article, or no determiner at all before a capitalised title. */
export function isDefinite(discourse: Discourse, word: number): boolean {
  const { words } = discourse;
  const inner = words.upos[word - 1] === U.ADJ || words.deprel[word - 1] === D["det:predet"];
  const before = words.form[inner ? word - 2 : word - 1]?.toLowerCase() ?? "";
  const article = wordsOf(discourse.references, "article");
  return article.has(before) || article.has(before.replace(/['’]$/, ""));
}
