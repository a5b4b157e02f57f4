import { isFeminine, isMasculine, isParticiple, isPersonal, isPlural, isThirdPerson } from "../../grammar/features.ts";
import { dependent, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { fits, type Part } from "./predicates.ts";

/** So many sentences before its own a clitic may take something up from. */
const SENTENCES_BACK = 1;
/** So many words back at most. */
const WORDS_BACK = 40;
/** What speaks of things in the clause before: subjects, objects, the noun of a clause without a verb, and what is coordinated with them. */
const SPOKEN_OF = new Set<number>([D.nsubj, D.obj, D.root, D.conj, D.parataxis, D.appos]);

/**
 * The noun a row asks for that a verb's object takes up by a pronoun: "Duecento milioni. Li ha concessi la banca", "Coperte per il Nepal: le
 * manda Tokyo". It stands before the pronoun, agrees with it and hangs under no preposition; -1 when there is none.
 */
export function takenUp(tree: Tree, pronoun: number, part: Part): number {
  const { words } = tree;
  const features = words.morph[pronoun];
  if (words.upos[pronoun] !== U.PRON || !isThirdPerson(features) || !isPersonal(features)) return -1;
  const first = Math.max(0, pronoun - WORDS_BACK);
  for (let noun = pronoun - 1; noun >= first; noun--) {
    if (words.sentence[pronoun] - words.sentence[noun] > SENTENCES_BACK) return -1;
    if (words.upos[noun] !== U.NOUN || !fits(part, words.lemma[noun]) || !agrees(tree, noun, pronoun)) continue;
    if (SPOKEN_OF.has(UNIVERSAL_RELATION[words.deprel[noun]]) && dependent(tree, noun, D.case) < 0) return noun;
  }
  return -1;
}

/** Of one gender and number; a participle behind the pronoun agrees with it too, and is read more surely: "le ha spedite". */
function agrees({ words: { head, morph } }: Tree, noun: number, pronoun: number): boolean {
  const { [head[pronoun]]: verb } = morph;
  const shown = isParticiple(verb) && head[pronoun] > pronoun ? verb : morph[pronoun];
  if (isPlural(morph[noun]) !== isPlural(shown)) return false;
  return !(isFeminine(morph[noun]) && isMasculine(shown)) && !(isMasculine(morph[noun]) && isFeminine(shown));
}
