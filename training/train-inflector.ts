/** Trains the choice of morphological features, on gold tags and the fold tables of the tagger. */

import { seeded, shuffled } from "../src/evaluation/random.ts";
import type { FormTable } from "../src/grammar/forms.ts";
import { INFLECTION_TWINS, Inflector, inflectionFeatures, MAX_INFLECTION_FEATURES } from "../src/grammar/inflection.ts";
import type { RowTable } from "../src/grammar/lexicon.ts";
import { U } from "../src/grammar/universal.ts";
import { MAX_CLASSES } from "../src/grammar/weights.ts";
import type { Treebank } from "./conllu.ts";
import { goldTag, type Inventories } from "./lexicon.ts";
import { Perceptron, type Weights } from "./perceptron.ts";
import { type FoldTable, RARE } from "./train-tagger.ts";

export function trainInflector(
  bank: Treebank,
  sentences: readonly number[],
  tables: FoldTable[],
  endings: RowTable,
  { morphs }: Inventories,
  epochs: number,
  seed: number,
): Weights {
  const { words } = bank;
  const perceptron = new Perceptron(RARE);
  const inflectors = tables.map(({ forms, lexicon }) => new Inflector(forms, lexicon, endings, perceptron));
  const random = seeded(seed);
  const ids = new Int32Array(words.length);
  const tags = Uint8Array.from({ length: words.length }, (_, i) => goldTag(words, i));
  const chosen = new Int16Array(words.length);
  const features = new Int32Array(MAX_INFLECTION_FEATURES);
  const scores = new Float64Array(MAX_CLASSES);
  const lookUp = (forms: FormTable, from: number, to: number): void => {
    for (let i = from; i < to; i++) ids[i] = forms.number(words.form[i]!);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const n of shuffled(sentences.length, random)) {
      const sentence = sentences[n]!;
      if (!bank.inflected[sentence]) continue;
      const fold = n % tables.length;
      const { forms } = tables[fold]!;
      const inflector = inflectors[fold]!;
      const from = bank.firstWord[sentence]!;
      const to = bank.firstWord[sentence + 1]!;
      if (epoch === 0) lookUp(forms, from, to);
      let noun = -1;
      for (let i = from; i < to; i++) {
        const proposed = inflector.propose(ids[i]!, tags[i]!);
        const { candidates } = inflector;
        const gold = morphs.index.get(words.morph[i]!) ?? 0;
        let best = candidates[0]!;
        let learnable = false;
        if (proposed > 1) {
          const count = inflectionFeatures(
            forms.columns,
            ids,
            tags,
            chosen,
            i,
            from,
            to,
            noun,
            bank.group[sentence]!,
            features,
          );
          scores.fill(0);
          perceptron.score(features, count, scores);
          for (let k = 0; k < proposed; k++) {
            if (scores[candidates[k]!]! > scores[best]!) best = candidates[k]!;
            if (candidates[k] === gold) learnable = true;
          }
          perceptron.tick(features, count);
          if (learnable && best !== gold) {
            const twins = bank.group[sentence] === 0 ? INFLECTION_TWINS : [];
            const useful = count - INFLECTION_TWINS.length;
            perceptron.update(features, count, gold, 1, useful, twins);
            perceptron.update(features, count, best, -1, useful, twins);
          }
        }
        chosen[i] = best;
        if (tags[i] === U.NOUN || tags[i] === U.PROPN) noun = i;
      }
    }
    perceptron.counting = false;
  }
  return perceptron.average();
}
