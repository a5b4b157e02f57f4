import { characterClass, DIGIT, isLowerCase, isUpperCase, LETTER, LINE_BREAK, SPACE } from "./characters.ts";
import { afterAlphanumerics, capitalFollows, digitFollows } from "./scan-runs.ts";
import { foldForm, type TextTables } from "./text-tables.ts";
import { END_ABBREVIATION, OPEN_ABBREVIATION, WORD } from "./tokens.ts";

const DOT = 0x2e;

/** What a full stop behind a word is, beside the kinds of token it may end (`WORD`, `OPEN_ABBREVIATION`, `END_ABBREVIATION`). */
export const NOT_ITS_OWN = -1;
export const GOES_ON = -2;

/**
 * The word from `from` meets a full stop at `stop`: `NOT_ITS_OWN`, `GOES_ON` when the word runs on beyond it (U.S.A, ansa.it), else
 * the kind of token that ends with it. `afterLowerCase`: the token before begins with a small letter.
 */
export function readDot(
  text: string,
  from: number,
  stop: number,
  end: number,
  tables: TextTables,
  afterLowerCase: boolean,
): number {
  const next = stop + 1 < end ? characterClass(text.charCodeAt(stop + 1)) : SPACE;
  return next === LETTER || next === DIGIT
    ? readInnerDot(text, from, stop, end, tables)
    : readLastDot(text, from, stop, tables, afterLowerCase);
}

/** Initials run on (U.S., S.p.A., a.m.); so do addresses without www (ansa.it) and names of files. */
function readInnerDot(text: string, from: number, stop: number, end: number, tables: TextTables): number {
  const segment = afterAlphanumerics(text, stop + 1, end);
  const before = text.lastIndexOf(".", stop - 1);
  const length = stop - Math.max(before + 1, from);
  if (length === 1 && (segment - stop <= 2 || text.charCodeAt(segment) === DOT)) return GOES_ON;
  const dot = segment < end && text.charCodeAt(segment) === DOT;
  if (dot && tables.abbreviations.has(foldForm(text.slice(from, Math.min(segment + 1, from + 16))))) return GOES_ON;
  if (tables.abbreviations.get(foldForm(text.slice(from, Math.min(stop + 1, from + 16)))) !== undefined)
    return OPEN_ABBREVIATION;
  if (dot && segment + 1 < end && isLowerCase(text[stop + 1]) && isLowerCase(text[segment + 1])) return GOES_ON;
  const isLetter = characterClass(text.charCodeAt(stop + 1)) === LETTER;
  const isEnding = segment - stop > 2 && segment - stop <= 5;
  return isLetter && !isUpperCase(text[stop + 1]) && isEnding ? GOES_ON : NOT_ITS_OWN;
}

/** A stop before a blank or a mark: an initial, an abbreviation, or the end of a sentence. */
function readLastDot(text: string, from: number, stop: number, tables: TextTables, afterLowerCase: boolean): number {
  if (stop - from > 12) return NOT_ITS_OWN;
  const form = text.slice(from, stop + 1);
  // "Wrote on X. Germany said …": behind a small letter that is the network, hardly anybody's name.
  const isNetwork = form === "X." && afterLowerCase;
  const isInitial = stop - from === 1 && isUpperCase(form[0]) && !isNetwork && capitalFollows(text, stop + 1);
  // A letter after a lower-case word and before a sentence opener is a name of things (serie B. È …), no initial.
  if (isInitial && !(afterLowerCase && openerFollows(text, stop + 1, tables))) return WORD;
  const kind = tables.abbreviations.get(foldForm(form));
  if (kind === "inner") return WORD;
  if (kind === "any") return OPEN_ABBREVIATION;
  if (kind === "end") return END_ABBREVIATION;
  if (kind === "name" && (capitalFollows(text, stop + 1) || digitFollows(text, stop + 1))) return WORD;
  if (kind === "number" && digitFollows(text, stop + 1)) return WORD;
  return stop - from >= 3 && /^(?:\p{L}{1,2}\.){2,}$/u.test(form) ? OPEN_ABBREVIATION : NOT_ITS_OWN;
}

function openerFollows(text: string, at: number, tables: TextTables): boolean {
  let start = at;
  while (start < at + 8 && characterClass(text.charCodeAt(start)) <= LINE_BREAK) start++;
  const stop = afterAlphanumerics(text, start, Math.min(text.length, start + 16));
  return tables.openers.has(foldForm(text.slice(start, stop)));
}
