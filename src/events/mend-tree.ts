import { hasFeature } from "../grammar/morphology.ts";
import { buildTree, dependent, markerOf, type Tree } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import type { EventKnowledge } from "./knowledge.ts";

const isInfinitive = hasFeature("VerbForm", "Inf");
/** How many words of its own may stand between an operator noun and its infinitive: "l'impegno di Kim Jong-un a sostenere". */
const NOUN_REACH = 8;

/**
 * Corrects attachments that the lexicon knows better than the parser: a `che`-clause under a verb is its content; an infinitive
 * right behind a noun that takes one ("l'impegno di Kim a sostenere") is the noun's. Changes heads and relations in place and
 * gives the tree linked anew.
 */
export function mendTree(tree: Tree, knowledge: EventKnowledge): Tree {
  const { words } = tree;
  let changed = false;
  for (let word = 0; word < words.length; word++) {
    if (UNIVERSAL_RELATION[words.deprel[word]] !== D.advcl) continue;
    const head = words.head[word];
    if (head < 0) continue;
    const marker = markerOf(tree, word);
    if (knowledge.complementisers.has(marker) && words.upos[head] === U.VERB && head < word) {
      if (dependent(tree, head, D.ccomp, D.obj) < 0) words.deprel[word] = D.ccomp;
    } else if (marker !== "" && isInfinitive(words.morph[word])) {
      const noun = operatorNounBefore(tree, knowledge, word, head);
      if (noun < 0) continue;
      words.head[word] = noun;
      words.deprel[word] = D.acl;
      changed = true;
    }
  }
  return changed ? buildTree(words) : tree;
}

/** The noun close before an infinitive's marker that hangs on the same verb and takes infinitives; -1 when none. */
function operatorNounBefore(tree: Tree, knowledge: EventKnowledge, infinitive: number, verb: number): number {
  const { words } = tree;
  let first = infinitive;
  for (let child = tree.first[infinitive]; child >= 0 && child < infinitive; child = tree.next[child])
    first = Math.min(first, child);
  for (let word = first - 1; word >= 0 && first - word <= NOUN_REACH; word--) {
    if (words.upos[word] === U.PUNCT || words.upos[word] === U.VERB || words.upos[word] === U.AUX) return -1;
    if (words.upos[word] !== U.NOUN || words.head[word] !== verb) continue;
    const rows = knowledge.operators.operators.get(words.lemma[word]);
    return rows?.some((row) => row.pos === "NOUN" && row.complements.has("inf")) ? word : -1;
  }
  return -1;
}
