import { isParticiple, isPast } from "../../../grammar/features.ts";
import { dependent, isNoun, subtreeSpan, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** "Deported convicted criminals to Kabul": a participle right behind a verb that lacks its object is the object's modifier. */
export function mendParticiplesBeforeObjects(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let participle = 1; participle + 1 < words.length; participle++) {
    const verb = participle - 1;
    if (words.upos[participle] !== U.VERB || words.upos[verb] !== U.VERB || words.form[participle] === "been") continue;
    if (!isParticiple(words.morph[participle]) || !isPast(words.morph[participle])) continue;
    // "To have sent troops" is a perfect.
    if (knowledge.modality.possessive.has(words.lemma[verb])) continue;
    if (dependent(tree, verb, D.obj, D["aux:pass"]) >= 0 || !knowledge.predicates.verbs.has(words.lemma[verb]))
      continue;
    const object = nounBehind(tree, participle);
    if (object < 0) continue;
    const above = words.head[object];
    if (above !== participle && above !== verb) continue;
    for (let child = tree.first[participle]; child >= 0; child = tree.next[child])
      if (child > object) words.head[child] = verb;
    if (words.head[verb] === participle) {
      takePlace(words, verb, participle);
    }
    words.head[object] = verb;
    words.deprel[object] = D.obj;
    words.head[participle] = object;
    words.deprel[participle] = D.amod;
    words.upos[participle] = U.ADJ;
    changed = true;
  }
  return changed;
}

/** The head of the bare noun phrase that begins right behind a word; -1 when another word stands there. */
function nounBehind(tree: Tree, word: number): number {
  const { words } = tree;
  let noun = word + 1;
  while (noun < words.length && words.upos[noun] === U.ADJ) noun++;
  if (noun >= words.length || !isNoun(words, noun) || words.sentence[noun] !== words.sentence[word]) return -1;
  for (let steps = 0; steps < 5; steps++) {
    const head = words.head[noun];
    if (head <= word || !isNoun(words, head)) break;
    noun = head;
  }
  return subtreeSpan(tree, noun)[0] > word ? noun : -1;
}
