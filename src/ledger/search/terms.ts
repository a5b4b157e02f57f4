/**
 * What the index is made of: dictionary forms and actors, each as a number that its letters give, so that no table of words has to be kept or
 * asked. 53 bits, as many as a number holds: among a million words two share one once in 18,000 ledgers.
 */

/** Letters without capitals and accents, as words are compared. Letters beyond ASCII are few in most texts: only they are looked at. */
export const fold = (text: string): string => text.toLowerCase().replace(BEYOND_ASCII, withoutMarks);

const BEYOND_ASCII = /[^\0-\x7f]+/g;

const withoutMarks = (letters: string): string => letters.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");

/** The number of a dictionary form; forms that differ by capitals and accents share one. */
export const wordTerm = (lemma: string): number => numberOf(fold(lemma));

/** The number of an actor; no word has a blank before it. */
export const actorTerm = (id: string): number => numberOf(` ${id}`);

/** Two hashes (FNV-1a and one of other factors), 21 bits of one before 32 of the other. */
function numberOf(text: string): number {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
    other ^= other >>> 15;
  }
  one ^= one >>> 15;
  one = Math.imul(one, 0x85ebca6b);
  return ((one ^ (one >>> 13)) >>> 11) * 2 ** 32 + (other >>> 0);
}
