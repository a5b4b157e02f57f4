import { isImperfect, isPast, isPlural, isRelative } from "../../../grammar/features.ts";
import { dependent, governingClause, isNoun, isUnder, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Niger e Burkina Faso, che sono usciti": a relative clause in the plural behind the last of several is of them all. "Il Marocco, cui l'Algeria
 * ha tagliato le forniture": a bare `cui` is a dative. Changes heads and relations; gives whether any changed.
 */
export function mendSharedRelatives(tree: Tree, { dativeRelatives }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let pronoun = 1; pronoun < words.length; pronoun++) {
    if (words.upos[pronoun] !== U.PRON || !isRelative(words.morph[pronoun])) continue;
    const verb = words.head[pronoun];
    if (verb < pronoun || words.upos[verb] !== U.VERB) continue;
    const bare = dependent(tree, pronoun, D.case) < 0 && words.form[pronoun - 1] === ",";
    if (bare && dativeRelatives.has(words.form[pronoun])) words.deprel[pronoun] = D.iobj;
    const last = words.head[verb];
    if (!bare || last < 0 || words.deprel[last] !== D.conj || UNIVERSAL_RELATION[words.deprel[verb]] !== D.acl)
      continue;
    const first = words.head[last];
    const one = !isPlural(words.morph[last]) && UNIVERSAL_RELATION[words.deprel[pronoun]] === D.nsubj;
    if (first < 0 || words.upos[first] === U.VERB || !one || !isPlural(finiteOf(tree, verb))) continue;
    words.head[verb] = first;
    changed = true;
  }
  return changed;
}

/** Features of the word that shows a clause's number. */
function finiteOf(tree: Tree, verb: number): number {
  const auxiliary = dependent(tree, verb, D.aux, D["aux:pass"]);
  return tree.words.morph[auxiliary < 0 ? verb : auxiliary];
}

/** "Che già domenica aveva condannato …", "che martedì riferirà": a bare noun of time behind a relative pronoun is not the subject; the pronoun is. */
export function mendTimesInRelatives(tree: Tree, { temporal }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let time = 1; time < words.length; time++) {
    const verb = words.head[time];
    const pronoun = time - 1;
    if (temporal.has(words.lemma[time]) && words.head[pronoun] === time && isRelative(words.morph[pronoun])) {
      if (verb < time || words.upos[verb] !== U.VERB) continue;
      words.head[pronoun] = verb;
      words.deprel[pronoun] = dependent(tree, verb, D.nsubj, D["nsubj:pass"]) < 0 ? D.nsubj : D.obj;
      words.deprel[time] = D.obl;
      changed = true;
      continue;
    }
    if (UNIVERSAL_RELATION[words.deprel[time]] !== D.nsubj || !temporal.has(words.lemma[time]) || verb < time) continue;
    if (dependent(tree, time, D.det, D.case) >= 0) continue;
    for (let child = tree.first[verb]; child >= 0 && child < time; child = tree.next[child]) {
      if (words.upos[child] !== U.PRON || !isRelative(words.morph[child])) continue;
      words.deprel[child] = words.deprel[time];
      words.deprel[time] = D.obl;
      break;
    }
  }
  return changed;
}

/**
 * "Ha respinto il trattato, che giudica illegale, e ha convocato l'ambasciatore": what stands behind a relative clause between commas, in
 * the tense of the main clause and not of the relative, is coordinated with the main clause. Heads only.
 */
export function mendEnclosedRelatives(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 2; verb < words.length; verb++) {
    if (words.deprel[verb] !== D.conj || words.upos[verb] !== U.VERB) continue;
    const relative = words.head[verb];
    if (
      relative < 0 ||
      words.deprel[relative] !== D["acl:relcl"] ||
      dependent(tree, verb, D.nsubj, D["nsubj:pass"]) >= 0
    )
      continue;
    const link = dependent(tree, verb, D.cc);
    if (link < 1 || words.form[link - 1] !== ",") continue;
    const main = governingClause(tree, words.head[relative]);
    if (main < 0 || words.upos[main] !== U.VERB || main > relative) continue;
    const tense = tenseOf(tree, verb);
    if (tense !== tenseOf(tree, main) || tense === tenseOf(tree, relative)) continue;
    words.head[verb] = main;
    changed = true;
  }
  return changed;
}

/** A number for the tense a clause stands in, compound ones apart. */
function tenseOf(tree: Tree, verb: number): number {
  const { words } = tree;
  const auxiliary = dependent(tree, verb, D.aux, D["aux:pass"]);
  const tense = words.morph[auxiliary < 0 ? verb : auxiliary];
  return (isPast(tense) ? 2 : isImperfect(tense) ? 4 : 0) + (auxiliary < 0 ? 0 : 1);
}

const LOOSE = new Set<number>([D.advcl, D.conj, D.parataxis, D.ccomp]);

/** "… Tajani, che ha ringraziato Lubiana": a clause whose relative pronoun stands right behind a noun is that noun's. */
export function mendRelatives(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let pronoun = 1; pronoun < words.length; pronoun++) {
    if (words.upos[pronoun] !== U.PRON || !isRelative(words.morph[pronoun])) continue;
    const verb = words.head[pronoun];
    if (verb < pronoun || words.upos[verb] !== U.VERB || !LOOSE.has(UNIVERSAL_RELATION[words.deprel[verb]])) continue;
    let before = pronoun - 1;
    if (words.upos[before] === U.PUNCT) before--;
    // "… all'esercito sudanese, che nega": behind the noun's adjective.
    if (before > 0 && words.deprel[before] === D.amod && words.head[before] >= 0) before = words.head[before];
    if (before < 0 || words.sentence[before] !== words.sentence[verb] || !isNoun(words, before)) continue;
    const noun = headOfName(tree, before);
    if (isUnder(tree, noun, verb)) continue;
    words.head[verb] = noun;
    words.deprel[verb] = D["acl:relcl"];
    changed = true;
  }
  return changed;
}

/** The word a name hangs by: `Antonio` of "Antonio Tajani". */
function headOfName({ words }: Tree, word: number): number {
  let at = word;
  while (words.head[at] >= 0 && UNIVERSAL_RELATION[words.deprel[at]] === D.flat) at = words.head[at];
  return at;
}
