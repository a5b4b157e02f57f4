import type { Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Esprimergli", "ha chiesto loro solidarietà": what is written in one word with a verb is its pronoun, no article; so is the dative behind
 * it that looks like a possessive, which would have an article. Changes tags, heads and relations; gives whether any changed.
 */
export function mendEnclitics(tree: Tree, { dativeForms }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    if (words.upos[word] !== U.DET) continue;
    const before = word - 1;
    const enclitic = words.upos[before] === U.VERB && words.start[before] === words.start[word];
    const dative = dativeForms.has(words.form[word].toLowerCase()) && words.head[word] > word;
    if (!enclitic && !(dative && words.upos[before] === U.VERB)) continue;
    words.upos[word] = U.PRON;
    words.head[word] = before;
    words.deprel[word] = dative || words.form[word].endsWith("i") ? D.iobj : D.obj;
    changed = true;
  }
  return changed;
}
