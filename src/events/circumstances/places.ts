import { governingClause, isClause, prepositionOf, subtreeSpan } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { placeOf } from "../../names/mentions.ts";
import type { Participant, Scene } from "../scene.ts";

/** No place farther than this many words from an act is its own. */
const FARTHEST = 60;

/** The place of an act: the locative complement nearest to it, in its own clause before others; mention index or -1. */
export function placeMentionOf(scene: Scene, head: number, participants: readonly Participant[], type: string): number {
  const { tree, words, mentions } = scene;
  const clause = isClause(tree, head) ? head : governingClause(tree, head);
  const [first, end] = subtreeSpan(tree, clause < 0 ? head : clause);
  let best = placeOfWhere(scene, first, end);
  let bestDistance = best < 0 ? FARTHEST : LATEST_BEFORE_WHERE;
  for (let word = first; word < end; word++) {
    const index = mentions.mentionAt[word];
    if (index < 0 || word !== mentions.mentions[index].endWord - 1 || words.sentence[word] !== words.sentence[head])
      continue;
    if (placeAt(scene, index) < 0) continue;
    const taking = participants.some((one) => one.mention === index);
    // "travelled to Bishkek": the host's capital is where they met.
    if (taking && type !== "CONSULT") continue;
    const opens = opensSentence(scene, mentions.mentions[index].firstWord);
    const spoken = OF_WORDS.has(type);
    const remoteness = opens ? 0 : remotenessOf(scene, mentions.mentions[index].head, head, participants, spoken);
    if (remoteness < 0) continue;
    const distance = opens ? AT_OPENING : Math.abs(word - head) + remoteness + (word < head ? 6 : 0);
    if (distance < bestDistance) {
      best = index;
      bestDistance = distance;
    }
  }
  return best;
}

/** Acts of words, which have topics. */
const OF_WORDS = new Set(["CONSULT", "AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"]);

/** "In Belgrade President Vucic, fresh from …, called": a place behind the preposition that opens a sentence is of all of it. */
function opensSentence({ words, sentences, tree, knowledge }: Scene, first: number): boolean {
  const opening = sentences.firstWord[words.sentence[first]];
  if (first === opening || first - opening > 2 || words.upos[opening] !== U.ADP) return false;
  return knowledge.locative.has(words.lemma[opening]) && prepositionOf(tree, first) === words.lemma[opening];
}

/** As far as a few words from its act. */
const AT_OPENING = 20;

/** Words between a place and the clause told of it: `Herat, nell'ovest del Paese, dove …`. */
const LATEST_BEFORE_WHERE = 8;

/** `Herat, dove i militari addestrano …`: the place named last before the adverb that begins the clause; -1 without one. */
function placeOfWhere(scene: Scene, first: number, end: number): number {
  const { words, mentions, sentences, knowledge } = scene;
  const opening = Math.min(end, first + 3);
  for (let where = first; where < opening; where++) {
    if (!knowledge.where.has(words.form[where].toLowerCase())) continue;
    const start = Math.max(sentences.firstWord[words.sentence[where]], where - LATEST_BEFORE_WHERE);
    for (let word = where - 1; word >= start; word--) {
      const index = mentions.mentionAt[word];
      if (index >= 0 && placeAt(scene, index) >= 0) return index;
    }
  }
  return -1;
}

/** What speaks against a place being an act's own: nothing when it hangs on the act itself; -1 when it is none. */
function remotenessOf(
  scene: Scene,
  place: number,
  act: number,
  participants: readonly Participant[],
  spoken: boolean,
): number {
  const { tree, words, knowledge } = scene;
  let top = scene.mentions.mentionAt[place] >= 0 && isAdjective(scene, place) ? words.head[place] : place;
  // "in the centre of Nairobi", "nella capitale del Paraguay"
  for (
    let steps = 0;
    steps < 2 && prepositionOf(tree, top) === knowledge.slots.genitive && words.head[top] >= 0;
    steps++
  ) {
    if (scene.mentions.mentionAt[words.head[top]] >= 0) return -1;
    top = words.head[top];
  }
  const preposition = prepositionOf(tree, top).split(" ")[0];
  if (!knowledge.locative.has(preposition) && !knowledge.around.has(preposition)) return -1;
  let above = words.head[top];
  if (above < 0 || above === act || isClause(tree, above)) return 0;
  // China's embassy in New Zealand is no place of what the embassy says.
  if (isSubjectOf(scene, above, participants)) return NEAR_SUBJECT;
  // "fought off an attack by insurgents on an island"
  for (let steps = 1; steps <= MOST_NOUNS_BETWEEN; steps++) {
    const relation = UNIVERSAL_RELATION[words.deprel[above]];
    if (relation === D.nsubj) return -1;
    // "Talks on the war in Sudan"
    if (spoken && knowledge.topical.has(prepositionOf(tree, above))) return -1;
    above = words.head[above];
    if (above === act) return 10 * steps;
    if (above < 0 || isClause(tree, above)) return -1;
  }
  return -1;
}

const MOST_NOUNS_BETWEEN = 3;

const isSubjectOf = ({ words }: Scene, word: number, participants: readonly Participant[]): boolean =>
  UNIVERSAL_RELATION[words.deprel[word]] === D.nsubj && participants.some((one) => one.word === word);

const isAdjective = ({ mentions }: Scene, word: number): boolean =>
  mentions.mentions[mentions.mentionAt[word]].kind === "adjective";

const NEAR_SUBJECT = 40;

/**
 * The entity that is the place of a mention: the city of a capital, else the place or state itself, also by its adjective beside a
 * noun for a place ("nella capitale slovacca", "on Polish soil"); -1 for other mentions.
 */
export function placeAt({ mentions, words, knowledge }: Scene, mention: number): number {
  const { head, kind, entity } = mentions.mentions[mention];
  if (kind !== "adjective") return placeOf(mentions, head);
  const noun = words.head[head];
  const state = mentions.entities[entity].kind === "state";
  return state && noun >= 0 && knowledge.territory.has(words.lemma[noun]) ? entity : -1;
}
