import { isPlural } from "../grammar/features.ts";
import { prepositionOf } from "../grammar/tree.ts";
import { D, U } from "../grammar/universal.ts";
import { type Discourse, entityOf, mentionAt, REACH } from "./discourse.ts";
import { wordsOf } from "./references.ts";
import { addMention } from "./registry.ts";
import { isDefinite } from "./roles.ts";
import { REBELS } from "./sides.ts";
import type { Entity, Mention } from "./types.ts";

/** A state must be spoken of so many times as much as the next of its sort. */
const AHEAD = 2;

/** How far back the body may have been named, in sentences. */
const SENTENCES_BACK = 6;

/** Those of the fighters under no state's name who belong to no group unless the article says so. */
const UNKNOWN = new Set(["CRM", "UAF"]);

/** What a noun such as `the bloc`, `the group`, `il partito` may resume; the sorts of `body-noun` rows. */
const SORTS: Readonly<Record<string, (entity: Entity) => boolean>> = {
  international: ({ kind, country }) => kind === "organisation" && country === "IGO",
  // Everybody is in the United Nations: no bloc.
  bloc: ({ kind, country, body }) => kind === "organisation" && country === "IGO" && !(body ?? "").startsWith("un"),
  alliance: ({ kind, country, sectors }) => kind === "organisation" && country === "IGO" && sectors.includes("MIL"),
  armed: ({ kind }) => kind === "armed-group",
  party: ({ kind, sectors }) => kind === "organisation" && (sectors[0] === "PTY" || sectors[0] === "OPP"),
  union: ({ sectors, kind }) => sectors[0] === "LAB" && kind !== "person",
  company: ({ kind, sectors }) => kind === "organisation" && sectors[0] === "BUS",
  court: ({ kind, sectors }) => kind === "organisation" && sectors[0] === "JUD",
  charity: ({ kind, sectors }) => kind === "organisation" && sectors[0] === "NGO",
};

/**
 * `the bloc`, `il gruppo`, `the insurgents`: the body of that sort named last, when no other of the sort stands as near. A noun
 * with a state, owner or clause of its own resumes nothing. Gives whether the noun is such a one, found or left open.
 */
export function resolveBody(discourse: Discourse, word: number): boolean {
  const own = mentionAt(discourse, word);
  if (own !== null && (own.head !== word || own.kind !== "description")) return false;
  const { words } = discourse;
  const named = namedBefore(discourse, word, own);
  if (named >= 0) {
    resume(discourse, word, own, named);
    return true;
  }
  const sort = fittingOf(discourse, word, own);
  if (sort === null || isNarrowed(discourse, word)) return false;
  const state = demonymOf(discourse, word);
  // Whose body it is the text must say here, where it is known already.
  if (own !== null && entityOf(discourse, own).country !== state) return false;
  const fits = state === null ? sort : (entity: Entity) => entity.country === state && sort(entity);
  // `militants were still on the island`: English leaves the article out; bare gunmen are anybody's.
  const bare =
    own !== null &&
    sort === SORTS.armed &&
    !UNKNOWN.has(entityOf(discourse, own).sectors[0] ?? "") &&
    words.upos[own.firstWord - 1] !== U.DET;
  if (!bare && !isDefinite(discourse, own?.firstWord ?? word)) return false;
  let found = lastOf(discourse, word, fits);
  // `An Iraqi militia …; the group said`: a body without a name.
  if (found === NONE && own === null && sort === SORTS.armed) found = lastOf(discourse, word, isUnnamedForce);
  if (found === NONE) return false;
  if (found === SEVERAL) return true;
  resume(discourse, word, own, found);
  giveMembers(discourse, word, found);
  return true;
}

function resume({ recent, registry }: Discourse, word: number, own: Mention | null, body: number): void {
  if (own !== null) own.entity = body;
  else recent.push(addMention(registry, body, "description", { firstWord: word, endWord: word + 1, head: word }));
}

/** `the ADF, the Islamist rebel group that …`: the body a noun for its sort stands beside in apposition; -1 without one. */
function namedBefore(discourse: Discourse, word: number, own: Mention | null): number {
  const { words, references } = discourse;
  const before = words.deprel[word] === D.appos ? mentionAt(discourse, words.head[word]) : null;
  if (before === null || before.kind !== "name") return NONE;
  const body = entityOf(discourse, before);
  if (own !== null && body.kind === "armed-group" && REBELS.has(entityOf(discourse, own).sectors[0] ?? ""))
    return before.entity;
  const sorts = references.bodies.get(words.lemma[word]) ?? [];
  return sorts.some((sort) => SORTS[sort]?.(body) ?? false) ? before.entity : NONE;
}

/** `due comandanti del movimento`: with the armed group its men are known. */
function giveMembers(discourse: Discourse, word: number, group: number): void {
  const { words, registry, tree, references } = discourse;
  const members = mentionAt(discourse, words.head[word]);
  if (members === null || members.head !== words.head[word] || members.kind !== "description") return;
  if (registry.mentions.entities[group].kind !== "armed-group" || entityOf(discourse, members).kind !== "agent") return;
  if (wordsOf(references, "genitive").has(prepositionOf(tree, word))) members.entity = group;
}

function fittingOf(discourse: Discourse, word: number, own: Mention | null): ((entity: Entity) => boolean) | null {
  const { words, references } = discourse;
  if (own !== null && REBELS.has(entityOf(discourse, own).sectors[0] ?? "") && isPlural(words.morph[word]))
    return entityOf(discourse, own).country === null ? SORTS.armed : null;
  if (words.upos[word] !== U.NOUN || isPlural(words.morph[word])) return null;
  const sorts = references.bodies.get(words.lemma[word]);
  return sorts === undefined ? null : (entity) => sorts.some((sort) => SORTS[sort]?.(entity) ?? false);
}

/** What stands beside a noun and leaves it open whose it is; its demonym, its creed do not. */
export function isNarrowed(discourse: Discourse, word: number): boolean {
  const { tree, words, references } = discourse;
  const own = mentionAt(discourse, word);
  const creeds = wordsOf(references, "creed-adjective");
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    const creed = creeds.has(words.lemma[child]) || creeds.has(words.form[child].toLowerCase());
    const beside = mentionAt(discourse, child);
    // A demonym is a mention of its own or part of the description.
    if (
      (relation === D.amod || relation === D.compound) &&
      (creed || beside?.kind === "adjective" || (beside !== null && beside === own))
    )
      continue;
    if (
      relation === D.nmod ||
      relation === D["nmod:poss"] ||
      relation === D.compound ||
      relation === D.amod ||
      relation === D.appos ||
      relation === D.flat
    )
      return true;
  }
  return false;
}

/** The country of the demonym beside a noun: `the Lebanese group`; null when it has none. */
function demonymOf(discourse: Discourse, word: number): string | null {
  const { tree, words } = discourse;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const mention = words.deprel[child] === D.amod ? mentionAt(discourse, child) : null;
    if (mention?.kind === "adjective") return entityOf(discourse, mention).country;
  }
  const own = mentionAt(discourse, word);
  return own === null ? null : entityOf(discourse, own).country;
}

const isUnnamedForce = ({ kind, country, sectors }: Entity): boolean =>
  kind === "agent" && country !== null && REBELS.has(sectors[0] ?? "");

export const NONE = -1;

const SEVERAL = -2;

/** The last entity of a sort; SEVERAL when another of the sort stands in the same sentence. */
function lastOf(discourse: Discourse, word: number, fits: (entity: Entity) => boolean): number {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  let found = NONE;
  let sentence = -1;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - 2 * REACH; back--) {
    const mention = mentions[recent[back]];
    const at = words.sentence[mention.head];
    if (at < words.sentence[word] - SENTENCES_BACK || (found >= 0 && at !== sentence)) break;
    if (mention.head >= word || !fits(entities[mention.entity]) || mention.entity === found) continue;
    if (found >= 0) return SEVERAL;
    found = mention.entity;
    sentence = at;
  }
  return found;
}

/** The entity of a sort a text has spoken of most; SEVERAL when another comes near it: a kingdom stays one all through the text. */
export function mostSpokenOf({ registry, recent }: Discourse, word: number, fits: (entity: Entity) => boolean): number {
  const { mentions, entities } = registry.mentions;
  const counts = new Map<number, number>();
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - 4 * REACH; back--) {
    const { entity, head } = mentions[recent[back]];
    if (head < word && fits(entities[entity])) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]);
  if (first === undefined) return NONE;
  return second === undefined || first[1] >= AHEAD * second[1] ? first[0] : SEVERAL;
}
