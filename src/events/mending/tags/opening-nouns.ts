import { isFiniteForm, isParticiple } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { knownLemma } from "../known-lemmas.ts";

/** "No di Sanchez all'aumento": `no` right before the genitive's preposition is a noun. Changes tags in place. */
export function mendAnswerNouns(tree: Tree, { slots, answers }: EventKnowledge): boolean {
  const { words } = tree;
  for (let word = 0; word + 1 < words.length; word++) {
    if (words.upos[word] === U.NOUN || words.upos[word + 1] !== U.ADP || words.lemma[word + 1] !== slots.genitive)
      continue;
    if (!answers.has(words.form[word].toLowerCase())) continue;
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
