import { isInfinitive, isPlural } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, isNoun, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

const PRESENT = packMorphology("Mood=Ind|Tense=Pres|VerbForm=Fin");

/**
 * "Peru's unions call off a strike": a root with a plural subject before it and an object or particle behind it is the verb of the same letters. Tags only.
 */
export function mendRootsWithObjects(tree: Tree, { verbs, headlineFuture }: EventKnowledge): boolean {
  const { words } = tree;
  if (headlineFuture.size === 0) return false;
  for (let verb = 1; verb + 1 < words.length; verb++) {
    if (words.upos[verb] !== U.NOUN || words.deprel[verb] !== D.root || isPlural(words.morph[verb])) continue;
    const subject = dependent(tree, verb, D.nsubj);
    // "Russian missiles rain down on Odesa": no noun has a particle.
    const object = dependent(tree, verb, D.obj, D["compound:prt"]);
    if (subject < 0 || subject > verb || object < verb || !isPlural(words.morph[subject])) continue;
    if (!verbs.has(words.lemma[verb]) || dependent(tree, verb, D.det, D.case, D.cop) >= 0) continue;
    words.upos[verb] = U.VERB;
    words.morph[verb] = PRESENT;
  }
  return false;
}

/**
 * "Two states of the bloc refuse to lift the ban": an infinitive with a subject of its own is no main verb; the word before its "to", taken for
 * the noun that ends the subject, is. Changes tags, heads and relations.
 */
export function mendFinitesBeforeInfinitives(tree: Tree, { verbs, headlineFuture }: EventKnowledge): boolean {
  const { words } = tree;
  if (headlineFuture.size === 0) return false;
  let changed = false;
  for (let infinitive = 3; infinitive < words.length; infinitive++) {
    if (words.deprel[infinitive] !== D.root || !isInfinitive(words.morph[infinitive])) continue;
    const subject = dependent(tree, infinitive, D.nsubj);
    const verb = dependent(tree, infinitive, D.mark) - 1;
    if (subject < 0 || verb <= subject + 1 || words.upos[verb] !== U.NOUN || isPlural(words.morph[verb])) continue;
    if (!isPlural(words.morph[subject]) || !verbs.has(words.lemma[verb])) continue;
    const swallowed = verb - 1;
    if (words.head[swallowed] !== verb || !isNoun(words, swallowed)) continue;
    if (UNIVERSAL_RELATION[words.deprel[swallowed]] !== D.compound) continue;
    words.head[swallowed] = words.head[verb];
    words.deprel[swallowed] = words.deprel[verb];
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
      if (child < swallowed) words.head[child] = swallowed;
    words.upos[verb] = U.VERB;
    words.morph[verb] = PRESENT;
    words.head[verb] = -1;
    words.deprel[verb] = D.root;
    words.head[subject] = verb;
    words.head[infinitive] = verb;
    words.deprel[infinitive] = D.xcomp;
    for (let child = tree.first[infinitive]; child >= 0; child = tree.next[child])
      if (UNIVERSAL_RELATION[words.deprel[child]] === D.punct) words.head[child] = verb;
    changed = true;
  }
  return changed;
}
