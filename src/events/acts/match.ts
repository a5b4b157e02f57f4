import { dependent, isNoun, subtreeSpan, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";
import { matchContiguous, REACH } from "./match-behind.ts";
import { answers, matchVerbPhrase } from "./match-verb-phrase.ts";
import type { Part, Predicate, PredicateIndex } from "./predicates.ts";

/** One row found at one word, with the words it used. */
export interface PredicateMatch {
  predicate: Predicate;
  /** Head word of the predicate in the tree. */
  head: number;
  /** Words of the predicate, head included. */
  used: number[];
}

const NONE: readonly Predicate[] = [];

/** Adjectives predicated of somebody: with a copula, of a verb, or heading a title; "204 favorevoli e 110 contrari" are voters. */
function isPredicative(tree: Tree, adjective: number): boolean {
  const relation = UNIVERSAL_RELATION[tree.words.deprel[adjective]];
  if (dependent(tree, adjective, D.cop) >= 0) return true;
  return relation === D.xcomp || relation === D.root || relation === D.parataxis;
}

/** Every row that fits at a word, longest first; rows of equal length in table order. */
export function matchPredicates(tree: Tree, word: number, index: PredicateIndex): PredicateMatch[] {
  const { words } = tree;
  const found: PredicateMatch[] = [];
  const upos = words.upos[word];
  const lemma = words.lemma[word];
  if (upos === U.VERB || upos === U.AUX) {
    const form = index.forms.size === 0 ? lemma : words.form[word].toLowerCase();
    if (form !== lemma)
      matchVerbs(
        tree,
        word,
        rowsInText(tree, index.forms.get(form)).filter(({ meaning }) => meaning.own),
        index,
        found,
      );
    matchVerbs(tree, word, rowsInText(tree, index.verbs.get(lemma)), index, found);
  }
  const nominal = upos === U.NOUN || upos === U.PROPN || upos === U.ADJ;
  if (nominal || upos === U.VERB) {
    const form = words.form[word].toLowerCase();
    // Fixed expressions stand under their first form, whatever the tagger makes of it: "cessate il fuoco", "faccia a faccia".
    const rows =
      (nominal ? index.nouns.get(upos === U.PROPN ? lemma.toLowerCase() : lemma) : undefined) ?? index.nouns.get(form);
    for (const predicate of rows ?? NONE) {
      if (predicate.lemmas.length === 1) {
        if (upos === U.NOUN || upos === U.PROPN) found.push({ predicate, head: word, used: [word] });
        continue;
      }
      const used = matchContiguous(words, word, predicate.lemmas);
      if (used && isNounOrAdjective(words, used[used.length - 1]))
        found.push({ predicate, head: headOf(words, used), used });
    }
  }
  if (upos === U.ADJ) {
    for (const predicate of index.adjectives.get(lemma) ?? NONE) {
      const used = predicate.lemmas.length === 1 ? [word] : matchContiguous(words, word, predicate.lemmas);
      if (used && isPredicative(tree, word)) found.push({ predicate, head: word, used });
    }
  }
  return found.sort(longerFirst);
}

/** "Si sono visti con la mediazione di …": the pronominal verb's row goes before the plain verb's. */
const longerFirst = (a: PredicateMatch, b: PredicateMatch): number =>
  Number(b.predicate.meaning.own) - Number(a.predicate.meaning.own) ||
  b.predicate.lemmas.length - a.predicate.lemmas.length ||
  Number(b.predicate.pronominal) - Number(a.predicate.pronominal);

function matchVerbs(
  tree: Tree,
  word: number,
  rows: readonly Predicate[],
  index: PredicateIndex,
  found: PredicateMatch[],
): void {
  for (const predicate of rows) {
    if (predicate.pronominal && !isPronominal(tree, word)) continue;
    if (predicate.subject !== undefined && !hasSubject(tree, word, predicate.subject)) continue;
    const used = predicate.lemmas.length === 1 ? [word] : matchVerbPhrase(tree, word, predicate.lemmas, index.measures);
    if (used) found.push({ predicate, head: word, used });
  }
}

/** What a text holds: its words, and of the rows of each verb met in it those that it may hold. */
interface Vocabulary {
  words: ReadonlySet<string>;
  rows: Map<readonly Predicate[], readonly Predicate[]>;
}

const vocabularies = new WeakMap<Tree, Vocabulary>();

/** Most rows ask for words that the text does not hold. */
function rowsInText(tree: Tree, rows: readonly Predicate[] = NONE): readonly Predicate[] {
  if (rows.length === 0) return rows;
  let vocabulary = vocabularies.get(tree);
  if (vocabulary === undefined) {
    vocabulary = { words: vocabularyOf(tree), rows: new Map() };
    vocabularies.set(tree, vocabulary);
  }
  const known = vocabulary.rows.get(rows);
  if (known !== undefined) return known;
  const { words } = vocabulary;
  const held = rows.filter(({ lemmas: { 1: second } }) => typeof second !== "string" || words.has(second));
  vocabulary.rows.set(rows, held);
  return held;
}

/** Every lemma of a text and every form, in lower case too. */
function vocabularyOf(tree: Tree): ReadonlySet<string> {
  const vocabulary = new Set<string>();
  const { lemma, form, length } = tree.words;
  for (let word = 0; word < length; word++) {
    if (!vocabulary.has(lemma[word])) vocabulary.add(lemma[word]).add(lemma[word].toLowerCase());
    if (!vocabulary.has(form[word])) vocabulary.add(form[word]).add(form[word].toLowerCase());
  }
  return vocabulary;
}

/** Whether the subject of a verb is what a row asks for: its last part the head, the others below it. */
function hasSubject(tree: Tree, verb: number, parts: readonly Part[]): boolean {
  const { words } = tree;
  const subject = dependent(tree, verb, D.nsubj);
  if (subject < 0 || !answers(words, subject, parts[parts.length - 1])) return false;
  const [first] = subtreeSpan(tree, subject);
  return parts.slice(0, -1).every((part) => {
    for (let word = Math.max(first, subject - REACH); word < subject; word++)
      if (answers(words, word, part)) return true;
    return false;
  });
}

/** Noun rows end in a noun or its adjective: "drones struck" is no drone strike. */
const isNounOrAdjective = (words: Words, word: number): boolean => isNoun(words, word) || words.upos[word] === U.ADJ;

/** Whether a verb carries a reflexive or impersonal `si` (`mi`, `ci`, `vi` in the other persons). */
function isPronominal(tree: Tree, verb: number): boolean {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.expl || words.lemma[child] === "si") return true;
  }
  return false;
}

/** The word of a phrase whose head lies outside it. */
function headOf(words: Words, used: readonly number[]): number {
  const low = used[0];
  const high = used[used.length - 1];
  for (const word of used) {
    const head = words.head[word];
    if ((head < low || head > high) && (words.upos[word] === U.NOUN || words.upos[word] === U.PROPN)) return word;
  }
  return used[0];
}
