import { D, U } from "../grammar/universal.ts";
import { type Discourse, entityOf, isSubject, mentionAt, REACH } from "./discourse.ts";
import { isLocative } from "./pronouns.ts";
import { wordsOf } from "./references.ts";
import { addMention, enterEntity, enterState } from "./registry.ts";
import type { Mention } from "./types.ts";

const SENTENCES_BACK = 6;
const STATE_SENTENCES_BACK = 3;
/** Roles that `il leader` may resume. */
const LEADERS = new Set([
  "leader",
  "head-of-state",
  "head-of-government",
  "monarch",
  "transitional-leader",
  "party-leader",
  "rebel-leader",
]);
/** Sectors of institutions every state has one of: `la polizia`, `l'esercito`. */
const NATIONAL_SECTORS = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY"]);
/** Offices every state has one of. */
const NATIONAL_OFFICES = new Set([
  "head-of-state",
  "head-of-government",
  "foreign-minister",
  "defence-minister",
  "interior-minister",
  "finance-minister",
  "justice-minister",
  "attorney-general",
  "chief-of-defence",
]);
/** An article is about one state when it names it this often and twice as often as any other. */
const DOMINANT_FROM = 3;

/** Whether two offices may be the same person's: `il ministro` resumes any minister. */
function isSameRole(said: string, held: string): boolean {
  if (said === held) return true;
  if (said === "leader") return LEADERS.has(held);
  if (said === "minister") return held.endsWith("-minister");
  return said === "head-of-state" && (held === "leader" || held.endsWith("-president") || held === "speaker");
}

/** Gives a bare `il presidente`, `il leader`, `the minister` the last person named with that office. */
export function resolveRole(discourse: Discourse, mention: Mention): void {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  const { role, plural } = entityOf(discourse, mention);
  if (role === null || plural || !isDefinite(discourse, mention.firstWord)) return;
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
      entity.kind !== "person" ||
      entity.role === null ||
      !isSameRole(role, entity.role)
    )
      continue;
    if (earlier.entity === found) continue;
    if (found >= 0 && subject === isSubject(discourse, earlier)) return;
    if (found < 0 || !subject) found = earlier.entity;
    subject ||= isSubject(discourse, earlier);
    sentence = at;
  }
  if (found >= 0) mention.entity = found;
}

/** An article, or no determiner at all before a capitalised title. */
function isDefinite(discourse: Discourse, word: number): boolean {
  const { words } = discourse;
  const inner = words.upos[word - 1] === U.ADJ || words.deprel[word - 1] === D["det:predet"];
  const before = words.form[inner ? word - 2 : word - 1]?.toLowerCase() ?? "";
  const article = wordsOf(discourse.references, "article");
  return article.has(before) || article.has(before.replace(/['’]$/, ""));
}

/** `il Paese`, `this country`: the state spoken of last, the subject before others. */
export function resolveCountry(discourse: Discourse, word: number): boolean {
  const { words, registry, recent, tree } = discourse;
  if (!isDefinite(discourse, word) || mentionAt(discourse, word) !== null) return false;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    if (relation === D.amod || relation === D.nmod || relation === D["acl:relcl"]) return false;
  }
  const { mentions, entities } = registry.mentions;
  let found = -1;
  let subject = false;
  let sentence = -1;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const mention = mentions[recent[back]];
    const at = words.sentence[mention.head];
    if (at < words.sentence[word] - STATE_SENTENCES_BACK || (found >= 0 && at !== sentence)) break;
    if (entities[mention.entity].kind !== "state" || mention.head >= word || mention.entity === found) continue;
    if (mention.place >= 0 && isLocative(discourse, mention.head)) continue;
    if (found >= 0 && subject === isSubject(discourse, mention)) return false;
    if (found < 0 || !subject) found = mention.entity;
    subject ||= isSubject(discourse, mention);
    sentence = at;
  }
  if (found < 0) return false;
  recent.push(addMention(registry, found, "description", { firstWord: word, endWord: word + 1, head: word }));
  // `the country's army`: with the country its army is known.
  const owned = mentionAt(discourse, words.head[word]);
  const state = registry.world.stateById.get(entities[found].id);
  if (owned !== null && owned.head === words.head[word] && state !== undefined) placeAgent(discourse, owned, state);
  return true;
}

/** The one state an article is about, as index into the world; -1 when two or more share it. */
export function dominantState(discourse: Discourse): number {
  const { registry } = discourse;
  const { mentions, entities } = registry.mentions;
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const { country, kind } = entities[mention.entity];
    if (country !== null && country !== "IGO" && kind !== "media") counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]);
  if (first === undefined || first[1] < DOMINANT_FROM || (second !== undefined && second[1] * 2 > first[1])) return -1;
  return registry.world.stateByCountry.get(first[0]) ?? -1;
}

/** Gives `il governo`, `la polizia`, `the interior minister` to the state an article is about. */
export function resolveInstitution(discourse: Discourse, mention: Mention, state: number): void {
  const entity = entityOf(discourse, mention);
  if (state < 0 || entity.country !== null || !isDefinite(discourse, mention.firstWord)) return;
  const national =
    entity.role === null ? NATIONAL_SECTORS.has(entity.sectors[0] ?? "") : NATIONAL_OFFICES.has(entity.role);
  if (national && !(entity.plural && entity.role !== null)) placeAgent(discourse, mention, state);
}

/** Makes an actor without a country one of a state: `his government` once it is known whose. */
export function placeAgent(discourse: Discourse, mention: Mention, state: number): void {
  const { registry } = discourse;
  const { kind, country, sectors, role, plural } = entityOf(discourse, mention);
  if (kind !== "agent" || country !== null) return;
  const [sector = ""] = sectors;
  if (role === null && sector === "GOV") {
    mention.entity = enterState(registry, state);
    return;
  }
  const owner = registry.world.states[state];
  const id = `${owner.id}-${role ?? sector.toLowerCase()}${plural && role !== null ? "s" : ""}`;
  mention.entity = enterEntity(registry, {
    id,
    name: id,
    kind: "agent",
    country: owner.country,
    sectors,
    role,
    plural,
  });
}
