import { isFirstPerson, isImperative, isThirdPerson } from "../../grammar/features.ts";
import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Scene } from "../scene.ts";

/** Whether a verb in a quotation tells somebody to do something: "Liberate i pescatori", not "andiamo"; "Release the men" in its bare form. */
export function isCommand({ words, speech, tree }: Scene, verb: number): boolean {
  if (words.upos[verb] !== U.VERB || speech.quotationAt[verb] < 0) return false;
  if (UNIVERSAL_RELATION[words.deprel[verb]] === D.acl) return false;
  const features = words.morph[verb];
  if (isImperative(features)) return !isFirstPerson(features) && !isThirdPerson(features);
  const opens = speech.quotations[speech.quotationAt[verb]]?.firstWord === verb;
  return (
    opens && dependent(tree, verb, D.nsubj, D.mark, D.aux) < 0 && words.form[verb].toLowerCase() === words.lemma[verb]
  );
}

/**
 * Whom an imperative in a quotation is said to: "Pechino ad Accra: «Liberate i nostri pescatori»", "«Fermate i raid», ha detto Abbas a Israele".
 * The one the speaker addresses, else whoever stands in the dative in the sentence around the quotation; -1 when nobody does.
 */
export function addresseeOf(scene: Scene, verb: number): number {
  const { words, sentences, speech, mentions, tree, knowledge } = scene;
  const quotation = speech.quotations[speech.quotationAt[verb]];
  if (quotation === undefined) return -1;
  const told = quotation.addressee?.entity ?? -1;
  if (told >= 0) {
    const mention = mentions.mentions.find(
      ({ entity, start }) => entity === told && start === quotation.addressee?.mention?.[0],
    );
    if (mention !== undefined) return mention.head;
  }
  const sentence = words.sentence[verb];
  for (let word = sentences.firstWord[sentence]; word < sentences.firstWord[sentence + 1]; word++) {
    if (speech.quotationAt[word] >= 0 || mentions.mentionAt[word] < 0) continue;
    if (prepositionOf(tree, word) === knowledge.slots.addressed) return word;
  }
  return -1;
}
