import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Condemned an attack by Rwandan soldiers": a noun is no compound with one that a preposition parts from it, but has it as its
 * complement. Heads and relations; gives whether any changed.
 */
export function mendCompoundsAcrossPrepositions(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 0; noun + 2 < words.length; noun++) {
    const complement = words.head[noun];
    const preposition = noun + 1;
    if (words.deprel[noun] !== D.compound || complement < noun + 2 || words.upos[noun] !== U.NOUN) continue;
    if (words.upos[preposition] !== U.ADP || words.sentence[preposition] !== words.sentence[complement]) continue;
    if (words.head[preposition] <= noun || words.head[preposition] > complement) continue;
    takePlace(words, noun, complement);
    words.head[complement] = noun;
    words.deprel[complement] = D.nmod;
    words.head[preposition] = complement;
    words.deprel[preposition] = D.case;
    for (let word = 0; word < complement; word++) {
      const before = word < noun && words.head[word] === complement;
      const between = word > preposition && words.head[word] === noun;
      if (before) words.head[word] = noun;
      else if (between) words.head[word] = complement;
      if (between) words.deprel[word] = words.upos[word] === U.ADJ ? D.amod : D.compound;
    }
    changed = true;
  }
  return changed;
}

/** "Killed up to forty people": what says that a number is not exact is no preposition of what is counted. */
export function mendRoughNumbers(tree: Tree, { roughly }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let number = 2; number < words.length; number++) {
    const noun = words.head[number];
    if (words.upos[number] !== U.NUM || noun < number || words.deprel[number] !== D.nummod) continue;
    if (!roughly.has(`${words.lemma[number - 2]} ${words.lemma[number - 1]}`)) continue;
    if (words.head[number - 1] !== noun || words.deprel[number - 1] !== D.case) continue;
    for (const word of [number - 2, number - 1]) {
      words.head[word] = number;
      words.deprel[word] = D.advmod;
    }
    const verb = words.head[noun];
    const bare = UNIVERSAL_RELATION[words.deprel[noun]] === D.obl && verb >= 0 && words.upos[verb] === U.VERB;
    if (bare && verb < number && dependent(tree, verb, D.obj, D["aux:pass"]) < 0) words.deprel[noun] = D.obj;
    changed = true;
  }
  return changed;
}
