/** Longer pieces are no words and are left as they are. */
const LONGEST = 64;
const UNITS: number[] = [];

/**
 * The same string in memory of its own. Engines keep a piece of a text with two bytes a character where the text has one that needs them, and as
 * a view of all of it: small letters and look-ups of such strings take many times as long.
 */
export function ownCopy(piece: string): string {
  if (piece.length > LONGEST) return piece;
  UNITS.length = piece.length;
  for (let at = 0; at < piece.length; at++) UNITS[at] = piece.charCodeAt(at);
  return String.fromCharCode(...UNITS);
}
