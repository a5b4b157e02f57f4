import { dependent, subtreeSpan, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** "… secondo immagini satellitari", "un incontro con il presidente": no object stands under a preposition. Relations only. */
export function mendCasedObjects(tree: Tree): boolean {
  const { words } = tree;
  for (let word = 0; word < words.length; word++) {
    if (words.deprel[word] !== D.obj || words.upos[word] === U.PRON) continue;
    const preposition = dependent(tree, word, D.case);
    if (preposition >= 0 && preposition < word && words.upos[preposition] === U.ADP) words.deprel[word] = D.obl;
  }
  return false;
}

/** "Nessuno nel governo ceco ha incontrato": what stands right behind nobody says who nobody is. Gives whether heads changed. */
export function mendNobody(tree: Tree, { modality }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let nobody = 0; nobody < words.length; nobody++) {
    const verb = words.head[nobody];
    if (words.upos[nobody] !== U.PRON || words.deprel[nobody] !== D.nsubj || verb < nobody) continue;
    if (!modality.negations.has(words.lemma[nobody])) continue;
    for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child]) {
      if (words.deprel[child] !== D.obl || subtreeSpan(tree, child)[0] !== nobody + 1) continue;
      words.head[child] = nobody;
      words.deprel[child] = D.nmod;
      changed = true;
      break;
    }
  }
  return changed;
}
