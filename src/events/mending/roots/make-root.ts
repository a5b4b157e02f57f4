import type { Tree } from "../../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";

/** Makes a verb the root in place of a noun, which stands in `relation` to it from now on; what stands behind the verb is its own. */
export function makeRoot(tree: Tree, noun: number, verb: number, relation: number): void {
  const { words } = tree;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    if (child > verb || UNIVERSAL_RELATION[words.deprel[child]] === D.punct) words.head[child] = verb;
    if (child > verb && words.deprel[child] === D.nmod) words.deprel[child] = D.obl;
  }
  words.head[verb] = -1;
  words.deprel[verb] = D.root;
  words.head[noun] = verb;
  words.deprel[noun] = relation;
}
