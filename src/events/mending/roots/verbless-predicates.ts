import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** "Ha definito le sanzioni dell'Ue “illegali”": an adjective behind a quotation mark is no name's modifier but the verb's predicate. */
export function mendPredicatesBehindQuotes(tree: Tree, { openingMarks }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    if (words.upos[word] !== U.ADJ || !openingMarks.has(words.form[word - 1])) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    if (relation !== D.nmod && relation !== D.amod && relation !== D.appos && relation !== D.acl) continue;
    let verb = words.head[word];
    while (verb >= 0 && words.upos[verb] !== U.VERB) verb = words.head[verb];
    if (verb < 0 || verb > word || dependent(tree, verb, D.obj, D["nsubj:pass"]) < 0) continue;
    words.head[word] = verb;
    words.deprel[word] = D.xcomp;
    changed = true;
  }
  return changed;
}

/** "Seul pronta a negoziare": in a title without a finite verb the adjective that takes an infinitive is the predicate of the name. */
export function mendVerblessPredicates(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let predicate = 1; predicate < words.length; predicate++) {
    const name = words.head[predicate];
    if (words.upos[predicate] !== U.ADJ || words.deprel[predicate] !== D.amod || name !== predicate - 1) continue;
    if (words.deprel[name] !== D.root || dependent(tree, name, D.cop, D.nsubj, D.case) >= 0) continue;
    if (!knowledge.operators.operators.get(words.lemma[predicate])?.some((row) => row.pos === "ADJ")) continue;
    if (dependent(tree, predicate, D.advcl, D.xcomp, D.acl) < 0) continue;
    words.head[predicate] = -1;
    words.deprel[predicate] = D.root;
    words.head[name] = predicate;
    words.deprel[name] = D.nsubj;
    for (let child = tree.first[name]; child >= 0; child = tree.next[child])
      if (child > predicate) words.head[child] = predicate;
    changed = true;
  }
  return changed;
}
