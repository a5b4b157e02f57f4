import { isPlural, isRelative } from "../grammar/features.ts";
import { dependent, prepositionOf } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { mentionOf } from "../names/mentions.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { isPassive, seatBehind, subjectBehind } from "./inverted-subjects.ts";
import { agentOf } from "./passing.ts";
import { canSpeak, nominalAt, sourceAt } from "./sources.ts";
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
import { isBreak, isComma, isFiniteWord, isStop } from "./surface.ts";
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

/** "Quella che definisce «una provocazione»": what a pronoun stands for is called so and calls nothing. */
const isCalled = (draft: Draft, { entry, start }: Cue, noun: number): boolean =>
  entry.kind === "describe" &&
  draft.scene.knowledge.dropsSubjects &&
  noun < start &&
  draft.scene.tree.words.upos[noun] === U.PRON &&
  mentionOf(draft.scene.mentions, noun) === null;

/** The speaker of a clause that has no subject of its own: of the clause it hangs on, or of the reporting verb before it. */
function above(draft: Draft, cue: Cue, earlier: readonly (Speaker | null)[], last: Source | null): Speaker | null {
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
function topicBefore(draft: Draft, cue: Cue): Source | null {
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
