import type { Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Un attacco di al Qaeda", "il colloquio con al Sisi": behind a preposition that never stands before another, what the splitter took for a
 * preposition and its article is the article of an Arabic name.
 */
export function mendArabicArticles(tree: Tree, { lonePrepositions }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let article = 2; article < words.length - 1; article++) {
    const joined = article - 1;
    const name = article + 1;
    if (words.upos[name] !== U.PROPN || words.start[article] !== words.start[joined]) continue;
    if (words.upos[joined] !== U.ADP) continue;
    const before = words.upos[article - 2] === U.DET ? article - 3 : article - 2;
    if (before < 0 || words.sentence[before] !== words.sentence[name]) continue;
    if (!lonePrepositions.has(words.lemma[before])) continue;
    for (let word = before; word < name; word++) words.head[word] = name;
    words.deprel[joined] = words.deprel[article] = D.compound;
    words.deprel[before] = D.case;
    changed = true;
  }
  return changed;
}
