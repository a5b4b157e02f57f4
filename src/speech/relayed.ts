import { isInfinitive } from "../grammar/features.ts";
import { U } from "../grammar/universal.ts";
import type { Phrase } from "./according.ts";
import type { Draft } from "./draft.ts";
import { subjectBehind } from "./inverted-subjects.ts";
import { nominalAt } from "./sources.ts";
import { speakerAt } from "./speakers.ts";
import type { SpeechKind } from "./speech-verbs.ts";
import { hasFinite, isBreak, isStop } from "./surface.ts";

/** Kinds of verbs that pass nobody's words on. */
const UNSAID: ReadonlySet<SpeechKind> = new Set(["describe", "refuse", "think", "attitude", "ask", "order", "deny"]);

/** "Secondo quanto riferito da X", "come ha scritto X", "as X put it": a reporting verb inside the opening's clause. */
export function relayed(draft: Draft, word: number, from: number): Phrase | null {
  const { scene } = draft;
  const { words } = scene.tree;
  const high = draft.sentences.firstWord[words.sentence[word] + 1];
  let end = from;
  let cue = -1;
  for (; end < high && !isBreak(words, end) && !isStop(words, end) && draft.spanAt[end] < 0; end++) {
    if (cue < 0 && draft.cueAt[end] >= 0) cue = draft.cueAt[end];
  }
  if (cue < 0 || draft.cues[cue].first - from > 12) return null;
  const { entry, impersonal } = draft.cues[cue];
  if (UNSAID.has(entry.kind)) return null;
  // "As ministers met to discuss a deal": another verb heads the clause.
  if (isInfinitive(words.morph[draft.cues[cue].verb]) && hasFinite(words, from, draft.cues[cue].first)) return null;
  const speaker = relaySpeaker(draft, cue, from, end, impersonal);
  if (speaker < 0 || (speaker < word && speaker >= 0) || speaker >= end) return null;
  draft.used[cue] = 1;
  return { first: word, from, end, speaker: speakerAt(draft, speaker, null), quoter: -1, relative: false };
}

function relaySpeaker(draft: Draft, index: number, from: number, end: number, impersonal: boolean): number {
  const { scene } = draft;
  const { words } = scene.tree;
  const cue = draft.cues[index];
  // "Riferito da X", "trapela dalle delegazioni", "si apprende da fonti".
  for (let at = cue.end; at < end; at++) {
    if (words.upos[at] !== U.ADP) continue;
    if (words.lemma[at] !== scene.knowledge.agent) continue;
    return nominalAt(scene, at + 1, end).head;
  }
  if (impersonal) return -1;
  const before = nominalAt(scene, from, cue.first);
  if (before.end > 0 && before.end >= cue.first) return before.head;
  return subjectBehind(draft, cue, end, true).head;
}
