import type { Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Si accusano a vicenda di aver sparato": what hangs on the words for each other is the content of their verb. Changes heads and relations; gives
 * whether any changed.
 */
export function mendContentBehindEachOther(tree: Tree, { reciprocal }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let content = 3; content < words.length; content++) {
    const last = words.head[content];
    const verb = last < 0 || last > content ? -1 : words.head[last];
    if (verb < 0 || verb > last || words.upos[verb] !== U.VERB) continue;
    if (words.deprel[content] !== D.acl && words.deprel[content] !== D.nmod) continue;
    const ends = (phrase: readonly string[]) =>
      phrase.every((form, at) => words.form[last - phrase.length + 1 + at]?.toLowerCase() === form);
    if (!reciprocal.some(ends)) continue;
    words.head[content] = verb;
    words.deprel[content] = words.upos[content] === U.VERB ? D.ccomp : D.obl;
    changed = true;
  }
  return changed;
}
