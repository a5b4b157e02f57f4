import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** How far behind its verb the number may stand, in words: "ne ha già arrestati almeno quaranta". */
const REACH = 4;

/** "Ne ha arrestati quaranta", "ne uccide una decina": of whom a number is taken are the verb's object, with the number. */
export function mendPartitives(tree: Tree, { predicates, partitives }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let pronoun = 0; pronoun < words.length; pronoun++) {
    if (words.upos[pronoun] !== U.PRON || !partitives.has(words.lemma[pronoun])) continue;
    const verb = words.head[pronoun];
    if (verb < pronoun || words.upos[verb] !== U.VERB) continue;
    const number = numberBehind(tree, verb, (lemma) => predicates.measures.has(lemma));
    if (number < 0) continue;
    words.deprel[pronoun] = D.obj;
    words.head[number] = verb;
    words.deprel[number] = D.obj;
    changed = true;
  }
  return changed;
}

/** A numeral or noun of quantity right behind a verb that counts nothing named after it; -1 when none. */
function numberBehind(tree: Tree, verb: number, isMeasure: (lemma: string) => boolean): number {
  const { words } = tree;
  for (let word = verb + 1; word <= verb + REACH && words.sentence[word] === words.sentence[verb]; word++) {
    if (words.upos[word] === U.PUNCT || words.upos[word] === U.VERB || words.upos[word] === U.ADP) return -1;
    const counts = words.upos[word] === U.NUM || (words.upos[word] === U.NOUN && isMeasure(words.lemma[word]));
    if (!counts) continue;
    const free = UNIVERSAL_RELATION[words.deprel[word]] !== D.nummod || words.head[word] === verb;
    return free && words.upos[word + 1] !== U.NOUN && dependent(tree, word, D.nmod, D.case) < 0 ? word : -1;
  }
  return -1;
}
