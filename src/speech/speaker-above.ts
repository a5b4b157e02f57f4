import { isPlural, isRelative } from "../grammar/features.ts";
import { dependent } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { mentionOf } from "../names/mentions.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { canSpeak, nominalAt, sourceAt } from "./sources.ts";
import { type Speaker, speakerAt } from "./speakers.ts";
import { agrees, subjectOf } from "./subjects.ts";
import { isBreak, isComma, isFiniteWord } from "./surface.ts";
import type { Source } from "./types.ts";

/** "Quella che definisce «una provocazione»": what a pronoun stands for is called so and calls nothing. */
export const isCalled = (draft: Draft, { entry, start }: Cue, noun: number): boolean =>
  entry.kind === "describe" &&
  draft.scene.knowledge.dropsSubjects &&
  noun < start &&
  draft.scene.tree.words.upos[noun] === U.PRON &&
  mentionOf(draft.scene.mentions, noun) === null;

/** The speaker of a clause that has no subject of its own: of the clause it hangs on, or of the reporting verb before it. */
export function above(
  draft: Draft,
  cue: Cue,
  earlier: readonly (Speaker | null)[],
  last: Source | null,
): Speaker | null {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  const relation = words.deprel[cue.verb];
  const noun = words.head[cue.verb];
  if (
    (relation === D.acl || relation === D["acl:relcl"]) &&
    noun >= 0 &&
    words.upos[noun] !== U.VERB &&
    !isCalled(draft, cue, noun) &&
    draft.spanAt[noun] < 0 &&
    agrees(draft, noun, cue) &&
    !hasRelativeObject(draft, cue)
  ) {
    return speakerAt(draft, noun, last);
  }
  // ", adding that …": a participle that is set off speaks for who spoke before.
  if (cue.finite < 0 && cue.start > 0 && isBreak(words, cue.start - 1)) {
    const spoken = spokenBefore(draft, cue, earlier);
    if (spoken !== null) return spoken;
  }
  let steps = 0;
  for (let at = words.head[cue.verb]; at >= 0 && steps < 6; at = words.head[at], steps++) {
    const other = draft.cueAt[at];
    if (other >= 0 && draft.cues[other] !== cue && draft.spanAt[at] < 0 && earlier[other]) return earlier[other];
    if (words.upos[at] !== U.VERB && words.upos[at] !== U.AUX) continue;
    if (draft.spanAt[at] >= 0 && draft.spanAt[cue.verb] < 0) break;
    const subject = subjectOf(draft, at);
    if (subject >= 0 && subject !== cue.verb) return speakerAt(draft, subject, last);
    if (mentionOf(draft.scene.mentions, at)?.kind === "dropped") return { word: -1, source: sourceAt(draft.scene, at) };
  }
  const spoken = spokenBefore(draft, cue, earlier);
  if (spoken !== null) return spoken;
  const main = cue.finite < 0 ? mainSubject(draft, cue) : -1;
  if (main >= 0) return speakerAt(draft, main, last);
  if (cue.finite < 0 || !knowledge.dropsSubjects || isPlural(words.morph[cue.finite])) return null;
  const topic = last ?? topicBefore(draft, cue);
  return topic && { word: -1, source: { ...topic, mention: null, phrase: null } };
}

/** "Il ministro ha firmato ieri il decreto. «…», ha spiegato": who the sentence before is about; null when nobody who can speak. */
export function topicBefore(draft: Draft, cue: Cue): Source | null {
  const { scene, sentences } = draft;
  const { tree } = scene;
  const { words } = tree;
  const sentence = words.sentence[cue.verb] - 1;
  if (sentence < 0 || draft.headline[sentence]) return null;
  for (let word = sentences.firstWord[sentence]; word < sentences.firstWord[sentence + 1]; word++) {
    if (UNIVERSAL_RELATION[words.deprel[word]] !== D.nsubj || draft.spanAt[word] >= 0 || !canSpeak(scene, word))
      continue;
    const verb = words.head[word];
    if (verb < 0 || UNIVERSAL_RELATION[words.deprel[verb]] !== D.root) continue;
    return isPlural(words.morph[word]) ? null : speakerAt(draft, word, null).source;
  }
  return null;
}

/** "Criticising the police, she called …": the subject right behind the comma that ends a participle in front; -1 when none. */
function mainSubject(draft: Draft, cue: Cue): number {
  const { words } = draft.scene.tree;
  const low = draft.sentences.firstWord[words.sentence[cue.verb]];
  const high = draft.sentences.firstWord[words.sentence[cue.verb] + 1];
  if (cue.start - low > 1) return -1;
  for (let word = cue.end; word < high; word++) {
    if (isFiniteWord(words, word)) return -1;
    if (!isComma(words, word)) continue;
    const { end, head } = nominalAt(draft.scene, word + 1, high);
    return end > 0 && end < high && isFiniteWord(words, end) ? head : -1;
  }
  return -1;
}

/** Who speaks by the reporting verb before a cue in its sentence, null when there is none. */
function spokenBefore(draft: Draft, cue: Cue, earlier: readonly (Speaker | null)[]): Speaker | null {
  const { words } = draft.scene.tree;
  for (let index = draft.cueAt[cue.verb] - 1; index >= 0; index--) {
    const other = draft.cues[index];
    if (words.sentence[other.verb] !== words.sentence[cue.verb]) return null;
    if (earlier[index] && draft.spanAt[other.verb] < 0) return earlier[index];
  }
  return null;
}

function hasRelativeObject(draft: Draft, cue: Cue): boolean {
  const { tree } = draft.scene;
  const object = dependent(tree, cue.verb, D.obj);
  return object >= 0 && object < cue.start && isRelative(tree.words.morph[object]);
}
