import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { isFiniteClause } from "../../roles/voice.ts";

/** How far before a participle the noun it belongs to may stand, in words. */
const REACH = 10;

/**
 * "Il fronte potrebbe cedere; l'esercito potrebbe ritirarsi": what a semicolon sets off is no content of the clause before.
 * "Ha disdetto l'intesa, che scadrà a novembre; martedì ha convocato …": nor part of a clause inside it. Heads and relations.
 */
export function mendClausesBehindSemicolons(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let mark = 1; mark + 1 < words.length; mark++) {
    if (words.form[mark] !== ";") continue;
    const clause = clauseBehind(tree, mark);
    if (clause < 0) continue;
    const above = words.head[clause];
    if (words.deprel[clause] === D.ccomp) words.deprel[clause] = D.parataxis;
    const main = outOfAdjuncts(tree, above);
    if (main === above || dependent(tree, clause, D.mark) >= 0) continue;
    words.head[clause] = main;
    words.deprel[clause] = D.conj;
    changed = true;
  }
  return changed;
}

/** The finite clause a semicolon opens, hung on a word before it; -1 when none. */
function clauseBehind(tree: Tree, mark: number): number {
  const { words } = tree;
  for (let at = words.head[mark], steps = 0; at > mark && steps < REACH; at = words.head[at], steps++) {
    if (words.head[at] >= mark || words.head[at] < 0) continue;
    return words.upos[at] === U.VERB && isFiniteClause(tree, at) ? at : -1;
  }
  return -1;
}

/** The clause that holds a word, out of relative clauses, participles and adverbial clauses. */
function outOfAdjuncts({ words }: Tree, word: number): number {
  let top = word;
  for (let at = word, steps = 0; at >= 0 && steps < 20; at = words.head[at], steps++) {
    const relation = UNIVERSAL_RELATION[words.deprel[at]];
    if ((relation === D.acl || relation === D.advcl) && words.head[at] >= 0) top = words.head[at];
    if (words.upos[at] === U.VERB && relation !== D.acl && relation !== D.advcl && relation !== D.conj && at <= top) {
      if (top !== word || at === word) return words.upos[top] === U.VERB ? top : at;
    }
  }
  return top;
}
