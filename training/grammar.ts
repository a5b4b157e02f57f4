/** Trains a language's grammar from its recipe of treebanks and writes the model file. */

import { loadGrammar } from "../src/grammar/grammar.ts";
import { Model, type Section, writeModel } from "../src/grammar/model.ts";
import { MoveWeights } from "../src/grammar/move-weights.ts";
import { packKeys, packNumbers } from "../src/grammar/packing.ts";
import { layOut } from "../src/grammar/parse-words.ts";
import { MOVE_KINDS, Parser } from "../src/grammar/parser.ts";
import { PackedWeights } from "../src/grammar/weights.ts";
import type { WordAnalyser } from "../src/grammar/word-analyser.ts";
import type { Row, Treebank } from "./conllu.ts";
import { dictionaryOf } from "./dictionary.ts";
import type { Rows } from "./endings.ts";
import { type Inventories, knownForms, takeInventories } from "./lexicon.ts";
import { meanOfMoves, packMoveModel } from "./move-perceptron.ts";
import { meanOf, type Packed, packWeights } from "./perceptron.ts";
import { fillRelated } from "./related.ts";
import type { Schedule } from "./schedule.ts";
import { shareRows } from "./share-rows.ts";
import { takeSureMoves } from "./sure-moves.ts";
import { joinTaught } from "./teacher/join-taught.ts";
import { takeRelations, takeSettled, trainParser } from "./train-parser.ts";
import { goldSupertags, jackknifeSupertags, trainSupertagger } from "./train-supertagger.ts";
import { jackknife, openWordModels, ownSentences, trainWordModels, type WordModels } from "./train-words.ts";
import { habitOf } from "./treebanks.ts";

/** Trains all models of a language on a treebank; the bytes of its model file. */
export function trainGrammar(
  language: string,
  bank: Treebank,
  schedule: Schedule,
  log: (line: string) => void,
): Uint8Array {
  const inventories = takeInventories(bank);
  const known = knownForms(dictionaryOf(language), inventories);
  const wordModels = trainWordModels(bank, ownSentences(bank), inventories, known, schedule);
  log(`trained tagger and features: ${wordModels.tagger.keys.length} and ${wordModels.inflector.keys.length} rows`);
  return writeModel({
    language,
    ...wordSections(inventories, wordModels),
    ...trainTrees(language, bank, openWordModels(wordModels, inventories), [], schedule, log),
  });
}

/** A model whose supertagger and parser are trained again, also on a teacher's trees; its words stay as they are. */
export function retrainTrees(
  language: string,
  bank: Treebank,
  taught: readonly Row[][],
  model: Uint8Array,
  schedule: Schedule,
  log: (line: string) => void,
): Uint8Array {
  const sections = trainTrees(language, bank, loadGrammar(model).words, taught, schedule, log);
  return writeModel({ ...new Model(model).all(), ...sections });
}

/** Trains supertagger and parser; `taught` are sentences with a teacher's trees, whose words `analyser` analyses. */
function trainTrees(
  language: string,
  own: Treebank,
  analyser: WordAnalyser,
  taught: readonly Row[][],
  schedule: Schedule,
  log: (line: string) => void,
): Record<string, Section> {
  const inventories = takeInventories(own);
  const known = knownForms(dictionaryOf(language), inventories);
  const ownInput = jackknife(own, inventories, known, schedule, log);
  fillRelated(language, own, ownInput);
  const { bank, input } = joinTaught(own, ownInput, taught, analyser);
  const sentences = bank.group.map((_, sentence) => sentence);
  const gold = goldSupertags(bank);
  jackknifeSupertags(bank, input, gold, schedule, log);
  const supertagger = packWeights(
    trainSupertagger(bank, sentences, { ...input, supertags: input.supertags.slice() }, gold, schedule),
    schedule.supertagLimit,
  );
  log(`trained supertagger: ${supertagger.keys.length} rows, ${gold.classes} classes`);
  const labels = takeRelations(own);
  const settled = takeSettled(own, input.tags, labels);
  const parsers = Array.from({ length: schedule.parsers }, (_, n) => {
    const model = trainParser(
      bank,
      sentences,
      labels,
      settled,
      (state, sentence) => {
        layOut(state, input, bank.firstWord[sentence]!, bank.firstWord[sentence + 1]!);
        state.group = habitOf(bank.group[sentence]!);
      },
      {
        epochs: schedule.parserEpochs,
        foreignEpochs: schedule.foreignEpochs,
        seed: schedule.seed + n,
        exploration: schedule.exploration,
      },
    );
    log(`trained parser ${n + 1}: ${model.moves.keys.length} and ${model.relations.keys.length} rows`);
    return model;
  });
  const moves = packMoveModel(meanOfMoves(parsers.map((parser) => parser.moves)), schedule.moveLimit);
  const relations = packWeights(meanOf(parsers.map((parser) => parser.relations)), schedule.relationLimit);
  log(`packed parser: ${moves.keys.length} and ${relations.keys.length} rows`);
  const parser = new Parser(
    new MoveWeights(moves.keys, moves.weights),
    new PackedWeights(relations.keys, relations.lengths, relations.entries),
    labels,
    settled,
    new Uint8Array(MOVE_KINDS),
  );
  const sure = takeSureMoves(parser, own, input);
  return {
    ...weightSections("supertagger", supertagger),
    supertags: Int32Array.of(gold.classes),
    ...weightSections("relations", relations),
    "moves.keys": packKeys(moves.keys),
    "moves.weights": moves.weights,
    labels,
    settled,
    sure,
  };
}

/** A model whose tagger, features and dictionary forms are trained again; its supertagger and parser stay as they are. */
export function retrainWords(language: string, bank: Treebank, model: Uint8Array, schedule: Schedule): Uint8Array {
  const inventories = takeInventories(bank);
  const known = knownForms(dictionaryOf(language), inventories);
  const words = trainWordModels(bank, ownSentences(bank), inventories, known, schedule);
  return writeModel({ ...new Model(model).all(), ...wordSections(inventories, words) });
}

const wordSections = (inventories: Inventories, words: WordModels): Record<string, Section> => ({
  "open-tags": Int32Array.of(words.lexicon.openTags),
  morphs: Int32Array.from(inventories.morphs.values),
  scripts: inventories.scripts.values.join("\n"),
  ...rowSections("lexicon", words.lexicon),
  ...rowSections("inflections", words.inflections),
  ...rowSections("endings", words.endings),
  ...weightSections("tagger", words.tagger),
  ...weightSections("inflector", words.inflector),
});
const rowSections = (name: string, { keys, ...rows }: Rows): Record<string, Section> => {
  const { places, lengths, values } = shareRows(rows);
  return {
    [`${name}.keys`]: packKeys(keys),
    [`${name}.rows`]: packNumbers(places),
    [`${name}.lengths`]: lengths,
    [`${name}.values`]: values,
  };
};
const weightSections = (name: string, packed: Packed): Record<string, Section> => ({
  [`${name}.keys`]: packKeys(packed.keys),
  [`${name}.lengths`]: packed.lengths,
  [`${name}.entries`]: packed.entries,
});
