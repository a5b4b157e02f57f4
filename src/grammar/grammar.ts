import type { Sentences, Words } from "../text/words.ts";
import { FormTable } from "./forms.ts";
import { Inflector } from "./inflection.ts";
import { Lemmatiser } from "./lemmatiser.ts";
import { readRowTable } from "./lexicon.ts";
import { Model } from "./model.ts";
import { MoveWeights } from "./move-weights.ts";
import { ParseState } from "./parse-state.ts";
import { layOut } from "./parse-words.ts";
import { Parser } from "./parser.ts";
import { Supertagger } from "./supertagger.ts";
import { Tagger } from "./tagger.ts";
import { PackedWeights } from "./weights.ts";
import { WordAnalyser } from "./word-analyser.ts";

/** A language's trained grammar: tagger, lemmatiser and parser. Made by `loadGrammar`; holds scratch, so one per thread. */
export interface Grammar {
  /** BCP 47 code of the language the model was trained for. */
  readonly language: string;
  readonly words: WordAnalyser;
  readonly supertagger: Supertagger;
  readonly parser: Parser;
  readonly state: ParseState;
}

/** Reads a model file (`models/<xx>/grammar.bin`). Throws a RangeError when the bytes are not such a file. */
export function loadGrammar(bytes: Uint8Array): Grammar {
  const model = new Model(bytes);
  const weights = (name: string): PackedWeights =>
    new PackedWeights(model.keys(`${name}.keys`), model.bytes(`${name}.lengths`), model.bytes(`${name}.entries`));
  const lexicon = readRowTable(model, "lexicon");
  const forms = new FormTable(lexicon, model.integers("open-tags")[0]!);
  const morphs = model.integers("morphs");
  const scripts = model.text("scripts").split("\n");
  return {
    language: model.text("language"),
    words: new WordAnalyser(
      forms,
      new Tagger(forms, weights("tagger")),
      new Inflector(forms, lexicon, readRowTable(model, "inflections"), weights("inflector")),
      new Lemmatiser(forms, lexicon, readRowTable(model, "endings"), scripts, morphs),
      morphs,
    ),
    supertagger: new Supertagger(weights("supertagger"), model.integers("supertags")[0]!),
    parser: new Parser(
      new MoveWeights(model.keys("moves.keys"), model.shorts("moves.weights")),
      weights("relations"),
      model.bytes("labels"),
      model.bytes("settled"),
      model.bytes("sure"),
    ),
    state: new ParseState(),
  };
}

/** Fills lemma, upos, morph, head (index in the document, -1 for a root) and deprel of every word of every sentence. */
export function analyse(grammar: Grammar, words: Words, sentences: Sentences): void {
  const { state, parser } = grammar;
  grammar.words.open(words);
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const from = sentences.firstWord[sentence]!;
    const to = sentences.firstWord[sentence + 1]!;
    grammar.words.analyse(words, from, to);
    grammar.supertagger.tag(grammar.words.parserInput, from, to);
    layOut(state, grammar.words.parserInput, from, to);
    parser.parse(state);
    for (let i = from; i < to; i++) {
      const head = state.head[i - from]!;
      words.head[i] = head === to - from ? -1 : from + head;
      words.deprel[i] = state.label[i - from]!;
    }
  }
}
