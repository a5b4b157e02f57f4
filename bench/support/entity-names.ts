import { readFileSync } from "node:fs";
import { loadGrammar } from "../../src/grammar/grammar.ts";
import { compileWorld } from "../../src/names/gazetteer/compile-world.ts";
import { NAME_KINDS } from "../../src/names/recogniser/labels.ts";
import { namesOf } from "../../src/names/recogniser/lay-recognised.ts";
import { Recogniser } from "../../src/names/recogniser/recogniser.ts";
import { languageStems } from "../../src/reader/knowledge.ts";
import { readTables } from "../../src/sources/tables.ts";
import { compileTextTables } from "../../src/text/text-tables.ts";
import { knownNames, layDocument, readTagged, spansOf, type TaggedDocument } from "../../training/entities/corpora.ts";
import type { Parting } from "../../training/entities/recipes.ts";

/** A corpus with its names marked by hand. */
export interface EntityTest {
  name: string;
  language: string;
  file: string;
  parting: Parting;
  /** Its tokens are syntactic words already. */
  words: boolean;
}

/** A name in a sentence: index into NAME_KINDS, first token and the one after the last. */
export type TokenSpan = [kind: number, first: number, end: number];

export interface NamedSentence {
  tokens: string[];
  gold: TokenSpan[];
  read: TokenSpan[];
}

/** Reads the names of a corpus with a model file. */
export function readNames(path: string, test: EntityTest, model: string): NamedSentence[] {
  const { language } = test;
  const tables = readTables(".", language);
  const text = compileTextTables(languageStems(tables, language));
  const world = compileWorld(tables, [language]);
  const grammar = loadGrammar(readFileSync(`models/${language}/grammar.bin`));
  const recogniser = new Recogniser(readFileSync(model), world.towns);
  return readTagged(path, test.parting).flatMap((tagged) => {
    const document = layDocument(tagged, text, grammar, test.words);
    const layout = knownNames(document.text, document.words, document.sentences, world, language);
    const names = namesOf(recogniser.label(layout), document.words.length);
    return pair(
      tagged,
      names.map(({ kind, firstWord, endWord }) => [
        NAME_KINDS.indexOf(kind),
        document.token[firstWord],
        document.token[endWord - 1] + 1,
      ]),
    );
  });
}

function pair(tagged: TaggedDocument, spans: readonly TokenSpan[]): NamedSentence[] {
  let first = 0;
  return tagged.map((sentence) => {
    const from = first;
    first += sentence.length;
    return {
      tokens: sentence.map(({ form }) => form),
      gold: spansOf(sentence.map(({ tag }) => tag)),
      read: spans
        .filter((span) => span[1] >= from && span[1] < first)
        .map(([kind, start, end]): TokenSpan => [kind, start - from, end - from]),
    };
  });
}

export const kindNames: readonly string[] = NAME_KINDS;
