import {
  characterClass,
  DIGIT,
  isAlphanumeric,
  isDash,
  isLowerCase,
  isUpperCase,
  LETTER,
  SURROGATE,
} from "./characters.ts";
import { endsDateline } from "./dateline.ts";
import { joinsLines } from "./line-breaks.ts";
import { isClosingQuote, isOpeningQuote, isQuote } from "./quotation-marks.ts";
import { foldForm, type TextTables } from "./text-tables.ts";
import {
  END_ABBREVIATION,
  FINAL,
  LINE_GAP,
  MARK,
  NO_GAP,
  NUMBER,
  OPEN_ABBREVIATION,
  PARAGRAPH_GAP,
  SPACE_GAP,
  type Tokens,
  WORD,
} from "./tokens.ts";

const OPENING_BRACKETS = "([{¿¡";
const CLOSING_BRACKETS = ")]}";
const BULLETS = "•◦▪●■*–—-·►▶";

/** Which tokens begin a sentence, one entry a token: 1 begins, 0 goes on. One scan over the tokens. */
export function findBoundaries(text: string, tokens: Tokens, tables: TextTables): Uint8Array {
  const begins = new Uint8Array(tokens.length);
  /** Something final has been read since the last word: 0 nothing, otherwise the kind of token. */
  let pending = 0;
  let first = 0;
  let straightOpen = false;
  for (let at = 0; at < tokens.length; at++) {
    const gap = tokens.gap[at];
    const kind = tokens.kind[at];
    const code = text.charCodeAt(tokens.start[at]);
    if (gap === PARAGRAPH_GAP) straightOpen = false;
    if (pending === FINAL && isNoteMark(text, tokens, at)) {
      at += 2;
      continue;
    }
    const closes: boolean = kind === MARK && at > first && closesSomething(text, tokens, at, straightOpen);
    if (at === 0 || gap === PARAGRAPH_GAP) begins[at] = 1;
    else if (closes && gap < LINE_GAP) begins[at] = 0;
    else if (gap === LINE_GAP) begins[at] = breaksLine(text, tokens, at, pending, first) ? 1 : 0;
    else if (pending !== 0) begins[at] = beginsSentence(text, tokens, at, pending, straightOpen, tables) ? 1 : 0;
    else if (tokens.kind[at - 1] === MARK && endsDateline(text, tokens, first, at)) begins[at] = 1;
    if (begins[at] === 1) {
      first = at;
      pending = 0;
    }
    if (code === 0x22) straightOpen = closes ? false : !straightOpen;
    if (kind === FINAL) {
      // A figure or letter that numbers the sentence does not end it: "1. …", "b. …".
      const numbers = at === first + 1 && tokens.end[first] - tokens.start[first] <= 3 && tokens.kind[first] <= NUMBER;
      const isEnumerator =
        numbers && code === 0x2e && (tokens.kind[first] === NUMBER || tokens.end[first] - tokens.start[first] === 1);
      pending = isEnumerator || at === first ? 0 : FINAL;
    } else if (kind === OPEN_ABBREVIATION || kind === END_ABBREVIATION) pending = kind;
    else if (!closes) pending = 0;
  }
  return begins;
}

/** A note's number in square brackets belongs to the sentence before it. */
function isNoteMark(text: string, tokens: Tokens, at: number): boolean {
  return (
    at + 2 < tokens.length &&
    tokens.gap[at] < LINE_GAP &&
    text[tokens.start[at]] === "[" &&
    tokens.kind[at + 1] === NUMBER &&
    text[tokens.start[at + 2]] === "]"
  );
}

/** A closing bracket, or a quotation mark that closes where it stands: hard by the word before it, or the second of a pair. */
function closesSomething(text: string, tokens: Tokens, at: number, straightOpen: boolean): boolean {
  const character = text[tokens.start[at]];
  if (CLOSING_BRACKETS.includes(character)) return true;
  const form = tokens.end[at] - tokens.start[at] === 1 ? character : text.slice(tokens.start[at], tokens.end[at]);
  if (!isQuote(form)) return false;
  const hardBefore = tokens.gap[at] === NO_GAP;
  const hardAfter = at + 1 < tokens.length && tokens.gap[at + 1] === NO_GAP;
  if (hardBefore && !hardAfter) return true;
  if (!hardBefore && hardAfter) return false;
  if (isClosingQuote(form)) return true;
  if (isOpeningQuote(form)) {
    // „…“ closes with what opens elsewhere; before a comma or a full stop it is hard on both sides.
    return hardBefore && hardAfter && !isAlphanumeric(text.charCodeAt(tokens.end[at]));
  }
  return straightOpen;
}

function breaksLine(text: string, tokens: Tokens, at: number, pending: number, first: number): boolean {
  const start = tokens.start[at];
  if (
    BULLETS.includes(text[start]) &&
    tokens.kind[at] === MARK &&
    at + 1 < tokens.length &&
    tokens.gap[at + 1] !== NO_GAP
  )
    return true;
  const isLower = isLowerCase(text[start]);
  if (pending === FINAL) return !isLower;
  if (pending !== 0 && !isLower) return !joinsLines(text, tokens.end[at - 1], start);
  if (isLower)
    return (
      tokens.kind[first] === MARK &&
      BULLETS.includes(text[tokens.start[first]]) &&
      !joinsLines(text, tokens.end[at - 1], start)
    );
  return !joinsLines(text, tokens.end[at - 1], start);
}

function beginsSentence(
  text: string,
  tokens: Tokens,
  at: number,
  pending: number,
  straightOpen: boolean,
  tables: TextTables,
): boolean {
  const start = tokens.start[at];
  const character = text[start];
  const code = text.charCodeAt(start);
  const found = characterClass(code);
  const gap = tokens.gap[at];
  if (pending === OPEN_ABBREVIATION) {
    return (
      isUpperCase(character) && tables.openers.has(foldForm(text.slice(start, Math.min(tokens.end[at], start + 16))))
    );
  }
  if (pending === END_ABBREVIATION) return isUpperCase(character);
  // A missing space: only between a word and a capital.
  if (gap === NO_GAP) {
    const last = tokens.start[at - 1];
    return found === LETTER && isUpperCase(character) && text[last] !== "…" && tokens.end[at - 1] - last === 1;
  }
  if (found === LETTER) {
    if (!isLowerCase(character)) return true;
    return gap === SPACE_GAP && isPlainStop(text, tokens, at, tables);
  }
  if (found === DIGIT) return true;
  if (found === SURROGATE) return tokens.kind[at] === WORD;
  const afterStop = text[tokens.end[at - 1] - 1] === ".";
  if (OPENING_BRACKETS.includes(character)) return afterStop || capitalWithin(text, tokens, at);
  if (isQuote(character)) {
    const hardAfter = at + 1 < tokens.length && tokens.gap[at + 1] === NO_GAP;
    if (!hardAfter && !isOpeningQuote(character) && straightOpen) return false;
    return afterStop || capitalWithin(text, tokens, at);
  }
  if (isDash(code)) return capitalWithin(text, tokens, at);
  return tokens.kind[at] === NUMBER || "$€£#@•".includes(character);
}

/** A lone final mark before a sentence opener, or a full stop after a long word: careless writers go on in lower case. */
function isPlainStop(text: string, tokens: Tokens, at: number, tables: TextTables): boolean {
  const stop = at - 1;
  const mark = text[tokens.start[stop]];
  if (stop < 1 || tokens.end[stop] - tokens.start[stop] !== 1 || mark === "…") return false;
  const opener = foldForm(text.slice(tokens.start[at], Math.min(tokens.end[at], tokens.start[at] + 16)));
  if (tables.openers.has(opener) && tokens.kind[stop] === FINAL) return true;
  return mark === "." && tokens.kind[stop - 1] === WORD && tokens.end[stop - 1] - tokens.start[stop - 1] >= 5;
}

/** Does a capital or a figure follow the opening mark or dash? Looks past three marks at most. */
function capitalWithin(text: string, tokens: Tokens, at: number): boolean {
  for (let next = at + 1; next < Math.min(at + 4, tokens.length); next++) {
    const code = text.charCodeAt(tokens.start[next]);
    const found = characterClass(code);
    if (found === LETTER) return !isLowerCase(text[tokens.start[next]]);
    if (found === DIGIT) return true;
  }
  return false;
}
