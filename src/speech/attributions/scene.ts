import { isFirstPerson, isRelative, isSecondPerson } from "../../grammar/features.ts";
import { hashString } from "../../grammar/hashing.ts";
import { U, UNIVERSAL_RELATION, UPOS } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import { isQuote } from "../../text/quotation-marks.ts";
import type { Words } from "../../text/words.ts";
import type { Draft } from "../draft.ts";
import type { Speaker } from "../speakers.ts";
import { isBreak, isNegative } from "../surface.ts";

/** What the search for attributions looks at: speech as the rules read it, and classes of the words that all languages share. */
export interface AttributionScene {
  draft: Draft;
  /** By cue of the draft. */
  speakers: readonly (Speaker | null)[];
  /** Index of the quotation or thought the rules found at a word's cue; -1. */
  found: Int32Array;
  /** By the word of its cue, the stretches of what the rules read as said, those in which it goes on included. */
  contents: ReadonlyMap<number, [number, number][]>;
  /** What the tables say of a word that may carry an attribution, as a hash; 0 for nothing. */
  kind: Int32Array;
  /** The word's kind, else its class by the tables of closed words, else its part of speech. */
  sort: Int32Array;
  /** Hash of each word's dictionary form, for weights learnt in the text's own language; null for others. */
  lemma: Int32Array | null;
}

const isFirstOrSecond = (morph: number): boolean => isFirstPerson(morph) || isSecondPerson(morph);

/** `lexical`: whether the weights know the words of the text's language. */
export function attributionScene(
  draft: Draft,
  speakers: readonly (Speaker | null)[],
  lexical: boolean,
): AttributionScene {
  const { words } = draft.scene.tree;
  const kind = new Int32Array(words.length);
  const sort = new Int32Array(words.length);
  for (let word = 0; word < words.length; word++) {
    kind[word] = kindOf(draft, word);
    sort[word] = kind[word] === 0 ? sortOf(draft, word) : kind[word];
  }
  const { found, contents } = foundByRules(draft);
  const lemma = lexical ? Int32Array.from({ length: words.length }, (_, word) => hashString(words.lemma[word])) : null;
  return { draft, speakers, found, contents, kind, sort, lemma };
}

/** What the rules read, by the word of the cue; quotations without one go on from the one before. */
function foundByRules({ quotations, scene }: Draft): Pick<AttributionScene, "found" | "contents"> {
  const { words } = scene.tree;
  const found = new Int32Array(words.length).fill(-1);
  const contents = new Map<number, [number, number][]>();
  const order = [...quotations.keys()].sort((a, b) => quotations[a].content[0] - quotations[b].content[0]);
  let last = -1;
  for (const index of order) {
    const { cue, cueWord, content, speaker } = quotations[index];
    const word = cueWord < 0 && cue !== null ? wordAt(words, cue[0]) : cueWord;
    if (word < 0 && (last < 0 || speaker === null)) continue;
    if (word >= 0) {
      last = word;
      if (found[word] < 0) found[word] = index;
    }
    const own = contents.get(last);
    if (own === undefined) contents.set(last, [content]);
    else own.push(content);
  }
  return { found, contents };
}

/** The word that begins at an offset, or the first behind it. */
function wordAt({ start, length }: Words, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the tables say of a word as the carrier of an attribution: its row in `speech-verbs.tsv`, else in `stances.tsv`. */
function kindOf(draft: Draft, word: number): number {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  const lemma = words.lemma[word];
  const cue = draft.cueAt[word];
  if (cue >= 0 && draft.cues[cue].verb === word) {
    const { entry } = draft.cues[cue];
    const uses =
      (knowledge.addressing.has(lemma) ? 1 : 0) +
      (knowledge.plain.has(lemma) ? 2 : 0) +
      (knowledge.aspects.has(lemma) ? 4 : 0) +
      (knowledge.raising.has(lemma) ? 8 : 0);
    return hashString(`${entry.kind} ${entry.certainty}`) + uses;
  }
  const upos = words.upos[word];
  const stance = knowledge.stances.get(`${UPOS[upos]} ${lemma}`);
  if (stance !== undefined && upos !== U.ADP) return hashString(`${UPOS[upos]} ${stance}`);
  const noun = upos === U.NOUN ? knowledge.nouns.get(lemma) : undefined;
  return noun === undefined ? 0 : hashString(`NOUN ${noun}`);
}

/** The class of a word that carries nothing: what the tables of closed words say of it, else its part of speech. */
function sortOf(draft: Draft, word: number): number {
  const { tree, knowledge } = draft.scene;
  const { words } = tree;
  const lemma = words.lemma[word];
  const upos = words.upos[word];
  if (upos === U.PUNCT)
    return isQuote(words.form[word]) ? 101 : isBreak(words, word) ? 102 : hashString(words.form[word]);
  if (upos === U.NOUN) {
    if (knowledge.temporal.has(lemma)) return 110;
    if (knowledge.speakers.has(lemma)) return 111;
    if (knowledge.hearers.has(lemma)) return 112;
    return knowledge.outlets.has(lemma) ? 113 : upos;
  }
  if (upos === U.PROPN) return knowledge.temporal.has(lemma) ? 110 : upos;
  if (upos === U.ADP) {
    if (knowledge.according.has(lemma)) return 120;
    if (lemma === knowledge.agent) return 121;
    if (lemma === knowledge.genitive) return 122;
    if (lemma === knowledge.addressed) return 123;
    if (knowledge.stances.has(`ADP ${lemma}`)) return 124;
    return knowledge.occasion.has(lemma) ? 125 : upos;
  }
  const { morph } = words;
  if (isNegative(morph[word])) return 130;
  if (upos === U.VERB || upos === U.AUX || upos === U.ADJ) return upos;
  if (isRelative(morph[word])) return 131;
  if (knowledge.complementisers.has(lemma)) return 132;
  if (knowledge.question.has(lemma)) return 133;
  if (knowledge.contrast.has(lemma)) return 134;
  if (knowledge.relay.has(lemma)) return 135;
  return upos === U.PRON && isFirstOrSecond(morph[word]) ? 136 : upos;
}

/** What a nominal is, as one number: part of speech, sort of mention, sort of entity. */
export function nominalSort({ draft, sort }: AttributionScene, word: number): number {
  const { words } = draft.scene.tree;
  const mention = mentionOf(draft.scene.mentions, word);
  if (mention === null) return sort[word];
  const { kind } = draft.scene.mentions.entities[mention.entity];
  return words.upos[word] + 1024 * (1 + ENTITY.indexOf(kind)) + 16384 * (1 + MENTION.indexOf(mention.kind));
}

const ENTITY = ["person", "state", "organisation", "armed-group", "media", "place", "agent", "group"];
const MENTION = ["name", "metonym", "adjective", "description", "pronoun", "dropped", "group", "possessive"];

/** The class of what opens a phrase or clause: its preposition or conjunction; 0 when nothing does. */
export function openingSort({ draft, sort }: AttributionScene, head: number): number {
  const { tree } = draft.scene;
  for (let child = tree.first[head]; child >= 0 && child < head; child = tree.next[child]) {
    const upos = tree.words.upos[child];
    if (upos === U.ADP || upos === U.SCONJ || upos === U.PART) return sort[child] + 1;
  }
  return 0;
}

/** Steps up and down a tree, at most. */
const STEPS = 3;

/** The way in the tree from one word to another, as a hash; 0 when it is longer than three steps up and three down. */
export function pathBetween({ draft }: AttributionScene, from: number, to: number): number {
  const { words } = draft.scene.tree;
  let up = 17;
  for (let at = from, rise = 0; at >= 0 && rise <= STEPS; at = words.head[at], rise++) {
    let down = 31;
    for (let other = to, fall = 0; other >= 0 && fall <= STEPS; other = words.head[other], fall++) {
      if (other === at) return Math.imul(up, 0x9e3779b1) ^ down;
      down = Math.imul(down, 37) + UNIVERSAL_RELATION[words.deprel[other]] + 1;
    }
    up = Math.imul(up, 41) + UNIVERSAL_RELATION[words.deprel[at]] + 1;
  }
  return 0;
}

/** A count in eight steps. */
export const small = (count: number): number =>
  count < 4 ? count : count < 7 ? 4 : count < 13 ? 5 : count < 25 ? 6 : 7;
