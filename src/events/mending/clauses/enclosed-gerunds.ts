import { isGerund, isParticiple, isPast } from "../../../grammar/features.ts";
import type { Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";

/** "President Macron, visiting Rome, said": a gerund between commas is no adjective of the name behind it but that name is its object. */
export function mendEnclosedGerunds(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let gerund = 2; gerund + 1 < words.length; gerund++) {
    if (words.upos[gerund] !== U.VERB || words.deprel[gerund] !== D.amod || words.form[gerund - 1] !== ",") continue;
    if (!isGerund(words.morph[gerund]) && (!isParticiple(words.morph[gerund]) || isPast(words.morph[gerund]))) continue;
    const object = words.head[gerund];
    const subject = object > gerund ? words.head[object] : -1;
    if (subject < 0 || subject > gerund || words.deprel[object] !== D.appos) continue;
    words.head[gerund] = subject;
    words.deprel[gerund] = D.acl;
    words.head[object] = gerund;
    words.deprel[object] = D.obj;
    changed = true;
  }
  return changed;
}
