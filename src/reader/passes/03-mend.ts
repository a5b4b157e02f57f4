import { mendTree } from "../../events/mending/mend-tree.ts";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";

/** Attachments that the lexicon knows better than the parser. */
export function mend(document: Document, pack: Pack): void {
  document.tree = mendTree(document.tree, pack.events);
}
