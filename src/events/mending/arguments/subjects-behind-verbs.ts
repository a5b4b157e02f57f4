import { isDefinite, isPlural } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause } from "../../roles/voice.ts";

const CLOSING = new Set(["”", "»", '"']);
const OPENING = new Set(["“", "«", '"']);
/** How long a quotation may be that a verb of saying follows, in words. */
const LONGEST_QUOTATION = 80;
/** How deep in the phrase before it a subject may have been hung. */
const DEPTH = 4;

/**
 * "«Una provocazione», ha tuonato il portavoce": what is quoted before the verb is no subject of it; who stands bare behind the verb is.
 * Changes heads and relations in place; gives whether any changed.
 */
export function mendSpeakersBehindQuotes(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let closing = 1; closing + 2 < words.length; closing++) {
    if (!CLOSING.has(words.form[closing]) || words.form[closing + 1] !== ",") continue;
    const first = closing + 2;
    const verb = words.upos[first] === U.AUX ? words.head[first] : first;
    if (verb < first || words.upos[verb] !== U.VERB || words.sentence[verb] !== words.sentence[closing]) continue;
    if (!isFiniteClause(tree, verb) || dependent(tree, verb, D.mark, D["aux:pass"]) >= 0) continue;
    changed = takeSpeaker(tree, verb, openingOf(tree, closing)) || changed;
  }
  return changed;
}

/**
 * "No talks with Kyiv, says Moscow", "Nessuna trattativa, avverte Khamenei": nor is a noun that opens the sentence without an article, set off by a
 * comma, where a name stands bare behind a verb of saying.
 */
export function mendSpeakersBehindTitles(tree: Tree, { operators }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let comma = 1; comma + 2 < words.length; comma++) {
    const verb = comma + 1;
    if (words.form[comma] !== "," || words.upos[verb] !== U.VERB || words.upos[verb + 1] !== U.PROPN) continue;
    if (!operators.operators.get(words.lemma[verb])?.some(({ effect }) => SAYING.has(effect))) continue;
    const subject = dependent(tree, verb, D.nsubj);
    if (subject < 0 || subject > comma || words.upos[subject] !== U.NOUN || !opensSentence(tree, subject)) continue;
    changed = takeSpeaker(tree, verb, subject) || changed;
  }
  return changed;
}

const SAYING: ReadonlySet<string> = new Set(["say", "report", "threaten"]);

/** Whether nothing stands before a noun in its sentence but a word that denies it or tells how many. */
function opensSentence({ words }: Tree, noun: number): boolean {
  let first = noun;
  while (first > 0 && words.head[first - 1] === noun && words.upos[first - 1] !== U.PUNCT) first--;
  const opens = first === 0 || words.sentence[first - 1] !== words.sentence[first];
  return opens && !isDefinite(words.morph[first]);
}

/** Where the quotation that ends at a mark begins; the mark itself when its other one is lost. */
function openingOf({ words }: Tree, closing: number): number {
  for (let word = closing - 1; word >= 0 && word > closing - LONGEST_QUOTATION; word--)
    if (OPENING.has(words.form[word])) return word;
  return closing;
}

function takeSpeaker(tree: Tree, verb: number, opening: number): boolean {
  const { words } = tree;
  const subject = dependent(tree, verb, D.nsubj);
  if (subject >= 0 && (subject > verb || subject < opening)) return false;
  const speaker = bareBehind(tree, verb);
  if (speaker < 0) return false;
  if (subject >= 0) words.deprel[subject] = D.ccomp;
  words.deprel[speaker] = D.nsubj;
  return true;
}

/** The first bare nominal behind a verb that a parser made its object or loosely hung on it; -1 when none. */
function bareBehind(tree: Tree, verb: number): number {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (child < verb || words.upos[child] === U.PUNCT || words.upos[child] === U.ADV) continue;
    const upos = words.upos[child];
    const nominal = upos === U.NOUN || upos === U.PROPN || (upos === U.PRON && child === verb + 1);
    if (nominal && dependent(tree, child, D.case, D.mark) < 0)
      return UNIVERSAL_RELATION[words.deprel[child]] === D.obj ? child : -1;
    if (UNIVERSAL_RELATION[words.deprel[child]] !== D.obl) return -1;
  }
  return -1;
}

/**
 * "È stato rilasciato nella notte, dopo due mesi di prigionia, il tecnico": a bare nominal behind a comma that was hung on a phrase before
 * it is the subject a passive or intransitive verb lacks. Changes heads and relations in place; gives whether any changed.
 */
export function mendSubjectsBehindAdjuncts(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 3; noun < words.length; noun++) {
    if (words.upos[noun] !== U.NOUN && words.upos[noun] !== U.PROPN) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[noun]];
    if (relation !== D.appos && relation !== D.conj && relation !== D.nmod) continue;
    if (knowledge.temporal.has(words.lemma[noun]) || dependent(tree, noun, D.case, D.cc, D.mark, D.advmod) >= 0)
      continue;
    const verb = clauseOver(tree, noun);
    if (verb < 0) continue;
    // "Li ha concessi ieri a Roma la banca": behind a verb with its object before it no comma is needed.
    const isTold = hasObjectBefore(tree, verb) && dependent(tree, noun, D.det) >= 0;
    if (words.form[firstOf(tree, noun) - 1] !== "," && !isTold) continue;
    if (!lacksSubject(tree, verb, knowledge)) continue;
    const passive = dependent(tree, verb, D["aux:pass"]) >= 0;
    if (isPlural(words.morph[noun]) !== isPlural(numberOf(tree, verb))) continue;
    words.head[noun] = verb;
    words.deprel[noun] = passive ? D["nsubj:pass"] : D.nsubj;
    changed = true;
  }
  return changed;
}

/** The first word of a noun's phrase among those right before it: article, number, adjective. */
function firstOf({ words }: Tree, noun: number): number {
  let first = noun;
  while (first > 0 && words.head[first - 1] === noun && words.upos[first - 1] !== U.PUNCT) first--;
  return first;
}

/** The finite verb over the prepositional phrase a noun was hung in; -1 when it hangs elsewhere. */
function clauseOver(tree: Tree, noun: number): number {
  const { words } = tree;
  for (let at = words.head[noun], steps = 0; at >= 0 && steps < DEPTH; at = words.head[at], steps++) {
    const relation = UNIVERSAL_RELATION[words.deprel[at]];
    if (relation === D.obl) {
      const verb = words.head[at];
      return verb >= 0 && verb < at && words.upos[verb] === U.VERB && dependent(tree, at, D.case) >= 0 ? verb : -1;
    }
    if (relation !== D.nmod && relation !== D.conj && relation !== D.appos) return -1;
  }
  return -1;
}

/** Whether a verb's object is a pronoun before it. */
function hasObjectBefore(tree: Tree, verb: number): boolean {
  const object = dependent(tree, verb, D.obj);
  return object >= 0 && object < verb && tree.words.upos[object] === U.PRON;
}

/** Passive, intransitive or with its object before it, without subject or object but a bare noun of time: "poche ore dopo finivano in manette". */
function lacksSubject(tree: Tree, verb: number, { temporal, unaccusative }: EventKnowledge): boolean {
  const { words } = tree;
  const told = hasObjectBefore(tree, verb);
  const intransitive = dependent(tree, verb, D["aux:pass"]) >= 0 || unaccusative.has(words.lemma[verb]);
  if ((!intransitive && !told) || !isFiniteClause(tree, verb)) return false;
  if ((!told && dependent(tree, verb, D.obj) >= 0) || dependent(tree, verb, D.ccomp, D.csubj, D.mark) >= 0)
    return false;
  const subject = dependent(tree, verb, D.nsubj, D["nsubj:pass"]);
  if (subject < 0) return true;
  const later = words.upos[subject + 1] === U.ADV;
  if (!temporal.has(words.lemma[subject]) || (!later && dependent(tree, subject, D.det) >= 0)) return false;
  words.deprel[subject] = D.obl;
  return true;
}

/** Features of the word of a clause that shows its subject's number. */
export function numberOf(tree: Tree, verb: number): number {
  const auxiliary = dependent(tree, verb, D.aux, D["aux:pass"]);
  return tree.words.morph[auxiliary < 0 ? verb : auxiliary];
}
