import { dependent, isNoun, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { tellsAct } from "../tags/acts-as-verbs.ts";

/**
 * "In manette il sindaco di Istanbul", "in sciopero i ferrovieri": a title that opens with a preposition and a bare noun of acts says of the nominal
 * right behind that it is in that state. Changes heads and relations; gives whether any changed.
 */
export function mendOpeningPredicates(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let state = 1; state + 2 < words.length; state++) {
    if (words.upos[state] !== U.NOUN || words.upos[state - 1] !== U.ADP || words.head[state - 1] !== state) continue;
    if (state > 1 && words.sentence[state - 2] === words.sentence[state]) continue;
    const holder = words.head[state];
    const relation = UNIVERSAL_RELATION[words.deprel[state]];
    if (holder < state || words.deprel[holder] !== D.root || !isNoun(words, holder)) continue;
    if ((relation !== D.nmod && relation !== D.obl && relation !== D.amod) || !opensBehind(tree, state, holder))
      continue;
    if (dependent(tree, holder, D.case, D.cop) >= 0 || !tellsAct(knowledge, words.lemma[state])) continue;
    takePlace(words, state, holder);
    words.head[holder] = state;
    words.deprel[holder] = D.nsubj;
    for (let child = tree.first[holder]; child >= 0; child = tree.next[child])
      if (UNIVERSAL_RELATION[words.deprel[child]] === D.punct) words.head[child] = state;
    changed = true;
  }
  return changed;
}

/** Whether the article or number of a nominal stands right behind a word. */
const opensBehind = ({ words }: Tree, word: number, nominal: number): boolean =>
  words.head[word + 1] === nominal && (words.upos[word + 1] === U.DET || words.upos[word + 1] === U.NUM);
