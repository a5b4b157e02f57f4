import { packMorphology } from "../../../grammar/morphology.ts";
import type { Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { fits, type Predicate } from "../../acts/predicates.ts";
import type { EventKnowledge } from "../../knowledge.ts";

const PRESENT = packMorphology("Mood=Ind|Tense=Pres|VerbForm=Fin");
/** Parts of speech of the nominal behind the verb, and of what opens one. */
const NOMINAL: ReadonlySet<number> = new Set([U.PROPN, U.NOUN, U.ADJ, U.NUM, U.DET, U.CCONJ]);
const OPENS_OBJECT: ReadonlySet<number> = new Set([U.DET, U.NUM, U.ADJ, U.PROPN]);
/** Relations in which a verb heads a clause. */
const FINITE = new Set<number>([D.root, D.conj, D.ccomp, D.parataxis, D.advcl]);

/** A title's verb that was taken for another word: where it stands, of what verb it is, its subject, and how many words its particle has. */
export interface TitleVerb {
  verb: number;
  lemma: string;
  subject: number;
  particle: number;
}

/** Runs `find` on every sentence without a finite verb and makes what it finds the verb there; gives whether any was found. */
export function mendVerblessTitles(tree: Tree, find: (first: number, end: number) => TitleVerb | null): boolean {
  const { words } = tree;
  let changed = false;
  for (let first = 0; first < words.length; ) {
    let end = first + 1;
    while (end < words.length && words.sentence[end] === words.sentence[first]) end++;
    const found = isVerbless(tree, first, end) ? find(first, end) : null;
    if (found !== null) {
      becomeVerb(tree, first, found, end);
      changed = true;
    }
    first = end;
  }
  return changed;
}

function isVerbless({ words }: Tree, first: number, end: number): boolean {
  for (let word = first; word < end; word++) {
    if (words.upos[word] === U.AUX) return false;
    if (words.upos[word] === U.VERB && FINITE.has(UNIVERSAL_RELATION[words.deprel[word]])) return false;
  }
  return true;
}

/** Whether the word behind a verb is the particle of one of its rows: "round up", "kick off". */
export const hasParticle = ({ words }: Tree, verb: number, lemma: string, { predicates }: EventKnowledge): boolean =>
  (words.upos[verb + 1] === U.ADP || words.upos[verb + 1] === U.ADV) &&
  isSecond(predicates.verbs.get(lemma) ?? [], words.form[verb + 1]);

/** Whether a word, or a noun of the class that stands there, follows the verb in one of its rows. */
export const isSecond = (rows: readonly Predicate[], lemma: string): boolean =>
  rows.some(({ lemmas: [, part] }) => part !== undefined && fits(part, lemma));

/** Whether the nominal that begins at a word may be a verb's object; a bare noun only when a row joins them: "trade fire". */
export function opensObject({ words }: Tree, at: number, lemma: string, { predicates }: EventKnowledge): boolean {
  const rows = predicates.verbs.get(lemma) ?? [];
  if (words.upos[at] === U.NOUN) return isSecond(rows, words.lemma[at]);
  return OPENS_OBJECT.has(words.upos[at]) && rows.some(takesObject);
}

const takesObject = ({ lemmas, frame }: Predicate): boolean =>
  lemmas.length > 1 || [...frame.actors, ...frame.recipients].some(({ name }) => name === "obj");

function becomeVerb({ words }: Tree, first: number, { verb, lemma, subject, particle }: TitleVerb, end: number): void {
  words.upos[verb] = U.VERB;
  words.lemma[verb] = lemma;
  words.morph[verb] = PRESENT;
  words.head[verb] = -1;
  words.deprel[verb] = D.root;
  for (let word = first; word < verb; word++)
    if (words.head[word] >= verb || words.head[word] < first) words.head[word] = subject;
  // "Japan, US kick off drills": a comma joins names as "and" does.
  for (let word = first + 1; word < verb; word++) {
    if (words.head[word] !== subject) continue;
    if (words.form[word - 1] === ",") words.deprel[word] = D.conj;
    else if (words.deprel[word] === D.root) words.deprel[word] = D.flat;
  }
  words.head[subject] = verb;
  words.deprel[subject] = D.nsubj;
  const behind = verb + 1 + particle;
  let object = behind;
  if (words.upos[object] === U.ADP) object = -1;
  else
    while (object + 1 < end && (NOMINAL.has(words.upos[object + 1]) || words.deprel[object + 1] === D.amod)) object++;
  for (let word = verb + 1; word < end; word++) {
    const head = words.head[word];
    if (word < behind) {
      words.head[word] = verb;
      words.deprel[word] = D["compound:prt"];
      continue;
    }
    if (word === object || (head >= behind && head !== object && head < end)) continue;
    if (word < object) {
      words.head[word] = object;
      if (words.deprel[word] === D.root) words.deprel[word] = D.compound;
    } else if (head < behind || words.upos[word] === U.PUNCT) words.head[word] = verb;
    if (word > object && words.head[word] === verb && words.deprel[word] === D.nmod) words.deprel[word] = D.obl;
  }
  if (object < 0) return;
  words.head[object] = verb;
  words.deprel[object] = D.obj;
}
