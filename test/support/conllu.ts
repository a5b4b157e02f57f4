import { packMorphology } from "../../src/grammar/morphology.ts";
import { D, type Deprel, U, type Upos } from "../../src/grammar/universal.ts";
import { createWords, type Sentences, type Words } from "../../src/text/words.ts";

/** A parsed document written by hand. */
export interface Fixture {
  text: string;
  words: Words;
  sentences: Sentences;
}

/**
 * Reads sentences in a short form of CoNLL-U: one word a line, `form lemma UPOS head deprel [feats]`, parted by blanks; heads
 * count from 1 within the sentence, 0 is the root; a blank line ends a sentence. `form+` glues the next word to this one;
 * `form~2` says that this and the next word are one token written `form` (`della~2`, then `la`).
 */
export function fromConllu(source: string): Fixture {
  const words = createWords(source.length);
  const starts: number[] = [];
  const ends: number[] = [];
  const firstWord: number[] = [0];
  let text = "";
  for (const block of source.trim().split(/\n\s*\n/)) {
    const offset = words.length;
    if (text !== "" && !text.endsWith(" ")) text += " ";
    starts.push(text.length);
    let inToken = false;
    for (const line of block.trim().split("\n")) {
      const [written, lemma, upos, head, deprel, feats] = line.trim().split(/\s+/);
      const word = words.length++;
      const [surface, many] = written.replace(/\+$/, "").split("~");
      if (!inToken) {
        words.start[word] = text.length;
        text += surface;
        words.end[word] = text.length;
        if (!written.endsWith("+")) text += " ";
      } else {
        words.start[word] = words.start[word - 1];
        words.end[word] = words.end[word - 1];
      }
      inToken = many !== undefined;
      words.form.push(many === undefined ? surface : lemma);
      words.lemma.push(lemma);
      words.upos[word] = U[upos as Upos];
      words.head[word] = head === "0" ? -1 : offset + Number(head) - 1;
      words.deprel[word] = D[deprel as Deprel];
      words.morph[word] = packMorphology(feats ?? "_");
      words.sentence[word] = starts.length - 1;
    }
    ends.push(text.trimEnd().length);
    firstWord.push(words.length);
  }
  const sentences = {
    length: starts.length,
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    firstWord: Int32Array.from(firstWord),
  };
  return { text, words, sentences };
}
