import { isFeminine, isGerund, isMasculine, isParticiple, isPast, isPlural } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";

/** How far before a participle the noun it belongs to may stand, in words. */
const REACH = 10;
const LOOSE = new Set<number>([D.advcl, D.conj, D.parataxis, D.ccomp]);

/**
 * "… all'ambasciatore, convocato in mattinata, una lettera": a past participle without an auxiliary right behind a comma belongs to the
 * noun before it with which it agrees; an object behind it is the verb's around it.
 */
export function mendLooseParticiples(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 2; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || !isParticiple(words.morph[verb]) || !isPast(words.morph[verb])) continue;
    if (isGerund(words.morph[verb]) || words.upos[verb - 1] !== U.PUNCT || words.form[verb - 1] !== ",") continue;
    const above = words.head[verb];
    if (above < 0 || above > verb) continue;
    const loose = LOOSE.has(UNIVERSAL_RELATION[words.deprel[verb]]);
    if (!loose && !(words.deprel[verb] === D.acl && isVerbBetween(tree, above, verb))) continue;
    if (dependent(tree, verb, D.aux, D["aux:pass"], D.cop, D.nsubj, D["nsubj:pass"], D.cc, D.mark) >= 0) continue;
    const noun = agreeingBefore(tree, verb);
    if (noun < 0) continue;
    const object = dependent(tree, verb, D.obj);
    const divided = object > verb && words.upos[object - 2] === U.PUNCT;
    if (object >= 0 && !divided) continue;
    words.head[verb] = noun;
    words.deprel[verb] = D.acl;
    if (divided && words.upos[above] === U.VERB) words.head[object] = above;
    changed = true;
  }
  return changed;
}

function isVerbBetween({ words }: Tree, from: number, to: number): boolean {
  for (let word = from + 1; word < to; word++) if (words.upos[word] === U.VERB) return true;
  return false;
}

/** The nearest noun before a participle that agrees with it in gender and number; names agree when nothing says otherwise. */
function agreeingBefore({ words }: Tree, verb: number): number {
  const { morph } = words;
  for (let word = verb - 2; word >= 0 && word >= verb - REACH; word--) {
    if (words.sentence[word] !== words.sentence[verb] || words.upos[word] === U.VERB) return -1;
    if (words.upos[word] !== U.NOUN) continue;
    const gender = isFeminine(morph[verb]) ? !isMasculine(morph[word]) : !isFeminine(morph[word]);
    if (gender && isPlural(morph[word]) === isPlural(morph[verb])) return word;
  }
  return -1;
}
