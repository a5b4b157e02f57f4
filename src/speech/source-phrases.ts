import { isNominal, subtreeSpan, type Tree } from "../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import type { Words } from "../text/words.ts";

/** An apposition longer than this is a parser's mistake. */
const LONGEST = 25;

const SHORT = new Set([D.amod, D.nmod, D.compound, D.flat, D.nummod, D.det]);

/** A nominal with its article, adjectives and genitives, without relative clauses and participles: "fonti libanesi". */
export function shortPhrase(tree: Tree, head: number): [number, number] {
  const { words } = tree;
  let first = head;
  let end = head + 1;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    if (!SHORT.has(UNIVERSAL_RELATION[words.deprel[child]])) continue;
    const [low, high] = subtreeSpan(tree, child);
    if (high - low > 8 || low > end || hasPunctuation(tree, low, high)) continue;
    first = Math.min(first, low);
    end = Math.max(end, high);
  }
  return [first, end];
}

function hasPunctuation({ words }: Tree, first: number, end: number): boolean {
  for (let word = first; word < end; word++)
    if (words.upos[word] === U.PUNCT && isStrong(words.form[word])) return true;
  return false;
}

const isStrong = (form: string): boolean => form.length === 1 && form !== "-" && form !== "’" && form !== "'";

/** A nominal with all that belongs to it, appositions included, clauses and what is set off by commas not. */
export function wholePhrase(tree: Tree, head: number, temporal: ReadonlySet<string>): [number, number] {
  const { words } = tree;
  let first = head;
  let end = head + 1;
  for (let child = tree.first[head]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const apposition = relation === D.appos || relation === D.conj;
    const before = child < head && (relation === D.advmod || relation === D.cc);
    if (!SHORT.has(relation) && !apposition && !before) continue;
    const [low, high] = subtreeSpan(tree, child);
    if (child > head && !apposition && (words.upos[low] === U.PUNCT || temporal.has(words.lemma[child]))) continue;
    if (child < head) first = Math.min(first, low);
    else if (low <= end + (apposition ? 1 : 0) && high - end < LONGEST) end = Math.max(end, high);
  }
  // Titles and names that the parser hung elsewhere: "Spokeswoman Haley Morris", "front-runner Donald Trump".
  while (joinsLeft(tree, first)) first--;
  while (joinsRight(tree, end)) end++;
  while (end > head + 1 && words.upos[end - 1] === U.PUNCT) end--;
  while (first < head && words.upos[first] === U.PUNCT) first++;
  return [first, end];
}

/** Whether the word before a phrase is part of it: a noun, name, adjective or number in front of a noun or name. */
function joinsLeft({ words }: Tree, first: number): boolean {
  const before = first - 1;
  if (before < 0 || words.sentence[before] !== words.sentence[first] || words.upos[first] === U.DET) return false;
  if (words.upos[first] === U.PRON) return false;
  const upos = words.upos[before];
  if (words.form[before] === "-" || words.form[first] === "-") return words.end[before] === words.start[first];
  return upos === U.PROPN || upos === U.NOUN || upos === U.ADJ || upos === U.NUM || upos === U.DET;
}

/** Whether the word behind a phrase goes on with its name: another name, what a hyphen or an owner's 's ties to it. */
function joinsRight({ words }: Tree, end: number): boolean {
  if (end >= words.length || words.sentence[end] !== words.sentence[end - 1]) return false;
  const upos = words.upos[end];
  const before = words.upos[end - 1];
  if (words.form[end] === "-" || words.form[end - 1] === "-") return words.end[end - 1] === words.start[end];
  if (upos === U.PART) return isOwner(words, end - 1);
  if (before === U.PART || words.form[end - 2] === "-") return upos === U.PROPN || upos === U.NOUN || upos === U.ADJ;
  return upos === U.PROPN && (before === U.PROPN || before === U.NOUN || before === U.ADJ);
}

/** Whether a noun or name owns what follows: "the Washington Post's Ishaan Tharoor". */
export const isOwner = (words: Words, word: number): boolean =>
  words.upos[word + 1] === U.PART && /^['’]s?$/.test(words.form[word + 1]) && isNominal(words, word + 2);
