import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** How many words the phrase between its commas may have. */
const REACH = 12;

/**
 * "Il Cairo ha chiesto, insieme al Qatar, il ritiro di Israele", "France, along with Germany, condemned …": whom a phrase of company between commas
 * names right behind a subject or its verb does what the subject does, and what follows the second comma is the verb's. Changes heads and relations;
 * gives whether any changed.
 */
export function mendCompanions(tree: Tree, { companionPhrases }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let comma = 1; comma + 3 < words.length; comma++) {
    if (words.form[comma] !== "," || words.sentence[comma - 1] !== words.sentence[comma]) continue;
    const behind = phraseEnd(tree, comma + 1, companionPhrases);
    if (behind < 0) continue;
    const closing = closingComma(tree, behind);
    const companion = nominalAt(tree, behind, closing);
    const subject = companion < 0 ? -1 : subjectBefore(tree, comma);
    if (subject < 0) continue;
    const verb = words.head[subject];
    for (let word = comma + 1; word < behind; word++) {
      words.head[word] = companion;
      words.deprel[word] = word === comma + 1 ? D.cc : D.fixed;
    }
    for (let word = behind; word < closing; word++) {
      const head = words.head[word];
      if (word !== companion && (head < comma || head > closing)) words.head[word] = companion;
    }
    words.head[companion] = subject;
    words.deprel[companion] = D.conj;
    for (let word = closing + 1; word < words.length && words.sentence[word] === words.sentence[comma]; word++)
      if (words.head[word] > comma && words.head[word] < closing) giveToVerb(tree, word, verb);
    changed = true;
    comma = closing - 1;
  }
  return changed;
}

/** The word behind a phrase of company that begins at `first`, articles left out; -1 when none does. */
function phraseEnd({ words }: Tree, first: number, phrases: ReadonlySet<string>): number {
  let phrase = "";
  for (let word = first; word < Math.min(words.length, first + 5); word++) {
    if (words.upos[word] === U.DET) continue;
    phrase = phrase === "" ? words.lemma[word] : `${phrase} ${words.lemma[word]}`;
    if (phrases.has(phrase)) return word + 1;
  }
  return -1;
}

function closingComma({ words }: Tree, first: number): number {
  for (let word = first; word < Math.min(words.length, first + REACH); word++) {
    if (words.sentence[word] !== words.sentence[first] || words.upos[word] === U.VERB) return -1;
    if (words.form[word] === ",") return word;
  }
  return -1;
}

/** The name or noun between two words that hangs on none between them; -1 when there is no closing comma. */
function nominalAt({ words }: Tree, first: number, closing: number): number {
  for (let word = first; word < closing; word++) {
    if (words.upos[word] !== U.PROPN && words.upos[word] !== U.NOUN) continue;
    if (words.head[word] < first || words.head[word] >= closing) return word;
  }
  return -1;
}

/** The subject that ends right before a comma, or that of the verb that does; -1 without one. */
function subjectBefore(tree: Tree, comma: number): number {
  const { words } = tree;
  if (words.upos[comma - 1] === U.VERB) {
    const subject = dependent(tree, comma - 1, D.nsubj);
    return subject >= 0 && subject < comma ? subject : -1;
  }
  for (let word = comma - 1, steps = 0; word >= 0 && steps < 8; word = words.head[word], steps++) {
    if (words.sentence[word] !== words.sentence[comma] || word > comma || words.upos[word] === U.VERB) return -1;
    if (UNIVERSAL_RELATION[words.deprel[word]] !== D.nsubj) continue;
    return words.head[word] > comma && words.upos[words.head[word]] === U.VERB ? word : -1;
  }
  return -1;
}

function giveToVerb(tree: Tree, word: number, verb: number): void {
  const { words } = tree;
  words.head[word] = verb;
  const nominal = words.upos[word] === U.NOUN || words.upos[word] === U.PROPN;
  if (!nominal) return;
  words.deprel[word] = dependent(tree, word, D.case) >= 0 ? D.obl : D.obj;
}
