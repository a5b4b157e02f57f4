import { analyse } from "../../grammar/grammar.ts";
import { buildTree } from "../../grammar/tree.ts";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";

/** Parts of speech, lemmas, features and the dependency tree. */
export function analyseGrammar(document: Document, pack: Pack): void {
  analyse(pack.grammar, document.words, document.sentences);
  document.tree = buildTree(document.words);
}
