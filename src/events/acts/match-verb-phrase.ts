import { isInfinitive, isRelative } from "../../grammar/features.ts";
import { dependent, isNoun, markerOf, prepositionOf, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";
import { antecedent } from "../roles/obliques.ts";
import { matchContiguous } from "./match-behind.ts";
import { fits, type Part } from "./predicates.ts";
import { takenUp } from "./resumed-nouns.ts";

/** The further words of a verb row among the verb's dependents: object noun, particle, preposition with its noun. */
export function matchVerbPhrase(
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
export const answers = (words: Words, word: number, part: Part): boolean =>
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

/** "Fa il proprio lavoro": what stands before a noun of its own is no complement of the verb. */
function withoutModifier(words: Words, used: number[] | null): number[] | null {
  if (used === null) return null;
  const last = used[used.length - 1];
  const noun = words.head[last];
  // "Let free three activists" frees them: only behind an article does such a word belong to its noun for certain.
  const modifies = (words.upos[last] === U.ADJ || words.upos[last] === U.DET) && words.upos[last - 1] === U.DET;
  return modifies && noun > last && isNoun(words, noun) ? null : used;
}
