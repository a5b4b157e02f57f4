import { attachmentsOf, noteAttachments, undoCircles } from "../../grammar/circles.ts";
import { buildTree, type Tree } from "../../grammar/tree.ts";
import type { EventKnowledge } from "../knowledge.ts";
import type { Mending } from "./mending.ts";
import { ARGUMENTS } from "./stages/arguments.ts";
import { CLAUSES } from "./stages/clauses.ts";
import { CONTENTS } from "./stages/contents.ts";
import { PHRASES } from "./stages/phrases.ts";
import { RELATIVES } from "./stages/relatives.ts";
import { ROOTS } from "./stages/roots.ts";
import { TAGS } from "./stages/tags.ts";
import { VOICE } from "./stages/voice.ts";
import { mendLemmas } from "./tags/lemmas.ts";

/** All mendings in running order: a later one counts on what earlier ones put right. */
const MENDINGS: readonly Mending[] = [
  ...TAGS,
  ...ROOTS,
  ...PHRASES,
  ...CLAUSES,
  ...VOICE,
  ...RELATIVES,
  ...ARGUMENTS,
  ...CONTENTS,
];

/**
 * Corrects attachments that grammar and lexicon know better than a greedy parser. Changes heads and relations in place and gives
 * the tree linked anew.
 */
export function mendTree(tree: Tree, knowledge: EventKnowledge): Tree {
  mendLemmas(tree.words, knowledge);
  let mended = tree;
  const before = attachmentsOf(tree.words);
  for (const mend of MENDINGS) {
    if (!mend(mended, knowledge)) continue;
    undoCircles(mended.words, before);
    mended = buildTree(mended.words);
    noteAttachments(mended.words, before);
  }
  return mended;
}
