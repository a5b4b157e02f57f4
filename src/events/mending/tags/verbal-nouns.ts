import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, isNoun, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";
import type { EventKnowledge } from "../../knowledge.ts";

const SINGULAR = packMorphology("Gender=Masc|Number=Sing");
/** What a noun may be to its head. */
const NOMINAL = new Set<number>([D.nsubj, D.obj, D.iobj, D.obl, D.nmod, D.conj, D.appos, D.root]);

/**
 * "Ha violato il cessate il fuoco": a command that has become a noun ("cessate", then "il fuoco") is one noun behind an article or preposition,
 * and what hangs on its last word hangs on it. Changes tags, lemmas, heads and relations; gives whether any changed.
 */
export function mendVerbalNouns(tree: Tree, { verbalNouns }: EventKnowledge): boolean {
  const { words } = tree;
  if (verbalNouns.size === 0) return false;
  let changed = false;
  for (let word = 1; word + 1 < words.length; word++) {
    const rest = verbalNouns.get(words.form[word]);
    if (rest === undefined || !isLed(words, word) || !follows(words, word, rest)) continue;
    makeNoun(tree, word, word + rest.length);
    changed = true;
  }
  return changed;
}

/** Whether an article, a preposition or an adjective stands before a word. */
function isLed(words: Words, word: number): boolean {
  const before = words.upos[word - 1];
  return before === U.DET || before === U.ADP || before === U.ADJ;
}

function follows(words: Words, word: number, rest: readonly string[]): boolean {
  return word + rest.length < words.length && rest.every((form, at) => words.form[word + 1 + at] === form);
}

function makeNoun(tree: Tree, noun: number, last: number): void {
  const { words } = tree;
  const outside = [last, noun].find((word) => words.head[word] < noun || words.head[word] > last) ?? noun;
  const head = words.head[outside];
  const relation = words.deprel[outside];
  for (const old of [noun, last])
    for (let child = tree.first[old]; child >= 0; child = tree.next[child])
      if (child < noun || child > last) words.head[child] = noun;
  for (let word = noun + 1; word <= last; word++) words.head[word] = word === last ? noun : last;
  words.deprel[last] = D.nmod;
  words.upos[noun] = U.NOUN;
  words.morph[noun] = SINGULAR;
  words.lemma[noun] = words.form[noun];
  words.head[noun] = head;
  words.deprel[noun] = NOMINAL.has(UNIVERSAL_RELATION[relation]) ? relation : relationTo(tree, noun, head);
}

/** What a noun is to its head by where it stands. */
function relationTo(tree: Tree, noun: number, head: number): number {
  if (head < 0) return D.root;
  if (isNoun(tree.words, head)) return D.nmod;
  if (prepositionOf(tree, noun) !== "") return D.obl;
  if (head < noun) return D.obj;
  return dependent(tree, head, D["aux:pass"]) >= 0 ? D["nsubj:pass"] : D.nsubj;
}
