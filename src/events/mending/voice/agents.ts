import { prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";

/** The nominal behind a verb that a preposition makes its agent; -1 when none. */
export function agentBehindVerb(tree: Tree, verb: number, preposition: string): number {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
    if (child > verb && UNIVERSAL_RELATION[words.deprel[child]] === D.obl && prepositionOf(tree, child) === preposition)
      return child;
  return -1;
}
