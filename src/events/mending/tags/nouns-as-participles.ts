import { isParticiple } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, isNoun, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { nounLemma, verbLemma } from "../known-lemmas.ts";
import { tellsAct } from "./acts-as-verbs.ts";

const PLURAL = packMorphology("Number=Plur");
const PARTICIPLE = packMorphology("Tense=Past|VerbForm=Part");

/**
 * "Il rilascio di visti", "non darà più visti": a participle without an auxiliary right behind a preposition, or in the object's place of a verb
 * that has none, is the noun its form also is. Changes tags, lemmas, heads and relations; gives whether any changed.
 */
export function mendNounsTakenForParticiples(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  if (knowledge.headlineFuture.size > 0) return false;
  for (let word = 2; word < words.length; word++) {
    const verb = words.head[word];
    if (words.upos[word] !== U.VERB || !isParticiple(words.morph[word]) || verb < 0 || verb > word) continue;
    if (dependent(tree, word, D.aux, D["aux:pass"], D.nsubj, D["nsubj:pass"], D.obj, D.expl) >= 0) continue;
    const led = words.upos[word - 1] === U.ADP && words.head[word - 1] === word;
    const complement = words.deprel[word] === D.xcomp && dependent(tree, verb, D.obj) < 0;
    if (!led && !(complement && words.upos[verb] === U.VERB && !knowledge.resultative.has(words.lemma[verb]))) continue;
    const lemma = nounLemma(words.form[word], knowledge);
    if (lemma === null) continue;
    words.upos[word] = U.NOUN;
    words.lemma[word] = lemma;
    words.morph[word] = PLURAL;
    const noun = word - 2;
    if (led && isNoun(words, noun)) words.head[word] = noun;
    words.deprel[word] = led ? (isNoun(words, words.head[word]) ? D.nmod : D.obl) : D.obj;
    if (led) words.deprel[word - 1] = D.case;
    for (let child = tree.first[word]; child >= 0; child = tree.next[child])
      if (child > word && UNIVERSAL_RELATION[words.deprel[child]] === D.obl) words.deprel[child] = D.nmod;
    changed = true;
  }
  return changed;
}

/**
 * "Granate armene su un villaggio": a plural of the tables that was taken for the adjective or determiner of a noun no table knows is the noun, and
 * the other its adjective. Changes tags, lemmas, heads and relations; gives whether any changed.
 */
export function mendNounsTakenForAdjectives(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  if (knowledge.headlineFuture.size > 0) return false;
  for (let noun = 0; noun + 1 < words.length; noun++) {
    const adjective = noun + 1;
    if (words.head[noun] !== adjective || words.upos[adjective] !== U.NOUN) continue;
    const relation = words.deprel[noun];
    if (relation !== D.amod && relation !== D.det) continue;
    // "L'intesa sottoscritta lunedì": nor is a participle of the tables.
    const acts = relation === D.amod && tellsAct(knowledge, words.lemma[noun]);
    const participle = acts ? verbLemma(words.form[adjective], knowledge) : null;
    if (participle === null && isKnown(words, noun, knowledge)) continue;
    const lemma = participle === null ? nounLemma(words.form[noun], knowledge) : words.lemma[noun];
    if (lemma === null) continue;
    words.upos[noun] = U.NOUN;
    words.lemma[noun] = lemma;
    words.morph[noun] = words.morph[adjective];
    takePlace(words, noun, adjective);
    for (let child = tree.first[adjective]; child >= 0; child = tree.next[child])
      if (child !== noun) words.head[child] = noun;
    words.upos[adjective] = participle === null ? U.ADJ : U.VERB;
    if (participle !== null) {
      words.lemma[adjective] = participle;
      words.morph[adjective] = PARTICIPLE;
    }
    words.head[adjective] = noun;
    words.deprel[adjective] = participle === null ? D.amod : D.acl;
    changed = true;
  }
  return changed;
}

/** Whether the tables know the first of two words as it was read, or the second for a noun. */
function isKnown({ lemma, form }: Words, first: number, knowledge: EventKnowledge): boolean {
  const { nominals } = knowledge;
  return nominals.has(lemma[first]) || nominals.has(lemma[first + 1]) || nounLemma(form[first + 1], knowledge) !== null;
}
