/** What the scanner needs to know of a UTF-16 unit. */
export const SPACE = 1;
export const LINE_BREAK = 2;
export const LETTER = 3;
export const DIGIT = 4;
export const SYMBOL = 5;
export const SURROGATE = 6;

const CLASS = new Uint8Array(0x10000);
const INVISIBLE = "\u200b\u2060\ufeff\u200e\u200f\u061c";
const LINE_BREAKS = "\n\r\v\f\u0085\u2028\u2029";

function classify(code: number): number {
  const character = String.fromCharCode(code);
  let found = SYMBOL;
  if (LINE_BREAKS.includes(character)) found = LINE_BREAK;
  else if (/[\s\p{Cc}]/u.test(character) || INVISIBLE.includes(character)) found = SPACE;
  else if (code >= 0xd800 && code <= 0xdfff) found = SURROGATE;
  else if (/\p{Nd}/u.test(character)) found = DIGIT;
  // Soft hyphens and joiners belong to the word they stand in.
  else if (/[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]/u.test(character)) found = LETTER;
  CLASS[code] = found;
  return found;
}

/** The class of a UTF-16 unit; control and zero-width characters count as space, combining marks as letters. */
export function characterClass(code: number): number {
  return CLASS[code] || classify(code);
}

/** True for a letter, a digit or a combining mark. */
export function isAlphanumeric(code: number): boolean {
  const found = CLASS[code] || classify(code);
  return found === LETTER || found === DIGIT;
}

/** True for `'` and its typographic and modifier forms. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0xff07;
}

/** True for a hyphen inside a word: hyphen-minus, hyphen, non-breaking hyphen. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** True for a dash between words: hyphen-minus, en and em dash, bar. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2012 && code <= 0x2015);
}

/** True when the character has a lower-case form other than itself. */
export function isUpperCase(character: string): boolean {
  return character !== character.toLowerCase();
}

/** True when the character has an upper-case form other than itself. */
export function isLowerCase(character: string): boolean {
  return character !== character.toUpperCase();
}
