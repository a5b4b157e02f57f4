import { dependent, subtreeSpan } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { contentEnd } from "./bounds.ts";
import { type Cue, cueWords } from "./cues.ts";
import { type Draft, pushQuotation } from "./draft.ts";
import { isPassive } from "./inverted-subjects.ts";
import { agentOf } from "./passing.ts";
import { nominalAt } from "./sources.ts";
import type { Speaker } from "./speakers.ts";
import { isBreak, isFiniteWord, isStop } from "./surface.ts";
import type { Source } from "./types.ts";

/**
 * What somebody wants, praises, refuses or speaks of without being quoted: "criticised the plan", "wants to stay", "is expected
 * to resign". No quotations: they stand as thoughts, and put no voice behind words.
 */
export function markAttitudes(draft: Draft, speakers: readonly (Speaker | null)[]): void {
  const told = new Uint8Array(draft.cues.length);
  for (const { cueWord } of draft.quotations)
    if (cueWord >= 0 && draft.cueAt[cueWord] >= 0) told[draft.cueAt[cueWord]] = 1;
  draft.cues.forEach((cue, index) => {
    if (told[index] || draft.used[index] || draft.spanAt[cue.verb] >= 0 || !takesUp(draft, cue)) return;
    const passive = isPassive(draft, cue);
    const agent = cue.finite >= 0 && !passive ? -1 : agentOf(draft, cue.verb);
    const content = agent >= 0 ? undergoer(draft, cue) : contentOf(draft, cue);
    if (content === null) return;
    // "Called for", "referring to": the preposition belongs to the verb.
    const [first, end] = cueWords(draft.scene.tree, cue);
    pushQuotation(draft, {
      kind: "indirect",
      voice: -1,
      speaker: (passive && agent < 0) || isRaising(draft, cue) ? null : sourceOf(speakers[index], content),
      addressee: null,
      cue: [first, content[0] === end + 1 && draft.scene.tree.words.upos[end] === U.ADP ? end + 1 : end],
      cueWord: cue.verb,
      first: content[0],
      end: content[1],
      thought: true,
    });
  });
}

/** "The plan was criticised by …", "a report published by …": what stands before a passive or participle. */
function undergoer(draft: Draft, cue: Cue): [number, number] | null {
  const { tree } = draft.scene;
  const { words } = tree;
  const subject = dependent(tree, cue.verb, D["nsubj:pass"], D.nsubj);
  const noun = subject >= 0 ? subject : words.deprel[cue.verb] === D.acl ? words.head[cue.verb] : -1;
  if (noun < 0 || noun >= cue.start) return null;
  const [first] = subtreeSpan(tree, noun);
  return [Math.max(first, draft.sentences.firstWord[words.sentence[cue.verb]]), noun + 1];
}

/** Verbs of saying and thinking take attitudes as infinitives only: "promised to stay", "hopes to stay". */
function takesUp(draft: Draft, cue: Cue): boolean {
  const { tree, knowledge } = draft.scene;
  const { kind } = cue.entry;
  if (knowledge.aspects.has(tree.words.lemma[cue.verb])) return false;
  if (kind !== "say" && kind !== "think" && kind !== "read") return true;
  return (
    dependent(tree, cue.verb, D.xcomp) > cue.verb ||
    (kind === "say" && dependent(tree, cue.verb, D.obj) > cue.verb && isPlain(draft, cue))
  );
}

/** "The team appeared paralysed": to whom is not told, and its subject is what appears. */
const isRaising = (draft: Draft, { verb }: Cue): boolean =>
  draft.scene.knowledge.raising.has(draft.scene.tree.words.lemma[verb]);

/** The plainest verb of saying takes any object: "said the same". */
const isPlain = (draft: Draft, { verb }: Cue): boolean =>
  draft.scene.knowledge.plain.has(draft.scene.tree.words.lemma[verb]);

function sourceOf(speaker: Speaker | null, [first, end]: readonly [number, number]): Source | null {
  return speaker === null || (speaker.word >= first && speaker.word < end) ? null : speaker.source;
}

/** The infinitive, object or complement of a cue, as words [first, end); null when it has none. */
function contentOf(draft: Draft, cue: Cue): [number, number] | null {
  const { tree } = draft.scene;
  const { words } = tree;
  const high = draft.sentences.firstWord[words.sentence[cue.verb] + 1];
  const clause = dependent(tree, cue.last, D.xcomp, D.ccomp);
  if (clause > cue.last) {
    const first = Math.max(subtreeSpan(tree, clause)[0], cue.end);
    if (first < high && !crosses(draft, cue.end, first)) return [first, contentEnd(draft, first, cue)];
  }
  let at = cue.end;
  while (at < high && words.upos[at] === U.ADV) at++;
  const from = at < high && words.upos[at] === U.ADP ? at + 1 : at;
  if (from >= high) return null;
  const { end, head } = nominalAt(draft.scene, from, high);
  if (end < 0 || draft.scene.knowledge.temporal.has(words.lemma[head])) return null;
  if (end < high && isFiniteWord(words, end)) return null;
  return [from, Math.max(end, objectEnd(draft, head, end))];
}

/** The end of an object with the clause that hangs on it, up to the next comma. */
function objectEnd(draft: Draft, head: number, end: number): number {
  const { tree } = draft.scene;
  const { words } = tree;
  let last = end;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (child >= end && (relation === D.acl || relation === D.nmod)) last = Math.max(last, subtreeSpan(tree, child)[1]);
  }
  for (let word = end; word < last; word++) if (isBreak(words, word) || isStop(words, word)) return word;
  return last;
}

function crosses(draft: Draft, first: number, end: number): boolean {
  const { words } = draft.scene.tree;
  for (let word = first; word < end; word++) if (isBreak(words, word) || isStop(words, word)) return true;
  return false;
}
