import { isPlural, isSingular } from "../grammar/features.ts";
import { dependent, isNominal } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { mentionOf } from "../names/mentions.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./draft.ts";
import { canSpeak, nominalAt } from "./sources.ts";
import { isBreak, isComma, isFiniteWord } from "./surface.ts";

/** How far before its verb a noun phrase may stand as the subject that the parser did not see. */
const SUBJECT_REACH = 12;

/** The subject the tree gives a verb, left aside what stands between marks the verb does not stand in; -1 when none. */
export function subjectOf(draft: Draft, verb: number): number {
  const { tree } = draft.scene;
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    if (UNIVERSAL_RELATION[relation] !== D.nsubj || relation === D["nsubj:pass"]) continue;
    if (draft.spanAt[child] !== draft.spanAt[verb]) continue;
    if (draft.scene.knowledge.temporal.has(words.lemma[child])) continue;
    // Behind a colon or a stop nobody is the subject of what stands before it.
    if (child > verb && (separated(draft, verb, child) || isBreak(words, verb + 1))) continue;
    return child;
  }
  return -1;
}

function separated(draft: Draft, first: number, end: number): boolean {
  const { words } = draft.scene.tree;
  for (let word = first; word < end; word++) if (words.form[word] === ":" || words.form[word] === ";") return true;
  return false;
}

/**
 * "In Cedar Rapids, Iowa, Rubio told": when a comma stands in what the parser took for the subject, and none closes it before the
 * verb, what stands behind the last comma is the subject. "Sen. Sanders (I-Vt.) accused": what stands before a bracket is.
 */
export function nearerSubject(draft: Draft, subject: number, cue: Cue): number {
  const { scene } = draft;
  const { words } = scene.tree;
  if (subject >= cue.start) return subject;
  if (words.form[cue.start - 1] === ")") return beforeBracket(draft, subject, cue.start - 1);
  const low = draft.sentences.firstWord[words.sentence[cue.verb]];
  for (let word = cue.start - 1; word >= low && cue.start - word < SUBJECT_REACH; word--) {
    if (words.upos[word] === U.PUNCT && !isComma(words, word) && words.form[word] !== "-") return subject;
    if (words.upos[word] === U.CCONJ || isFiniteWord(words, word)) return subject;
    if (!isComma(words, word)) continue;
    if (word === cue.start - 1 || subject > word) return subject;
    const { end, head } = nominalAt(scene, word + 1, cue.start);
    return end === cue.start && !scene.knowledge.temporal.has(words.lemma[head]) && !isPlace(draft, head)
      ? head
      : subject;
  }
  return subject;
}

/** "Stacy Baker of Columbia, South Carolina": where somebody is from does not speak. */
function isPlace(draft: Draft, word: number): boolean {
  const mention = mentionOf(draft.scene.mentions, word);
  if (mention === null || mention.kind !== "name") return false;
  const { kind } = draft.scene.mentions.entities[mention.entity];
  return kind === "place" || kind === "state";
}

function beforeBracket(draft: Draft, subject: number, close: number): number {
  const { words } = draft.scene.tree;
  for (let word = close; word > 0 && close - word < 8; word--) {
    if (words.form[word] !== "(") continue;
    return subject > word && isNominal(words, word - 1) ? word - 1 : subject;
  }
  return subject;
}

/** "Gli incidenti, che ha attribuito": a noun of another number than the verb is not its subject. */
export function agrees(draft: Draft, noun: number, cue: Cue): boolean {
  const { words } = draft.scene.tree;
  if (!draft.scene.knowledge.dropsSubjects || cue.finite < 0) return true;
  return !(isPlural(words.morph[noun]) && isSingular(words.morph[cue.finite]));
}

/** The noun phrase that ends right before a finite cue, which the parser hung elsewhere; -1 when there is none. */
export function nominalBefore(draft: Draft, cue: Cue): number {
  const { scene } = draft;
  const { words } = scene.tree;
  const low = Math.max(draft.sentences.firstWord[words.sentence[cue.verb]], cue.first - SUBJECT_REACH);
  let from = cue.start;
  if (from > low && isBreak(words, from - 1)) return beforeInsertion(draft, cue);
  while (from > low && !isBreak(words, from - 1) && !isFiniteWord(words, from - 1) && words.upos[from - 1] !== U.PUNCT)
    from--;
  for (let at = from; at < cue.start; at++) {
    const upos = words.upos[at];
    if (upos === U.ADP) {
      const skipped = nominalAt(scene, at + 1, cue.start);
      if (skipped.end < 0 || skipped.end >= cue.start) return -1;
      at = skipped.end - 1;
      continue;
    }
    if (upos === U.CCONJ || upos === U.ADV || upos === U.SCONJ) continue;
    const { end, head } = nominalAt(scene, at, cue.start);
    if (end < 0) continue;
    if (adverbsOnly(draft, end, cue.start) && !scene.knowledge.temporal.has(words.lemma[head])) return head;
    at = end - 1;
  }
  return -1;
}

function adverbsOnly(draft: Draft, first: number, end: number): boolean {
  for (let word = first; word < end; word++) if (draft.scene.tree.words.upos[word] !== U.ADV) return false;
  return true;
}

/** "Cook said": a capitalised word right before the verb names somebody whatever its tag, inside a sentence or at its head; -1. */
export function nameBefore(draft: Draft, cue: Cue): number {
  const { words } = draft.scene.tree;
  const low = draft.sentences.firstWord[words.sentence[cue.verb]];
  const word = cue.start - 1;
  if (word < low || draft.spanAt[word] !== draft.spanAt[cue.verb] || !/^\p{Lu}/u.test(words.form[word])) return -1;
  if (words.upos[word] === U.VERB || words.upos[word] === U.ADJ || words.upos[word] === U.X) return word;
  return word > low && (words.upos[word] === U.NOUN || words.upos[word] === U.PROPN) ? word : -1;
}

/** "Kishida, who had arrived the night before, said": the noun phrase before what is set off right before the cue; -1. */
function beforeInsertion(draft: Draft, cue: Cue): number {
  const { scene } = draft;
  const { words } = scene.tree;
  const low = draft.sentences.firstWord[words.sentence[cue.verb]];
  for (let at = low; at < cue.start - 1; at++) {
    const upos = words.upos[at];
    if (upos === U.ADP) {
      const skipped = nominalAt(scene, at + 1, cue.start);
      if (skipped.end < 0) return -1;
      at = skipped.end - 1;
      if (isBreak(words, at + 1)) at++;
      continue;
    }
    if (upos === U.CCONJ || upos === U.ADV || upos === U.PUNCT) continue;
    const { end, head } = nominalAt(scene, at, cue.start);
    if (end < 0 || !isBreak(words, end) || end >= cue.start - 1) return -1;
    return scene.knowledge.temporal.has(words.lemma[head]) ? -1 : head;
  }
  return -1;
}

/** "Ha pensato anche il ministero": a subject behind its verb that the parser took for an object; -1 when there is none. */
export function invertedObject(draft: Draft, cue: Cue): number {
  const { scene } = draft;
  const { tree } = scene;
  const { kind } = cue.entry;
  if (!scene.knowledge.dropsSubjects || cue.finite < 0 || (kind !== "say" && kind !== "report" && kind !== "think"))
    return -1;
  const object = dependent(tree, cue.verb, D.obj);
  const bare =
    object > cue.verb &&
    !isBreak(tree.words, cue.end) &&
    dependent(tree, object, D.case) < 0 &&
    dependent(tree, cue.verb, D.ccomp) < 0;
  return bare && canSpeak(scene, object) && draft.spanAt[object] === draft.spanAt[cue.verb] ? object : -1;
}

/** Whether a cue begins its sentence or a coordinated part, objects aside: "Lo ha dichiarato il ministro". */
export function opensClause(draft: Draft, cue: Cue): boolean {
  const { words } = draft.scene.tree;
  const low = draft.sentences.firstWord[words.sentence[cue.verb]];
  for (let word = cue.start - 1; word >= low && cue.start - word < 5; word--) {
    const upos = words.upos[word];
    if (upos === U.PUNCT) return true;
    if (upos !== U.PRON && upos !== U.ADV && upos !== U.ADP && upos !== U.DET && upos !== U.NOUN) return false;
  }
  return true;
}
