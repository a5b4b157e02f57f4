import { hasFeature } from "../grammar/morphology.ts";
import { buildTree, dependent, type Tree } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { isFiniteClause } from "./arguments.ts";
import type { EventKnowledge } from "./knowledge.ts";
import {
  mendAgentsBehindPredicates,
  mendObjectsOfNouns,
  mendPredicatesBehindQuotes,
  mendSplitCoordination,
  mendVerblessPredicates,
} from "./mend-attachments.ts";
import {
  mendConjuncts,
  mendDistantObjects,
  mendInterruptions,
  mendLooseParticiples,
  mendRelatives,
} from "./mend-clauses.ts";
import { mendBareObjects, mendBehindTime, mendContentClauses } from "./mend-complements.ts";
import { mendCharges, mendGerunds } from "./mend-gerunds.ts";
import {
  mendAnswerNouns,
  mendLemmas,
  mendNamesTakenForVerbs,
  mendNounsBehindNames,
  mendNounsTakenForVerbs,
  mendOpeningNouns,
} from "./mend-lemmas.ts";
import { mendVerbsBehindModals } from "./mend-modals.ts";
import { mendDemonymHeads, mendNamesBeforeTime, mendTitles } from "./mend-names.ts";
import { mendAdverbialPrepositions, mendPrepositions } from "./mend-prepositions.ts";
import { mendResultatives } from "./mend-resultatives.ts";
import { mendNounRoots, mendReducedRelatives, mendSubjectedAdjectives } from "./mend-roots.ts";
import { mendBareNames, mendBareSubjects } from "./mend-subjects.ts";
import { mendAuxiliaries, mendComplements, mendInfinitives, mendVerbsBeforeContent } from "./mend-verbs.ts";
import { mendPerfectAuxiliaries, mendVoice } from "./mend-voice.ts";

const isPast = hasFeature("Tense", "Past");
const isRelative = hasFeature("PronType", "Rel");

/**
 * Corrects attachments that grammar and lexicon know better than a greedy parser. Changes heads and relations in place and gives
 * the tree linked anew.
 */
export function mendTree(tree: Tree, knowledge: EventKnowledge): Tree {
  mendLemmas(tree.words, knowledge);
  let mended = tree;
  for (const mend of [
    mendOpeningNouns,
    mendAnswerNouns,
    mendNounsTakenForVerbs,
    mendNounsBehindNames,
    mendNamesTakenForVerbs,
    mendVerblessPredicates,
    mendAuxiliaries,
    mendVerbsBeforeContent,
    mendImpossibleVerbs,
    mendSubjectedAdjectives,
    mendNounRoots,
    mendReducedRelatives,
    mendPrepositions,
    mendAdverbialPrepositions,
    mendVerbsBehindModals,
    mendNamesBeforeTime,
    mendTitles,
    mendDemonymHeads,
    mendInterruptions,
    mendConjuncts,
    mendLooseParticiples,
    mendPerfectAuxiliaries,
    mendGerunds,
    mendAccusations,
    mendResultatives,
    mendVoice,
    mendPerfects,
    mendInfinitives,
    mendComplements,
    mendRelativeRoots,
    mendRelatives,
    mendDistantObjects,
    mendSubjectsBehindTime,
    mendSplitCoordination,
    mendBareSubjects,
    mendBareNames,
    mendBareObjects,
    mendObjectsOfNouns,
    mendBehindTime,
    mendContentClauses,
    mendPredicatesBehindQuotes,
    mendAgentsBehindPredicates,
  ]) {
    if (mend(mended, knowledge)) mended = buildTree(mended.words);
  }
  return mended;
}

const mendAccusations = (tree: Tree, { operators }: EventKnowledge): boolean =>
  mendCharges(
    tree,
    (verb, marker) =>
      operators.operators
        .get(verb)
        ?.some(({ effect, complements }) => effect === "accuse" && complements.has(marker)) === true,
  );

/** A verb is nobody's determiner or preposition: with a relative pronoun of its own it is a relative clause. Relations only. */
function mendImpossibleVerbs(tree: Tree): boolean {
  const { words } = tree;
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB) continue;
    const relation = words.deprel[verb];
    if (relation !== D.det && relation !== D.case && relation !== D.nummod) continue;
    const nominal = words.head[verb] >= 0 && words.upos[words.head[verb]] !== U.VERB;
    words.deprel[verb] = nominal
      ? dependent(tree, verb, D.nsubj, D.obj, D.obl) >= 0
        ? D["acl:relcl"]
        : D.acl
      : D.advcl;
  }
  return false;
}

/** "Sono scesi in piazza", "si sono scontrati": perfects whose auxiliary looks like a passive's. Relations only. */
function mendPerfects(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  for (let verb = 0; verb < words.length; verb++) {
    const auxiliary = words.upos[verb] === U.VERB ? dependent(tree, verb, D["aux:pass"]) : -1;
    if (auxiliary < 0) continue;
    const pronominal = dependent(tree, verb, D.expl, D["expl:pv"]) >= 0;
    if (!pronominal && !knowledge.unaccusative.has(words.lemma[verb])) continue;
    words.deprel[auxiliary] = D.aux;
    const subject = dependent(tree, verb, D["nsubj:pass"]);
    if (subject >= 0) words.deprel[subject] = D.nsubj;
  }
  return false;
}

/** "Mosca, che ad agosto aveva concesso un prestito, non vuole …": the clause of `che` is no main clause. */
function mendRelativeRoots(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let pronoun = 1; pronoun < words.length; pronoun++) {
    if (words.upos[pronoun] !== U.PRON || !isRelative(words.morph[pronoun])) continue;
    // "Whose" hangs on the noun it owns.
    const owned = words.deprel[pronoun] === D["nmod:poss"] ? words.head[pronoun] : pronoun;
    const inner = words.head[owned];
    if (inner < pronoun || words.upos[inner] !== U.VERB) continue;
    const noun = nominalBefore(tree, pronoun, inner);
    const isRoot = words.deprel[inner] === D.root;
    const main = isRoot ? finiteAfter(tree, inner) : mainOver(tree, inner);
    if (noun < 0 || main < 0) continue;
    if (isRoot) {
      words.head[main] = -1;
      words.deprel[main] = D.root;
    }
    words.head[noun] = main;
    words.deprel[noun] = D.nsubj;
    words.head[inner] = noun;
    words.deprel[inner] = D["acl:relcl"];
    changed = true;
  }
  return changed;
}

/** The bare nominal right before a relative pronoun that hangs on the pronoun's own verb. */
function nominalBefore(tree: Tree, pronoun: number, verb: number): number {
  const { words } = tree;
  for (let word = pronoun - 1; word >= 0 && words.sentence[word] === words.sentence[pronoun]; word--) {
    if (words.head[word] !== verb) continue;
    if (words.upos[word] === U.PUNCT) continue;
    const nominal = words.upos[word] === U.NOUN || words.upos[word] === U.PROPN;
    return nominal && dependent(tree, word, D.case) < 0 ? word : -1;
  }
  return -1;
}

/** The finite verb without a subject behind a relative clause that was hung on it; -1 when none. */
function mainOver(tree: Tree, inner: number): number {
  const { words } = tree;
  const main = words.head[inner];
  const relation = UNIVERSAL_RELATION[words.deprel[inner]];
  if (
    main < inner ||
    words.upos[main] !== U.VERB ||
    (relation !== D.advcl && relation !== D.ccomp && relation !== D.parataxis)
  )
    return -1;
  return dependent(tree, main, D.nsubj, D["nsubj:pass"]) < 0 && isFiniteClause(tree, main) ? main : -1;
}

/**
 * A finite clause behind `verb` that hangs on it or on its conjuncts without a marker and without a subject: the real main clause.
 * Behind a comma a past form counts as finite though the parser saw a participle: "Niger, which borders … and has …, closed …".
 */
function finiteAfter(tree: Tree, verb: number): number {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (
      child < verb ||
      words.upos[child] !== U.VERB ||
      (relation !== D.advcl && relation !== D.conj && relation !== D.parataxis && relation !== D.ccomp)
    )
      continue;
    const subject = dependent(tree, child, D.nsubj, D["nsubj:pass"]);
    const linked = dependent(tree, child, D.mark, D.cc) >= 0 || (subject >= 0 && subject < child);
    const behindComma = words.form[child - 1] === ",";
    if (!linked && (isFiniteClause(tree, child) ? subject < 0 : behindComma && isPast(words.morph[child]))) {
      if (subject >= 0) words.deprel[subject] = D.obj;
      return child;
    }
    if (relation !== D.conj) continue;
    const further = finiteAfter(tree, child);
    if (further >= 0) return further;
  }
  return -1;
}

/** "La settimana scorsa Egitto e Sudan hanno …": a noun of time is not the subject when a bare name follows it. */
function mendSubjectsBehindTime(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let time = 0; time < words.length; time++) {
    if (words.deprel[time] !== D.nsubj || !knowledge.temporal.has(words.lemma[time])) continue;
    for (let child = tree.first[time]; child >= 0; child = tree.next[child]) {
      const relation = UNIVERSAL_RELATION[words.deprel[child]];
      const name = words.upos[child] === U.PROPN || words.upos[child] === U.NOUN;
      if (child < time || !name || (relation !== D.nmod && relation !== D.appos && relation !== D.flat)) continue;
      if (dependent(tree, child, D.case) >= 0) continue;
      words.head[child] = words.head[time];
      words.deprel[child] = D.nsubj;
      words.deprel[time] = D.obl;
      changed = true;
      break;
    }
  }
  return changed;
}
