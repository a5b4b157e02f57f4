import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, isNoun, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { knownLemma } from "../known-lemmas.ts";
import { tellsAct } from "../tags/acts-as-verbs.ts";

const PRESENT = packMorphology("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
/** How many words the subject of a title has at most. */
const SUBJECT = 6;
/** What the name of a subject is made of. */
const NAMING = new Set<number>([U.PROPN, U.ADJ, U.NOUN, U.DET, U.X, U.PART]);
/** What the name ends in. */
const NAMES = new Set<number>([U.PROPN, U.X]);
/** What opens an object, which no noun before it does as its modifier. */
const OPENING = new Set<number>([U.DET, U.NUM, U.PROPN, U.ADJ, U.PRON]);

/**
 * "Saudi Arabia lifts blockade of Qatar", "Marine Le Pen Backs Trump": a form in `-s` behind the name that opens a sentence without another verb,
 * an object right behind it, is its verb, not a plural. Changes tags, heads and relations; gives whether any changed.
 */
export function mendPresentsTakenForPlurals(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  if (knowledge.headlineFuture.size === 0) return false;
  let changed = false;
  for (let first = 0; first < words.length; first++) {
    if (first > 0 && words.sentence[first] === words.sentence[first - 1]) continue;
    const verb = presentBehind(words, knowledge, first);
    if (verb < 0) continue;
    const object = objectBehind(tree, knowledge, verb);
    if (object < 0) continue;
    makeVerb(tree, verb, first, object, presentOf(words.form[verb], knowledge)!);
    changed = true;
  }
  return changed;
}

/** The plural right behind the name a sentence opens with that is a form of a verb of the tables; -1 when none. */
function presentBehind(words: Words, knowledge: EventKnowledge, first: number): number {
  for (let word = first; word <= first + SUBJECT && word + 1 < words.length; word++) {
    if (words.sentence[word] !== words.sentence[first] || !NAMING.has(words.upos[word])) return -1;
    const form = words.form[word];
    if (word === first || !NAMES.has(words.upos[word - 1]) || !form.endsWith("s") || form.length < 4) continue;
    if (words.upos[word] !== U.NOUN && words.upos[word] !== U.PROPN) continue;
    if (presentOf(form, knowledge) !== null) return word;
  }
  return -1;
}

/** The verb of the tables that a form in `-s` may be of; null when none. */
const presentOf = (form: string, { lemmaEndings, predicates, verbs }: EventKnowledge): string | null => {
  const lemma = knownLemma(form, lemmaEndings, verbs);
  return lemma !== null && predicates.verbs.has(lemma) ? lemma : null;
};

/** The head of the nominal that begins right behind a word, where no verb of its own tells the sentence; -1 when none. */
function objectBehind(tree: Tree, knowledge: EventKnowledge, verb: number): number {
  const { words } = tree;
  const next = verb + 1;
  if (words.sentence[next] !== words.sentence[verb]) return -1;
  let object = next;
  while (words.head[object] > verb) object = words.head[object];
  const rooted = words.head[object] < 0 ? object : words.head[object];
  if (rooted !== object && (rooted !== verb || words.head[verb] >= 0)) return -1;
  // "Lifts Travel Ban": a bare verb right behind is the first part of its object.
  if (object === next && words.upos[next] === U.VERB) {
    const noun = dependent(tree, next, D.obj);
    const bare = noun === next + 1 && words.form[next] !== words.form[next].toLowerCase();
    return bare && words.form[next].toLowerCase() === words.lemma[next] ? noun : -1;
  }
  if (!isNoun(words, object) || dependent(tree, object, D.case, D.cc, D.cop) >= 0) return -1;
  if (OPENING.has(words.upos[next])) return object;
  const lemma = presentOf(words.form[verb], knowledge)!;
  return words.upos[next] === U.NOUN && !tellsAct(knowledge, lemma) && !isCompound(tree, knowledge, verb, object)
    ? object
    : -1;
}

/** "Syria arms deal", "US forces capture town": the plural makes one act with the noun behind it, or is who does what follows. */
function isCompound({ words }: Tree, { predicates, verbs }: EventKnowledge, plural: number, object: number): boolean {
  const next = plural + 1;
  if (object !== next && verbs.has(words.lemma[next])) return true;
  const [noun, behind] = [words.lemma[plural], words.lemma[object]];
  const makes = (one: string, other: string) =>
    predicates.nouns.get(one)?.some(({ lemmas }) => lemmas.includes(other)) === true;
  return makes(noun, behind) || makes(behind, noun);
}

/** The name becomes the verb's subject, the nominal behind its object; what hung on either root is the verb's. */
function makeVerb(tree: Tree, verb: number, first: number, object: number, lemma: string): void {
  const { words } = tree;
  let subject = verb - 1;
  while (words.head[subject] >= first && words.head[subject] < verb) subject = words.head[subject];
  for (let word = first; word < verb; word++)
    if (word !== subject && (words.head[word] < first || words.head[word] >= verb)) words.head[word] = subject;
  const next = verb + 1;
  if (object !== next && words.head[object] === next) {
    for (let child = tree.first[next]; child >= 0; child = tree.next[child])
      if (child > object) words.head[child] = verb;
    words.upos[next] = U.NOUN;
    words.head[next] = object;
    words.deprel[next] = D.compound;
  }
  for (let child = tree.first[object]; child >= 0; child = tree.next[child])
    if (child > object && UNIVERSAL_RELATION[words.deprel[child]] === D.punct) words.head[child] = verb;
  words.upos[verb] = U.VERB;
  words.lemma[verb] = lemma;
  words.morph[verb] = PRESENT;
  words.head[verb] = -1;
  words.deprel[verb] = D.root;
  words.head[subject] = verb;
  words.deprel[subject] = D.nsubj;
  words.head[object] = verb;
  words.deprel[object] = D.obj;
}
