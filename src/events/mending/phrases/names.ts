import { isPlural } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * What a parser hangs on a title belongs to the name it describes: in "talks with former president Karzai" the preposition is
 * the name's. Changes heads in place; gives whether any changed.
 */
export function mendTitles(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let title = 0; title < words.length; title++) {
    if (words.deprel[title] !== D["nmod:desc"]) continue;
    const name = words.head[title];
    if (name < title) continue;
    for (let child = tree.first[title]; child >= 0; child = tree.next[child]) {
      if (words.deprel[child] !== D.case || child > title) continue;
      words.head[child] = name;
      changed = true;
    }
  }
  return changed;
}

/** Relations of an argument that a capitalised adjective takes by mistake. */
const ARGUMENTS = new Set<number>([D.xcomp, D.obj, D.nsubj, D.obl, D.nmod, D.iobj, D.root, D.conj]);

/**
 * "met Russian President Vladimir Putin": a demonym is no argument of its own when a name follows under it; the name takes its
 * place and the demonym modifies it.
 */
export function mendDemonymHeads(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let demonym = 0; demonym < words.length; demonym++) {
    if (words.upos[demonym] !== U.ADJ) continue;
    if (!ARGUMENTS.has(UNIVERSAL_RELATION[words.deprel[demonym]])) continue;
    const name = isCapital(words, demonym) ? nameBehind(tree, demonym) : bareNameBehind(tree, demonym);
    if (name < 0) continue;
    const relation = words.deprel[demonym];
    words.head[name] = words.head[demonym];
    words.deprel[name] = relation === D.xcomp ? D.obj : relation;
    for (let child = tree.first[demonym]; child >= 0; child = tree.next[child])
      if (child !== name) words.head[child] = name;
    words.head[demonym] = name;
    words.deprel[demonym] = D.amod;
    changed = true;
  }
  return changed;
}

const isCapital = (words: Words, word: number): boolean => /^\p{Lu}/u.test(words.form[word]);

/** The name or noun under a demonym right behind it, its title between; -1 when none. */
function nameBehind(tree: Tree, demonym: number): number {
  const { words } = tree;
  for (let child = tree.first[demonym]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const nominal = words.upos[child] === U.PROPN || words.upos[child] === U.NOUN;
    if (child < demonym || !nominal || (relation !== D.appos && relation !== D.flat && relation !== D.compound))
      continue;
    return child - demonym <= 3 && words.form.slice(demonym + 1, child).every((form) => form !== ",") ? child : -1;
  }
  return -1;
}

/** "La danese Vestas": the name right behind an adjective with an article; -1 when none. */
function bareNameBehind(tree: Tree, adjective: number): number {
  const { words } = tree;
  const name = adjective + 1;
  if (words.upos[name] !== U.PROPN || words.head[name] !== adjective || dependent(tree, name, D.case) >= 0) return -1;
  return dependent(tree, adjective, D.det) === adjective - 1 ? name : -1;
}

/** Relations of an argument or complement of a verb. */
const COMPLEMENTS = new Set<number>([D.obj, D.nsubj, D.obl, D.iobj]);

/** "will host Prince Naruhito next Wednesday": a name is no part of the day behind it but takes its place; the day is when. */
export function mendNamesBeforeTime(tree: Tree, { temporal }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let time = 1; time < words.length; time++) {
    const verb = words.head[time];
    if (verb < 0 || verb > time || words.upos[verb] !== U.VERB || !temporal.has(words.lemma[time].toLowerCase()))
      continue;
    if (!COMPLEMENTS.has(UNIVERSAL_RELATION[words.deprel[time]]) || dependent(tree, time, D.case) >= 0) continue;
    const name = dependent(tree, time, D.compound);
    if (name < verb || words.upos[name] !== U.PROPN || temporal.has(words.lemma[name].toLowerCase())) continue;
    for (let child = tree.first[time]; child >= 0 && child < name; child = tree.next[child]) words.head[child] = name;
    words.head[name] = verb;
    words.deprel[name] = words.deprel[time];
    words.deprel[time] = D.obl;
    changed = true;
  }
  return changed;
}

/**
 * "Attacks by Ruritania soldiers": a name behind a preposition and the bare plural right behind it, hung on the same word, are one phrase, whose
 * head is the noun.
 */
export function mendNamesBeforeNouns(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 2; noun < words.length; noun++) {
    const name = noun - 1;
    if (words.upos[noun] !== U.NOUN || words.upos[name] !== U.PROPN || words.head[name] !== words.head[noun]) continue;
    if (words.head[name] > name || !isPlural(words.morph[noun])) continue;
    // "Fornirà all'Ucraina missili": the object of the verb is its own.
    if (words.deprel[noun] === D.obj) continue;
    const preposition = dependent(tree, name, D.case);
    if (preposition < 0 || preposition > name || dependent(tree, noun, D.case, D.det) >= 0) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[name]];
    if (relation !== D.nmod && relation !== D.obl) continue;
    words.deprel[noun] = words.deprel[name];
    for (let child = tree.first[name]; child >= 0; child = tree.next[child])
      if (words.deprel[child] === D.case || words.deprel[child] === D.det) words.head[child] = noun;
    words.head[name] = noun;
    words.deprel[name] = D.compound;
    changed = true;
  }
  return changed;
}
