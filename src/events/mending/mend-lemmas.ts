import { isFiniteForm, isParticiple, isPlural } from "../../grammar/features.ts";

import { dependent, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";
import type { EventKnowledge } from "../knowledge.ts";
import type { LemmaEnding } from "../words/known-forms.ts";

/** Words whose lemma no table knows take the known lemma their form may belong to: "rebuked" is `rebuke`, "sassi" `sasso`. */
export function mendLemmas(words: Words, knowledge: EventKnowledge): void {
  const { verbs, nominals, lemmaEndings, nounEndings } = knowledge;
  for (let word = 0; word < words.length; word++) {
    if (words.upos[word] === U.NUM && NAME_LIKE_NUMERAL.test(words.form[word])) words.upos[word] = U.PROPN;
    if (words.upos[word] !== U.PROPN && JOINED_NAMES.test(words.form[word])) words.upos[word] = U.PROPN;
    if (words.lemma[word].includes("’")) words.lemma[word] = words.lemma[word].replaceAll("’", "'");
    const upos = words.upos[word];
    if (upos === U.VERB && !verbs.has(words.lemma[word])) {
      const known = knownLemma(words.form[word], lemmaEndings, verbs);
      if (known !== null) words.lemma[word] = known;
    } else if (upos === U.NOUN && isMasculinePlural(words, word)) {
      // "I visti": no plural of "vista" ends so.
      const masculine = `${words.form[word].toLowerCase().slice(0, -1)}o`;
      if (nominals.has(masculine)) words.lemma[word] = masculine;
    } else if ((upos === U.NOUN || isSmallName(words, word)) && !nominals.has(words.lemma[word])) {
      const known = knownLemma(words.form[word], nounEndings, nominals);
      if (known === null) continue;
      words.lemma[word] = known;
      words.upos[word] = U.NOUN;
    }
  }
}

const isMasculinePlural = ({ form, lemma }: Words, word: number): boolean =>
  form[word].endsWith("i") && lemma[word].endsWith("a") && lemma[word].length === form[word].length;

/** `Meloni-Kishida` is two names whatever the tagger makes of it. */
const JOINED_NAMES = /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u;

/** `Xi` is no eleven: numerals are written in capitals throughout. */
const NAME_LIKE_NUMERAL = /^[IVXLCDM][ivxlcdm]{1,3}$/;

const isSmallName = ({ upos, form }: Words, word: number): boolean =>
  upos[word] === U.PROPN && form[word] === form[word].toLowerCase();

/** The lemma in `known` to which a form may belong by its ending; null when none. */
export function knownLemma(form: string, endings: readonly LemmaEnding[], known: ReadonlySet<string>): string | null {
  const lower = form.toLowerCase();
  for (const { ending, lemma, doubled } of endings) {
    if (!lower.endsWith(ending)) continue;
    const stem = lower.slice(0, lower.length - ending.length);
    if (doubled && stem.at(-1) !== stem.at(-2)) continue;
    const candidate = (doubled ? stem.slice(0, -1) : stem) + lemma;
    if (known.has(candidate)) return candidate;
  }
  return null;
}

/** The verb of the tables a form may be of; null when none. */
export function verbLemma(form: string, { verbs, lemmaEndings }: EventKnowledge): string | null {
  const lower = form.toLowerCase();
  if (verbs.has(lower)) return lower;
  return knownLemma(form, lemmaEndings, verbs);
}

/** The noun of the tables a form may be of; null when none. */
export const nounLemma = (form: string, { nominals, nounEndings }: EventKnowledge): string | null =>
  knownLemma(form, nounEndings, nominals);

const RELATIONS_OF_CLAUSES = new Set<number>([D.xcomp, D.ccomp, D.advcl, D.conj, D.acl, D.parataxis]);

/**
 * "Ha chiuso i quattro valichi", "ha lanciato sassi": a verb no table knows, behind a determiner, a number or right behind a verb,
 * is the noun its form may be, and that verb's object. Changes tags, lemmas and relations in place.
 */
export function mendNounsTakenForVerbs(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    if (words.upos[word] !== U.VERB || knowledge.verbs.has(words.lemma[word])) continue;
    const before = word - 1;
    if (words.sentence[before] !== words.sentence[word]) continue;
    const determined = words.upos[before] === U.DET || words.upos[before] === U.NUM;
    if (!determined && words.upos[before] !== U.VERB) continue;
    if (dependent(tree, word, D.aux, D["aux:pass"], D.mark) >= 0) continue;
    const lemma = knownLemma(words.form[word], knowledge.nounEndings, knowledge.nominals);
    if (lemma === null) continue;
    words.upos[word] = U.NOUN;
    words.lemma[word] = lemma;
    const head = words.head[word];
    if (head < 0) continue;
    if (head < word && words.upos[head] === U.VERB && RELATIONS_OF_CLAUSES.has(UNIVERSAL_RELATION[words.deprel[word]]))
      words.deprel[word] = D.obj;
    for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
      if (child < word && words.upos[child] === U.NUM) words.deprel[child] = D.nummod;
      else if (child > word && UNIVERSAL_RELATION[words.deprel[child]] === D.obl) words.deprel[child] = D.nmod;
    }
    changed = true;
  }
  return changed;
}

/**
 * "Fornirà all'Ucraina missili": a plural behind a singular name is no adjective of it but the noun it may be, and the object of the verb
 * above. Changes tags, lemmas, heads and relations in place; gives whether heads changed.
 */
export function mendNounsBehindNames(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    const name = word - 1;
    const isAdjective = words.upos[word] === U.ADJ && words.deprel[word] === D.amod && words.head[word] === name;
    // "Ha consegnato al Mozambico tende": nor a second verb without a conjunction.
    const isVerb =
      words.upos[word] === U.VERB && words.deprel[word] === D.conj && words.head[word] === words.head[name];
    if (words.upos[name] !== U.PROPN || !(isAdjective ? isPlural(words.morph[word]) : isVerb)) continue;
    if (isVerb && dependent(tree, word, D.cc, D.aux, D.nsubj, D.obj, D.mark) >= 0) continue;
    const verb = words.head[name];
    if (verb < 0 || verb > name || words.upos[verb] !== U.VERB || dependent(tree, verb, D.obj, D["nsubj:pass"]) >= 0)
      continue;
    if (UNIVERSAL_RELATION[words.deprel[name]] !== D.obl) continue;
    const lemma = knowledge.nominals.has(words.lemma[word])
      ? words.lemma[word]
      : knownLemma(words.form[word], knowledge.nounEndings, knowledge.nominals);
    if (lemma === null) continue;
    words.upos[word] = U.NOUN;
    words.lemma[word] = lemma;
    words.head[word] = verb;
    words.deprel[word] = D.obj;
    for (let child = tree.first[word]; child >= 0; child = tree.next[child])
      if (UNIVERSAL_RELATION[words.deprel[child]] === D.obl) words.deprel[child] = D.nmod;
    changed = true;
  }
  return changed;
}

/** "No di Sanchez all'aumento": `no` right before the genitive's preposition is a noun. Changes tags in place. */
export function mendAnswerNouns(tree: Tree, { slots, answers }: EventKnowledge): boolean {
  const { words } = tree;
  for (let word = 0; word + 1 < words.length; word++) {
    if (words.upos[word] === U.NOUN || !answers.has(words.form[word].toLowerCase())) continue;
    if (words.lemma[word + 1] !== slots.genitive || words.upos[word + 1] !== U.ADP) continue;
    words.upos[word] = U.NOUN;
    words.lemma[word] = words.form[word].toLowerCase();
  }
  return false;
}

/** Capitalised behind a mark that opens a quotation: “L'Onu: «Massacri di civili»”. */
const opensQuotation = (words: Words, word: number, { openingMarks }: EventKnowledge): boolean =>
  openingMarks.has(words.form[word - 1]) && /^\p{Lu}/u.test(words.form[word]);

/**
 * "Protesta di Tokyo contro il lancio", "Scontro tra Roma e Parigi": a verb without subject or object at the head of a sentence, right
 * before a preposition, is the noun its form also is, and so is an adverb that is the whole sentence's head. Changes tags and lemmas in place.
 */
export function mendOpeningNouns(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 0; word + 1 < words.length; word++) {
    if (word > 0 && words.sentence[word - 1] === words.sentence[word] && !opensQuotation(words, word, knowledge))
      continue;
    const adjective = words.upos[word + 1] === U.ADJ;
    // "Vertice domani a Lubiana tra …": when it is stands between.
    const dated = words.upos[word + 1] === U.ADV && words.head[word + 1] === word;
    const behind = word + (adjective || dated ? 2 : 1);
    // "Incontro tra Macron e Meloni a Roma": once an adverb too, today only the noun.
    const adverb = words.upos[word] === U.ADV && words.deprel[word] === D.root;
    if (words.upos[behind] !== U.ADP) continue;
    if (!adverb && (words.upos[word] !== U.VERB || !(isFiniteForm(words.morph[word]) || isAct(words, word, knowledge))))
      continue;
    if (dependent(tree, word, D.nsubj, D["nsubj:pass"], D.obj, D.aux, D.expl) >= 0) continue;
    const adverbial = dependent(tree, word, D.advmod);
    if (adverbial >= 0 && !(dated && adverbial === word + 1)) continue;
    const form = words.form[word].toLowerCase();
    const lemma = knowledge.predicates.nouns.has(form)
      ? form
      : knownLemma(form, knowledge.nounEndings, knowledge.nominals);
    if (lemma === null) continue;
    words.upos[word] = U.NOUN;
    words.lemma[word] = lemma;
    for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
      if (UNIVERSAL_RELATION[words.deprel[child]] === D.obl) words.deprel[child] = D.nmod;
      else if (adjective && child === word + 1) {
        words.deprel[child] = D.amod;
        for (let inner = tree.first[child]; inner >= 0; inner = tree.next[inner])
          if (words.deprel[inner] === D.nmod) words.head[inner] = word;
      }
    }
    changed = true;
  }
  return changed;
}

/** "Retata all'alba in Turchia": a participle whose own form is a noun of acts in the tables. */
const isAct = ({ form, morph }: Words, word: number, { predicates }: EventKnowledge): boolean =>
  isParticiple(morph[word]) && predicates.nouns.has(form[word].toLowerCase());

/** "Al largo di Misurata": a capitalised word behind a preposition is a name, whatever verb it looks like. Tags and heads. */
export function mendNamesTakenForVerbs(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 2; word < words.length; word++) {
    if (words.upos[word] !== U.VERB || words.upos[word - 1] !== U.ADP || !/^\p{Lu}\p{Ll}/u.test(words.form[word]))
      continue;
    if (words.sentence[word - 2] !== words.sentence[word]) continue;
    words.upos[word] = U.PROPN;
    words.lemma[word] = words.form[word];
    if (words.upos[word - 2] === U.NOUN) {
      words.head[word] = word - 2;
      words.deprel[word] = D.nmod;
    } else words.deprel[word] = D.obl;
    for (let child = tree.first[word]; child >= 0; child = tree.next[child])
      if (child === word - 1) words.deprel[child] = D.case;
    changed = true;
  }
  return changed;
}

/**
 * "Met Prime Minister Donald Tusk in Warsaw": the capital word right behind a name that a parser took for its subject, in the object's place of the
 * verb before, is the rest of the name. Changes tags, heads and relations; gives whether any changed.
 */
export function mendSurnamesTakenForVerbs(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let surname = 2; surname < words.length; surname++) {
    const name = surname - 1;
    const verb = words.head[surname];
    if (words.upos[surname] !== U.VERB || words.deprel[surname] !== D.ccomp || verb < 0 || verb > name) continue;
    if (!/^\p{Lu}\p{Ll}/u.test(words.form[surname]) || words.upos[name] !== U.PROPN || words.head[name] !== surname)
      continue;
    if (dependent(tree, verb, D.obj) >= 0 || dependent(tree, surname, D.obj, D.aux, D.ccomp, D.xcomp) >= 0) continue;
    for (let child = tree.first[surname]; child >= 0; child = tree.next[child])
      words.head[child] = child > surname ? verb : name;
    words.head[name] = verb;
    words.deprel[name] = D.obj;
    words.head[surname] = name;
    words.deprel[surname] = D.flat;
    words.upos[surname] = U.PROPN;
    words.lemma[surname] = words.form[surname];
    changed = true;
  }
  return changed;
}
