import type { Tree } from "../../../grammar/tree.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { enclosureAt } from "./enclosure.ts";
import { joinEnclosure } from "./join-enclosure.ts";

/**
 * "Warsaw, whose guards used water cannon in June, welcomed the vote": a bare nominal that opens a clause is the subject of the finite verb
 * right behind the comma that closes what is said of it, however a parser hung the three. Changes heads and relations; gives whether any changed.
 */
export function mendEnclosures(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let comma = 1; comma + 3 < words.length; comma++) {
    if (words.form[comma] !== ",") continue;
    const found = enclosureAt(tree, comma, knowledge);
    if (found === null) continue;
    joinEnclosure(tree, found);
    changed = true;
    comma = found.verb;
  }
  return changed;
}
