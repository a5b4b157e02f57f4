import { isParticiple, isPast, isPlural } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

const PAST = packMorphology("Mood=Ind|Tense=Past|VerbForm=Fin");

/**
 * "Madrid and Lisbon talked by telephone.": in a whole English sentence what heads it without an auxiliary is a past tense, whatever participle
 * has the same form; only titles leave the auxiliary out. Tags and relations only.
 */
export function mendPastTenses(tree: Tree, { headlineFuture }: EventKnowledge): boolean {
  const { words } = tree;
  if (headlineFuture.size === 0) return false;
  for (let verb = 1; verb < words.length; verb++) {
    const morph = words.morph[verb];
    if (words.deprel[verb] !== D.root || words.upos[verb] !== U.VERB || !isPast(morph) || !isParticiple(morph))
      continue;
    if (dependent(tree, verb, D.aux, D["aux:pass"], D.cop) >= 0 || !closesWithStop(tree, verb)) continue;
    const subject = dependent(tree, verb, D.nsubj, D["nsubj:pass"]);
    if (subject < 0 || subject > verb || hasAgent(tree, verb)) continue;
    words.morph[verb] = PAST;
    for (let child = subject; child >= 0 && child < verb; child = tree.next[child])
      if (words.deprel[child] === D["nsubj:pass"]) words.deprel[child] = D.nsubj;
    const means = dependent(tree, verb, D["obl:agent"]);
    if (means >= 0) words.deprel[means] = D.obl;
  }
  return false;
}

function closesWithStop({ words }: Tree, word: number): boolean {
  let end = word;
  while (end + 1 < words.length && words.sentence[end + 1] === words.sentence[word]) end++;
  return words.form[end] === ".";
}

/** By somebody, not by a bare means: "by telephone". */
function hasAgent(tree: Tree, verb: number): boolean {
  const { words } = tree;
  const agent = dependent(tree, verb, D["obl:agent"]);
  if (agent < 0) return false;
  return words.upos[agent] !== U.NOUN || isPlural(words.morph[agent]) || dependent(tree, agent, D.det, D.amod) >= 0;
}
