import { isInfinitive } from "../../grammar/features.ts";
import { dependent, markerOf, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Scene } from "../scene.ts";

/** "Per fermare", "to stop", "a contract to supply": an infinitive of what is meant to come; "fell to close at 80" has come. */
export function isPurpose({ tree, words, knowledge }: Scene, clause: number, above: number): boolean {
  if (!isInfinitival(tree, clause)) return false;
  // "Used live rounds to disperse a crowd": what somebody uses a thing for is done with it.
  if (knowledge.using.has(words.lemma[above])) return false;
  const relation = UNIVERSAL_RELATION[words.deprel[clause]];
  if (relation === D.advcl && knowledge.purpose.has(markerOf(tree, clause)))
    return !(knowledge.undergoing.verbs.has(words.lemma[clause]) && knowledge.undergoing.verbs.has(words.lemma[above]));
  // "The first woman to lead a firm" leads it.
  const noun = words.head[clause];
  return relation === D.acl && words.upos[noun] === U.NOUN && !isRanked(tree, noun, knowledge.ranks);
}

/** An infinitive, itself or by the auxiliary of its passive, that has no time of its own. */
function isInfinitival(tree: Tree, clause: number): boolean {
  const { words } = tree;
  if (isInfinitive(words.morph[clause])) return dependent(tree, clause, D.aux) < 0;
  const auxiliary = dependent(tree, clause, D["aux:pass"]);
  return auxiliary >= 0 && isInfinitive(words.morph[auxiliary]) && dependent(tree, clause, D.aux) < 0;
}

/** A noun with a word of rank: `first`, `only`, `ultimo`. */
function isRanked(tree: Tree, noun: number, ranks: ReadonlySet<string>): boolean {
  for (let child = tree.first[noun]; child >= 0 && child < noun; child = tree.next[child])
    if (ranks.has(tree.words.lemma[child])) return true;
  return false;
}
