import { isPast } from "../../../grammar/features.ts";
import { dependent, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause } from "../../roles/voice.ts";
import { makeRoot } from "./make-root.ts";

/**
 * "Local miners blocked roads around the port.": a sentence that ends in a full stop has a finite verb; where the parser took the
 * only one for a participle of the noun before it, the noun is the subject. Changes heads in place; gives whether any changed.
 */
export function mendNounRoots(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let root = 0; root < words.length; root++) {
    if (words.deprel[root] !== D.root) continue;
    if (words.upos[root] !== U.NOUN && words.upos[root] !== U.PROPN) continue;
    if (dependent(tree, root, D.cop, D.case) >= 0 || !isFullSentence(tree, root)) continue;
    const verb = participleAfter(tree, root, knowledge);
    if (verb >= 0) promote(tree, root, verb);
    else if (mendObjectRoot(tree, root, knowledge)) changed = true;
    else if (!mendNamedRoot(tree, root)) continue;
    changed = true;
  }
  return changed;
}

/** "The army forced out on Wednesday a thousand refugees": a noun with a subject and no copula is the object of the verb between them. */
function mendObjectRoot(tree: Tree, root: number, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  const subject = dependent(tree, root, D.nsubj);
  const verb = subject < 0 || subject > root ? -1 : dependent(tree, subject, D.acl);
  if (verb < subject || verb > root || !isLonely(tree, verb, knowledge)) return false;
  if (dependent(tree, verb, D.obj, D.ccomp) >= 0) return false;
  for (let child = tree.first[root]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const complement = relation === D.nmod && child > root && prepositionOf(tree, child) !== knowledge.slots.genitive;
    if (relation !== D.punct && !complement) continue;
    words.head[child] = verb;
    if (complement) words.deprel[child] = D.obl;
  }
  words.head[verb] = -1;
  words.deprel[verb] = D.root;
  words.head[subject] = verb;
  words.head[root] = verb;
  words.deprel[root] = D.obj;
  return true;
}

/** "The opposition Ennahda called …": a noun right before a name that is the only verb's subject only describes the name. */
function mendNamedRoot(tree: Tree, root: number): boolean {
  const { words } = tree;
  const verb = dependent(tree, root, D["acl:relcl"]);
  if (verb < 0 || words.upos[verb] !== U.VERB || !isFiniteClause(tree, verb)) return false;
  const name = dependent(tree, verb, D.nsubj);
  if (name !== root + 1 || words.upos[name] !== U.PROPN) return false;
  for (let child = tree.first[root]; child >= 0; child = tree.next[child]) {
    if (child > verb || UNIVERSAL_RELATION[words.deprel[child]] === D.punct) words.head[child] = verb;
  }
  words.head[verb] = -1;
  words.deprel[verb] = D.root;
  words.head[root] = name;
  words.deprel[root] = D["nmod:desc"];
  return true;
}

/** A full stop at the end and no finite clause but subordinate ones. */
function isFullSentence(tree: Tree, root: number): boolean {
  const { words } = tree;
  let last = root;
  while (last + 1 < words.length && words.sentence[last + 1] === words.sentence[root]) last++;
  while (last > root && words.form[last] !== "." && words.upos[last] === U.PUNCT) last--;
  if (words.form[last] !== ".") return false;
  for (let child = tree.first[root]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const clausal = relation === D.conj || relation === D.parataxis || relation === D.ccomp || relation === D.acl;
    const relative = words.deprel[child] === D["acl:relcl"];
    if (clausal && !relative && words.upos[child] === U.VERB && isFiniteClause(tree, child)) return false;
  }
  return true;
}

/** The past participle that may be the sentence's verb: behind the noun, under it or under a noun listed after it. */
function participleAfter(tree: Tree, root: number, knowledge: EventKnowledge): number {
  const { words } = tree;
  for (let child = tree.first[root]; child >= 0; child = tree.next[child]) {
    if (child < root) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (words.deprel[child] === D.acl && isLonely(tree, child, knowledge)) return child;
    // "Greece along with its allies attacked Turkey": no participle of what was done has an object.
    const inner = relation === D.nmod ? dependent(tree, child, D.acl) : -1;
    if (inner > child && isLonely(tree, inner, knowledge) && dependent(tree, inner, D.obj, D.ccomp) >= 0) return inner;
    // "Hundreds of people demonstrated outside …": what is told of a number of people is told of the people.
    const counted = inner > child && knowledge.predicates.measures.has(words.lemma[root]);
    if (counted && isLonely(tree, inner, knowledge)) return inner;
    // "Greece along with its allies attacked Turkey", the verb hung beside: what follows is no subject of it.
    const follower = relation === D.parataxis ? dependent(tree, child, D["nsubj:pass"]) : -1;
    if (follower > child && isLonely(tree, child, knowledge)) {
      words.deprel[follower] = D.obj;
      return child;
    }
    // "farmers blocked roads" read as "farmers, blocked roads".
    if (relation !== D.conj && relation !== D.appos && relation !== D.dep) continue;
    const participle = dependent(tree, child, D.amod);
    const listed = dependent(tree, child, D.cc, D.case) >= 0;
    if (!listed && participle > root && participle < child && isLonely(tree, participle, knowledge)) return participle;
  }
  return -1;
}

function isLonely(tree: Tree, verb: number, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  if (words.upos[verb] !== U.VERB || !isPast(words.morph[verb]) || !knowledge.verbs.has(words.lemma[verb]))
    return false;
  // "Voted by a large majority": what measures is no agent.
  const agent = dependent(tree, verb, D["obl:agent"]);
  const measured = agent >= 0 && knowledge.predicates.measures.has(words.lemma[agent]);
  return dependent(tree, verb, D.aux, D["aux:pass"]) < 0 && (agent < 0 || measured);
}

/** The verb takes the noun's place, and what a participle described is its object. */
function promote(tree: Tree, noun: number, verb: number): void {
  const { words } = tree;
  const object = words.deprel[verb] === D.amod ? words.head[verb] : -1;
  makeRoot(tree, noun, verb, D.nsubj);
  if (object >= 0) {
    words.head[object] = verb;
    words.deprel[object] = D.obj;
  }
}
