import { sideOf } from "../sides.ts";
import type { Entity } from "../types.ts";
import { type Discourse, isSubjectRelation, REACH } from "./discourse.ts";
import { lastGroup } from "./last-group.ts";
import { isLocative } from "./locatives.ts";
import { type GroupKind, membersOf, outsider, partnersOf } from "./members.ts";
import { partiesAtHome, spokenOfTogether } from "./pairs.ts";
import { isSameRole } from "./roles.ts";

const SENTENCES_BACK = 3;

/**
 * The entities a group word means: those its own sentence has just named, else a pair named together again and again, else the group
 * of so many last spoken of as one, else the so many that the text speaks of far more than of any other, else the nearest sentence that holds just so many.
 */
export function findMembers(
  discourse: Discourse,
  word: number,
  kind: GroupKind,
  size: number,
  role: string | null,
): number[] | null {
  if (kind === "person") {
    const fits = (entity: Entity) => entity.kind === "person" && (role === null || isRole(role, entity));
    // `Jakarta froze … Australian spies …, although the two signed`: states, where no people are named beside.
    const beside =
      role === null &&
      isSubjectRelation(discourse.words.deprel[word]) &&
      inSentence(discourse, word, "person", size) === null
        ? inSentence(discourse, word, "state", size)
        : null;
    const named =
      beside ?? nearest(discourse, word, kind, size, role) ?? lastGroup(discourse, word, size, fits, 4 * REACH);
    return named ?? mostSpokenOf(discourse, word, role === null ? "person" : "agent", size);
  }
  return (
    inSentence(discourse, word, kind, size) ??
    (size === 2 ? (partiesAtHome(discourse, word, kind) ?? spokenOfTogether(discourse, word, kind)) : null) ??
    lastGroup(discourse, word, size, (entity) => entity.kind === "state", 4 * REACH, outsider(discourse, word)) ??
    mostSpokenOf(discourse, word, kind, size) ??
    inTitle(discourse, word, kind, size) ??
    nearest(discourse, word, kind, size, null)
  );
}

const isRole = (role: string, { role: held }: Entity): boolean => held === null || isSameRole(role, held);

/** Exactly so many named before the word in its own sentence. */
function inSentence(discourse: Discourse, word: number, kind: GroupKind, size: number): number[] | null {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  const excluded = outsider(discourse, word);
  const partners = partnersOf(discourse, word);
  const found: number[] = [];
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const mention = mentions[recent[back]];
    if (mention.head >= word) continue;
    if (words.sentence[mention.head] !== words.sentence[word]) break;
    if (isLocative(discourse, mention.head)) continue;
    for (const meant of membersOf(discourse, mention, kind)) {
      if (sideOf(entities[meant]) === excluded && excluded !== null) return null;
      if (partners.has(sideOf(entities[meant]) ?? "")) continue;
      if (!found.includes(meant)) found.push(meant);
    }
  }
  return found.length === size ? found.reverse() : null;
}

/** Just so many named in the title, which tells between whom a story is. */
function inTitle(discourse: Discourse, word: number, kind: GroupKind, size: number): number[] | null {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  const excluded = outsider(discourse, word);
  const found: number[] = [];
  for (const index of recent.slice(0, REACH)) {
    const mention = mentions[index];
    if (words.sentence[mention.head] > 0) continue;
    for (const meant of membersOf(discourse, mention, kind)) {
      if (excluded !== null && sideOf(entities[meant]) === excluded) return null;
      if (!found.includes(meant)) found.push(meant);
    }
  }
  return found.length === size ? found : null;
}

/** The nearest sentence back that, with those after it, holds just so many. */
function nearest(
  discourse: Discourse,
  word: number,
  kind: GroupKind,
  size: number,
  role: string | null,
): number[] | null {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  const own = words.sentence[word];
  const excluded = outsider(discourse, word);
  const partners = partnersOf(discourse, word);
  const found: number[] = [];
  let sentence = own;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const mention = mentions[recent[back]];
    const at = words.sentence[mention.head];
    if (mention.head >= word) continue;
    if (at < own - SENTENCES_BACK) break;
    if (at !== sentence) {
      if (found.length === size) return found.reverse();
      if (found.length > size) return null;
      sentence = at;
    }
    if (kind !== "person" && isLocative(discourse, mention.head)) continue;
    const { members, plural } = entities[mention.entity];
    // `two lawmakers … the pair`: people without a name.
    if (kind === "person" && plural && members.length === 0 && at === own) return null;
    for (const meant of membersOf(discourse, mention, kind)) {
      if (kind === "person" && role !== null && !isRole(role, entities[meant])) continue;
      const side = sideOf(entities[meant]);
      if ((excluded !== null && side === excluded) || partners.has(side ?? "")) continue;
      if (!found.includes(meant)) found.push(meant);
    }
  }
  return found.length === size ? found.reverse() : null;
}

/** The so many named most up to here, when the next comes nowhere near the last of them. */
function mostSpokenOf(discourse: Discourse, word: number, kind: GroupKind, size: number): number[] | null {
  const { registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  const excluded = kind === "person" || kind === "agent" ? null : outsider(discourse, word);
  const counts = new Map<number, number>();
  const partners = partnersOf(discourse, word);
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - 4 * REACH; back--) {
    const mention = mentions[recent[back]];
    if (mention.head >= word || mention.kind === "possessive") continue;
    for (const meant of membersOf(discourse, mention, kind))
      if (!partners.has(sideOf(entities[meant]) ?? "") && (excluded === null || sideOf(entities[meant]) !== excluded))
        counts.set(meant, (counts.get(meant) ?? 0) + 1);
  }
  const order = [...counts].sort((one, other) => other[1] - one[1]);
  if (order.length < size || (order.length > size && order[size][1] * 2 > order[size - 1][1])) return null;
  const chosen = new Set(order.slice(0, size).map(([entity]) => entity));
  // Met from the end of the text backwards: the first named comes last.
  return [...counts.keys()].reverse().filter((entity) => chosen.has(entity));
}
