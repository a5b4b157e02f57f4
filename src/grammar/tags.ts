import { isGerund, isInfinitive, isParticiple } from "./features.ts";
/**
 * The tagger's own classes: the parts of speech of Universal Dependencies, with verbs and auxiliaries parted by verb form,
 * because an infinitive, a participle and a gerund stand in other places than a finite verb. Order is part of the model format.
 */

import { U, UPOS } from "./universal.ts";

/** Classes 0 .. 16 are UPOS; then VERB and AUX as infinitive, participle and gerund. Plain VERB and AUX are finite. */
const NON_FINITE = UPOS.length;
export const TAG_COUNT = NON_FINITE + 6;

/** The part of speech of a class. */
export const UPOS_OF_TAG: Uint8Array = Uint8Array.from({ length: TAG_COUNT }, (_, tag) =>
  tag < NON_FINITE ? tag : (tag - NON_FINITE) % 2 === 0 ? U.VERB : U.AUX,
);

/** The class of a part of speech with these features. */
export function tagOf(upos: number, morph: number): number {
  if (upos !== U.VERB && upos !== U.AUX) return upos;
  const form = isInfinitive(morph) ? 0 : isParticiple(morph) ? 1 : isGerund(morph) ? 2 : -1;
  return form < 0 ? upos : NON_FINITE + form * 2 + (upos === U.AUX ? 1 : 0);
}
