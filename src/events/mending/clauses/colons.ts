import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { isFiniteClause } from "../../roles/voice.ts";

/** How far behind a colon the clauses it opens are sought, in words. */
const REACH = 60;

/**
 * "Non l'avesse mai fatto: la giunta ha respinto l'offerta, ha richiamato l'ambasciatore e accusa …": what a colon opens goes on behind it.
 * A verb without a subject of its own behind the first clause there is coordinated with that clause, not with what stands before the
 * colon. Changes heads and relations in place; gives whether any changed.
 */
export function mendClausesBehindColons(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let colon = 1; colon + 1 < words.length; colon++) {
    if (words.form[colon] !== ":") continue;
    if (giveBack(tree, colon)) {
      changed = true;
      continue;
    }
    const first = openedBy(tree, colon);
    const second = first < 0 ? -1 : continuationOf(tree, colon, first);
    if (second < 0) continue;
    const before = words.head[first];
    if (words.head[before] === second) {
      takePlace(words, before, second);
    }
    words.head[second] = first;
    words.deprel[second] = D.conj;
    changed = true;
  }
  return changed;
}

/** "La ministra non l'ha presa bene: ha accusato …": the clause with the subject, before the colon, is the main one. Gives whether it was not. */
function giveBack(tree: Tree, colon: number): boolean {
  const { words } = tree;
  let main = colon - 1;
  while (main >= 0 && words.sentence[main] === words.sentence[colon] && words.head[main] < colon) main--;
  if (main < 0 || words.sentence[main] !== words.sentence[colon] || words.upos[main] !== U.VERB) return false;
  const after = words.head[main];
  const relation = UNIVERSAL_RELATION[words.deprel[main]];
  if (words.upos[after] !== U.VERB || (relation !== D.advcl && relation !== D.ccomp && relation !== D.parataxis))
    return false;
  const subject = dependent(tree, main, D.nsubj, D["nsubj:pass"]);
  if (subject < 0 || subject > colon || !isFiniteClause(tree, main) || dependent(tree, main, D.mark) >= 0) return false;
  if (!isFiniteClause(tree, after) || dependent(tree, after, D.nsubj, D["nsubj:pass"], D.mark) >= 0) return false;
  // Nobody stands between the colon and its verb who might be its subject.
  for (let word = colon + 1; word < after; word++)
    if (words.upos[word] !== U.AUX && words.upos[word] !== U.ADV && words.upos[word] !== U.PRON) return false;
  takePlace(words, main, after);
  words.head[after] = main;
  words.deprel[after] = D.parataxis;
  return true;
}

/** The finite clause with a subject that a colon opens, hung on a clause before it; -1 when none. */
function openedBy(tree: Tree, colon: number): number {
  const { words } = tree;
  for (let verb = colon + 1; verb < Math.min(words.length, colon + REACH); verb++) {
    if (words.sentence[verb] !== words.sentence[colon]) return -1;
    if (words.upos[verb] !== U.VERB || words.head[verb] > colon) continue;
    const subject = dependent(tree, verb, D.nsubj, D["nsubj:pass"]);
    const opens = subject > colon && subject < verb && isFiniteClause(tree, verb);
    return opens && words.head[verb] >= 0 && words.upos[words.head[verb]] === U.VERB ? verb : -1;
  }
  return -1;
}

/** The finite verb without subject or marker behind a clause that goes on with what stands before the colon; -1 when none. */
function continuationOf(tree: Tree, colon: number, first: number): number {
  const { words } = tree;
  const before = words.head[first];
  for (let verb = first + 1; verb < Math.min(words.length, first + REACH); verb++) {
    if (words.sentence[verb] !== words.sentence[colon] || words.form[verb] === ";") return -1;
    if (words.upos[verb] !== U.VERB || !isFiniteClause(tree, verb)) continue;
    const linked = words.head[verb] === before || words.head[before] === verb;
    const relation = UNIVERSAL_RELATION[words.deprel[verb]];
    const coordinate = relation === D.conj || relation === D.parataxis || relation === D.root;
    if (!linked || !coordinate) continue;
    return dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.mark) < 0 ? verb : -1;
  }
  return -1;
}
