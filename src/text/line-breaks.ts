import { characterClass, LINE_BREAK, SPACE } from "./characters.ts";

/** Wrapped plain text has lines of 40 to 100 characters. */
const NARROWEST = 40;
const WIDEST = 100;

/**
 * Does the line that ends at `end` go on at `next`, the start of the following line? True when it is a line of wrapped text: as long as
 * such lines are, and so full that the first word of the following line had no place in it (measured against that line's width).
 */
export function joinsLines(text: string, end: number, next: number): boolean {
  const length = end - lineStart(text, end);
  if (length < NARROWEST || length > WIDEST) return false;
  const following = lineEnd(text, next) - next;
  if (following > WIDEST) return false;
  let word = next;
  while (word < text.length && word - next < WIDEST && characterClass(text.charCodeAt(word)) > LINE_BREAK) word++;
  return length + 1 + (word - next) > Math.max(following, 60);
}

function lineStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at <= WIDEST && characterClass(text.charCodeAt(at - 1)) !== LINE_BREAK) at--;
  return at;
}

function lineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && at - start <= WIDEST && characterClass(text.charCodeAt(at)) !== LINE_BREAK) at++;
  while (at > start && characterClass(text.charCodeAt(at - 1)) === SPACE) at--;
  return at;
}
