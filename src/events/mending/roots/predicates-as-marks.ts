import { isInfinitive } from "../../../grammar/features.ts";
import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Is due to send food": an adjective that takes an infinitive, with a copula before it, is the predicate, though a parser take it with its "to"
 * for a mark of the infinitive ("due to illness"). Changes heads and relations; gives whether any changed.
 */
export function mendPredicatesTakenForMarks(tree: Tree, { operators }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let predicate = 1; predicate + 2 < words.length; predicate++) {
    const verb = words.head[predicate];
    if (words.deprel[predicate] !== D.mark || verb < predicate || !isInfinitive(words.morph[verb])) continue;
    if (words.head[predicate + 1] !== predicate || words.deprel[predicate + 1] !== D.fixed) continue;
    const copula = dependent(tree, verb, D.cop);
    if (copula < 0 || copula > predicate) continue;
    const rows = operators.operators.get(words.lemma[predicate]);
    if (!rows?.some(({ pos, complements }) => pos === "ADJ" && complements.has("inf"))) continue;
    takePlace(words, predicate, verb);
    for (let child = tree.first[verb]; child >= 0 && child < predicate; child = tree.next[child]) {
      words.head[child] = predicate;
      if (words.deprel[child] === D["nsubj:outer"]) words.deprel[child] = D.nsubj;
    }
    words.head[verb] = predicate;
    words.deprel[verb] = D.xcomp;
    words.upos[predicate] = U.ADJ;
    words.head[predicate + 1] = verb;
    words.deprel[predicate + 1] = D.mark;
    changed = true;
  }
  return changed;
}
