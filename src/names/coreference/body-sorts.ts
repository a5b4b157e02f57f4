import { isPlural } from "../../grammar/features.ts";
import { D, U } from "../../grammar/universal.ts";
import { REBELS } from "../sides.ts";
import type { Entity, Mention } from "../types.ts";
import { type Discourse, entityOf, mentionAt, REACH } from "./discourse.ts";

/** A state must be spoken of so many times as much as the next of its sort. */
const AHEAD = 2;

/** How far back the body may have been named, in sentences. */
const SENTENCES_BACK = 6;

/** What a noun such as `the bloc`, `the group`, `il partito` may resume; the sorts of `body-noun` rows. */
export const SORTS: Readonly<Record<string, (entity: Entity) => boolean>> = {
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

/** `the ADF, the Islamist rebel group that …`: the body a noun for its sort stands beside in apposition; -1 without one. */
export function namedBefore(discourse: Discourse, word: number, own: Mention | null): number {
  const { words, references } = discourse;
  const before = words.deprel[word] === D.appos ? mentionAt(discourse, words.head[word]) : null;
  if (before === null || before.kind !== "name") return NONE;
  const body = entityOf(discourse, before);
  if (own !== null && body.kind === "armed-group" && REBELS.has(entityOf(discourse, own).sectors[0] ?? ""))
    return before.entity;
  const sorts = references.bodies.get(words.lemma[word]) ?? [];
  return sorts.some((sort) => SORTS[sort]?.(body) ?? false) ? before.entity : NONE;
}

/** What tells whether an entity is of the sort of body a noun names; null when it names none. */
export function fittingOf(
  discourse: Discourse,
  word: number,
  own: Mention | null,
): ((entity: Entity) => boolean) | null {
  const { words, references } = discourse;
  if (own !== null && REBELS.has(entityOf(discourse, own).sectors[0] ?? "") && isPlural(words.morph[word]))
    return entityOf(discourse, own).country === null ? SORTS.armed : null;
  if (words.upos[word] !== U.NOUN || isPlural(words.morph[word])) return null;
  const sorts = references.bodies.get(words.lemma[word]);
  return sorts === undefined ? null : (entity) => sorts.some((sort) => SORTS[sort]?.(entity) ?? false);
}

export const NONE = -1;

export const SEVERAL = -2;

/** The last entity of a sort; SEVERAL when another of the sort stands in the same sentence. */
export function lastOf(discourse: Discourse, word: number, fits: (entity: Entity) => boolean): number {
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
