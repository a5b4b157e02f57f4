import { isFiniteForm } from "../../../grammar/features.ts";
import { dependent, isUnder, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** How far behind its subject's noun a verb may stand, and how deep in the noun's phrase it may hang. */
const REACH = 16;
const DEPTH = 6;
/** How a clause was hung whose subject was not known for one. */
const BESIDE = new Set<number>([D.ccomp, D.advcl, D.xcomp]);
const IN_GROUP = new Set<number>([U.AUX, U.ADV, U.PART]);

/**
 * "Shot eleven as demonstrators marking the day clashed with officers": behind a word that opens clauses too, a noun with a finite verb hung in its
 * phrase is that verb's subject. Changes heads and relations; gives whether any changed.
 */
export function mendOpenedClauses(tree: Tree, { clauseOpeners }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 2; noun < words.length; noun++) {
    const relation = UNIVERSAL_RELATION[words.deprel[noun]];
    const governor = words.head[noun];
    if (words.upos[noun] !== U.NOUN || governor < 0 || (relation !== D.obl && relation !== D.nmod)) continue;
    const opener = dependent(tree, noun, D.case);
    if (opener < 0 || opener > noun || !clauseOpeners.has(words.lemma[opener])) continue;
    const own = verbWithin(tree, noun);
    const verb = own >= 0 ? own : verbBeside(tree, noun);
    if (verb < 0) continue;
    let above = governor;
    while (above >= 0 && words.upos[above] !== U.VERB) above = words.head[above];
    if (above < 0 || above === verb) continue;
    words.head[verb] = above;
    words.deprel[verb] = D.advcl;
    words.head[noun] = verb;
    words.deprel[noun] = D.nsubj;
    words.head[opener] = verb;
    words.deprel[opener] = D.mark;
    changed = true;
  }
  return changed;
}

/** The finite verb without subject or marker that hangs, as no relative clause, in a noun's phrase behind it; -1 when there is none. */
function verbWithin(tree: Tree, noun: number): number {
  const { words } = tree;
  for (let verb = noun + 1; verb < words.length && verb - noun <= REACH; verb++) {
    if (words.sentence[verb] !== words.sentence[noun] || words.form[verb] === ",") return -1;
    if (words.upos[verb] !== U.VERB || words.deprel[verb] !== D.acl || !isFiniteForm(words.morph[verb])) continue;
    if (dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.mark, D["aux:pass"]) >= 0) continue;
    for (let at = words.head[verb], steps = 0; at >= noun && steps < DEPTH; at = words.head[at], steps++)
      if (at === noun) return verb;
  }
  return -1;
}

/** "After a court in Ankara sentenced the pastor": the finite verb that follows the noun's phrase and was hung beside it; -1 when there is none. */
function verbBeside(tree: Tree, noun: number): number {
  const { words } = tree;
  for (let verb = noun + 1; verb < words.length && verb - noun <= REACH; verb++) {
    if (words.sentence[verb] !== words.sentence[noun] || words.form[verb] === ",") return -1;
    if (words.head[verb] === words.head[noun]) {
      const isClause = words.upos[verb] === U.VERB && BESIDE.has(words.deprel[verb]) && isFiniteForm(words.morph[verb]);
      const isOpen = dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.mark, D["aux:pass"]) < 0;
      return isClause && isOpen ? verb : -1;
    }
    // The verb's own adverbs and auxiliaries stand before it.
    if (!isUnder(tree, verb, noun) && !IN_GROUP.has(words.upos[verb])) return -1;
  }
  return -1;
}
