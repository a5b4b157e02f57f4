import { isFiniteForm } from "../../grammar/features.ts";
import { dependent, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { CAPITAL, STATE, targetKind } from "../gazetteer/targets.ts";
import type { NameHit } from "./name-hits.ts";

/** How a name is hung on the phrase before its comma, and how deep in it. */
const HUNG = new Set<number>([D.conj, D.appos, D.nmod]);
const DEPTH = 3;

/**
 * "A Ginevra Iran e Stati Uniti hanno firmato", "Da Bruxelles Washington ha minacciato": two known names side by side that the parser took for one
 * are a place behind its preposition and the subject of the verb that follows; so is one behind the comma that ends such a phrase. Changes heads and relations; gives whether any changed. Linear.
 */
export function partNames(tree: Tree, hits: readonly NameHit[], hitAt: Int32Array): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    if (words.upos[word] !== U.PROPN || words.head[word] < 0 || words.head[word] > word) continue;
    const name = hits[hitAt[word]];
    if (name === undefined || name.firstWord !== word) continue;
    const head =
      UNIVERSAL_RELATION[words.deprel[word]] === D.flat
        ? placeBefore(tree, word, name, hits, hitAt)
        : phraseBefore(tree, word);
    if (head < 0) continue;
    if (takesSubjectBehind(tree, word, head, name)) {
      changed = true;
      continue;
    }
    const verb = verbOver(tree, head);
    if (verb < word || words.upos[verb] !== U.VERB || dependent(tree, head, D.case) < 0) continue;
    if (dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.csubj) >= 0 || !isFiniteGroup(tree, verb)) continue;
    const above = words.head[word];
    for (let child = tree.first[above]; child >= 0; child = tree.next[child])
      if (child > word && child < verb) words.head[child] = word;
    words.head[word] = verb;
    words.deprel[word] = dependent(tree, verb, D["aux:pass"]) >= 0 ? D["nsubj:pass"] : D.nsubj;
    changed = true;
  }
  return changed;
}

/** "È arrivato a Parigi Xi Jinping": behind a verb that lacks its subject the second name is the subject. */
function takesSubjectBehind(tree: Tree, word: number, head: number, name: NameHit): boolean {
  const { words } = tree;
  const verb = words.head[head];
  if (verb < 0 || verb > head || words.upos[verb] !== U.VERB || UNIVERSAL_RELATION[words.deprel[word]] !== D.flat)
    return false;
  if (dependent(tree, head, D.case) < 0 || !isFiniteGroup(tree, verb)) return false;
  if (dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.csubj, D.obj) >= 0) return false;
  for (let part = word + 1; part < name.endWord; part++) if (words.head[part] === head) words.head[part] = word;
  words.head[word] = verb;
  words.deprel[word] = dependent(tree, verb, D["aux:pass"]) >= 0 ? D["nsubj:pass"] : D.nsubj;
  return true;
}

/** The known name a parser joined another to; -1 when they are one. */
function placeBefore(
  { words }: Tree,
  word: number,
  name: NameHit,
  hits: readonly NameHit[],
  hitAt: Int32Array,
): number {
  const head = words.head[word];
  const place = hits[hitAt[head]];
  // "Sotto la tenda del Colonnello N'Djamena e Khartoum": a state is no part of a name nothing is known of.
  if (place === undefined) return isState(name) && head === word - 1 ? head : -1;
  return place !== name && place.endWord === word ? head : -1;
}

/** The verb over an opening phrase, through what the phrase belongs to: "sotto la tenda del Colonnello". */
function verbOver({ words }: Tree, head: number): number {
  let at = words.head[head];
  for (let steps = 0; steps < DEPTH && at >= 0 && at < head; steps++) at = words.head[at];
  return at;
}

const isState = ({ target }: NameHit): boolean => targetKind(target) === STATE || targetKind(target) === CAPITAL;

/** The opening phrase behind whose comma a name stands that was hung inside it: "In Sochi on Monday, Erdogan met"; -1 when there is none. */
function phraseBefore({ words, ...tree }: Tree, word: number): number {
  if (words.form[word - 1] !== "," || !HUNG.has(UNIVERSAL_RELATION[words.deprel[word]])) return -1;
  if (dependent({ words, ...tree }, word, D.case) >= 0) return -1;
  let head = words.head[word];
  for (let steps = 0; steps < DEPTH && UNIVERSAL_RELATION[words.deprel[head]] === D.nmod; steps++)
    head = words.head[head];
  return UNIVERSAL_RELATION[words.deprel[head]] === D.obl ? head : -1;
}

/** Whether a verb or its auxiliary is finite. */
function isFiniteGroup({ words, first, next }: Tree, verb: number): boolean {
  if (isFiniteForm(words.morph[verb])) return true;
  for (let child = first[verb]; child >= 0; child = next[child])
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.aux && isFiniteForm(words.morph[child])) return true;
  return false;
}
