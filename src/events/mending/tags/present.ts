import { packMorphology } from "../../../grammar/morphology.ts";
import { U } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";

const PRESENT = packMorphology("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");

/** Makes a noun in `-a` the present of the verb of the same letters. Changes tags. */
export function becomePresent(words: Words, verb: number): void {
  words.upos[verb] = U.VERB;
  words.lemma[verb] = `${words.form[verb]}re`;
  words.morph[verb] = PRESENT;
}
