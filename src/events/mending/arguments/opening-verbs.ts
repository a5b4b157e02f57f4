import { isIndicative, isPlural, isThirdPerson } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { numberOf } from "./subjects-behind-verbs.ts";

/**
 * "Continuano i bombardamenti", "È ripreso il dialogo": what stands behind a verb that opens its sentence, needs no object and agrees with
 * it, is its subject. Relations only.
 */
export function mendSubjectsOfOpeningVerbs(tree: Tree, { unaccusative }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || UNIVERSAL_RELATION[words.deprel[verb]] !== D.root) continue;
    if (!unaccusative.has(words.lemma[verb]) || !opensSentence(tree, verb)) continue;
    const told = dependent(tree, verb, D.obj, D["nsubj:pass"]);
    if (told < verb || words.upos[told] !== U.NOUN || dependent(tree, told, D.det) < 0) continue;
    if (dependent(tree, verb, D.nsubj, D.expl, D["expl:pass"], D.ccomp) >= 0) continue;
    const shown = numberOf(tree, verb);
    if (!(isIndicative(shown) && isThirdPerson(shown)) && !isPresentOfFirst(tree, verb)) continue;
    if (isPlural(shown) !== isPlural(words.morph[told])) continue;
    words.deprel[told] = D.nsubj;
    changed = true;
  }
  return changed;
}

/** "Salta", "slitta": the present of a verb in -are, which parsers take for a participle or a command where it opens. */
function isPresentOfFirst({ words }: Tree, verb: number): boolean {
  const { length } = words.form[verb];
  return words.lemma[verb].length - length === 2 && words.lemma[verb].startsWith(words.form[verb].toLowerCase());
}

/** Whether nothing but adverbs, conjunctions and its own auxiliaries stands before a verb. */
function opensSentence({ words }: Tree, verb: number): boolean {
  for (let word = verb - 1; word >= 0 && words.sentence[word] === words.sentence[verb]; word--) {
    const upos = words.upos[word];
    if (upos !== U.ADV && upos !== U.CCONJ && upos !== U.AUX && upos !== U.PUNCT) return false;
  }
  return true;
}
