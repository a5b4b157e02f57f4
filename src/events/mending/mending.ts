import type { Tree } from "../../grammar/tree.ts";
import type { EventKnowledge } from "../knowledge.ts";

/** One kind of mistake put right in place; gives whether any head or relation changed. */
export type Mending = (tree: Tree, knowledge: EventKnowledge) => boolean;
