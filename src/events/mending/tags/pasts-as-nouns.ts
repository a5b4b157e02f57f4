import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

const PAST = packMorphology("Mood=Ind|Tense=Past|VerbForm=Fin");

/**
 * "Border guards shot at a patrol", "a patrol boat shot at a tug": a past form the tables list that a parser took for a noun is the verb when it
 * has a subject of its own, or heads a clause behind the noun it swallowed and before a preposition. Changes tags, heads and relations.
 */
export function mendPastsTakenForNouns(tree: Tree, { lemmaEndings, verbs }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb + 1 < words.length; verb++) {
    if (words.upos[verb] !== U.NOUN || dependent(tree, verb, D.case, D.cop) >= 0) continue;
    const form = words.form[verb];
    const known = lemmaEndings.find(({ ending, lemma }) => ending === form && verbs.has(lemma));
    if (known === undefined) continue;
    const subject = dependent(tree, verb, D.nsubj);
    const swallowed = words.deprel[verb] === D.root && words.upos[verb + 1] === U.ADP ? verb - 1 : -1;
    if (subject < 0 && (swallowed < 0 || words.deprel[swallowed] !== D.compound || words.head[swallowed] !== verb))
      continue;
    words.upos[verb] = U.VERB;
    words.lemma[verb] = known.lemma;
    words.morph[verb] = PAST;
    if (subject >= 0) continue;
    for (let child = tree.first[verb]; child >= 0 && child < swallowed; child = tree.next[child])
      words.head[child] = swallowed;
    words.deprel[swallowed] = D.nsubj;
    changed = true;
  }
  return changed;
}
