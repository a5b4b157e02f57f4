import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Scene } from "../scene.ts";

/** Whether a word tells that something is, happens or is done, with a row of the tables or without: verbs, copulas, event nouns. */
export function tellsAct(scene: Scene, word: number): boolean {
  const { words } = scene;
  switch (words.upos[word]) {
    case U.VERB:
      // "The proposed merger": an adjective in form and place.
      return UNIVERSAL_RELATION[words.deprel[word]] !== D.amod;
    case U.AUX:
      return words.deprel[word] === D.cop;
    case U.NOUN:
      return isEventNoun(scene, words.lemma[word]);
    default:
      return false;
  }
}

/** A noun of the table of event nouns, one that tells a change, or one with a row of its own. */
function isEventNoun({ knowledge }: Scene, lemma: string): boolean {
  if (knowledge.eventNouns.has(lemma) || knowledge.undergoing.nouns.has(lemma)) return true;
  const rows = knowledge.predicates.nouns.get(lemma) ?? [];
  return rows.some(({ lemmas, meaning }) => lemmas.length === 1 && meaning.type !== null);
}
