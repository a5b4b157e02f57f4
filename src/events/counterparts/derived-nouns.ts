/** Endings of a verb that its nouns leave off. */
const VERB_ENDING = /(?:are|ere|ire|re|e)$/;
/** `ramming` of `ram`. */
const DOUBLED_ING = 4;
/** Stems shorter than this are too many words'. */
const SHORTEST_STEM = 4;

/**
 * Whether a noun may be made of a verb, by their beginnings: `seizure` of `seize`, `decisione` of `decidere`. The last letter of a longer stem may
 * change (`decid-`, `decis-`).
 */
export function isMadeOf(noun: string, verb: string): boolean {
  const stem = verb.replace(VERB_ENDING, "");
  if (noun.endsWith("ing") && noun.startsWith(stem) && noun.length <= stem.length + DOUBLED_ING) return true;
  if (stem.length < SHORTEST_STEM) return noun === verb;
  return noun.startsWith(stem.length > SHORTEST_STEM ? stem.slice(0, -1) : stem);
}
