import { isInfinitive, isPlural, isRelative } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, isUnder, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { becomePresent } from "./present.ts";

const PRESENT = packMorphology("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");

/** How deep in its subject the word before a verb may hang. */
const DEPTH = 6;
const CLAUSAL = new Set<number>([D.root, D.ccomp, D.advcl, D.conj, D.parataxis, D.acl]);

/**
 * "L'Unione africana condanna il golpe", "il governo minaccia di sparare": a noun in `-a` without article and preposition, right behind a
 * nominal in the singular, that is the present of a verb of the tables is that verb when an object follows. Changes tags, heads and relations.
 */
export function mendVerbsTakenForNouns(tree: Tree, { predicates }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb + 1 < words.length; verb++) {
    if (words.upos[verb] !== U.NOUN || !words.form[verb].endsWith("a")) continue;
    if (!predicates.verbs.has(`${words.form[verb]}re`) || !opensObject(tree, verb)) continue;
    if (dependent(tree, verb, D.det, D.case, D.amod, D.nummod, D.cop) >= 0) continue;
    // "L'India, dal canto suo, minaccia di …": a noun without a copula has no subject.
    const own = dependent(tree, verb, D.nsubj);
    const subject = own >= 0 && own < verb && !isPlural(words.morph[own]) ? own : subjectBefore(tree, verb);
    if (subject < 0) continue;
    turn(tree, subject, verb);
    changed = true;
  }
  return changed;
}

/** Whether an object may begin behind a word, adverbs aside: an article, a number, a bare plural, a name, "di" and an infinitive, "che". */
function opensObject({ words }: Tree, verb: number): boolean {
  const next = words.upos[verb + 1] === U.ADV ? verb + 2 : verb + 1;
  const upos = words.upos[next];
  if (upos === U.ADP) return words.upos[next + 1] === U.VERB && isInfinitive(words.morph[next + 1]);
  if (upos === U.NOUN) return isPlural(words.morph[next]);
  return upos === U.DET || upos === U.NUM || upos === U.PROPN || upos === U.SCONJ;
}

/** The bare nominal in the singular that ends right before a verb and its clitics and is no other verb's subject; -1 when there is none. */
function subjectBefore(tree: Tree, verb: number): number {
  const { words } = tree;
  let before = verb - 1;
  while (before >= 0 && (words.upos[before] === U.ADV || isClitic(tree, before))) before--;
  if (before < 0 || words.sentence[before] !== words.sentence[verb]) return -1;
  const upos = words.upos[before];
  if (upos !== U.NOUN && upos !== U.PROPN && upos !== U.ADJ) return -1;
  let subject = before;
  for (let steps = 0; steps < DEPTH; steps++) {
    const head = words.head[subject];
    if (head < 0 || head >= before || (words.upos[head] !== U.NOUN && words.upos[head] !== U.PROPN)) break;
    subject = head;
  }
  if (words.upos[subject] === U.ADJ || dependent(tree, subject, D.case, D.cop, D.mark) >= 0) return -1;
  if (isPlural(words.morph[subject])) return -1;
  const over = words.head[subject];
  const taken = over > verb && words.upos[over] === U.VERB && UNIVERSAL_RELATION[words.deprel[subject]] === D.nsubj;
  return taken && !hasNearer(tree, over, verb) ? -1 : subject;
}

/** "…, il Senegal chiede": whether a later verb has a subject of its own behind a comma. */
function hasNearer(tree: Tree, later: number, verb: number): boolean {
  const { words } = tree;
  for (let child = tree.first[later]; child >= 0 && child < later; child = tree.next[child])
    if (child > verb && UNIVERSAL_RELATION[words.deprel[child]] === D.nsubj && commaBetween(tree, verb, child))
      return true;
  return false;
}

function commaBetween({ words }: Tree, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words.form[at] === "," || words.form[at] === ";") return true;
  return false;
}

const isClitic = ({ words }: Tree, word: number): boolean =>
  words.upos[word] === U.PRON && !isRelative(words.morph[word]) && words.form[word].length <= 3;

function turn(tree: Tree, subject: number, verb: number): void {
  const { words } = tree;
  becomePresent(words, verb);
  if (isUnder(tree, verb, subject)) {
    takePlace(words, verb, subject);
    if (!CLAUSAL.has(UNIVERSAL_RELATION[words.deprel[verb]])) words.deprel[verb] = D.parataxis;
  }
  for (const head of [verb, subject])
    for (let child = tree.first[head]; child >= 0; child = tree.next[child]) if (child > verb) hang(tree, verb, child);
  for (let child = tree.first[subject]; child >= 0; child = tree.next[child])
    if (child < verb && isClitic(tree, child)) words.head[child] = verb;
  const over = words.head[subject];
  words.head[subject] = verb;
  words.deprel[subject] = D.nsubj;
  // "Condanna l'attacco, l'Egitto accusa": what stands before the comma is no subject of the verb behind it.
  for (let child = over > verb ? tree.first[over] : -1; child >= 0 && child < over; child = tree.next[child])
    if (child > verb && !commaBetween(tree, verb, child) && UNIVERSAL_RELATION[words.deprel[child]] === D.nsubj)
      hang(tree, verb, child);
}

/** What follows the verb is its own: a bare nominal its object, an infinitive its complement. */
function hang(tree: Tree, verb: number, child: number): void {
  const { words } = tree;
  words.head[child] = verb;
  if (words.upos[child] === U.VERB) {
    if (isInfinitive(words.morph[child])) words.deprel[child] = D.xcomp;
  } else if (words.upos[child] === U.NOUN || words.upos[child] === U.PROPN) {
    // A conjunct with no word that joins it is none.
    const relation = words.deprel[child];
    if (UNIVERSAL_RELATION[relation] === D.conj && dependent(tree, child, D.cc) >= 0) return;
    words.deprel[child] = dependent(tree, child, D.case) < 0 ? D.obj : D.obl;
  }
}

/**
 * "Qatar's foreign minister plans to meet", "the army vows to retake": a plural with a subject and an infinitive of its own, and no article or
 * preposition, is the verb of the same letters. Tags only.
 */
export function mendPurposesTakenForNouns(tree: Tree, { headlineFuture }: EventKnowledge): boolean {
  const { words } = tree;
  if (headlineFuture.size === 0) return false;
  for (let verb = 1; verb + 2 < words.length; verb++) {
    if (words.upos[verb] !== U.NOUN || !isPlural(words.morph[verb]) || words.deprel[verb] !== D.root) continue;
    const subject = dependent(tree, verb, D.nsubj);
    const purpose = dependent(tree, verb, D.xcomp);
    if (subject < 0 || subject > verb || purpose < verb || !isInfinitive(words.morph[purpose])) continue;
    if (dependent(tree, verb, D.det, D.case, D.cop, D["nmod:poss"]) >= 0) continue;
    words.upos[verb] = U.VERB;
    words.morph[verb] = PRESENT;
  }
  return false;
}
