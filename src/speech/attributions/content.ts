import { subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";
import { contentEnd } from "../bounds.ts";
import { nominalAt } from "../sources.ts";
import { isBreak, isStop } from "../surface.ts";
import type { AttributionScene } from "./scene.ts";

/** Relations of what an attribution is about to its cue, the surest first. */
const CLAUSES = [D.ccomp, D.xcomp, D.csubj];
const NOMINALS = [D.obj, D.obl, D.nmod, D.acl, D.advcl];

/** The words [first, end) that a cue without a quotation is about; null when none are beside it. `[from, to)` is the cue. */
export function contentAround(
  { draft }: AttributionScene,
  word: number,
  [from, to]: readonly [number, number],
  source: number,
): [number, number] | null {
  const { tree } = draft.scene;
  const { words } = tree;
  const sentence = words.sentence[word];
  const high = draft.sentences.firstWord[sentence + 1];
  const cue = draft.cueAt[word] < 0 ? null : draft.cues[draft.cueAt[word]];
  for (const relations of [CLAUSES, NOMINALS]) {
    for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
      if (child < to || child === source || !relations.includes(UNIVERSAL_RELATION[words.deprel[child]])) continue;
      const [low, end] = subtreeSpan(tree, child);
      if (source >= low && source < end) continue;
      const first = Math.max(low, to);
      return [first, relations === CLAUSES ? contentEnd(draft, first, cue) : endOf(words, first, Math.min(end, high))];
    }
  }
  for (let child = tree.first[word]; child >= 0 && child < from; child = tree.next[child]) {
    if (child === source || words.deprel[child] !== D["nsubj:pass"]) continue;
    const [low, end] = subtreeSpan(tree, child);
    return [Math.max(low, draft.sentences.firstWord[sentence]), Math.min(end, from)];
  }
  let at = to;
  while (at < high && (words.upos[at] === U.ADP || words.upos[at] === U.ADV || words.upos[at] === U.PART)) at++;
  const { end } = at < high ? nominalAt(draft.scene, at, high) : { end: -1 };
  return end < 0 || (source >= at && source < end) ? null : [at, end];
}

/** A phrase ends before a stop and before what a comma sets off. */
function endOf(words: Words, first: number, end: number): number {
  for (let word = first + 1; word < end; word++) if (isStop(words, word) || isBreak(words, word)) return word;
  return end;
}
