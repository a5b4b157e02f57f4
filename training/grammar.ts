/** Trains a language's grammar from its recipe of treebanks and writes the model file. */
import { type Section, writeModel } from "../src/grammar/model.ts";
import { layOut } from "../src/grammar/parse-words.ts";
import type { Treebank } from "./conllu.ts";
import type { Rows } from "./endings.ts";
import { takeInventories } from "./lexicon.ts";
import { meanOfMoves, packMoveModel } from "./move-perceptron.ts";
import { meanOf, type Packed, packWeights } from "./perceptron.ts";
import type { Schedule } from "./schedule.ts";
import { takeRelations, trainParser } from "./train-parser.ts";
import { jackknife, trainWordModels } from "./train-words.ts";

/** Trains all models of a language on a treebank; the bytes of its model file. */
export function trainGrammar(
  language: string,
  bank: Treebank,
  schedule: Schedule,
  log: (line: string) => void,
): Uint8Array {
  const inventories = takeInventories(bank);
  const sentences = bank.group.map((_, sentence) => sentence);
  const wordModels = trainWordModels(bank, sentences, inventories, schedule);
  log(`trained tagger and features: ${wordModels.tagger.keys.length} and ${wordModels.inflector.keys.length} rows`);
  const input = jackknife(bank, inventories, schedule, log);
  const labels = takeRelations(bank);
  const parsers = Array.from({ length: schedule.parsers }, (_, n) => {
    const model = trainParser(
      bank,
      sentences,
      labels,
      (state, sentence) => {
        layOut(state, input, bank.firstWord[sentence]!, bank.firstWord[sentence + 1]!);
        state.group = bank.group[sentence]!;
      },
      { epochs: schedule.parserEpochs, seed: schedule.seed + n, exploration: schedule.exploration },
    );
    log(`trained parser ${n + 1}: ${model.moves.keys.length} and ${model.relations.keys.length} rows`);
    return model;
  });
  const moves = packMoveModel(meanOfMoves(parsers.map((parser) => parser.moves)), schedule.moveLimit);
  const relations = packWeights(meanOf(parsers.map((parser) => parser.relations)), schedule.relationLimit);
  log(`packed parser: ${moves.keys.length} and ${relations.keys.length} rows`);
  return writeModel({
    language,
    "open-tags": Int32Array.of(wordModels.lexicon.openTags),
    morphs: Int32Array.from(inventories.morphs.values),
    scripts: inventories.scripts.values.join("\n"),
    ...rowSections("lexicon", wordModels.lexicon),
    ...rowSections("inflections", wordModels.inflections),
    ...rowSections("endings", wordModels.endings),
    ...weightSections("tagger", wordModels.tagger),
    ...weightSections("inflector", wordModels.inflector),
    ...weightSections("relations", relations),
    "moves.keys": moves.keys,
    "moves.weights": moves.weights,
    labels,
  });
}

const rowSections = (name: string, rows: Rows): Record<string, Section> => ({
  [`${name}.keys`]: rows.keys,
  [`${name}.lengths`]: rows.lengths,
  [`${name}.values`]: rows.values,
});
const weightSections = (name: string, packed: Packed): Record<string, Section> => ({
  [`${name}.keys`]: packed.keys,
  [`${name}.lengths`]: packed.lengths,
  [`${name}.entries`]: packed.entries,
});
