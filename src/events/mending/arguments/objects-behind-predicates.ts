import { dependent, isNoun, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** How many words a bare noun behind its verb has of its own: "persona non grata". */
const OWN_WORDS = 3;
const ASTRAY = new Set<number>([D.nsubj, D.obj, D.obl, D.appos, D.nmod, D.xcomp]);

/**
 * "Ha dichiarato persona non grata un addetto", "ha nominato premier Ana Diaz": behind a verb with its subject before it and a bare noun, the next
 * nominal without a preposition is whom the noun is said of, the verb's object. Changes heads and relations; gives whether any changed.
 */
export function mendObjectsBehindPredicates(tree: Tree, { temporal }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 2; noun + 1 < words.length; noun++) {
    const verb = noun - 1;
    if (words.upos[noun] !== U.NOUN || words.upos[verb] !== U.VERB || words.head[noun] !== verb) continue;
    if (words.deprel[noun] !== D.obj && words.deprel[noun] !== D.xcomp) continue;
    const subject = dependent(tree, verb, D.nsubj);
    if (subject < 0 || subject > verb || dependent(tree, noun, D.det, D.case) >= 0) continue;
    const object = nominalBehind(tree, noun);
    if (object < 0 || temporal.has(words.lemma[object]) || dependent(tree, object, D.case, D.cc) >= 0) continue;
    if (words.head[object] === verb && words.deprel[object] === D.obj) continue;
    words.head[object] = verb;
    words.deprel[object] = D.obj;
    words.deprel[noun] = D.obj;
    changed = true;
  }
  return changed;
}

/** The nominal that begins with a determiner or a name behind a noun and its own words, and hangs astray on them or their verb; -1 when none. */
function nominalBehind({ words }: Tree, noun: number): number {
  let first = noun + 1;
  while (first <= noun + OWN_WORDS && OWN.has(words.upos[first])) first++;
  if (words.upos[first] !== U.DET && words.upos[first] !== U.PROPN && words.upos[first] !== U.NUM) return -1;
  let object = first;
  while (words.head[object] > object) object = words.head[object];
  const above = words.head[object];
  const near = above >= noun - 1 && above < first;
  return near && isNoun(words, object) && ASTRAY.has(UNIVERSAL_RELATION[words.deprel[object]]) ? object : -1;
}

const OWN = new Set<number>([U.ADV, U.ADJ, U.VERB]);
