import { isInfinitive } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** "Visitare Tunisi": what stands behind an infinitive as its subject is its object. Relations only. */
export function mendInfinitives(tree: Tree): boolean {
  const { words } = tree;
  for (let word = 1; word < words.length; word++) {
    const verb = words.head[word];
    if (words.deprel[word] !== D.nsubj || verb < 0 || verb > word || words.upos[verb] !== U.VERB) continue;
    const auxiliary = dependent(tree, verb, D.aux);
    const infinite = isInfinitive(words.morph[verb]) || (auxiliary >= 0 && isInfinitive(words.morph[auxiliary]));
    const passive = dependent(tree, verb, D["aux:pass"], D.cop, D.obj) >= 0;
    if (infinite && !passive && dependent(tree, word, D.case) < 0) words.deprel[word] = D.obj;
  }
  return false;
}

/**
 * "Tried in vain to seize": a complement of the verb, not of the phrase before it; "ha citato in giudizio la Germania": of two subjects
 * around an active verb the second is its object.
 */
export function mendComplements(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    const head = words.head[word];
    if (head < 0 || head > word) continue;
    if (words.deprel[word] === D.nsubj && words.upos[head] === U.VERB) {
      const first = dependent(tree, head, D.nsubj);
      const active = dependent(tree, head, D["aux:pass"], D.obj, D.cop) < 0;
      if (first >= 0 && first < head && active && dependent(tree, word, D.case) < 0) words.deprel[word] = D.obj;
      continue;
    }
    // "Were activated and shelled positions": a passive has no object, its conjunct may.
    if (words.deprel[word] === D.obj && dependent(tree, head, D["aux:pass"]) >= 0) {
      const second = dependent(tree, head, D.conj);
      if (second > head && second < word && words.upos[second] === U.VERB && dependent(tree, second, D.obj) < 0) {
        words.head[word] = second;
        changed = true;
      }
      continue;
    }
    const above = words.head[head];
    if (above < 0 || words.upos[above] !== U.VERB || words.upos[head] === U.VERB || !isInfinitive(words.morph[word]))
      continue;
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    if (relation !== D.advcl && relation !== D.acl && relation !== D.xcomp) continue;
    if (knowledge.operators.operators.has(words.lemma[head])) continue;
    // "Urged the parties to talk": of whom something is asked the infinitive is the verb's; else an object keeps its own.
    const object = UNIVERSAL_RELATION[words.deprel[head]] === D.obj;
    const rows = knowledge.operators.operators.get(words.lemma[above]);
    const governs = rows?.some(
      ({ pos, complements, controllers }) =>
        pos === "VERB" && complements.has("inf") && !(object && (controllers[0] ?? "subj") === "subj"),
    );
    if (!governs) continue;
    words.head[word] = above;
    words.deprel[word] = D.xcomp;
    changed = true;
  }
  return changed;
}
