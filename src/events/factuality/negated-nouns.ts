import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Scene } from "../scene.ts";
import { negationAt } from "./modality.ts";

/** "… ma non lo hanno fatto", "… but did not". */
export function isUndoing(scene: Scene, child: number): boolean {
  const { tree, words, knowledge } = scene;
  const { adversative, proverb } = knowledge.modality;
  if (!proverb.has(words.lemma[child])) return false;
  let opposed = false;
  let negated = false;
  for (let part = tree.first[child]; part >= 0; part = tree.next[part]) {
    if (words.deprel[part] === D.cc && adversative.has(words.lemma[part])) opposed = true;
    else if (negationAt(words, part, knowledge.modality)) negated = true;
  }
  return opposed && negated;
}

/** Whether a nominal carries a negative determiner: "nessun accordo", "no agreement", "né l'uno né l'altro". */
export function isNegatedNominal(scene: Scene, nominal: number): boolean {
  const { tree, words, knowledge } = scene;
  const { modality } = knowledge;
  const alone = words.upos[nominal] !== U.NOUN && words.upos[nominal] !== U.PROPN;
  if (alone && negationAt(words, nominal, modality)) return true;
  for (let child = tree.first[nominal]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (
      (relation === D.det ||
        relation === D.amod ||
        relation === D.advmod ||
        relation === D.case ||
        relation === D.cc) &&
      negationAt(words, child, modality)
    )
      return true;
  }
  return false;
}
