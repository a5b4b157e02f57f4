import { feature1, feature2, feature3, hashString } from "../../grammar/hashing.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Rows } from "../acts/best-matches.ts";
import { operatorOver } from "../roles/operator-over.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { type ActPair, isWithin, type Party, pathBetween, type TreePath } from "./pair.ts";
import { meaningOf, nearness } from "./pair-meaning.ts";
import type { WordVectors } from "./word-vectors.ts";
import { wordingOf } from "./wording.ts";

/** What speaks for one type or another of what passes between two participants. */
export interface PairFeatures {
  /** Hashes of the features that hold. */
  hashes: number[];
  /** Four word vectors of unit length: of the path, of what hangs on it, of what stands between the two, of the sentence. */
  meaning: Float32Array;
  /** Hashes of the runs of words of the sentence. */
  wording: number[];
}

/** Kinds of features, which keep equal words apart; part of the model format. */
const K = {
  Event: 0,
  EventSides: 1,
  EventMode: 2,
  EventOrder: 3,
  EventPolarity: 4,
  EventTime: 5,
  EventCode: 6,
  EventStep: 7,
  EventTrust: 8,
  EventRule: 9,
  Beside: 10,
  BesidePlace: 11,
  RowType: 12,
  RowMeaning: 13,
  Operator: 14,
  PathLemma: 15,
  PathShape: 16,
  PathEnds: 17,
  Below: 18,
  BelowPair: 19,
  Join: 20,
  Preposition: 21,
  Auxiliary: 22,
  Negation: 23,
  Passive: 24,
  Order: 25,
  Participant: 26,
  PathPair: 27,
  RowChain: 28,
  RowAuxiliary: 29,
  OperatorRow: 30,
} as const;

/** PLOVER's types as the classes know them: giving way in words and in deeds is one. */
export const classOf = (type: string): string => (type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type);

const NONE = hashString("none");

/** The features of a pair: what was read there (`events`), the rows that fit, and the words in and around the tree path between the two. */
export function pairFeatures(
  scene: Scene,
  pair: ActPair,
  events: readonly EventDraft[],
  rows: Rows,
  vectors: WordVectors,
): PairFeatures {
  const path = pathBetween(scene.tree, pair);
  const hashes: number[] = [];
  addEvents(scene, pair, path, events, hashes);
  addRows(scene, pair, path, rows, hashes);
  addPath(scene, pair, path, hashes);
  const meaning = meaningOf(scene, pair, path, vectors);
  return { hashes: [...new Set(hashes)], meaning, wording: wordingOf(scene, pair) };
}

/** How many of two participants take part in an event, and on which sides. */
function orderOf({ mentions }: Scene, pair: ActPair, event: EventDraft): { sides: number; order: string } {
  const standing = (party: Party, side: EventDraft["actors"]) => {
    const entity = mentions.mentions[mentions.mentionAt[party.head]]?.entity ?? -1;
    return (
      entity >= 0 && side.some((one) => one.entity === entity || mentions.entities[entity].members.includes(one.entity))
    );
  };
  const place = (party: Party) => (standing(party, event.actors) ? "a" : standing(party, event.recipients) ? "r" : "-");
  const [source, target] = [place(pair.source), place(pair.target)];
  return { sides: Number(source !== "-") + Number(target !== "-"), order: source + target };
}

function addEvents(scene: Scene, pair: ActPair, path: TreePath, events: readonly EventDraft[], hashes: number[]): void {
  const ranked = events
    .map((event) => ({ event, ...orderOf(scene, pair, event) }))
    .sort((a, b) => b.sides - a.sides || b.event.trust - a.event.trust);
  const best = ranked[0];
  if (best === undefined || best.sides === 0) hashes.push(feature1(K.Event, NONE));
  else {
    const { event, sides, order } = best;
    const type = hashString(classOf(event.type));
    const { negated, time, certainty } = event.factuality;
    hashes.push(
      feature1(K.Event, type),
      feature2(K.EventSides, type, sides),
      feature2(K.EventMode, type, hashString(event.mode ?? "")),
      feature2(K.EventOrder, type, hashString(event.symmetric ? "both" : order)),
      feature3(K.EventPolarity, type, Number(negated), hashString(certainty)),
      feature2(K.EventTime, type, hashString(time)),
      feature1(K.EventCode, hashString(event.cameo)),
      feature2(K.EventTrust, type, Math.round(event.trust * 5)),
      feature1(K.EventRule, hashString(event.rule)),
    );
    for (const step of event.steps) hashes.push(feature1(K.EventStep, hashString(step)));
  }
  for (const { event, sides } of ranked) {
    const type = hashString(classOf(event.type));
    hashes.push(
      feature2(K.Beside, type, sides),
      feature2(K.BesidePlace, type, Number(path.words.includes(event.head))),
    );
  }
}

function addRows(scene: Scene, pair: ActPair, path: TreePath, rows: Rows, hashes: number[]): void {
  const { words, sentences, tree, knowledge } = scene;
  const sentence = words.sentence[pair.source.head]!;
  const onPath: [number, number][] = [];
  for (let word = sentences.firstWord[sentence]!; word < sentences.firstWord[sentence + 1]!; word++) {
    for (const match of rows.get(word) ?? []) {
      const { type, id } = match.predicate.meaning;
      const near = Math.min(...match.used.map((one) => nearness(scene, path, one)));
      const classed = hashString(type === null ? "none" : classOf(type.name));
      hashes.push(feature2(K.RowType, classed, near));
      hashes.push(feature2(K.RowMeaning, hashString(id), near));
      if (near < 2) onPath.push([match.head, classed]);
    }
    if (nearness(scene, path, word) > 1) continue;
    const operator = operatorOver(scene, word);
    if (operator !== null)
      hashes.push(feature2(K.Operator, hashString(operator.effect), Number(path.words.includes(words.head[word]!))));
  }
  for (const [head, type] of onPath) {
    const operator = operatorOver(scene, head);
    hashes.push(feature2(K.OperatorRow, type, operator === null ? 0 : hashString(operator.effect)));
    for (let child = tree.first[head]!; child >= 0; child = tree.next[child]!) {
      const negation = knowledge.modality.negations.has(words.lemma[child]!);
      if (words.upos[child] === U.AUX || negation)
        hashes.push(feature2(K.RowAuxiliary, type, hashString(words.lemma[child]!)));
    }
    for (const [below, other] of onPath)
      if (words.head[below] === head && other !== type) hashes.push(feature2(K.RowChain, type, other));
  }
}

function addPath(scene: Scene, pair: ActPair, path: TreePath, hashes: number[]): void {
  const { words, tree } = scene;
  const { source, target } = pair;
  const lemma = (word: number) => hashString(words.lemma[word]!);
  const relation = (word: number) => UNIVERSAL_RELATION[words.deprel[word]!]!;
  const ends = new Set(path.words);
  for (const word of path.words) {
    hashes.push(feature1(K.PathLemma, lemma(word)));
    if (ends.has(words.head[word]!)) hashes.push(feature2(K.PathPair, lemma(words.head[word]!), lemma(word)));
    for (let child = tree.first[word]!; child >= 0; child = tree.next[child]!) {
      const upos = words.upos[child]!;
      if (upos === U.PUNCT || upos === U.DET || ends.has(child)) continue;
      if (isWithin(source, child) || isWithin(target, child)) continue;
      hashes.push(feature1(K.Below, lemma(child)), feature2(K.BelowPair, lemma(word), lemma(child)));
      if (upos === U.AUX) hashes.push(feature1(K.Auxiliary, lemma(child)));
      if (words.deprel[child] === D["aux:pass"]) hashes.push(feature1(K.Passive, 1));
      if (scene.knowledge.modality.negations.has(words.lemma[child]!)) hashes.push(feature1(K.Negation, 1));
    }
  }
  const steps = [...path.up.map(relation), -1, ...path.down.map(relation).reverse()];
  hashes.push(feature1(K.PathShape, steps.length > 7 ? 0 : hashString(steps.join(" "))));
  hashes.push(feature2(K.PathEnds, 0, words.deprel[source.head]!), feature2(K.PathEnds, 1, words.deprel[target.head]!));
  hashes.push(feature1(K.Order, Number(source.head < target.head)));
  if (path.join >= 0 && ends.has(path.join)) hashes.push(feature1(K.Join, lemma(path.join)));
  addParty(scene, source, 0, hashes);
  addParty(scene, target, 1, hashes);
}

/** What a participant is, and by which prepositions it hangs on its clause. */
function addParty({ words, tree }: Scene, { head, first, end }: Party, side: number, hashes: number[]): void {
  for (let child = tree.first[head]!; child >= 0; child = tree.next[child]!)
    if (words.deprel[child] === D.case) hashes.push(feature2(K.Preposition, side, hashString(words.lemma[child]!)));
  for (let word = first; word < end; word++) {
    const upos = words.upos[word];
    if (upos === U.NOUN || upos === U.VERB || upos === U.ADJ)
      hashes.push(feature2(K.Participant, side, hashString(words.lemma[word]!)));
  }
}
