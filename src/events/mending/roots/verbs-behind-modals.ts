import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "it would free 1,500 prisoners": right behind a modal stands a verb; where the parser saw an adjective of the noun that follows,
 * the noun is its object. Changes tags, heads and relations; gives whether any changed.
 */
export function mendVerbsBehindModals(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let modal = 0; modal + 1 < words.length; modal++) {
    if (words.upos[modal] !== U.AUX || !isModal(words.lemma[modal], knowledge)) continue;
    // "Will no longer issue visas": an adverb may stand between.
    const verb = hasAdverbBehind(tree, modal) ? words.head[modal] : modal + 1;
    if (words.upos[verb] !== U.ADJ && words.upos[verb] !== U.NOUN) continue;
    // "Will station a brigade": a noun that has an object is none.
    const objected = words.upos[verb] === U.NOUN && dependent(tree, verb, D.obj) > verb;
    if (
      words.head[modal] === verb &&
      (words.upos[verb] === U.ADJ || objected) &&
      knowledge.verbs.has(words.lemma[verb])
    ) {
      words.upos[verb] = U.VERB;
      continue;
    }
    const noun = words.head[verb];
    const relation = UNIVERSAL_RELATION[words.deprel[verb]];
    if (noun < verb || words.head[modal] !== noun || (relation !== D.amod && relation !== D.compound)) continue;
    if (!knowledge.verbs.has(words.lemma[verb]) || dependent(tree, noun, D.cop) >= 0) continue;
    for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) if (child < verb) words.head[child] = verb;
    words.upos[verb] = U.VERB;
    takePlace(words, verb, noun);
    words.head[noun] = verb;
    words.deprel[noun] = D.obj;
    changed = true;
  }
  return changed;
}

/** Whether the words between a modal and its own head are an adverb of that head. */
function hasAdverbBehind({ words }: Tree, modal: number): boolean {
  const verb = words.head[modal];
  if (verb < modal + 2 || verb > modal + 3) return false;
  return words.upos[verb - 1] === U.ADV && words.head[verb - 1] === verb;
}

const isModal = (lemma: string, { modality }: EventKnowledge): boolean =>
  modality.future.has(lemma) ||
  modality.conditional.has(lemma) ||
  modality.possible.has(lemma) ||
  modality.obligation.has(lemma);
