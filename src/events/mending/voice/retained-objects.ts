import { isParticiple, isPast } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** "Blamed the United States and Israel for a virus": a bare nominal addressed by a verb without an object is its object. Relations only. */
export function mendAddresseesAsObjects(tree: Tree): boolean {
  const { words } = tree;
  for (let word = 1; word < words.length; word++) {
    const verb = words.head[word];
    if (words.deprel[word] !== D.iobj || verb < 0 || verb > word || words.upos[verb] !== U.VERB) continue;
    if (words.upos[word] !== U.NOUN && words.upos[word] !== U.PROPN) continue;
    if (dependent(tree, word, D.case) >= 0 || dependent(tree, verb, D.obj, D.ccomp, D.xcomp) >= 0) continue;
    words.deprel[word] = D.obj;
  }
  return false;
}

/**
 * "The envoy was handed a note": a form of `be` before a past participle with an object of its own makes the passive of a verb of two objects.
 * Relations only.
 */
export function mendRetainedObjects(tree: Tree, { modality }: EventKnowledge): boolean {
  const { words } = tree;
  for (let verb = 2; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || !isPast(words.morph[verb]) || !isParticiple(words.morph[verb])) continue;
    const auxiliary = lastAuxiliary(tree, verb);
    if (
      auxiliary < 0 ||
      !modality.proverb.has(words.lemma[auxiliary]) ||
      modality.possessive.has(words.lemma[auxiliary])
    )
      continue;
    const subject = dependent(tree, verb, D.nsubj);
    const object = dependent(tree, verb, D.obj);
    if (subject < 0 || subject > auxiliary || object < verb || words.upos[object] !== U.NOUN) continue;
    words.deprel[auxiliary] = D["aux:pass"];
    words.deprel[subject] = D["nsubj:pass"];
  }
  return false;
}

function lastAuxiliary(tree: Tree, verb: number): number {
  let last = -1;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child])
    if (UNIVERSAL_RELATION[tree.words.deprel[child]] === D.aux) last = child;
  return last;
}
