/** What a name may name. A target is `index * TARGET_KINDS + kind`. */
export const STATE = 0;
export const CAPITAL = 1;
export const SEAT = 2;
export const ADJECTIVE = 3;
export const ORGANISATION = 4;
export const PERSON = 5;
export const CITY = 6;

/** Of the big table of towns, which no trie holds. */
export const TOWN = 7;
const TARGET_KINDS = 8;

export const targetKind = (target: number): number => target % TARGET_KINDS;
export const targetIndex = (target: number): number => Math.floor(target / TARGET_KINDS);
export const targetOf = (kind: number, index: number): number => index * TARGET_KINDS + kind;
