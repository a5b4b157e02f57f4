import { isRelative } from "../../grammar/features.ts";
import { dependent, type Tree } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";

/** Whether one of the adverbs stands before a verb: "dove ha chiesto aiuto". */
export function opensWith(tree: Tree, verb: number, adverbs: ReadonlySet<string>): boolean {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child])
    if (words.upos[child] === U.ADV && adverbs.has(words.lemma[child].toLowerCase())) return true;
  return false;
}

/** Whether the relative pronoun of a clause stands under a preposition. */
export function hasObliqueRelative(tree: Tree, verb: number): boolean {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child])
    if (isRelative(words.morph[child]) && dependent(tree, child, D.case) >= 0) return true;
  return false;
}
