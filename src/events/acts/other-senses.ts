import { isInfinitive, isInterrogative } from "../../grammar/features.ts";
import { dependent, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { lightVerbOver } from "../roles/light-verbs.ts";
import type { Scene } from "../scene.ts";
import type { PredicateMatch } from "./match.ts";

/** Whether what stands beside a row's word gives it another sense than the row's. */
export const isOtherSense = (scene: Scene, match: PredicateMatch): boolean =>
  !match.predicate.meaning.own &&
  match.predicate.lemmas.length === 1 &&
  (isQuestionPut(scene, match) ||
    isShown(scene, match) ||
    isAttraction(scene, match) ||
    isThing(scene, match) ||
    isAtFault(scene, match));

/** "The minister is to blame": who is to blame blames nobody. */
function isAtFault({ tree, words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "VERB" || !knowledge.blaming.has(words.lemma[head]) || !isInfinitive(words.morph[head]))
    return false;
  return dependent(tree, head, D.obj) < 0 && dependent(tree, head, D.cop) >= 0;
}

/** "Asked Rama whether he would go", "when asked if", "asked, “Will you?”": a question put asks nobody to do anything. */
function isQuestionPut(scene: Scene, { predicate, head }: PredicateMatch): boolean {
  const { tree, words, speech, knowledge } = scene;
  if (predicate.pos !== "VERB" || !knowledge.querying.has(words.lemma[head])) return false;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    if (child < head) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation !== D.ccomp && relation !== D.advcl && relation !== D.xcomp) continue;
    const mark = dependent(tree, child, D.mark);
    if (mark > head && knowledge.modality.question.has(words.form[mark].toLowerCase())) return true;
    for (let word = head + 1; word <= child; word++)
      if (words.sentence[word] === words.sentence[head] && isInterrogative(words.morph[word])) return true;
  }
  for (let word = head + 1; word < words.length && words.sentence[word] === words.sentence[head]; word++)
    if (words.form[word] === "?") return speech.quotationAt[word] >= 0 && speech.quotationAt[head] < 0;
  return false;
}

/** "Demonstrated a grasp of the file", "demonstrated that it works": who shows something does not take to the street. */
function isShown({ tree, words, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "VERB" || !knowledge.showing.has(words.lemma[head])) return false;
  return dependent(tree, head, D.obj, D.ccomp, D["nsubj:pass"]) >= 0;
}

/** "Her appeal to young voters", "the party's broad appeal": what draws people asks them for nothing, unless it says for what. */
function isAttraction(scene: Scene, { predicate, head }: PredicateMatch): boolean {
  const { tree, words, knowledge } = scene;
  if (predicate.pos !== "NOUN" || !knowledge.attraction.has(words.lemma[head])) return false;
  // "The Court of Appeals"
  if (prepositionOf(tree, head) === knowledge.slots.genitive && words.head[head] === head - 2) return true;
  if (dependent(tree, head, D["nmod:poss"], D.compound, D.amod) < 0 || lightVerbOver(scene, head) >= 0) return false;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation === D.acl || (relation === D.nmod && knowledge.askedFor.has(prepositionOf(tree, child)))) return false;
  }
  return true;
}

/** Meanings of what is done to people. */
const OF_PEOPLE = new Set(["release", "dismiss", "phone", "arrest"]);

/** "Replaced the Ohio ads", "released a film aimed at Ghana": what is done to a thing, whoever it belongs to, is done to nobody. */
function isThing({ tree, words, mentions, knowledge }: Scene, { predicate, head }: PredicateMatch): boolean {
  if (predicate.pos !== "VERB" || !OF_PEOPLE.has(predicate.meaning.id)) return false;
  const object = dependent(tree, head, D.obj, D["nsubj:pass"]);
  return (
    object >= 0 &&
    words.upos[object] === U.NOUN &&
    mentions.mentionAt[object] < 0 &&
    knowledge.things.has(words.lemma[object])
  );
}
