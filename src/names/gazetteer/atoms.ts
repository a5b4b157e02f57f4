import type { Words } from "../../text/words.ts";

/**
 * The surface of a document in the pieces by which names are compared: a token split at hyphens and apostrophes, so that
 * `Jong-un` and `Jong - un`, `d'Avorio` and `d' Avorio` are the same. `della`, though two words, is one piece.
 */
export interface Atoms {
  length: number;
  form: string[];
  /** First word of the token a piece belongs to, and the word after its last. */
  word: Int32Array;
  endWord: Int32Array;
  /** Where each piece stands in the text, UTF-16, end exclusive. */
  start: Int32Array;
  end: Int32Array;
  /** First piece of each word's token. */
  ofWord: Int32Array;
}

/** Hyphens and apostrophes. */
const JOINTS = new Set(Array.from("-‐‑–—'’ʼ`´", (sign) => sign.charCodeAt(0)));

const isJoint = (code: number): boolean =>
  code === 45 || code === 39 || code === 96 || (code > 127 && JOINTS.has(code));

/** Splits one form at hyphens and apostrophes; empty pieces are left out. */
function splitForm(form: string, into: string[] = []): string[] {
  let from = 0;
  for (let index = 0; index < form.length; index++) {
    if (!isJoint(form.charCodeAt(index))) continue;
    if (index > from) into.push(form.slice(from, index));
    from = index + 1;
  }
  if (from === 0) into.push(form);
  else if (from < form.length) into.push(form.slice(from));
  return into;
}

/** The pieces of a name as a table writes it. */
export function splitName(name: string): string[] {
  const pieces: string[] = [];
  for (const form of name.split(" ")) if (form !== "") splitForm(form, pieces);
  return pieces;
}

/** The same without diacritics: `Erdoğan` → `Erdogan`. */
export function plain(form: string): string {
  for (let index = 0; index < form.length; index++) if (form.charCodeAt(index) > 127) return strip(form);
  return form;
}

const strip = (form: string): string =>
  form
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ıøłđæœßØŁĐ]/gu, (letter) => PLAIN_LETTERS[letter]);

const PLAIN_LETTERS: Record<string, string> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  Ø: "O",
  Ł: "L",
  Đ: "D",
};

/** Reads the pieces off a document. Linear in its length. */
export function readAtoms(text: string, words: Words): Atoms {
  const form: string[] = [];
  const word: number[] = [];
  const endWord: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const ofWord = new Int32Array(words.length + 1);
  for (let first = 0; first < words.length; ) {
    let next = first + 1;
    while (next < words.length && words.start[next] === words.start[first] && words.end[next] === words.end[first])
      next++;
    const surface = next === first + 1 ? words.form[first] : text.slice(words.start[first], words.end[first]);
    ofWord.fill(form.length, first, next);
    splitForm(surface, form);
    for (let from = 0; word.length < form.length; ) {
      const piece = form[word.length];
      from = surface.indexOf(piece, from);
      start.push(words.start[first] + from);
      from += piece.length;
      end.push(Math.min(words.start[first] + from, words.end[first]));
      word.push(first);
      endWord.push(next);
    }
    first = next;
  }
  ofWord[words.length] = form.length;
  return {
    length: form.length,
    form,
    word: Int32Array.from(word),
    endWord: Int32Array.from(endWord),
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    ofWord,
  };
}
