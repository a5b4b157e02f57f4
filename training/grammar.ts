import { loadGrammar } from "../src/grammar/grammar.ts";
import { Model, type Section, writeModel } from "../src/grammar/model.ts";
import { MoveWeights } from "../src/grammar/move-weights.ts";
import { packKeys } from "../src/grammar/packing.ts";
import { layOut } from "../src/grammar/parse-words.ts";
import { MOVE_KINDS, Parser } from "../src/grammar/parser.ts";
import { PackedWeights } from "../src/grammar/weights.ts";
import type { WordAnalyser } from "../src/grammar/word-analyser.ts";
import type { Row, Treebank } from "./conllu.ts";
import { dictionaryOf } from "./dictionary.ts";
import { type Inventories, type KnownForm, knownForms, takeInventories } from "./lexicon.ts";
import { weightSections, wordSections } from "./model-sections.ts";
import { meanOfMoves, packMoveModel } from "./move-perceptron.ts";
import { meanOf, packWeights } from "./pack-weights.ts";
import { fillRelated } from "./related.ts";
import type { Schedule } from "./schedule.ts";
import { takeSureMoves } from "./sure-moves.ts";
import { joinTaught } from "./teacher/join-taught.ts";
import { takeRelations, takeSettled, trainParser } from "./train-parser.ts";
import { goldSupertags, jackknifeSupertags, trainSupertagger } from "./train-supertagger.ts";
import { jackknife, openWordModels, ownSentences, trainWordModels } from "./train-words.ts";
import { habitOf } from "./treebanks.ts";

/** Trains a language's grammar from its recipe of treebanks and writes the model file. */

/** What a treebank and a dictionary have of a language's words. */
interface Forms {
  inventories: Inventories;
  known: KnownForm[];
}

function takeForms(language: string, bank: Treebank): Forms {
  const inventories = takeInventories(bank);
  return { inventories, known: knownForms(dictionaryOf(language), inventories) };
}

/** Trains all models of a language on a treebank; the bytes of its model file. */
export function trainGrammar(
  language: string,
  bank: Treebank,
  schedule: Schedule,
  log: (line: string) => void,
): Uint8Array {
  const forms = takeForms(language, bank);
  const wordModels = trainWordModels(bank, ownSentences(bank), forms.inventories, forms.known, schedule);
  log(`trained tagger and features: ${wordModels.tagger.keys.length} and ${wordModels.inflector.keys.length} rows`);
  return writeModel({
    language,
    ...wordSections(forms.inventories, wordModels),
    ...trainTrees(language, bank, forms, openWordModels(wordModels, forms.inventories), [], schedule, log),
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
  const forms = takeForms(language, bank);
  const sections = trainTrees(language, bank, forms, loadGrammar(model).words, taught, schedule, log);
  return writeModel({ ...new Model(model).all(), ...sections });
}

/** Trains supertagger and parser; `taught` are sentences with a teacher's trees, whose words `analyser` analyses. */
function trainTrees(
  language: string,
  own: Treebank,
  { inventories, known }: Forms,
  analyser: WordAnalyser,
  taught: readonly Row[][],
  schedule: Schedule,
  log: (line: string) => void,
): Record<string, Section> {
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
  const { inventories, known } = takeForms(language, bank);
  const words = trainWordModels(bank, ownSentences(bank), inventories, known, schedule);
  return writeModel({ ...new Model(model).all(), ...wordSections(inventories, words) });
}
