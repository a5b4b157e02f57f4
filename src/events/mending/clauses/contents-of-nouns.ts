import { isGerund, isInfinitive } from "../../../grammar/features.ts";
import { dependent, markerOf, prepositionOf, subtreeSpan, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** "Called for Iran to release the hostages": who stands between `for` and the infinitive is the infinitive's subject. */
export function mendInfinitivesWithSubjects(tree: Tree, { operators }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let subject = 1; subject + 2 < words.length; subject++) {
    const verb = words.head[subject];
    if (verb < 0 || verb > subject || UNIVERSAL_RELATION[words.deprel[subject]] !== D.obl) continue;
    const preposition = prepositionOf(tree, subject);
    const rows = operators.operators.get(words.lemma[verb]) ?? [];
    if (!rows.some((row) => row.effect === "demand" && row.complements.has(preposition))) continue;
    const infinitive = infinitiveBehind(tree, verb, subject);
    if (infinitive < 0) continue;
    const marker = dependent(tree, subject, D.case);
    words.head[subject] = infinitive;
    words.deprel[subject] = D.nsubj;
    words.head[marker] = infinitive;
    words.deprel[marker] = D.mark;
    words.deprel[infinitive] = D.ccomp;
    changed = true;
  }
  return changed;
}

/** The infinitive of the same verb whose marker stands right behind a nominal's phrase; -1 when none. */
function infinitiveBehind(tree: Tree, verb: number, nominal: number): number {
  const { words } = tree;
  const end = subtreeSpan(tree, nominal)[1];
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (child < end || !isInfinitive(words.morph[child]) || markerOf(tree, child) === "") continue;
    return subtreeSpan(tree, child)[0] === end ? child : -1;
  }
  return -1;
}

/** "Has asked Germany for the delivery of aid": what somebody is asked for is the verb's complement, not his. */
export function mendThingsAskedFor(tree: Tree, { operators, predicates, slots }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let thing = 2; thing < words.length; thing++) {
    const asked = words.head[thing];
    if (words.deprel[thing] !== D.nmod || asked < 0 || asked > thing || words.upos[thing] !== U.NOUN) continue;
    const verb = words.head[asked];
    if (verb < 0 || verb > asked || (words.deprel[asked] !== D.obj && words.deprel[asked] !== D.iobj)) continue;
    const preposition = prepositionOf(tree, thing);
    const rows = operators.operators.get(words.lemma[verb]) ?? [];
    const lemma = words.lemma[asked];
    const act = words.upos[asked] === U.NOUN && (operators.operators.has(lemma) || predicates.nouns.has(lemma));
    if (preposition === "" || preposition === slots.genitive || act) continue;
    if (!rows.some((row) => row.effect === "demand" && row.complements.has(preposition))) continue;
    words.head[thing] = verb;
    words.deprel[thing] = D.obl;
    changed = true;
  }
  return changed;
}

/** "Will allow the return of refugees": an act is nobody to be given something; it is what the verb without an object is about. Relations only. */
export function mendActsAddressed(tree: Tree, { predicates }: EventKnowledge): boolean {
  const { words } = tree;
  for (let act = 1; act < words.length; act++) {
    const verb = words.head[act];
    if (words.deprel[act] !== D.iobj || verb < 0 || verb > act || words.upos[act] !== U.NOUN) continue;
    if (!predicates.nouns.has(words.lemma[act]) || dependent(tree, verb, D.obj, D.ccomp, D.xcomp) >= 0) continue;
    words.deprel[act] = D.obj;
  }
  return false;
}

/** "Issued a declaration demanding that …": what a document's gerund says says who issued it. */
export function mendGerundsOfDocuments(tree: Tree, { documents }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let gerund = 2; gerund < words.length; gerund++) {
    const document = words.head[gerund];
    if (words.deprel[gerund] !== D.acl || document < 0 || !isGerund(words.morph[gerund])) continue;
    const verb = words.head[document];
    if (words.deprel[document] !== D.obj || !documents.has(words.lemma[document]) || words.upos[verb] !== U.VERB)
      continue;
    words.head[gerund] = verb;
    words.deprel[gerund] = D.advcl;
    changed = true;
  }
  return changed;
}
