/**
 * Trains the parser with a dynamic oracle (Goldberg & Nivre 2013): it follows its own moves, mistakes included, and learns at
 * each the move that loses fewest gold arcs from there.
 */

import { seeded, shuffled } from "../src/evaluation/random.ts";
import { LABEL_TWINS } from "../src/grammar/label-features.ts";
import { PARSE_TWINS } from "../src/grammar/parse-features.ts";
import { LEFT, ParseState, RIGHT, SHIFT } from "../src/grammar/parse-state.ts";
import { ARC_KINDS, arcKind, MOVE_KINDS, Parser } from "../src/grammar/parser.ts";
import { UNIVERSAL_RELATION } from "../src/grammar/universal.ts";
import type { Treebank } from "./conllu.ts";
import { type MoveModel, MovePerceptron } from "./move-perceptron.ts";
import { Perceptron, type Weights } from "./perceptron.ts";
import { isForeign, TAUGHT } from "./treebanks.ts";

/** Fills a state with the words of a sentence as the trained analysis has them. */
export type LayOut = (state: ParseState, sentence: number) => void;

/** A relation must be seen this often to be a class of its own; rarer ones are learned as their universal relation. */
const RARE = 20;
/** Arcs between two tags are settled when at least this many were seen and this share of them has one relation. */
const FEW = 50;
const SURE = 0.995;
/** A move must outscore its best rival by this much, or the decision is learned from. */
const MARGIN = 15;

/** The relations found in the gold trees, most frequent first. */
export function takeRelations(bank: Treebank): Uint8Array {
  const counts = new Map<number, number>();
  for (let i = 0; i < bank.words.length; i++) {
    if (isForeign(bank.group[bank.words.sentence[i]!]!)) continue;
    if (bank.words.head[i]! >= 0) counts.set(bank.words.deprel[i]!, (counts.get(bank.words.deprel[i]!) ?? 0) + 1);
  }
  return Uint8Array.from(
    [...counts].filter(([, times]) => times >= RARE).sort((a, b) => b[1] - a[1]),
    ([relation]) => relation,
  );
}

/** The class of each relation: its own, that of its universal relation, or -1. */
const classesOf = (labels: Uint8Array): Int32Array =>
  Int32Array.from({ length: 256 }, (_, relation) =>
    labels.includes(relation) ? labels.indexOf(relation) : labels.indexOf(UNIVERSAL_RELATION[relation]!),
  );

/** The relation that nearly all arcs between words of two tags have, as `Parser` takes it. */
export function takeSettled({ words, group }: Treebank, tags: Uint8Array, labels: Uint8Array): Uint8Array {
  const classes = classesOf(labels);
  const counts = new Map<number, Map<number, number>>();
  for (let i = 0; i < words.length; i++) {
    const head = words.head[i]!;
    if (head < 0 || isForeign(group[words.sentence[i]!]!)) continue;
    const kind = arcKind(tags[head]!, tags[i]!, head > i ? LEFT : RIGHT);
    const row = counts.get(kind) ?? new Map<number, number>();
    counts.set(kind, row);
    row.set(classes[words.deprel[i]!]!, (row.get(classes[words.deprel[i]!]!) ?? 0) + 1);
  }
  const settled = new Uint8Array(ARC_KINDS);
  for (const [kind, row] of counts) {
    const [best, times] = [...row].sort((a, b) => b[1] - a[1])[0]!;
    const all = [...row.values()].reduce((a, b) => a + b);
    if (all >= FEW && times >= all * SURE) settled[kind] = best + 1;
  }
  return settled;
}

/** How many gold arcs each move would put out of reach. `heads` holds places in the sentence, its length for the root. */
function moveCosts(state: ParseState, heads: Int32Array, costs: Int32Array): void {
  const { buffer, size, stack, length } = state;
  const top = state.below(0);
  let ahead = 0;
  for (let i = buffer; i < length; i++) if (heads[i] === top) ahead++;
  const head = heads[top]!;
  const second = size > 1 ? stack[size - 2]! : -1;
  costs[LEFT] = ahead + (head === second || head > buffer ? 1 : 0);
  costs[RIGHT] = ahead + (head >= buffer ? 1 : 0);
  let behind = 0;
  for (let i = 0; i < size; i++) {
    const word = stack[i]!;
    if (heads[word] === buffer) behind++;
    if (i < size - 1 && heads[buffer] === word) behind++;
  }
  costs[SHIFT] = behind;
}

/** A teacher's trees are read in the first pass, and once more spread over so many. */
const TAUGHT_EPOCHS = 3;

export interface ParserSchedule {
  epochs: number;
  /** Sentences of other languages are read once, spread over this many passes, the first. */
  foreignEpochs: number;
  seed: number;
  /** The chance of following the parser's own move, right or wrong, from the second pass on. */
  exploration: number;
}

/** The sentences read in a pass: all of the treebanks of the language, of other languages and of a teacher's trees a share. */
export const passOver = (
  sentences: readonly number[],
  { group }: Treebank,
  epoch: number,
  foreignEpochs: number,
): number[] =>
  sentences.filter((sentence) => {
    if (isForeign(group[sentence]!)) return sentence % foreignEpochs === epoch;
    return group[sentence] !== TAUGHT || epoch === 0 || sentence % TAUGHT_EPOCHS === epoch - 1;
  });

export interface ParserModel {
  moves: MoveModel;
  relations: Weights;
}

export function trainParser(
  bank: Treebank,
  sentences: readonly number[],
  labels: Uint8Array,
  settled: Uint8Array,
  layOut: LayOut,
  schedule: ParserSchedule,
): ParserModel {
  const moves = new MovePerceptron();
  const relations = new Perceptron(2);
  const parser = new Parser(moves, relations, labels, settled, new Uint8Array(MOVE_KINDS));
  const random = seeded(schedule.seed);
  const state = new ParseState();
  const costs = new Int32Array(3);
  let heads = new Int32Array(512);
  const goldClass = classesOf(labels);

  /** Learns the relation of the gold arc about to be made; the class to make it with. */
  const learnLabel = (move: number, gold: number): number => {
    const chosen = parser.chooseLabel(state, move);
    if (gold < 0 || parser.labelCount === 0) return chosen;
    relations.tick(parser.labelFeatures, parser.labelCount);
    if (chosen !== gold) {
      const useful = isForeign(state.group) ? 0 : parser.labelCount - LABEL_TWINS.length;
      const twins = state.group === 0 ? LABEL_TWINS : [];
      relations.update(parser.labelFeatures, parser.labelCount, gold, 1, useful, twins);
      relations.update(parser.labelFeatures, parser.labelCount, chosen, -1, useful, twins);
    }
    return chosen;
  };

  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    const part = passOver(sentences, bank, epoch, schedule.foreignEpochs);
    for (const n of shuffled(part.length, random)) {
      const sentence = part[n]!;
      const from = bank.firstWord[sentence]!;
      const length = bank.firstWord[sentence + 1]! - from;
      if (heads.length < length) heads = new Int32Array(length * 2);
      for (let i = 0; i < length; i++) {
        const head = bank.words.head[from + i]!;
        heads[i] = head < 0 ? length : head - from;
      }
      layOut(state, sentence);
      while (state.unfinished) {
        if (parser.moveByNecessity(state)) continue;
        const chosen = parser.chooseMove(state);
        moveCosts(state, heads, costs);
        let least = Number.POSITIVE_INFINITY;
        for (let move = SHIFT; move <= RIGHT; move++) {
          if (state.isLegal(move)) least = Math.min(least, costs[move]!);
        }
        let target = -1;
        let rival = -1;
        for (let move = SHIFT; move <= RIGHT; move++) {
          if (!state.isLegal(move)) continue;
          const score = parser.moveScores[move]!;
          if (costs[move] === least) target = target < 0 || score > parser.moveScores[target]! ? move : target;
          else rival = rival < 0 || score > parser.moveScores[rival]! ? move : rival;
        }
        if (rival >= 0 && parser.moveScores[target]! - parser.moveScores[rival]! < MARGIN) {
          const useful = isForeign(state.group) ? 0 : parser.moveCount - PARSE_TWINS.length;
          const twins = state.group === 0 ? PARSE_TWINS : [];
          moves.update(parser.moveFeatures, parser.moveCount, target, rival, useful, twins);
        }
        const followed = epoch > 0 && random() < schedule.exploration ? chosen : target;
        if (followed === SHIFT) {
          state.apply(SHIFT, 0);
          continue;
        }
        const top = state.below(0);
        const governor = followed === LEFT ? state.buffer : state.below(1);
        const gold = heads[top] === governor ? goldClass[bank.words.deprel[from + top]!]! : -1;
        state.apply(followed, labels[learnLabel(followed, gold)]!);
      }
    }
    moves.counting = relations.counting = false;
  }
  return { moves: moves.average(), relations: relations.average() };
}
