/** The labels of words: outside any name, or one of the four places in the name of a person, a place or an organisation. */

export const NAME_KINDS = ["person", "place", "organisation"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const OUTSIDE = 0;
/** Places in a name of several words, and a name of one word. */
export const FIRST = 0;
export const MIDDLE = 1;
export const LAST = 2;
export const ONLY = 3;
const PLACES = 4;
export const LABEL_COUNT = 1 + NAME_KINDS.length * PLACES;

export const labelOf = (kind: number, place: number): number => 1 + kind * PLACES + place;
/** Index into NAME_KINDS; -1 outside. */
export const kindOf = (label: number): number => (label === OUTSIDE ? -1 : (label - 1) >> 2);
export const placeOf = (label: number): number => (label - 1) & 3;

/** Whether a name may begin here: after a word outside, or after the end of another name. */
const closes = (label: number): boolean => label === OUTSIDE || placeOf(label) >= LAST;
const opens = (label: number): boolean => label === OUTSIDE || placeOf(label) === FIRST || placeOf(label) === ONLY;

/** Whether a label may follow another. */
export function mayFollow(before: number, after: number): boolean {
  if (closes(before)) return opens(after);
  return !opens(after) && kindOf(before) === kindOf(after);
}
export const mayBegin = opens;
export const mayEnd = closes;
