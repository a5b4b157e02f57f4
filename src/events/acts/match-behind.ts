import { D, U } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";
import { fits, type Part } from "./predicates.ts";

/** How far behind its first word a row may reach, in words. */
export const REACH = 8;

/** The words of the row one after the other, articles, adjectives, adverbs and owners between them skipped. */
export function matchContiguous(words: Words, first: number, lemmas: readonly Part[]): number[] | null {
  let used: number[] | null = null;
  let at = first + 1;
  for (let index = 1; index < lemmas.length; index++) {
    let found = -1;
    for (; at < words.length && at <= first + REACH; at++) {
      if (words.sentence[at] !== words.sentence[first]) return null;
      if (fits(lemmas[index], words.lemma[at]) || fits(lemmas[index], words.form[at].toLowerCase())) {
        found = at++;
        break;
      }
      const upos = words.upos[at];
      const owner = words.deprel[at] === D["nmod:poss"] || upos === U.PART;
      if (!owner && upos !== U.DET && upos !== U.ADJ && upos !== U.ADV && upos !== U.NUM && upos !== U.PRON)
        return null;
    }
    if (found < 0) return null;
    if (used === null) used = [first, found];
    else used.push(found);
  }
  return used ?? [first];
}
