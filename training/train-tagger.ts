import { seeded, shuffled } from "../src/evaluation/random.ts";
import { FORM, FORM_COLUMNS, FormTable, isSingle, tagOfBit } from "../src/grammar/forms.ts";
import { RowTable } from "../src/grammar/lexicon.ts";
import { tagFeatures } from "../src/grammar/tag-features.ts";
import { assumeTags, bestTag, MAX_TAG_FEATURES, TAG_TWINS } from "../src/grammar/tagger.ts";
import { TAG_COUNT } from "../src/grammar/tags.ts";
import type { Treebank } from "./conllu.ts";
import { gatherLexicon, goldTag, type Inventories, type KnownForm } from "./lexicon.ts";
import { Perceptron, type Weights } from "./perceptron.ts";

/** Trains the tagger. Each fifth of the text is described by the lexicon of the other four, so that rare words look rare. */

export const FOLDS = 5;
/** Features met fewer times than this in the first pass are not learned. */
export const RARE = 2;
/** A tag must outscore its best rival by this much, or the decision is learned from. */
const MARGIN = 10;

/** The chance that the tags to the right are those taken for granted, as they are at a first look, and not those of the pass before. */
const FIRST_LOOK = 0.3;

export interface FoldTable {
  forms: FormTable;
  lexicon: RowTable;
}

/** A form table for each fold, with the lexicon of all sentences of the other folds; sentence n of the list is in fold n % FOLDS. */
export function foldTables(
  bank: Treebank,
  sentences: readonly number[],
  inventories: Inventories,
  known: readonly KnownForm[],
): FoldTable[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const rows = gatherLexicon(
      bank,
      sentences.filter((_, n) => n % FOLDS !== fold),
      inventories,
      known,
    );
    const lexicon = new RowTable(rows.keys, rows.lengths, rows.values);
    return { forms: new FormTable(lexicon, rows.openTags), lexicon };
  });
}

export function trainTagger(
  bank: Treebank,
  sentences: readonly number[],
  tables: FormTable[],
  epochs: number,
  seed: number,
): Weights {
  const { words } = bank;
  const perceptron = new Perceptron(RARE);
  const random = seeded(seed);
  const ids = new Int32Array(words.length);
  const tags = new Uint8Array(words.length);
  const features = new Int32Array(MAX_TAG_FEATURES);
  const scores = new Float64Array(128);
  sentences.forEach((sentence, n) => {
    for (let i = bank.firstWord[sentence]!; i < bank.firstWord[sentence + 1]!; i++) {
      ids[i] = tables[n % FOLDS]!.number(words.form[i]!);
    }
  });
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const n of shuffled(sentences.length, random)) {
      const sentence = sentences[n]!;
      const { columns } = tables[n % FOLDS]!;
      const from = bank.firstWord[sentence]!;
      const to = bank.firstWord[sentence + 1]!;
      if (epoch === 0 || random() < FIRST_LOOK) assumeTags(columns, ids, from, to, tags);
      for (let i = from; i < to; i++) {
        const gold = goldTag(words, i);
        const candidates = columns[ids[i]! * FORM_COLUMNS + FORM.candidates]!;
        if (isSingle(candidates)) {
          tags[i] = tagOfBit(candidates);
          continue;
        }
        const count = tagFeatures(columns, ids, tags, i, from, to, bank.group[sentence]!, features);
        scores.fill(0, 0, TAG_COUNT);
        perceptron.score(features, count, scores);
        const best = bestTag(scores, candidates | (1 << gold));
        const rival = best === gold ? bestTag(scores, candidates & ~(1 << gold)) : best;
        perceptron.tick(features, count);
        if (rival >= 0 && scores[gold]! - scores[rival]! < MARGIN) {
          const twins = bank.group[sentence] === 0 ? TAG_TWINS : [];
          const useful = count - TAG_TWINS.length;
          perceptron.update(features, count, gold, 1, useful, twins);
          perceptron.update(features, count, rival, -1, useful, twins);
        }
        tags[i] = best;
      }
    }
    perceptron.counting = false;
  }
  return perceptron.average();
}
