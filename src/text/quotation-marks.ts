/**
 * Quotation marks of the world's newspapers. Many can open or close depending on the house: `“` closes in „…“ and in careless
 * Italian typing, `»` opens in German books; only the straight ones and the apostrophe are wholly neutral.
 */
const OPENING = new Set([..."“„‟‘‚‛«‹「『〝"].map((mark) => mark.charCodeAt(0)));
const CLOSING = new Set([..."”’»›」』〞〟"].map((mark) => mark.charCodeAt(0)));
const NEUTRAL = new Set([..."\"'＂`´"].map((mark) => mark.charCodeAt(0)));

/** Char code of a one-mark form or of the doubled typewriter quotes (`` and ''); -1 for any other word. */
function markOf(mark: number | string): number {
  if (typeof mark === "number") return mark;
  if (mark.length === 1) return mark.charCodeAt(0);
  if (mark === "``") return 0x201c;
  if (mark === "''" || mark === "’’" || mark === "´´") return 0x201d;
  if (mark === "‘‘") return 0x201c;
  if (mark === ",,") return 0x201e;
  return mark === "<<" ? 0xab : mark === ">>" ? 0xbb : -1;
}

/** True when the mark (char code or word form) opens a quotation in its usual use. */
export function isOpeningQuote(mark: number | string): boolean {
  return OPENING.has(markOf(mark));
}

/** True when the mark (char code or word form) closes a quotation in its usual use; ’ is an apostrophe as well. */
export function isClosingQuote(mark: number | string): boolean {
  return CLOSING.has(markOf(mark));
}

/** True for any quotation mark, neutral ones (" ' `) included. */
export function isQuote(mark: number | string): boolean {
  const code = markOf(mark);
  return OPENING.has(code) || CLOSING.has(code) || NEUTRAL.has(code);
}
