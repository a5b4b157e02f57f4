import { isGerund, isParticiple, isPast } from "../grammar/features.ts";
import { dependent, prepositionOf } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { nominalAt } from "./sources.ts";
import { isBreak, isFiniteWord } from "./surface.ts";

/** The agent of a passive or participle: "citate da Reuters", "quoted by"; -1 when none. */
export function agentOf(draft: Draft, verb: number): number {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] === D["obl:agent"]) return child;
    if (UNIVERSAL_RELATION[words.deprel[child]] !== D.obl || prepositionOf(tree, child) !== knowledge.agent) continue;
    const participle = dependent(tree, verb, D["aux:pass"], D["nsubj:pass"]) >= 0 || words.deprel[verb] === D.acl;
    if (participle) return child;
  }
  return -1;
}

/** Who passes a speaker's words on: "fonti libanesi citate da Reuters", "the minister, quoted by Tass"; -1 when nobody does. */
export function quoterOf(draft: Draft, speaker: number): number {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  for (let child = tree.first[speaker]; child >= 0; child = tree.next[child]) {
    if (child < speaker || words.upos[child] !== U.VERB || !isParticiple(words.morph[child])) continue;
    if (knowledge.quoting.has(words.lemma[child])) return agentOf(draft, child);
  }
  // Set off by a comma, whatever the parser made of it.
  for (let word = speaker + 1; word < words.length && word - speaker < 10; word++) {
    if (isFiniteWord(words, word)) return -1;
    if (!isBreak(words, word) || words.upos[word + 1] !== U.VERB) continue;
    if (!isParticiple(words.morph[word + 1]) || !knowledge.quoting.has(words.lemma[word + 1])) return -1;
    if (words.lemma[word + 2] !== knowledge.agent) return -1;
    return nominalAt(draft.scene, word + 3, words.length).head;
  }
  return -1;
}

/** Whom a report cites: "reported the strike, citing two officials"; -1 when nobody is cited. */
export function citedBy(draft: Draft, cue: Cue, end: number): number {
  const { words } = draft.scene.tree;
  const { knowledge } = draft.scene;
  const high = draft.sentences.firstWord[words.sentence[cue.verb] + 1];
  const low = draft.sentences.firstWord[words.sentence[cue.verb]];
  for (const [from, to] of [
    [end, Math.min(high, end + 3)],
    [low, cue.start],
  ]) {
    for (let word = from; word < to; word++) {
      if (draft.spanAt[word] >= 0 || words.upos[word] !== U.VERB || !knowledge.citing.has(words.lemma[word])) continue;
      if (!isGerund(words.morph[word]) && !(isParticiple(words.morph[word]) && !isPast(words.morph[word]))) continue;
      return nominalAt(draft.scene, word + 1, high).head;
    }
  }
  return -1;
}
