import { isClosingQuote, isOpeningQuote, isQuote } from "../text/quotation-marks.ts";
import type { Words } from "../text/words.ts";

/** A stretch between quotation marks, marks excluded, as words [firstWord, endWord). */
export interface QuotedSpan {
  firstWord: number;
  endWord: number;
  /** Goes on where the paragraph before left off: that one was opened and never closed. */
  continues: boolean;
}

/** A quotation longer than this was opened by a mark that nobody closed. */
const LONGEST = 400;
/** Single marks farther apart are apostrophes. */
const LONGEST_SINGLE = 60;

const isSpace = (text: string, offset: number): boolean =>
  offset < 0 || offset >= text.length || text.charCodeAt(offset) <= 32 || text[offset] === "\u00a0";

/**
 * Pairs quotation marks by their spacing first and their shape second, since agencies print “…“ and "…". Marks inside an open
 * quotation are nested and belong to it; a paragraph ends what it opened, and the mark that opens the next one continues it.
 * Linear in words.
 */
export function quotedSpans(text: string, words: Words): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let open = -1;
  let depth = 0;
  let continues = false;
  for (let word = 0; word < words.length; word++) {
    if (open >= 0 && word > open + 1 && (startsLine(text, words, word) || word - open > LONGEST)) {
      const next = opensHere(text, words, word);
      if (next) spans.push({ firstWord: open + 1, endWord: word, continues });
      continues = next;
      open = -1;
      depth = 0;
    }
    const form = words.form[word];
    if (form.length > 2 || !isQuote(form)) continue;
    if (isSingle(form)) {
      const end = open < 0 ? singleEnd(text, words, word) : -1;
      if (end > word + 1) {
        spans.push({ firstWord: word + 1, endWord: end, continues: false });
        word = end;
      }
      continue;
    }
    const opens = canOpen(text, words, word);
    const closes = canClose(text, words, word);
    if (open < 0) {
      if (opens || !closes) open = word;
      else continues = false;
      continue;
    }
    if (closes || !opens) {
      if (depth > 0) depth--;
      else {
        if (word > open + 1) spans.push({ firstWord: open + 1, endWord: word, continues });
        open = -1;
        continues = false;
      }
    } else depth = isClosingQuote(form) || form === words.form[open] ? 0 : depth + 1;
  }
  return spans;
}

/** ’ is an apostrophe far more often than a closing mark. */
const isSingle = (form: string): boolean =>
  form === "'" || form === "’" || form === "‘" || form === "`" || form === "´";

/** The single mark that closes the one at `open`: before a blank or punctuation, in the same line; -1 when it opens nothing. */
function singleEnd(text: string, words: Words, open: number): number {
  if (words.form[open] === "’" || words.form[open] === "´" || !canOpen(text, words, open)) return -1;
  for (let word = open + 1; word < words.length && word - open <= LONGEST_SINGLE; word++) {
    if (startsLine(text, words, word)) return -1;
    const form = words.form[word];
    if ((form === "’" || form === "'") && canClose(text, words, word)) {
      // "workers’ rights": behind an s and before a word it is more often a genitive.
      const genitive =
        /s/i.test(text[words.start[word] - 1]) && /^\s\p{Ll}/u.test(text.slice(words.end[word], words.end[word] + 2));
      if (!genitive) return word;
    }
  }
  return -1;
}

/** Whether a line break stands before the word. */
export function startsLine(text: string, words: Words, word: number): boolean {
  if (word === 0) return true;
  for (let at = words.end[word - 1]; at < words.start[word]; at++) if (text[at] === "\n") return true;
  return false;
}

const opensHere = (text: string, words: Words, word: number): boolean =>
  isQuote(words.form[word]) && !isSingle(words.form[word]) && canOpen(text, words, word);

function canOpen(text: string, words: Words, word: number): boolean {
  const before = isSpace(text, words.start[word] - 1) || /[([—–-]/.test(text[words.start[word] - 1]);
  return (
    before &&
    !isSpace(text, words.end[word]) &&
    (isOpeningQuote(words.form[word]) || !isClosingQuote(words.form[word]) || before)
  );
}

function canClose(text: string, words: Words, word: number): boolean {
  return (
    !isSpace(text, words.start[word] - 1) &&
    (isSpace(text, words.end[word]) || !/[\p{L}\p{N}]/u.test(text[words.end[word]] ?? " "))
  );
}
