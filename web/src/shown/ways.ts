import type { Step } from "../address.ts";

/** Somebody who takes part, as the API tells it. */
export interface Somebody {
  id: string;
  name: string;
  country: string | null;
}

/** A story, by its number or that of an event of it. */
export const toStory = (id: string): Step => ({ view: "story", facts: { id, article: null, event: null, show: null } });

/** An article, and an event in it; within the story that is open, if one is. */
export const toArticle = (article: string, event?: string): Step => ({ view: "story", facts: { article, event } });

/** Two parties. */
export const toDyad = (one: string, other: string): Step => ({ view: "dyad", facts: { a: one, b: other } });

/** For whom somebody acts: a state by its code, else the body or group itself. */
const partyOf = ({ id, country }: Somebody): string => (country === null || country === "IGO" ? id : country);

/** The two parties an event lies between; null when they are not two. */
export function pairOf(actors: readonly Somebody[], recipients: readonly Somebody[]): [string, string] | null {
  const [one, other] = recipients.length === 0 ? actors : [actors[0], recipients[0]];
  if (one === undefined || other === undefined) return null;
  const pair: [string, string] = [partyOf(one), partyOf(other)];
  return pair[0] === pair[1] ? null : pair;
}
