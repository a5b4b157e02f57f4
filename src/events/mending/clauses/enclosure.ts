import { isFiniteForm, isGerund, isParticiple, isPast, isRelative } from "../../../grammar/features.ts";
import { dependent, subtreeSpan, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { agrees, verbBehind } from "./verb-behind-enclosure.ts";

/** How long an opening nominal, what stands between commas, and a phrase of time before the verb may be, in words. */
const LONGEST_OPENING = 9;
export const LONGEST_ENCLOSURE = 45;

/** What may open a clause before its subject: a stop, a dash, a conjunction, an adverb of place. */
const STOPS = new Set([";", ":", "-", "–", "—"]);

/** Relations under which a nominal belongs to another of its phrase. */
const BELONGING = new Set<number>([D.flat, D.compound, D.amod, D.det, D.case, D.nummod, D.fixed, D.nmod]);

/** A subject set apart from its verb: the clause's first word, the nominal, the comma behind it, the comma before the verb, the verb. */
export interface Enclosure {
  start: number;
  nominal: number;
  opening: number;
  closing: number;
  verb: number;
}

/** The subject set apart by an opening comma from its verb; null when the comma opens nothing of the kind, or the tree has it right. */
export function enclosureAt(tree: Tree, opening: number, knowledge: EventKnowledge): Enclosure | null {
  const start = startOf(tree, opening, knowledge);
  if (start < 0) return null;
  const nominal = nominalIn(tree, start, opening, knowledge);
  if (nominal < 0) return null;
  const { words } = tree;
  const participial = opensWithParticiple(tree, opening);
  let relative = false;
  let verbs = 0;
  for (let word = opening + 1; word < words.length && word - opening < LONGEST_ENCLOSURE; word++) {
    const upos = words.upos[word];
    if (words.sentence[word] !== words.sentence[opening] || words.form[word] === ";" || words.form[word] === ":")
      return null;
    relative ||= isRelative(words.morph[word]);
    if (upos === U.VERB || upos === U.AUX) {
      // "The homes, a spokesman said, would …": a clause of its own is not said of the nominal.
      if (!relative && !participial && isFiniteForm(words.morph[word])) return null;
      verbs++;
    }
    if (words.form[word] !== "," || ((relative || participial) && verbs === 0)) continue;
    const verb = verbBehind(tree, word, knowledge);
    if (verb < 0 || !agrees(tree, nominal, verb)) continue;
    return isInOrder(tree, start, opening, verb, knowledge) ? null : { start, nominal, opening, closing: word, verb };
  }
  return null;
}

/** Where the phrase that ends at a comma begins, when it opens its clause and holds no verb; -1 otherwise. */
function startOf({ words }: Tree, comma: number, { where }: EventKnowledge): number {
  for (let word = comma - 1; comma - word <= LONGEST_OPENING; word--) {
    if (word < 0 || words.sentence[word] !== words.sentence[comma]) return word + 1;
    const upos = words.upos[word];
    if (isHyphen(words, word)) continue;
    if (STOPS.has(words.form[word]) || (upos === U.CCONJ && words.form[word - 1] === ",")) return word + 1;
    if (upos === U.SCONJ || where.has(words.lemma[word])) return word + 1;
    // "Neighbouring Slovenia"
    if (upos === U.VERB && !isPast(words.morph[word]) && isParticiple(words.morph[word]) && word < comma - 1) continue;
    if (upos === U.PUNCT || upos === U.VERB || upos === U.AUX || isRelative(words.morph[word])) return -1;
  }
  return -1;
}

/** A dash without a blank before it: "al-Sabah". */
const isHyphen = ({ form, start, end }: Words, word: number): boolean =>
  form[word] === "-" && word > 0 && end[word - 1] === start[word];

/** The nominal of a phrase that stands without a preposition and belongs to no other, the name behind a title; -1 when there is none. */
function nominalIn(tree: Tree, start: number, end: number, { temporal }: EventKnowledge): number {
  const { words } = tree;
  let found = -1;
  // ", and Tokyo, which has supplied ten, will deliver": a conjunction behind a comma may join clauses.
  const joins = words.upos[start - 1] === U.CCONJ;
  for (let word = start; word < end; word++) {
    // "The Iranian, who …", "the first, dated May 1, …"
    const standsAlone =
      word === end - 1 && words.upos[word] === U.ADJ && words.upos[word - 1] === U.DET && word > start;
    if (words.upos[word] !== U.NOUN && words.upos[word] !== U.PROPN && !standsAlone) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    if (words.head[word] >= start && words.head[word] < end && (found >= 0 || BELONGING.has(relation))) continue;
    if (temporal.has(words.lemma[word].toLowerCase()) || dependent(tree, word, D.case, D.mark, D.cop) >= 0) continue;
    if (relation === D.conj && (!joins || found >= 0)) return -1;
    found = word;
  }
  return found;
}

function opensWithParticiple({ words }: Tree, comma: number): boolean {
  const first = words.upos[comma + 1] === U.ADV ? comma + 2 : comma + 1;
  return words.upos[first] === U.VERB && (isParticiple(words.morph[first]) || isGerund(words.morph[first]));
}

/** Whether the verb has a subject in the phrase already, or one behind it that says something ("…, said the minister, …"). */
function isInOrder(tree: Tree, start: number, end: number, verb: number, { operators }: EventKnowledge): boolean {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] !== D.nsubj) continue;
    if (child < verb) {
      if (child >= start && child < end) return true;
    } else if (words.deprel[child] === D.nsubj) {
      const behind = words.form[subtreeSpan(tree, child)[1]];
      const says = operators.operators.get(words.lemma[verb])?.some(({ effect }) => SAYING.has(effect)) === true;
      if (behind === "," || says) return true;
    }
  }
  return false;
}

const SAYING = new Set(["say", "report", "think"]);
