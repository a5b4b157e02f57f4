import { dependent, isClause } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Scene } from "../scene.ts";

/** How many words "the same" may stand from its verb. */
const REACH = 3;

/** The word that says that a verb tells the act before once more ("the same", "so", "followed suit"); -1 when none does. */
export function sameAct(scene: Scene, verb: number): number {
  const { words, tree, knowledge } = scene;
  const { proverb, followed } = knowledge.modality;
  if (followed.has(words.lemma[verb])) return precedent(scene, verb);
  if (!proverb.has(words.lemma[verb]) || !(isClause(tree, verb) || standsAlone(scene, verb))) return -1;
  const same = repeats(scene, verb);
  return same >= 0 ? same : likeAnother(scene, verb);
}

/** "Norway did too": an auxiliary without its verb. */
function standsAlone({ words }: Scene, verb: number): boolean {
  const relation = UNIVERSAL_RELATION[words.deprel[verb]];
  return words.upos[verb] === U.AUX && relation !== D.aux && relation !== D.cop;
}

/** "Latvia followed suit", "ha seguito l'esempio": the noun for what was done before; -1 when another's is meant or none stands there. */
function precedent({ words, tree, knowledge }: Scene, verb: number): number {
  const object = dependent(tree, verb, D.obj);
  return object >= 0 && knowledge.modality.precedent.has(words.lemma[object]) ? object : -1;
}

function repeats({ words, knowledge }: Scene, verb: number): number {
  const { likewise, thus } = knowledge.modality;
  for (let word = Math.max(0, verb - REACH); word <= verb + REACH && word < words.length; word++)
    if (words.sentence[word] === words.sentence[verb] && likewise.has(words.lemma[word])) return word;
  let before = verb - 1;
  while (before > 0 && words.upos[before] === U.AUX && words.head[before] === verb) before--;
  if (words.sentence[before] === words.sentence[verb] && thus.has(words.lemma[before])) return before;
  // "Did so on Tuesday", not "did so much", "did too little".
  return thus.has(words.lemma[verb + 1] ?? "") && ENDS.has(words.upos[verb + 2]) ? verb + 1 : -1;
}

const ENDS = new Set<number>([U.PUNCT, U.ADP, U.SCONJ, U.CCONJ]);

/** "Come aveva fatto Berlino", "as did France": the word for "as" that opens the clause of a verb without an object; -1 when it has none. */
function likeAnother({ words, tree, knowledge }: Scene, verb: number): number {
  const object = dependent(tree, verb, D.obj);
  if (dependent(tree, verb, D.xcomp, D.ccomp) >= 0 || (object >= 0 && words.upos[object] !== U.PROPN)) return -1;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child])
    if (knowledge.alike.has(words.lemma[child])) return child;
  // "As did France": right before a verb whose subject stands behind.
  const before = words.sentence[verb - 1] === words.sentence[verb] ? words.lemma[verb - 1] : "";
  return knowledge.modality.inverting.has(before) && dependent(tree, verb, D.nsubj, D.obj) > verb ? verb - 1 : -1;
}
