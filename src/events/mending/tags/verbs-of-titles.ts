import { packMorphology } from "../../../grammar/morphology.ts";
import type { Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { fits, type Predicate } from "../../acts/predicates.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { tellsAct } from "./acts-as-verbs.ts";

const PRESENT = packMorphology("Mood=Ind|Tense=Pres|VerbForm=Fin");

/** Parts of speech of the nominal in front and of the one behind the verb. */
const NOMINAL: ReadonlySet<number> = new Set([U.PROPN, U.NOUN, U.ADJ, U.NUM, U.DET, U.CCONJ]);
const OPENS_OBJECT: ReadonlySet<number> = new Set([U.DET, U.NUM, U.ADJ, U.PROPN]);
/** Relations in which a verb heads a clause. */
const FINITE = new Set<number>([D.root, D.conj, D.ccomp, D.parataxis, D.advcl]);

interface Found {
  verb: number;
  lemma: string;
}

/**
 * "Armenia and Azerbaijan trade fire", "Germany summons Russian envoy": in a title without a verb a word right behind the names that open it, of
 * the letters of a verb of the tables that agrees with them, is that verb when an object begins right behind. Changes tags, heads and relations.
 */
export function mendVerbsOfTitles(tree: Tree, knowledge: EventKnowledge): boolean {
  if (knowledge.headlineFuture.size === 0) return false;
  const { words } = tree;
  let changed = false;
  for (let first = 0; first < words.length; ) {
    let end = first + 1;
    while (end < words.length && words.sentence[end] === words.sentence[first]) end++;
    const found = isVerbless(tree, first, end) ? verbBehindNames(tree, first, end, knowledge) : null;
    if (found !== null) {
      turn(tree, first, found, end);
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

/** The word behind the names that open a title that is their verb, and its lemma; null when there is none. */
function verbBehindNames(tree: Tree, first: number, end: number, knowledge: EventKnowledge): Found | null {
  const { words } = tree;
  let verb = first;
  let many = false;
  while (verb + 1 < end && words.upos[verb] === U.PROPN) {
    verb++;
    if (words.upos[verb] !== U.CCONJ || words.upos[verb + 1] !== U.PROPN) continue;
    many = true;
    verb++;
  }
  if (verb === first || verb + 1 >= end || !/^\p{Ll}+$/u.test(words.form[verb])) return null;
  // "Taliban free two": what could only be an adjective of a name before it is a plural's verb.
  const bare = many || words.upos[verb] === U.ADJ;
  if (!bare && !words.form[verb].endsWith("s")) return null;
  const lemma = bare ? words.form[verb] : words.form[verb].slice(0, -1);
  return opensObject(tree, verb, lemma, knowledge) ? { verb, lemma } : null;
}

/** Whether what begins right behind a verb may be its object: "EU sanctions Russian banks", not "EU sanctions list". */
function opensObject({ words }: Tree, verb: number, lemma: string, knowledge: EventKnowledge): boolean {
  const rows = knowledge.predicates.verbs.get(lemma);
  if (rows === undefined) return false;
  const { [verb + 1]: behind } = words.upos;
  if (behind === U.NOUN)
    return rows.some(({ lemmas: [, part] }) => part !== undefined && fits(part, words.lemma[verb + 1]));
  if (behind === U.PROPN && tellsAct(knowledge, words.lemma[verb])) return false;
  return OPENS_OBJECT.has(behind) && rows.some(takesObject);
}

const takesObject = ({ lemmas, frame }: Predicate): boolean =>
  lemmas.length > 1 || [...frame.actors, ...frame.recipients].some(({ name }) => name === "obj");

function turn({ words }: Tree, first: number, { verb, lemma }: Found, end: number): void {
  words.upos[verb] = U.VERB;
  words.lemma[verb] = lemma;
  words.morph[verb] = PRESENT;
  let object = verb + 1;
  while (object + 1 < end && (NOMINAL.has(words.upos[object + 1]) || words.deprel[object + 1] === D.amod)) object++;
  words.head[verb] = -1;
  words.deprel[verb] = D.root;
  words.head[first] = verb;
  words.deprel[first] = D.nsubj;
  for (let word = first + 1; word < verb; word++)
    if (words.head[word] >= verb || words.head[word] < first) words.head[word] = first;
  for (let word = verb + 1; word < end; word++) {
    const head = words.head[word];
    if (word === object || (head > verb && head !== object && head < end)) continue;
    if (word < object) {
      words.head[word] = object;
      if (words.deprel[word] === D.root) words.deprel[word] = D.compound;
    } else if (head <= verb || words.upos[word] === U.PUNCT) words.head[word] = verb;
    if (word > object && words.head[word] === verb && words.deprel[word] === D.nmod) words.deprel[word] = D.obl;
  }
  words.head[object] = verb;
  words.deprel[object] = D.obj;
}
