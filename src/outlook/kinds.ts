import { PLOVER_TYPES, type PloverType } from "../reader/plover-types.ts";

const QUADS: Readonly<Record<PloverType, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};
const NUMBERS: ReadonlyMap<string, number> = new Map(PLOVER_TYPES.map((type, at) => [type, at]));

/** Kinds of acts a forecast tells apart: every type, done by one to the other or by both together. */
export const KINDS = 2 * PLOVER_TYPES.length;

/** The number of a kind; null for a type that is none of PLOVER's. */
export function kindOf(type: string, isMutual: boolean): number | null {
  const number = NUMBERS.get(type);
  return number === undefined ? null : 2 * number + (isMutual ? 1 : 0);
}

export const typeOf = (kind: number): PloverType => PLOVER_TYPES[kind >> 1];
export const quadOf = (type: PloverType): number => QUADS[type];
export const isMutual = (kind: number): boolean => (kind & 1) === 1;
/** Quads 1 and 2 are cooperation, 3 and 4 conflict. */
export const isCooperation = (kind: number): boolean => quadOf(typeOf(kind)) <= 2;
