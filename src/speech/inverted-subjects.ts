import { isPlural } from "../grammar/features.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { canSpeak, nominalAt } from "./sources.ts";
import { isFiniteWord, opensRelative } from "./surface.ts";

/** A subject behind its verb, times and complements before it passed over: "ha detto ieri da Vilnius Tikhanovskaya". */
export function subjectBehind(draft: Draft, cue: Cue, high: number, sure: boolean): { head: number; end: number } {
  const { scene } = draft;
  const { words } = scene.tree;
  const none = { head: -1, end: -1 };
  for (let at = cue.end, steps = 0; at < high && steps < 8; steps++) {
    const upos = words.upos[at];
    if (upos === U.ADV && !opensRelative(words, at)) at++;
    else if (upos === U.ADP) {
      const { end } = nominalAt(scene, at + 1, high);
      if (end < 0) return none;
      at = end;
    } else {
      const { end, head } = nominalAt(scene, at, high);
      if (end < 0 || isFiniteWord(words, at)) return none;
      if (scene.knowledge.temporal.has(words.lemma[head])) at = end;
      else
        return sure || canSpeak(scene, head) || words.upos[at] === U.DET || words.upos[head] === U.PROPN
          ? { head, end }
          : none;
    }
  }
  return none;
}

/** "Assicurano da Palazzo Chigi": where nobody in particular speaks from; -1 when it is not told. */
export function seatBehind(draft: Draft, cue: Cue, high: number): number {
  const { scene } = draft;
  const { words } = scene.tree;
  if (cue.finite < 0 || !scene.knowledge.dropsSubjects || !isPlural(words.morph[cue.finite]) || cue.end >= high)
    return -1;
  if (words.upos[cue.end] !== U.ADP || words.lemma[cue.end] !== scene.knowledge.agent) return -1;
  return nominalAt(scene, cue.end + 1, high).head;
}

/** Whether nobody is said to speak: a passive or an impersonal; what stands between marks is not the verb's. */
export function isPassive(draft: Draft, cue: Cue): boolean {
  if (cue.impersonal) return true;
  const { tree } = draft.scene;
  for (let child = tree.first[cue.verb]; child >= 0; child = tree.next[child]) {
    const relation = tree.words.deprel[child];
    if (relation === D["aux:pass"] && child >= cue.first && draft.spanAt[child] === draft.spanAt[cue.verb]) return true;
  }
  return false;
}

/** Whether the tree gives the verb a subject before the edge. */
export function hasSubjectBefore(draft: Draft, cue: Cue, edge: number): boolean {
  const { tree } = draft.scene;
  for (let child = tree.first[cue.verb]; child >= 0 && child < edge; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[tree.words.deprel[child]] === D.nsubj && draft.spanAt[child] < 0) return true;
  }
  return false;
}
