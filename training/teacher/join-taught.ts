/** Puts sentences with a teacher's trees behind a treebank, their words as the model analyses them. */
import type { ParserInput } from "../../src/grammar/parse-words.ts";
import type { WordAnalyser } from "../../src/grammar/word-analyser.ts";
import { createWords, type Words } from "../../src/text/words.ts";
import { type Row, type Treebank, TreebankBuilder } from "../conllu.ts";
import { TAUGHT } from "../treebanks.ts";

export function joinTaught(
  own: Treebank,
  ownInput: ParserInput,
  taught: readonly Row[][],
  analyser: WordAnalyser,
): { bank: Treebank; input: ParserInput } {
  if (taught.length === 0) return { bank: own, input: ownInput };
  const builder = new TreebankBuilder();
  for (const sentence of taught) builder.add(sentence, TAUGHT, false);
  const added = builder.build();
  analyser.open(added.words);
  for (let sentence = 0; sentence < added.group.length; sentence++)
    analyser.analyse(added.words, added.firstWord[sentence]!, added.firstWord[sentence + 1]!);
  const seen = analyser.parserInput;
  const first = own.words.length;
  const count = added.words.length;
  const input: ParserInput = {
    forms: joined(ownInput.forms, seen.forms, count),
    lemmas: joined(ownInput.lemmas, seen.lemmas, count),
    tags: joined(ownInput.tags, seen.tags, count),
    morph: joined(ownInput.morph, seen.morph, count),
    supertags: joined(ownInput.supertags, seen.supertags, count),
  };
  // What is learnt of a tree are its heads and relations; all else of a word is in the input.
  const words: Words = {
    ...createWords(first + count),
    length: first + count,
    head: joined(
      own.words.head,
      added.words.head.map((head) => (head < 0 ? -1 : first + head)),
      count,
    ),
    deprel: joined(own.words.deprel, added.words.deprel, count),
    sentence: joined(
      own.words.sentence,
      added.words.sentence.map((sentence) => own.group.length + sentence),
      count,
    ),
  };
  const bank: Treebank = {
    words,
    firstWord: [...own.firstWord, ...added.firstWord.slice(1).map((at) => first + at)],
    group: [...own.group, ...added.group],
    inflected: [...own.inflected, ...added.inflected],
    text: own.text,
  };
  return { bank, input };
}

function joined<T extends Int32Array | Uint8Array>(own: T, added: T, count: number): T {
  const all = new (own.constructor as new (length: number) => T)(own.length + count);
  all.set(own as never);
  all.set(added.subarray(0, count) as never, own.length);
  return all;
}
