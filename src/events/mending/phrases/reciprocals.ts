import { isPlural } from "../../../grammar/features.ts";
import { dependent, isNoun, prepositionOf, subtreeSpan, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** How far above a phrase the noun stands that it belongs to. */
const DEPTH = 4;

/**
 * "Vertice all'Eliseo tra Macron e Scholz", "phone call overnight between Riyadh and Tehran": who is between is no complement of a place, a time
 * or an adjective, but of the noun above that several do together. Changes heads and relations; gives whether any changed.
 */
export function mendReciprocals(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let preposition = 1; preposition + 1 < words.length; preposition++) {
    if (words.deprel[preposition] !== D.case || !knowledge.between.has(words.lemma[preposition])) continue;
    const nominal = words.head[preposition];
    if (nominal < preposition || !isNoun(words, nominal)) continue;
    const owner = ownerAbove(tree, nominal, knowledge);
    const second = secondOf(tree, nominal);
    if (owner >= 0 && (second >= 0 || dependent(tree, nominal, D.conj) >= 0)) {
      words.head[nominal] = owner;
      words.deprel[nominal] = D.nmod;
      changed = true;
    }
    if (second < 0) continue;
    words.head[second] = nominal;
    words.deprel[second] = D.conj;
    changed = true;
  }
  return changed;
}

/** The noun of something done by several over a place, time or adjective that a phrase hangs on; -1 when it hangs rightly or there is none. */
function ownerAbove({ words }: Tree, nominal: number, knowledge: EventKnowledge): number {
  let at = words.head[nominal];
  for (let steps = 0; at >= 0 && at < nominal && steps < DEPTH; steps++) {
    if (words.upos[at] === U.NOUN && isShared(knowledge, words.lemma[at])) return steps === 0 ? -1 : at;
    const passing =
      words.upos[at] === U.PROPN || words.upos[at] === U.ADJ || knowledge.temporal.has(words.lemma[at]) || steps > 0;
    if (!passing || words.upos[at] === U.VERB) return -1;
    at = words.head[at];
  }
  return -1;
}

/** Whether a noun tells what several do together. */
const isShared = ({ predicates }: EventKnowledge, lemma: string): boolean =>
  predicates.nouns.get(lemma)?.some(({ frame }) => frame.symmetric) === true;

/** "A Tirana fra Meloni e il premier": whom the conjunction behind a single nominal joins, though he hangs on what stands before it; else -1. */
function secondOf(tree: Tree, nominal: number): number {
  const { words } = tree;
  const above = words.head[nominal];
  if (above < 0 || above > nominal || isPlural(words.morph[nominal]) || dependent(tree, nominal, D.conj) >= 0)
    return -1;
  for (let child = tree.first[above]; child >= 0; child = tree.next[child]) {
    if (child < nominal || UNIVERSAL_RELATION[words.deprel[child]] !== D.conj || !isNoun(words, child)) continue;
    const conjunction = dependent(tree, child, D.cc);
    return conjunction > nominal && prepositionOf(tree, child) === "" ? child : -1;
  }
  return -1;
}

/**
 * "Hanno preso la città dopo tre giorni di combattimenti [con l'esercito]": company named right behind the oblique noun of what several do together is the
 * noun's, not the verb's. Changes heads and relations; gives whether any changed.
 */
export function mendCompanyOfNouns(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let nominal = 3; nominal < words.length; nominal++) {
    if (words.deprel[nominal] !== D.obl || !isNoun(words, nominal)) continue;
    const verb = words.head[nominal];
    if (verb < 0 || verb > nominal || !knowledge.company.has(prepositionOf(tree, nominal))) continue;
    const noun = subtreeSpan(tree, nominal)[0] - 1;
    if (noun <= verb || !isUnder(words, noun, verb)) continue;
    if (words.upos[noun] !== U.NOUN || !isShared(knowledge, words.lemma[noun])) continue;
    words.head[nominal] = noun;
    words.deprel[nominal] = D.nmod;
    changed = true;
  }
  return changed;
}

/** Whether a noun is an oblique of a verb, or in the genitive of one: "after three days of fighting", "al termine di due settimane di scontri". */
function isUnder({ head, deprel }: Words, noun: number, verb: number): boolean {
  let top = noun;
  for (let steps = 0; steps < DEPTH && deprel[top] === D.nmod; steps++) top = head[top];
  return deprel[top] === D.obl && head[top] === verb;
}
