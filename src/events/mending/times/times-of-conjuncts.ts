import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Ha promesso aiuti al Libano e giovedì ha inviato una nave": a bare noun of time between a conjunction and the finite verb it joins is when that
 * happened, and no second thing beside the nominal before it. Changes heads.
 */
export function mendTimesOfConjuncts(tree: Tree, { temporal }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let time = 2; time + 1 < words.length; time++) {
    const beside = words.head[time];
    if (words.deprel[time] !== D.conj || beside < 0 || beside > time || temporal.has(words.lemma[beside])) continue;
    if (!temporal.has(words.lemma[time]) || dependent(tree, time, D.det, D.case, D.nummod) >= 0) continue;
    const joining = time - 1;
    if (words.upos[joining] !== U.CCONJ || words.head[joining] !== time) continue;
    const verb = verbBehind(tree, time);
    if (verb < 0 || words.deprel[verb] !== D.conj || words.head[verb] >= time) continue;
    words.head[time] = verb;
    words.deprel[time] = D.obl;
    words.head[joining] = verb;
    changed = true;
  }
  return changed;
}

/** The verb whose group begins right behind a word; -1 for none. */
function verbBehind({ words }: Tree, time: number): number {
  let word = time + 1;
  while (word < words.length && GROUP.has(words.upos[word]) && words.head[word] > word) word++;
  return word < words.length && words.upos[word] === U.VERB ? word : -1;
}

/** What may stand before the verb of a clause: its auxiliaries, clitics and adverbs. */
const GROUP: ReadonlySet<number> = new Set([U.AUX, U.PRON, U.ADV]);
