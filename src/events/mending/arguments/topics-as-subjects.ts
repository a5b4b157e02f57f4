import { isFiniteForm, isPlural } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Haiti, sbarcano i poliziotti keniani": no comma stands between a subject and its verb; the nominal behind the verb is the subject, and what stands
 * before the comma is what the title is about. Changes relations; gives whether any changed.
 */
export function mendTopicsTakenForSubjects(tree: Tree, { headlineFuture }: EventKnowledge): boolean {
  const { words } = tree;
  if (headlineFuture.size > 0) return false;
  for (let verb = 2; verb + 1 < words.length; verb++) {
    const comma = verb - 1;
    if (words.form[comma] !== "," || words.deprel[verb] !== D.root || !isFiniteForm(words.morph[verb])) continue;
    const topic = dependent(tree, verb, D.nsubj);
    const subject = dependent(tree, verb, D.obj);
    if (topic < 0 || topic > comma || subject < verb || words.upos[topic] !== U.PROPN) continue;
    if (topic > 0 && words.sentence[topic - 1] === words.sentence[topic]) continue;
    // "Parigi, che teme il voto, chiude …": nothing but the name before the comma.
    let name = topic;
    while (name + 1 < comma && UNIVERSAL_RELATION[words.deprel[name + 1]] === D.flat) name++;
    if (name + 1 !== comma || isPlural(words.morph[verb]) !== isPlural(words.morph[subject])) continue;
    words.deprel[topic] = D.obl;
    words.deprel[subject] = D.nsubj;
  }
  return false;
}
