import { isParticiple, isPast } from "../grammar/features.ts";
import { U } from "../grammar/universal.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { nominalAt } from "./sources.ts";
import { isFiniteWord } from "./surface.ts";

/** Whether a verb without a subject behind "and" goes on with what the speaker did, not with what was said. */
export function returns(draft: Draft, at: number, high: number, start: number, cue: Cue | null): boolean {
  const { words } = draft.scene.tree;
  if (cue === null || cue.finite < 0) return false;
  let word = at;
  while (word < high && (words.upos[word] === U.ADV || words.upos[word] === U.ADP || words.upos[word] === U.PRON)) {
    if (words.upos[word] === U.ADP) {
      const { end } = nominalAt(draft.scene, word + 1, high);
      if (end < 0) return false;
      word = end;
    } else if (words.upos[word] === U.PRON && words.form[word].length > 2) return false;
    else word++;
  }
  if (word >= high) return false;
  // "Denied that it had … and blamed": without an auxiliary a participle that reports is a past tense.
  if (draft.cueAt[word] >= 0 && draft.cues[draft.cueAt[word]].verb === word && isPastTense(draft, word))
    return !isFiniteWord(words, cue.finite) || words.upos[cue.finite] === U.VERB;
  if (!isFiniteWord(words, word)) return false;
  let verb = word;
  while (verb + 1 < high && words.upos[verb] === U.AUX) verb++;
  const said = firstFinite(draft, start, at);
  const alike = isLike(draft, word, cue.finite);
  const inside = said >= 0 && (isLike(draft, word, said) || isOfPerfect(draft, word, said));
  const reporting = draft.cueAt[verb] >= 0;
  return alike && (!inside || reporting);
}

const isPastTense = (draft: Draft, word: number): boolean => {
  const { words } = draft.scene.tree;
  return !draft.scene.knowledge.dropsSubjects && isParticiple(words.morph[word]) && isPast(words.morph[word]);
};

/** "Countered that the boat had intruded and ignored warnings": English pasts and participles look the same. */
function isOfPerfect({ scene: { tree, knowledge } }: Draft, verb: number, auxiliary: number): boolean {
  const { lemma, upos, morph } = tree.words;
  return (
    !knowledge.dropsSubjects &&
    upos[auxiliary] === U.AUX &&
    knowledge.perfect.has(lemma[auxiliary]) &&
    isPast(morph[verb])
  );
}

/** Whether two finite forms agree; where endings tell little, tense is enough. */
function isLike(draft: Draft, one: number, other: number): boolean {
  const { morph, upos } = draft.scene.tree.words;
  if (upos[one] !== upos[other]) return false;
  if (draft.scene.knowledge.dropsSubjects) return morph[one] === morph[other];
  return isPast(morph[one]) === isPast(morph[other]);
}

/** The first finite verb between two words; -1 when there is none. */
export function firstFinite(draft: Draft, start: number, end: number): number {
  const { words } = draft.scene.tree;
  for (let word = start; word < end; word++) if (isFiniteWord(words, word)) return word;
  return -1;
}
