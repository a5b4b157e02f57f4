import { buildTree } from "../../grammar/tree.ts";
import { resolveCoreference } from "../../names/coreference/resolve-coreference.ts";
import { findMentions } from "../../names/find-mentions.ts";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";

/** Who and where: names, descriptions, and what points back to them. */
export function name(document: Document, pack: Pack): void {
  const { text, words, sentences, published } = document;
  document.mentions = findMentions(text, words, sentences, pack.world, pack.language, published, pack.recogniser);
  // Known names part what the parser took for one.
  document.tree = buildTree(words);
  resolveCoreference(text, words, sentences, document.mentions, pack.world, pack.language, published);
}
