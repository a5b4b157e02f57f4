/** Trains tagger, features and dictionary forms, and tags the treebank itself as a stranger would. */
import { FormTable } from "../src/grammar/forms.ts";
import { Inflector } from "../src/grammar/inflection.ts";
import { Lemmatiser } from "../src/grammar/lemmatiser.ts";
import { RowTable } from "../src/grammar/lexicon.ts";
import type { ParserInput } from "../src/grammar/parse-words.ts";
import { Tagger } from "../src/grammar/tagger.ts";
import { PackedWeights } from "../src/grammar/weights.ts";
import { WordAnalyser } from "../src/grammar/word-analyser.ts";
import type { Treebank } from "./conllu.ts";
import { gatherInflections, gatherScripts, type Rows } from "./endings.ts";
import { gatherLexicon, type Inventories, type KnownForm, type LexiconRows } from "./lexicon.ts";
import { meanOf, type Packed, packWeights } from "./pack-weights.ts";
import type { Schedule } from "./schedule.ts";
import { trainInflector } from "./train-inflector.ts";
import { foldTables, trainTagger } from "./train-tagger.ts";
import { isForeign } from "./treebanks.ts";

/** The sentences that are not of other languages. */
export const ownSentences = ({ group }: Treebank): number[] =>
  [...group.keys()].filter((sentence) => !isForeign(group[sentence]!));

/** Everything said of words before the tree, trained. */
export interface WordModels {
  lexicon: LexiconRows;
  inflections: Rows;
  endings: Rows;
  tagger: Packed;
  inflector: Packed;
}

export function trainWordModels(
  bank: Treebank,
  sentences: readonly number[],
  inventories: Inventories,
  known: readonly KnownForm[],
  schedule: Schedule,
): WordModels {
  const tables = foldTables(bank, sentences, inventories, known);
  const forms = tables.map((table) => table.forms);
  const inflections = gatherInflections(bank, sentences, inventories);
  const taggers = Array.from({ length: schedule.taggers }, (_, n) =>
    trainTagger(bank, sentences, forms, schedule.taggerEpochs, schedule.seed + n),
  );
  const inflector = trainInflector(
    bank,
    sentences,
    tables,
    openRows(inflections),
    inventories,
    schedule.inflectorEpochs,
    schedule.seed,
  );
  return {
    lexicon: gatherLexicon(bank, sentences, inventories, known),
    inflections,
    endings: gatherScripts(bank, sentences, inventories),
    tagger: packWeights(meanOf(taggers), schedule.tagLimit),
    inflector: packWeights(inflector, schedule.inflectionLimit),
  };
}

const openRows = (rows: Rows): RowTable => new RowTable(rows.keys, rows.lengths, rows.values);
const openWeights = (packed: Packed): PackedWeights => new PackedWeights(packed.keys, packed.lengths, packed.entries);

export function openWordModels(models: WordModels, inventories: Inventories): WordAnalyser {
  const lexicon = openRows(models.lexicon);
  const forms = new FormTable(lexicon, models.lexicon.openTags);
  const morphs = Int32Array.from(inventories.morphs.values);
  return new WordAnalyser(
    forms,
    new Tagger(forms, openWeights(models.tagger)),
    new Inflector(forms, lexicon, openRows(models.inflections), openWeights(models.inflector)),
    new Lemmatiser(forms, lexicon, openRows(models.endings), inventories.scripts.values, morphs),
    morphs,
  );
}

/** The treebank's words as the parser will meet them: analysed by models trained on the other parts. */
export function jackknife(
  bank: Treebank,
  inventories: Inventories,
  known: readonly KnownForm[],
  schedule: Schedule,
  log: (line: string) => void,
): ParserInput {
  // Those of other languages stand at the end.
  const sentences = ownSentences(bank);
  const own = bank.firstWord[sentences.length]!;
  const { length } = bank.words;
  const input: ParserInput = {
    forms: new Int32Array(length),
    lemmas: new Int32Array(length),
    tags: new Uint8Array(length),
    morph: new Int32Array(length),
    supertags: new Uint8Array(length),
  };
  const brief = {
    ...schedule,
    taggers: 1,
    taggerEpochs: schedule.jackknifeEpochs,
    inflectorEpochs: schedule.jackknifeEpochs,
  };
  for (let part = 0; part < schedule.jackknife; part++) {
    const others = sentences.filter((sentence) => sentence % schedule.jackknife !== part);
    const analyser = openWordModels(trainWordModels(bank, others, inventories, known, brief), inventories);
    const words = { ...bank.words, length: own, lemma: [], upos: new Uint8Array(own), morph: new Int32Array(own) };
    analyser.open(words);
    for (const sentence of sentences) {
      if (sentence % schedule.jackknife !== part) continue;
      const from = bank.firstWord[sentence]!;
      const to = bank.firstWord[sentence + 1]!;
      analyser.analyse(words, from, to);
      for (const name of ["forms", "lemmas", "tags", "morph"] as const) {
        input[name].set(analyser.parserInput[name].subarray(from, to), from);
      }
    }
    log(`tagged part ${part + 1} of ${schedule.jackknife}`);
  }
  return input;
}
