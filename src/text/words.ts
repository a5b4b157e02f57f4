/**
 * The words of one document as columns. A word is a syntactic word of Universal Dependencies: Italian `della` is two words,
 * `di` and `la`, which share one span of the text. Offsets are UTF-16 indices into the document's text; only the record
 * speaks of code points.
 */
export interface Words {
  /** Number of words in use; the arrays may be longer. */
  length: number;
  /** Where the surface token begins in the text, UTF-16. */
  start: Int32Array;
  /** Where it ends, exclusive. */
  end: Int32Array;
  /** The word as written, or as split from its token (`di` in `della`). */
  form: string[];
  /** Dictionary form, lower case save for proper nouns. Filled by the grammar. */
  lemma: string[];
  /** Index into UPOS. Filled by the grammar. */
  upos: Uint8Array;
  /** Features packed by `morphology.ts`. Filled by the grammar. */
  morph: Int32Array;
  /** Index of the governing word in the document, -1 for a sentence's root. Filled by the grammar. */
  head: Int32Array;
  /** Index into DEPREL. Filled by the grammar. */
  deprel: Uint8Array;
  /** Index of the sentence the word stands in. */
  sentence: Int32Array;
}

/** The sentences of one document as columns; `firstWord` has one entry more than there are sentences. */
export interface Sentences {
  length: number;
  /** Offsets in the text, UTF-16, end exclusive. */
  start: Int32Array;
  end: Int32Array;
  /** Sentence s holds the words firstWord[s] .. firstWord[s + 1] - 1. */
  firstWord: Int32Array;
}

/** Columns for up to `capacity` words, all empty. */
export function createWords(capacity: number): Words {
  return {
    length: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    form: [],
    lemma: [],
    upos: new Uint8Array(capacity),
    morph: new Int32Array(capacity),
    head: new Int32Array(capacity).fill(-1),
    deprel: new Uint8Array(capacity),
    sentence: new Int32Array(capacity),
  };
}
