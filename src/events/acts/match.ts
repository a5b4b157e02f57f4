import { isInfinitive, isRelative } from "../../grammar/features.ts";
import { dependent, isNoun, markerOf, prepositionOf, subtreeSpan, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";
import { antecedent } from "../roles/arguments.ts";
import { fits, type Part, type Predicate, type PredicateIndex } from "./predicates.ts";
import { takenUp } from "./resumed-nouns.ts";

/** One row found at one word, with the words it used. */
export interface PredicateMatch {
  predicate: Predicate;
  /** Head word of the predicate in the tree. */
  head: number;
  /** Words of the predicate, head included. */
  used: number[];
}

/** Adjectives predicated of somebody: with a copula, of a verb, or heading a title; "204 favorevoli e 110 contrari" are voters. */
function isPredicative(tree: Tree, adjective: number): boolean {
  const relation = UNIVERSAL_RELATION[tree.words.deprel[adjective]];
  if (dependent(tree, adjective, D.cop) >= 0) return true;
  return relation === D.xcomp || relation === D.root || relation === D.parataxis;
}

/** How far behind its first word a row may reach, in words. */
const REACH = 8;

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
        (index.forms.get(form) ?? []).filter(({ meaning }) => meaning.own),
        index,
        found,
      );
    matchVerbs(tree, word, index.verbs.get(lemma) ?? [], index, found);
  }
  const nominal = upos === U.NOUN || upos === U.PROPN || upos === U.ADJ;
  if (nominal || upos === U.VERB) {
    const form = words.form[word].toLowerCase();
    // Fixed expressions stand under their first form, whatever the tagger makes of it: "cessate il fuoco", "faccia a faccia".
    const rows =
      (nominal ? index.nouns.get(upos === U.PROPN ? lemma.toLowerCase() : lemma) : undefined) ?? index.nouns.get(form);
    for (const predicate of rows ?? []) {
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
    for (const predicate of index.adjectives.get(lemma) ?? []) {
      const used = predicate.lemmas.length === 1 ? [word] : matchContiguous(words, word, predicate.lemmas);
      if (used && isPredicative(tree, word)) found.push({ predicate, head: word, used });
    }
  }
  // "Si sono visti con la mediazione di …": the pronominal verb's row goes before the plain verb's.
  return found.sort(
    (a, b) =>
      Number(b.predicate.meaning.own) - Number(a.predicate.meaning.own) ||
      b.predicate.lemmas.length - a.predicate.lemmas.length ||
      Number(b.predicate.pronominal) - Number(a.predicate.pronominal),
  );
}

function matchVerbs(
  tree: Tree,
  word: number,
  rows: readonly Predicate[],
  index: PredicateIndex,
  found: PredicateMatch[],
): void {
  if (rows.length === 0) return;
  const vocabulary = vocabularyOf(tree);
  for (const predicate of rows) {
    // Most rows ask for words that the text does not hold.
    const { 1: second } = predicate.lemmas;
    if (typeof second === "string" && !vocabulary.has(second)) continue;
    if (predicate.pronominal && !isPronominal(tree, word)) continue;
    if (predicate.subject !== undefined && !hasSubject(tree, word, predicate.subject)) continue;
    const used = predicate.lemmas.length === 1 ? [word] : matchVerbPhrase(tree, word, predicate.lemmas, index.measures);
    if (used) found.push({ predicate, head: word, used });
  }
}

const vocabularies = new WeakMap<Tree, ReadonlySet<string>>();

/** Every lemma of a text and every form, in lower case too. */
function vocabularyOf(tree: Tree): ReadonlySet<string> {
  const known = vocabularies.get(tree);
  if (known !== undefined) return known;
  const vocabulary = new Set<string>();
  const { lemma, form, length } = tree.words;
  for (let word = 0; word < length; word++)
    vocabulary.add(lemma[word]).add(lemma[word].toLowerCase()).add(form[word]).add(form[word].toLowerCase());
  vocabularies.set(tree, vocabulary);
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

/** The further words of a verb row among the verb's dependents: object noun, particle, preposition with its noun. */
function matchVerbPhrase(
  tree: Tree,
  verb: number,
  lemmas: readonly Part[],
  measures: ReadonlySet<string>,
): number[] | null {
  const { words } = tree;
  let used: number[] | null = null;
  // "Ordered a paper *to suspend* publication": what the row names behind an inner verb is that verb's.
  let governor = verb;
  for (let index = 1; index < lemmas.length; index++) {
    const lemma = lemmas[index];
    const next = index + 1 < lemmas.length ? lemmas[index + 1] : null;
    let word = findDependent(tree, governor, lemma, next, measures);
    // "Trascinare davanti a un tribunale": two words of the row are one preposition.
    if (
      word < 0 &&
      next !== null &&
      index + 2 < lemmas.length &&
      typeof lemma === "string" &&
      typeof next === "string"
    ) {
      word = findDependent(tree, governor, `${lemma} ${next}`, lemmas[index + 2], measures);
      if (word >= 0) index++;
    }
    if (word < 0 && governor !== verb) word = findDependent(tree, verb, lemma, next, measures);
    if (word < 0) return withoutModifier(words, matchContiguous(words, verb, lemmas));
    // Nothing is made for the many rows that fail at once.
    if (used === null) used = [verb, word];
    else used.push(word);
    if (words.upos[word] === U.VERB) governor = word;
    // A preposition was found through its noun: both words of the row are used.
    if (!fits(lemmas[index], words.lemma[word])) index++;
  }
  return used ?? [verb];
}

/** The dependent that answers to `lemma`: by its own lemma, or as the noun `next` under the preposition `lemma`. */
function findDependent(
  tree: Tree,
  verb: number,
  lemma: Part,
  next: Part | null,
  measures: ReadonlySet<string>,
): number {
  const { words } = tree;
  const relation = words.deprel[verb];
  const hasObject = dependent(tree, verb, D.obj) >= 0;
  // The object of a participle or relative clause is the noun it hangs on.
  const adnominal =
    ((UNIVERSAL_RELATION[relation] === D.acl && !isInfinitive(words.morph[verb])) || relation === D.amod) &&
    !actsInRelative(tree, verb);
  if (adnominal && answers(words, words.head[verb], lemma)) return words.head[verb];
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const kind = UNIVERSAL_RELATION[words.deprel[child]];
    if (next !== null && isMarkedForm(tree, child, lemma, next)) return child;
    if (kind === D.punct || kind === D.conj || kind === D.advcl || kind === D.parataxis || kind === D.aux) continue;
    // "Demanded that the two be released" has a clause of its own, "demanded release" has none.
    if (kind === D.ccomp && words.upos[child] === U.VERB && markerOf(tree, child) !== "") continue;
    // "Kicked two diplomats out of the country": the first of two prepositions is the verb's particle.
    if (kind === D.obl && isParticleBefore(tree, child, lemma)) return dependent(tree, child, D.case);
    const word = antecedent(tree, child);
    // The subject of a verb with an object is no object of its own: "the opposition mobilised its supporters".
    if (words.deprel[child] === D.nsubj && hasObject) continue;
    if (kind !== D.case && kind !== D.mark && answers(words, word, lemma)) {
      // A noun named without a preposition is the verb's object or subject: "met at the end of May" does not meet an end.
      const isSide = words.upos[word] === U.NOUN && (kind === D.obl || kind === D.nmod);
      if (!isSide || prepositionOf(tree, child) === "") return word;
    }
    if (
      next !== null &&
      answers(words, word, next) &&
      kind !== D.nsubj &&
      startsWith(prepositionOf(tree, child), lemma)
    )
      return word;
    // The noun may be the second of a coordination ("imporre dazi e sanzioni") or sit under a measure ("una serie di sanzioni").
    const before = words.deprel[child] === D.obj ? takenUp(tree, child, lemma) : -1;
    if (before >= 0) return before;
    if (kind === D.obj || kind === D.nsubj) {
      const inner = nounBelow(tree, child, lemma, next, measures);
      if (inner >= 0) return inner;
    }
  }
  return -1;
}

/** "The rebels who held the town": the noun a relative clause hangs on is its subject. */
function actsInRelative(tree: Tree, verb: number): boolean {
  const { words } = tree;
  const subject = words.deprel[verb] === D["acl:relcl"] ? dependent(tree, verb, D.nsubj) : -1;
  return subject >= 0 && isRelative(words.morph[subject]) && dependent(tree, verb, D["aux:pass"]) < 0;
}

/** Whether a word is what a row asks for; one written as a name too: "dissolved the Assembly". */
const answers = (words: Words, word: number, part: Part): boolean =>
  fits(part, words.lemma[word]) || (words.upos[word] === U.PROPN && fits(part, words.lemma[word].toLowerCase()));

/** A verb in the form a row names behind its marker: "stopped a delegation *from entering*", "costretti *a fuggire*". */
const isMarkedForm = (tree: Tree, child: number, marker: Part, form: Part): boolean =>
  tree.words.upos[child] === U.VERB && fits(form, tree.words.form[child]) && markerOf(tree, child) === marker;

const isParticleBefore = (tree: Tree, nominal: number, lemma: Part): boolean => {
  const first = dependent(tree, nominal, D.case);
  return (
    first >= 0 && first + 1 < nominal && fits(lemma, tree.words.lemma[first]) && tree.words.deprel[first + 1] === D.case
  );
};

const startsWith = (preposition: string, lemma: Part): boolean =>
  typeof lemma === "string" && (preposition === lemma || preposition.startsWith(`${lemma} `));

/**
 * A conjunct of the noun, what it measures, or what the parser hung on it though it is the verb's: "ha condannato un giornalista [a otto anni]",
 * "holds Damascus [responsible]", "declared him [persona non grata]", "showed the consul [the door]".
 */
function nounBelow(tree: Tree, noun: number, lemma: Part, next: Part | null, measures: ReadonlySet<string>): number {
  const { words } = tree;
  const measuring = measures.has(words.lemma[noun]) || words.upos[noun] === U.NUM;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    if (measuring && words.deprel[child] === D.nmod && fits(lemma, words.lemma[child])) return child;
    if (words.deprel[child] === D.conj && fits(lemma, words.lemma[child])) return child;
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const behind = child > noun && (words.deprel[child] === D.amod || relation === D.flat || relation === D.obj);
    if (behind && fits(lemma, words.lemma[child])) return child;
    const complement = next !== null && words.deprel[child] === D.nmod && fits(next, words.lemma[child]);
    if (complement && startsWith(prepositionOf(tree, child), lemma)) return child;
  }
  return -1;
}

/** The words of the row one after the other, articles, adjectives, adverbs and owners between them skipped. */
function matchContiguous(words: Words, first: number, lemmas: readonly Part[]): number[] | null {
  let used: number[] | null = null;
  let at = first + 1;
  for (let index = 1; index < lemmas.length; index++) {
    let found = -1;
    for (; at < words.length && at <= first + REACH; at++) {
      if (words.sentence[at] !== words.sentence[first]) return null;
      if (fits(lemmas[index], words.lemma[at]) || fits(lemmas[index], words.form[at].toLowerCase())) {
        found = at++;
        break;
      }
      const upos = words.upos[at];
      const owner = words.deprel[at] === D["nmod:poss"] || upos === U.PART;
      if (!owner && upos !== U.DET && upos !== U.ADJ && upos !== U.ADV && upos !== U.NUM && upos !== U.PRON)
        return null;
    }
    if (found < 0) return null;
    if (used === null) used = [first, found];
    else used.push(found);
  }
  return used ?? [first];
}

/** "Fa il proprio lavoro": what stands before a noun of its own is no complement of the verb. */
function withoutModifier(words: Words, used: number[] | null): number[] | null {
  if (used === null) return null;
  const last = used[used.length - 1];
  const noun = words.head[last];
  const modifies = words.upos[last] === U.ADJ || words.upos[last] === U.DET;
  return modifies && noun > last && isNoun(words, noun) ? null : used;
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
