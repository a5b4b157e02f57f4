import { isInfinitive, isPlural } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, isUnder, markerOf, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { makeRoot } from "./make-root.ts";

const FINITE = packMorphology("Mood=Ind|Person=3|Tense=Pres|VerbForm=Fin");

/**
 * "Italy to send troops to Lebanon", "Minister to be tried": headlines tell with an infinitive what will be done; whoever the parser
 * hung it on is its subject. Changes heads in place; gives whether any changed.
 */
export function mendHeadlineInfinitives(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  if (knowledge.headlineFuture.size === 0) return false;
  let changed = false;
  for (let root = 0; root < words.length; root++) {
    if (words.deprel[root] !== D.root) continue;
    if (isVerbTakenForNoun(tree, root, knowledge)) {
      makeVerb(tree, root);
      continue;
    }
    if (!isSomebody(tree, root, knowledge)) continue;
    const verb = infinitiveBehind(tree, root, knowledge);
    if (verb < 0) continue;
    makeRoot(tree, root, verb, dependent(tree, verb, D["aux:pass"]) >= 0 ? D["nsubj:pass"] : D.nsubj);
    changed = true;
  }
  return changed;
}

/** "Apple plans to sell", "Spain's government plans to expel": a plural between somebody and an infinitive, without a word of its own. */
function isVerbTakenForNoun(tree: Tree, root: number, { operators }: EventKnowledge): boolean {
  const { words } = tree;
  if (words.upos[root] !== U.NOUN || !isPlural(words.morph[root]) || whoBefore(tree, root) < 0) return false;
  if (
    !operators.operators
      .get(words.lemma[root])
      ?.some(({ pos, complements }) => pos === "VERB" && complements.has("inf"))
  )
    return false;
  if (dependent(tree, root, D.cop, D.det, D.amod, D.case, D["nmod:poss"]) >= 0) return false;
  const infinitive = dependent(tree, root, D.acl);
  return infinitive > root && isInfinitive(words.morph[infinitive]) && dependent(tree, infinitive, D.mark) === root + 1;
}

/** Who stands right before a word and hangs on it: its subject, or a name taken for part of it. */
function whoBefore(tree: Tree, root: number): number {
  const subject = dependent(tree, root, D.nsubj);
  if (subject >= 0) return subject < root ? subject : -1;
  const name = dependent(tree, root, D.compound);
  return name >= 0 && name < root && tree.words.upos[name] === U.PROPN ? name : -1;
}

function makeVerb(tree: Tree, root: number): void {
  const { words } = tree;
  words.deprel[whoBefore(tree, root)] = D.nsubj;
  words.deprel[dependent(tree, root, D.acl)] = D.xcomp;
  words.upos[root] = U.VERB;
  words.morph[root] = FINITE;
}

/** A name, or a noun that no infinitive completes: neither a plan nor a reason. */
function isSomebody(tree: Tree, root: number, { operators, eventNouns, predicates }: EventKnowledge): boolean {
  const { words } = tree;
  if (dependent(tree, root, D.cop, D.case, D.det) >= 0) return false;
  if (words.upos[root] === U.PROPN) return true;
  const lemma = words.lemma[root];
  return (
    words.upos[root] === U.NOUN &&
    !operators.operators.has(lemma) &&
    !eventNouns.has(lemma) &&
    !predicates.nouns.has(lemma)
  );
}

/** The infinitive right behind the noun phrase that opens the line; -1 when none. */
function infinitiveBehind(tree: Tree, root: number, knowledge: EventKnowledge): number {
  const { words } = tree;
  for (let child = tree.first[root]; child >= 0; child = tree.next[child]) {
    if (child < root || words.deprel[child] !== D.acl || words.upos[child] !== U.VERB) continue;
    const mark = dependent(tree, child, D.mark);
    if (mark < 1 || !knowledge.headlineFuture.has(markerOf(tree, child)) || !isUnder(tree, mark - 1, root)) continue;
    const passive = dependent(tree, child, D["aux:pass"]);
    if (words.upos[mark - 1] === U.PUNCT || !isInfinitive(words.morph[passive >= 0 ? passive : child])) continue;
    return child;
  }
  return -1;
}
