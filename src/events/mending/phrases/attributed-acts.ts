import { isParticiple } from "../../../grammar/features.ts";
import { dependent, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Un raid attribuito a Israele", "an attack blamed on Iran": whoever an act is laid to is its doer, and the participle says that it is not sure.
 * Changes tags, lemmas of prepositions, heads and relations; gives whether any changed.
 */
export function mendAttributedActs(tree: Tree, { attributing, predicates, slots }: EventKnowledge): boolean {
  const { words } = tree;
  // English `of` is rather to whom an act is done.
  const ofDoers = slots.genitive === "of" ? slots.agent : slots.genitive;
  let changed = false;
  for (let participle = 1; participle + 2 < words.length; participle++) {
    const noun = words.head[participle];
    if (noun < 0 || noun > participle || words.upos[noun] !== U.NOUN || !predicates.nouns.has(words.lemma[noun]))
      continue;
    if (words.deprel[participle] !== D.acl && words.deprel[participle] !== D.amod) continue;
    if (!isParticiple(words.morph[participle]) && words.upos[participle] !== U.ADJ) continue;
    const preposition = attributing.get(words.lemma[participle]);
    if (preposition === undefined || dependent(tree, participle, D.aux, D["aux:pass"], D["obl:agent"]) >= 0) continue;
    let doer = tree.first[participle];
    while (doer >= 0 && (doer < participle || prepositionOf(tree, doer) !== preposition)) doer = tree.next[doer];
    if (doer < 0) continue;
    words.lemma[dependent(tree, doer, D.case)] = ofDoers;
    words.head[doer] = noun;
    words.deprel[doer] = D.nmod;
    words.upos[participle] = U.ADJ;
    words.deprel[participle] = D.amod;
    changed = true;
  }
  return changed;
}
