import { isCapitalised } from "../hits/capitals.ts";
import type { Layout } from "../hits/layout.ts";
import { kindOf, LAST, NAME_KINDS, type NameKind, placeOf } from "./labels.ts";
import type { Recogniser } from "./recogniser.ts";

/** A name the recogniser sees in the text, whether a table knows it or not. */
export interface RecognisedName {
  kind: NameKind;
  firstWord: number;
  endWord: number;
}

/** What a recogniser sees in a document; none without one. */
export interface Recognised {
  names: readonly RecognisedName[];
  /** Index into `names` by word, or -1. */
  at: Int32Array;
}

/** Lays the names a recogniser sees over the words of a document. Linear in words. */
export function layRecognised(
  layout: Pick<Layout, "words" | "sentences" | "hits" | "nouns">,
  recogniser: Recogniser | null,
): Recognised {
  const at = new Int32Array(layout.words.length).fill(-1);
  if (recogniser === null) return { names: [], at };
  const names = namesOf(recogniser.label(layout), layout.words.length);
  names.forEach((name, index) => {
    at.fill(index, name.firstWord, name.endWord);
  });
  return { names, at };
}

/** The names that the labels of words 0 .. length - 1 tell, in the order of the text. */
export function namesOf(labels: Uint8Array, length: number): RecognisedName[] {
  const names: RecognisedName[] = [];
  for (let word = 0; word < length; ) {
    const kind = kindOf(labels[word]);
    if (kind < 0) {
      word++;
      continue;
    }
    let end = word + 1;
    while (end < length && placeOf(labels[end - 1]) < LAST) end++;
    names.push({ kind: NAME_KINDS[kind], firstWord: word, endWord: end });
    word = end;
  }
  return names;
}

/** The name the recogniser sees at a word, or null. */
export const recognisedAt = ({ recognised }: Layout, word: number): RecognisedName | null =>
  recognised.names[recognised.at[word] ?? -1] ?? null;

/** What is longer is a heading or a list. */
const LONGEST = 8;

/**
 * The end of a name the recogniser sees from a word on and no table knows a part of, -1 where there is none. A noun for people does not
 * part the name of a body: `Free Officers Front`.
 */
export function wholeNameFrom(layout: Layout, first: number): number {
  const name = recognisedAt(layout, first);
  if (name === null || name.firstWord !== first || name.endWord - first > LONGEST) return -1;
  for (let word = first; word < name.endWord; word++) {
    if (layout.hitAt[word] >= 0) return -1;
    const noun = layout.nouns[layout.nounAt[word] ?? -1];
    if (noun === undefined) continue;
    const inside = name.kind === "organisation" && noun.firstWord > first && noun.endWord < name.endWord;
    if (!inside || noun.agent.kind !== "person" || !isCapitalised(layout.words.form[word])) return -1;
  }
  return name.endWord;
}
