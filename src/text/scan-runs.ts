import { characterClass, DIGIT, isHyphen, isUpperCase, LETTER, LINE_BREAK, SPACE, SURROGATE } from "./characters.ts";

/** Where the letters, figures and underscores that begin at `at` stop, `end` at the latest. */
export function afterAlphanumerics(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end) {
    const code = text.charCodeAt(stop);
    const found = characterClass(code);
    if (found === LETTER || found === DIGIT || code === 0x5f) stop++;
    else if (found === SURROGATE && /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(stop) ?? 0)))
      stop += 2;
    else break;
  }
  return Math.min(stop, end);
}

function afterDigits(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && characterClass(text.charCodeAt(stop)) === DIGIT) stop++;
  return stop;
}

/** Where a figure that began at `from` and is read up to `at` stops: 1,000.5, 5:30, 9/11, 2025-09-03. */
export function afterFigure(text: string, from: number, at: number, end: number): number {
  let stop = afterDigits(text, at, end);
  let hyphens = 0;
  let beforeHyphens = stop;
  while (stop + 1 < end && characterClass(text.charCodeAt(stop + 1)) === DIGIT) {
    const code = text.charCodeAt(stop);
    if (isHyphen(code)) {
      if (hyphens === 0) beforeHyphens = stop;
      hyphens++;
    } else if (code !== 0x2e && code !== 0x2c && code !== 0x3a && code !== 0x2f) break;
    stop = afterDigits(text, stop + 1, end);
  }
  // A single hyphen parts two figures (5-10); more make a date or a telephone number.
  return hyphens === 1 && (beforeHyphens - from > 3 || stop - beforeHyphens < 5) ? beforeHyphens : stop;
}

/** The first character after blanks (a line break among them at most), or "" when a paragraph ends. */
function following(text: string, at: number): string {
  let stop = at;
  for (let budget = 8; budget > 0 && stop < text.length; budget--, stop++) {
    const found = characterClass(text.charCodeAt(stop));
    if (found === LINE_BREAK && characterClass(text.charCodeAt(stop + 1)) === LINE_BREAK) return "";
    if (found !== SPACE && found !== LINE_BREAK) return text[stop];
  }
  return "";
}

export function capitalFollows(text: string, at: number): boolean {
  const next = following(text, at);
  return next !== "" && isUpperCase(next);
}

export function digitFollows(text: string, at: number): boolean {
  const next = following(text, at);
  return next !== "" && characterClass(next.charCodeAt(0)) === DIGIT;
}
