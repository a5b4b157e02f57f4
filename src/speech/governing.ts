import { isPlural } from "../grammar/features.ts";
import { prepositionOf } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { mentionOf } from "../names/mentions.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { isPassive, seatBehind, subjectBehind } from "./inverted-subjects.ts";
import { agentOf } from "./passing.ts";
import { canSpeak, sourceAt } from "./sources.ts";
import { above, isCalled, topicBefore } from "./speaker-above.ts";
import { relativeNoun, type Speaker, speakerAt } from "./speakers.ts";
import {
  agrees,
  invertedObject,
  nameBefore,
  nearerSubject,
  nominalBefore,
  opensClause,
  subjectOf,
} from "./subjects.ts";
import { isBreak, isStop } from "./surface.ts";
import type { Source } from "./types.ts";

/**
 * The speaker of a governing cue: the agent of a passive, the subject, the noun of a relative clause, the subject of the clause
 * a participle or second verb hangs on; `last` spoke before and is who an unwritten subject or a pronoun means.
 */
export function governingSpeaker(
  draft: Draft,
  cue: Cue,
  earlier: readonly (Speaker | null)[],
  last: Source | null,
): Speaker | null {
  const { scene } = draft;
  const { tree, knowledge } = scene;
  const { words } = tree;
  const verb = cue.verb;
  const agent = agentOf(draft, verb);
  if (agent >= 0) return speakerAt(draft, agent, last);
  if (isPassive(draft, cue)) return impersonalSpeaker(draft, cue);
  const going = goesOn(draft, cue, earlier, last);
  if (going !== null) return going;
  const subject = subjectOf(draft, verb);
  const called = subject >= 0 && isCalled(draft, cue, relativeNoun(draft, subject));
  if (subject >= 0 && !called && agrees(draft, relativeNoun(draft, subject), cue))
    return speakerAt(draft, nearerSubject(draft, subject, cue), last);
  const high = draft.sentences.firstWord[words.sentence[verb] + 1];
  if (cue.finite >= 0) {
    const before = Math.max(nominalBefore(draft, cue), nameBefore(draft, cue));
    if (before >= 0) return speakerAt(draft, before, last);
    if (knowledge.dropsSubjects && opensClause(draft, cue)) {
      const behind = subjectBehind(draft, cue, high, false);
      if (behind.head >= 0 && canSpeak(scene, behind.head) && words.form[behind.end] !== ":")
        return speakerAt(draft, behind.head, last);
    }
  }
  const inverted = invertedObject(draft, cue);
  if (inverted >= 0) return speakerAt(draft, inverted, last);
  const seat = seatBehind(draft, cue, high);
  if (seat >= 0) return speakerAt(draft, seat, last);
  if (mentionOf(scene.mentions, verb)?.kind === "dropped") return { word: -1, source: sourceAt(scene, verb) };
  return above(draft, cue, earlier, last);
}

/**
 * "…, ha tuonato Mugabe: le fattorie, ha aggiunto, …": a clause set off without a subject goes on with who spoke, or acted, before the
 * colon, else with who spoke last; null when it is none.
 */
function goesOn(draft: Draft, cue: Cue, earlier: readonly (Speaker | null)[], last: Source | null): Speaker | null {
  const { scene, sentences } = draft;
  const { words } = scene.tree;
  const low = sentences.firstWord[words.sentence[cue.verb]];
  if (!scene.knowledge.dropsSubjects || cue.finite < 0 || isPlural(words.morph[cue.finite])) return null;
  if (cue.start <= low || !isBreak(words, cue.start - 1) || !isBreak(words, cue.end)) return null;
  let stop = cue.start - 1;
  while (stop > low && !isStop(words, stop)) stop--;
  if (stop <= low) {
    const source = last ?? topicBefore(draft, cue);
    return source && { word: -1, source: { ...source, mention: null, phrase: null } };
  }
  for (let word = low; word < stop; word++) {
    const index = draft.cueAt[word];
    if (index >= 0 && draft.cues[index].finite >= 0 && draft.spanAt[word] < 0 && earlier[index]) return earlier[index];
    const subject = UNIVERSAL_RELATION[words.deprel[word]] === D.nsubj && draft.spanAt[word] < 0;
    if (subject && canSpeak(scene, word)) return speakerAt(draft, word, last);
  }
  return null;
}

/** "Si apprende da fonti", "si legge in una nota": the source of what is read or learned; null when nobody is named. */
function impersonalSpeaker(draft: Draft, cue: Cue): Speaker | null {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  for (let child = tree.first[cue.verb]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] !== D.obl || knowledge.temporal.has(words.lemma[child])) continue;
    const preposition = prepositionOf(tree, child);
    if (preposition === knowledge.agent || knowledge.nouns.has(words.lemma[child]))
      return { word: child, source: sourceAt(draft.scene, child) };
  }
  return cue.entry.kind === "read" ? documentBefore(draft, cue) : null;
}

/** "Il gesto, vi si legge, …": the document named last. */
function documentBefore(draft: Draft, cue: Cue): Speaker | null {
  const { words } = draft.scene.tree;
  const from = Math.max(0, words.sentence[cue.verb] - 1);
  for (let word = cue.first - 1; word >= draft.sentences.firstWord[from]; word--) {
    if (words.upos[word] === U.NOUN && draft.scene.knowledge.nouns.has(words.lemma[word]))
      return { word, source: sourceAt(draft.scene, word) };
  }
  return null;
}
