import { isGerund } from "../../grammar/features.ts";
import { dependent } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import type { Participant, Scene } from "../scene.ts";
import { participantsAt } from "./participants.ts";

/** Relations under which another clause begins. */
const CLAUSES = new Set<number>([D.acl, D.advcl, D.ccomp, D.parataxis, D.csubj, D.xcomp]);
/** How far behind its verb a phrase is looked through, in words, and how far above a name its verb may stand, in steps. */
const REACH = 30;
const MAX_STEPS = 8;

/**
 * The first of another side whom a verb's phrase names behind it, in nouns and prepositional phrases however deep: whom PETRARCH takes for
 * the target where nobody stands as one.
 */
export function namedInPhrase(scene: Scene, verb: number, actors: readonly Participant[]): Participant[] {
  const { words, mentions } = scene;
  const own = new Set(actors.map(({ entity }) => sideOf(mentions.entities[entity])));
  const end = Math.min(words.length, verb + REACH);
  for (let word = verb + 1; word < end && words.sentence[word] === words.sentence[verb]; word++) {
    if (mentions.mentionAt[word] < 0 || !isInPhrase(scene, word, verb)) continue;
    const found = participantsAt(scene, word, true).filter(({ entity }) => !own.has(sideOf(mentions.entities[entity])));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a word stands below a verb without another clause between; a bare gerund is none. */
function isInPhrase({ words, tree }: Scene, word: number, verb: number): boolean {
  for (let at = word, steps = 0; steps < MAX_STEPS; at = words.head[at], steps++) {
    if (at === verb) return true;
    if (at < verb) return false;
    const relation = UNIVERSAL_RELATION[words.deprel[at]];
    const bare = isGerund(words.morph[at]) && dependent(tree, at, D.mark, D.nsubj) < 0;
    if ((CLAUSES.has(relation) && !bare) || (relation === D.conj && words.upos[at] === U.VERB)) return false;
  }
  return false;
}
