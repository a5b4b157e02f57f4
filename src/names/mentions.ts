import type { Entity, Mention, Mentions } from "./types.ts";

/** The mention a word belongs to, or null. */
export function mentionOf(mentions: Mentions, word: number): Mention | null {
  const index = word < 0 ? -1 : (mentions.mentionAt[word] ?? -1);
  return index < 0 ? null : mentions.mentions[index];
}

/** Whether an entity is one person, by name or by office: somebody who can be rung up. */
export const isOnePerson = ({ kind, role, plural }: Entity): boolean => (kind === "person" || role !== null) && !plural;

/**
 * The entities an argument's head word stands for, groups opened into their members; empty when none.
 * Coordination is not followed: ask again for each conjunct.
 */
export function actorsOf(mentions: Mentions, word: number): number[] {
  const mention = mentionOf(mentions, word);
  if (mention === null) return [];
  const { members } = mentions.entities[mention.entity];
  return members.length > 0 ? members : [mention.entity];
}

/** The place an argument's head word stands for: a city, else the state itself; -1 when neither. */
export function placeOf(mentions: Mentions, word: number): number {
  const mention = mentionOf(mentions, word);
  if (mention === null) return -1;
  if (mention.place >= 0) return mention.place;
  const { kind } = mentions.entities[mention.entity];
  return (kind === "place" || kind === "state") && mention.kind === "name" ? mention.entity : -1;
}
