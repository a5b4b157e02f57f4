import { prepositionOf } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { mentionOf } from "../names/mentions.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { canSpeak, nominalAt, sourceAt } from "./sources.ts";
import { isFiniteWord } from "./surface.ts";
import type { Source } from "./types.ts";

/** The person addressed by a reporting verb ("ha detto a Reuters", "told reporters"), or null. */
export function addresseeOf(draft: Draft, cue: Cue): Source | null {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  const high = draft.sentences.firstWord[words.sentence[cue.verb] + 1];
  const addresses = knowledge.addressing.has(words.lemma[cue.verb]);
  let at = cue.end;
  while (at < high && words.upos[at] === U.ADV) at++;
  if (at < high && addresses) {
    const { end, head } = nominalAt(draft.scene, at, high);
    if (end > 0 && !(end < high && isFiniteWord(words, end)) && !knowledge.temporal.has(words.lemma[head]))
      return sourceAt(draft.scene, head);
  }
  for (let child = tree.first[cue.verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const nominal = words.upos[child] === U.NOUN || words.upos[child] === U.PROPN || words.upos[child] === U.PRON;
    if (!nominal || knowledge.temporal.has(words.lemma[child])) continue;
    if (relation === D.iobj) return sourceAt(draft.scene, child);
    if (relation === D.obl && prepositionOf(tree, child) === knowledge.addressed && isHearer(draft, child))
      return sourceAt(draft.scene, child);
  }
  return null;
}

/** Whoever is named, described or listed as a hearer hears; a place or thing behind the same preposition does not. */
function isHearer(draft: Draft, word: number): boolean {
  const { scene } = draft;
  if (scene.knowledge.hearers.has(scene.tree.words.lemma[word])) return true;
  return canSpeak(scene, word) && mentionOf(scene.mentions, word)?.kind !== "metonym";
}
