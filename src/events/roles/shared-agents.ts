import { dependent, prepositionOf, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { antecedent } from "./obliques.ts";
import { type Arguments, add } from "./slots.ts";
import { isPassive } from "./voice.ts";

/** "Was arrested and beaten by police": the agent behind passives joined without words between is that of all. */
export function shareAgent(tree: Tree, verb: number, slots: Arguments, agent: string): void {
  const { words } = tree;
  const joined = dependent(tree, verb, D.conj);
  if (joined < 0 || words.upos[joined] !== U.VERB || !isPassive(tree, joined)) return;
  for (let word = verb + 1; word < joined; word++)
    if (words.head[word] === verb && words.upos[word] !== U.ADV && words.upos[word] !== U.PUNCT) return;
  for (let child = tree.first[joined]; child >= 0; child = tree.next[child]) {
    const oblique = UNIVERSAL_RELATION[words.deprel[child]] === D.obl;
    if (words.deprel[child] === D["obl:agent"] || (oblique && prepositionOf(tree, child) === agent))
      add(slots, "subj", antecedent(tree, child));
  }
}
