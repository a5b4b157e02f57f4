import type { Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** How many words a topic and a speaker have at most. */
const TOPIC = 4;
const SPEAKER = 7;
const NOMINAL = new Set<number>([U.PROPN, U.NOUN, U.ADJ, U.DET, U.ADP, U.NUM]);

/**
 * "Iran, Trump: «Siamo pronti»", "Ucraina: Merz, «nessun invio di truppe»": what opens a title before whoever is quoted is its topic and takes no part in what
 * is said; nor does the speaker but by his words. Changes heads and relations; gives whether any changed.
 */
export function mendHeadlineTopics(tree: Tree, { openingMarks }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let said = 4; said < words.length; said++) {
    const last = words.form[said - 1];
    if ((last !== ":" && last !== ",") || (last === "," && !openingMarks.has(words.form[said]))) continue;
    const speaker = nominalsBefore(tree, said - 1, SPEAKER);
    const divider = speaker - 1;
    if (divider < 1 || words.form[divider] !== (last === ":" ? "," : ":") || !isNamed(tree, speaker, said - 2))
      continue;
    const topic = nominalsBefore(tree, divider, TOPIC);
    if (topic === divider || (topic > 0 && words.sentence[topic - 1] === words.sentence[topic])) continue;
    const main = topOf(tree, said, words.length);
    if (main < 0) continue;
    const heads = [topOf(tree, topic, divider), topOf(tree, speaker, said - 1)];
    words.head[main] = -1;
    words.deprel[main] = D.root;
    for (const head of heads) words.head[head] = main;
    words.deprel[heads[0]] = D.dislocated;
    // "Pronti a trattare": who is so is the speaker.
    words.deprel[heads[1]] = words.upos[main] === U.ADJ ? D.nsubj : D.parataxis;
    changed = true;
  }
  return changed;
}

/** Where the run of nominal words begins that ends before a mark: at the mark itself when there is none. */
function nominalsBefore({ words }: Tree, mark: number, most: number): number {
  let first = mark;
  while (first > 0 && mark - first < most && NOMINAL.has(words.upos[first - 1]) && inSentence(words, first - 1, mark))
    first--;
  return first;
}

const inSentence = ({ sentence }: Tree["words"], word: number, other: number): boolean =>
  sentence[word] === sentence[other];

/** Whether a run of words is a name or ends in one that no preposition opens: "il premier Sánchez", no "leader di Kiev". */
function isNamed({ words }: Tree, first: number, last: number): boolean {
  let name = last;
  while (name >= first && words.upos[name] === U.PROPN) name--;
  if (name === last) return false;
  if (name >= first && words.upos[name] === U.DET) name--;
  return name < first || words.upos[name] !== U.ADP;
}

/** The first word from `low` on that hangs on none of the words [low, end) of its sentence; -1 when none. */
function topOf({ words }: Tree, low: number, end: number): number {
  for (let word = low; word < end && words.sentence[word] === words.sentence[low]; word++)
    if (words.upos[word] !== U.PUNCT && (words.head[word] < low || words.head[word] >= end)) return word;
  return -1;
}
