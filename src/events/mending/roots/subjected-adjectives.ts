import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";

/** "since the generals seized power": a verb with a subject of its own is no modifier; the noun behind it is its object. */
export function mendSubjectedAdjectives(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || words.deprel[verb] !== D.amod) continue;
    const noun = words.head[verb];
    const subject = dependent(tree, verb, D.nsubj);
    if (noun < verb || subject < 0 || subject > verb) continue;
    const marked = dependent(tree, verb, D.mark) >= 0;
    const above = words.head[noun];
    words.head[verb] = above;
    words.deprel[verb] = marked && above >= 0 ? D.advcl : words.deprel[noun];
    words.head[noun] = verb;
    words.deprel[noun] = D.obj;
    changed = true;
  }
  return changed;
}
