import { dependent } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { negationAt } from "../factuality/modality.ts";
import { verbGroup } from "../factuality/verb-group.ts";
import type { Roles } from "../roles/roles.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { isNegated, judgementAt } from "./judgements.ts";
import type { PredicateMatch } from "./match.ts";
import { saidOfRivals } from "./said-of-rivals.ts";

/**
 * What somebody says a rival did wrong in words that blame nobody by themselves: "said the president failed to listen", "wrote that the mayor has
 * done nothing", "said Berlin should have acted", "says the bill is too weak". Once a sentence, and not where it tells of blame already.
 */
export const faultsTold = (
  scene: Scene,
  told: Uint8Array,
  drafts: readonly EventDraft[],
): { match: PredicateMatch; roles: Roles }[] =>
  saidOfRivals(scene, told, drafts, {
    type: "ACCUSE",
    meaning: "criticise",
    name: "fault",
    step: "said of a rival: a fault",
    isSaid: isFault,
  });

function isFault(scene: Scene, clause: number): boolean {
  const { tree, words, knowledge } = scene;
  if (words.upos[clause] !== U.VERB && dependent(tree, clause, D.cop) < 0) return false;
  const group = verbGroup(scene, clause);
  if (group.finite < 0) return false;
  const negated = isNegated(scene, clause);
  // "Should have acted": what was due was not done.
  if (group.modal === "obligation" && group.perfect) return true;
  if (group.modal !== null || group.conditional !== null || group.tense === "future") return false;
  const lemma = words.lemma[clause];
  if (words.upos[clause] === U.VERB) {
    if (knowledge.failing.has(lemma)) return !negated;
    if (knowledge.meriting.has(lemma) && negated) return true;
    return knowledge.yielding.has(lemma) && givesLittle(scene, clause);
  }
  return !negated && words.upos[clause] === U.ADJ && hasExcess(scene, clause);
}

/** "Did nothing", "offered no plan", "has too little to say", "has not done enough". */
function givesLittle(scene: Scene, verb: number): boolean {
  const { tree, words, knowledge } = scene;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation !== D.obj && relation !== D.advmod) continue;
    const lemma = words.lemma[child];
    // "Has done nothing wrong" clears him.
    const clears = child + 1 < words.length && judgementAt(scene, child + 1)?.type?.name === "ACCUSE";
    if (clears) return false;
    if (knowledge.scant.has(lemma) && words.upos[child] !== U.NOUN) return true;
    if (knowledge.sufficient.has(lemma) && isNegated(scene, verb)) return true;
    if (relation === D.obj && (isNegated(scene, child) || negationAt(words, child, knowledge.modality))) return true;
    if (relation === D.obj && hasExcess(scene, child)) return true;
  }
  return false;
}

/** "Too weak", "too little". */
function hasExcess({ tree, words, knowledge }: Scene, word: number): boolean {
  for (let child = tree.first[word]; child >= 0; child = tree.next[child])
    if (child < word && knowledge.excess.has(words.lemma[child])) return true;
  return false;
}
