import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { isFiniteClause, isPassive } from "../../roles/voice.ts";

/** What may stand between a subject and its verb. */
const IN_GROUP = new Set<number>([U.AUX, U.PRON, U.ADV, U.PART]);
/** Relations by which a second clause hangs on the first. */
const CLAUSES = new Set<number>([D.conj, D.parataxis, D.advcl, D.ccomp]);
const LOOSE = new Set<number>([D.nmod, D.appos, D.obl]);
const NAMES = new Set<number>([D.flat, D.compound]);

/**
 * "Panama ha espresso solidarietà a San José e Bogotá le ha promesso due motovedette": a name behind a conjunction and right before a finite verb that
 * has neither subject nor conjunction is its subject, not one more of the clause before. Changes heads; gives whether any changed.
 */
export function mendJoinedClauses(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 3; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || !CLAUSES.has(UNIVERSAL_RELATION[words.deprel[verb]])) continue;
    const subject = joinedBefore(tree, verb);
    if (subject < 0 || words.head[verb] > subject || words.head[verb] === subject) continue;
    if (dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.csubj, D.cc, D.mark) >= 0) continue;
    if (!isFiniteClause(tree, verb)) continue;
    words.head[subject] = verb;
    words.deprel[subject] = isPassive(tree, verb) ? D["nsubj:pass"] : D.nsubj;
    changed = true;
    const conjunction = dependent(tree, subject, D.cc);
    if (conjunction < 0) continue;
    words.head[conjunction] = verb;
    words.deprel[verb] = D.conj;
  }
  return changed;
}

/** The name that ends right before a verb and its auxiliaries, with its conjunction right before it, or the two it joins; -1 when there is none. */
function joinedBefore(tree: Tree, verb: number): number {
  const { words } = tree;
  let word = verb - 1;
  while (word > 0 && IN_GROUP.has(words.upos[word]) && words.head[word] === verb) word--;
  while (words.head[word] >= 0 && words.head[word] < word && NAMES.has(UNIVERSAL_RELATION[words.deprel[word]]))
    word = words.head[word];
  if (words.upos[word] !== U.PROPN || words.deprel[word] !== D.conj) return -1;
  if (dependent(tree, word, D.case) >= 0) return -1;
  const conjunction = dependent(tree, word, D.cc);
  if (conjunction < 0 || conjunction > word) return -1;
  // "Dei quali Merkel e Hollande avevano discusso": both are, where the first has no place of its own.
  const first = words.head[word];
  const bare = words.upos[first] === U.PROPN && LOOSE.has(UNIVERSAL_RELATION[words.deprel[first]]);
  return bare && dependent(tree, first, D.case) < 0 ? first : word;
}
