/** Trains the supertagger on words as the tagger has them, and supertags the treebank as a stranger would. */

import { seeded, shuffled } from "../src/evaluation/random.ts";
import type { ParserInput } from "../src/grammar/parse-words.ts";
import { SUPERTAG_TWINS, Supertagger } from "../src/grammar/supertagger.ts";
import { UNIVERSAL_RELATION } from "../src/grammar/universal.ts";
import { MAX_CLASSES, PackedWeights } from "../src/grammar/weights.ts";
import type { Treebank } from "./conllu.ts";
import { packWeights } from "./pack-weights.ts";
import { Perceptron, type Weights } from "./perceptron.ts";
import type { Schedule } from "./schedule.ts";
import { passOver } from "./train-parser.ts";
import { habitOf, isForeign } from "./treebanks.ts";

/** Features met fewer times than this in the first pass are not learned. */
const RARE = 2;
/** A supertag must outscore its best rival by this much, or the decision is learned from. */
const MARGIN = 5;

export interface GoldSupertags {
  /** The class of each word. */
  gold: Uint8Array;
  classes: number;
}

/** Relation and side of the head of every word, the most frequent first; the last class is for all the rest. */
export function goldSupertags({ words }: Treebank): GoldSupertags {
  const counts = new Map<number, number>();
  const kinds = Int32Array.from({ length: words.length }, (_, i) => {
    const head = words.head[i]!;
    const side = head < 0 ? 0 : head < i ? 1 : 2;
    return UNIVERSAL_RELATION[words.deprel[i]!]! * 4 + side;
  });
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MAX_CLASSES - 1);
  const index = new Map(ranked.map(([kind], i) => [kind, i]));
  return { gold: Uint8Array.from(kinds, (kind) => index.get(kind) ?? ranked.length), classes: ranked.length + 1 };
}

/** Trains on the given sentences; those of other languages are read once. */
export function trainSupertagger(
  bank: Treebank,
  sentences: readonly number[],
  input: ParserInput,
  { gold, classes }: GoldSupertags,
  { supertagEpochs, foreignEpochs, seed }: Schedule,
): Weights {
  const perceptron = new Perceptron(RARE);
  const supertagger = new Supertagger(perceptron, classes);
  const random = seeded(seed);
  let group = 0;
  const learn = (at: number, features: Int32Array, count: number, scores: Float64Array, best: number): void => {
    const right = gold[at]!;
    let rival = best;
    if (best === right) {
      rival = right === 0 ? 1 : 0;
      for (let c = 0; c < classes; c++) if (c !== right && scores[c]! > scores[rival]!) rival = c;
    }
    perceptron.tick(features, count);
    if (scores[right]! - scores[rival]! >= MARGIN) return;
    const twins = group === 0 ? SUPERTAG_TWINS : [];
    const useful = isForeign(group) ? 0 : count - SUPERTAG_TWINS.length;
    perceptron.update(features, count, right, 1, useful, twins);
    perceptron.update(features, count, rival, -1, useful, twins);
  };
  for (let epoch = 0; epoch < supertagEpochs; epoch++) {
    const part = passOver(sentences, bank, epoch, foreignEpochs);
    for (const n of shuffled(part.length, random)) {
      const sentence = part[n]!;
      group = habitOf(bank.group[sentence]!);
      supertagger.tag(input, bank.firstWord[sentence]!, bank.firstWord[sentence + 1]!, group, learn);
    }
    perceptron.counting = false;
  }
  return perceptron.average();
}

/** Fills `input.supertags`, each part of the treebank by a supertagger that had not seen it. */
export function jackknifeSupertags(
  bank: Treebank,
  input: ParserInput,
  gold: GoldSupertags,
  schedule: Schedule,
  log: (line: string) => void,
): void {
  const { jackknife } = schedule;
  const sentences = bank.group.map((_, sentence) => sentence);
  // Each part is written when all are done: a supertagger in training overwrites what it reads.
  const guessed = new Uint8Array(bank.words.length);
  for (let part = 0; part < jackknife; part++) {
    const others = sentences.filter((sentence) => sentence % jackknife !== part);
    const { keys, lengths, entries } = packWeights(
      trainSupertagger(bank, others, input, gold, schedule),
      Number.MAX_SAFE_INTEGER,
    );
    const supertagger = new Supertagger(new PackedWeights(keys, lengths, entries), gold.classes);
    let right = 0;
    let all = 0;
    for (let sentence = part; sentence < sentences.length; sentence += jackknife) {
      const from = bank.firstWord[sentence]!;
      const to = bank.firstWord[sentence + 1]!;
      supertagger.tag(input, from, to);
      guessed.set(input.supertags.subarray(from, to), from);
      for (let i = from; i < to; i++) {
        if (guessed[i]! >= gold.classes || isForeign(bank.group[sentence]!)) continue;
        all++;
        if (guessed[i] === gold.gold[i]) right++;
      }
    }
    log(`supertagged part ${part + 1} of ${jackknife}: ${((100 * right) / all).toFixed(1)} % right`);
  }
  input.supertags.set(guessed);
}
