import { sideOf } from "../sides.ts";
import type { Entity } from "../types.ts";
import { type Discourse, REACH } from "./discourse.ts";

const GROUP_SENTENCES_BACK = 6;

/** The group of people spoken of last. */
export function findSame(discourse: Discourse, word: number): number[] | null {
  return lastGroup(discourse, word, 0, (entity) => entity.kind === "person", REACH);
}

/** The last group whose members are all of a sort; `size` 0: of any size. */
export function lastGroup(
  discourse: Discourse,
  word: number,
  size: number,
  fits: (entity: Entity) => boolean,
  reach: number,
  excluded: string | null = null,
): number[] | null {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - reach; back--) {
    const mention = mentions[recent[back]];
    if (mention.head >= word) continue;
    // "Niger e Burkina Faso hanno fatto lo stesso": who only go on acting together have not been called two.
    if (size > 0 && mention.kind !== "group") continue;
    if (size > 0 && words.sentence[word] - words.sentence[mention.head] > GROUP_SENTENCES_BACK) return null;
    const { members } = entities[mention.entity];
    const right = size === 0 ? members.length > 0 : members.length === size;
    if (excluded !== null && members.some((member) => sideOf(entities[member]) === excluded)) continue;
    if (right && members.every((member) => fits(entities[member]))) return members;
  }
  return null;
}
