import { isClosingQuote, isOpeningQuote, isQuote } from "../text/quotation-marks.ts";
import type { Words } from "../text/words.ts";

/** A stretch between quotation marks, marks excluded, as words [firstWord, endWord). */
export interface QuotedSpan {
  firstWord: number;
  endWord: number;
}

/** A quotation longer than this was opened by a mark that nobody closed. */
const LONGEST = 400;

const isSpace = (text: string, offset: number): boolean =>
  offset < 0 || offset >= text.length || text.charCodeAt(offset) <= 32 || text[offset] === "\u00a0";

/**
 * Pairs quotation marks by their spacing first and their shape second, since agencies print “…“ and "…". Marks inside an open
 * quotation are nested and belong to it. Linear in words.
 */
export function quotedSpans(text: string, words: Words): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let open = -1;
  let depth = 0;
  for (let word = 0; word < words.length; word++) {
    const form = words.form[word];
    if (form.length > 2 || !isQuote(form) || isSingle(form)) continue;
    const opens = canOpen(text, words, word);
    const closes = canClose(text, words, word);
    if (open >= 0 && word - open > LONGEST) {
      open = -1;
      depth = 0;
    }
    if (open < 0) {
      if (opens || !closes) open = word;
      continue;
    }
    if (closes || !opens) {
      if (depth > 0) depth--;
      else {
        if (word > open + 1) spans.push({ firstWord: open + 1, endWord: word });
        open = -1;
      }
    } else depth = isClosingQuote(form) || form === words.form[open] ? 0 : depth + 1;
  }
  return spans;
}

/** ’ is an apostrophe far more often than a closing mark. */
const isSingle = (form: string): boolean =>
  form === "'" || form === "’" || form === "‘" || form === "`" || form === "´";

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
