import type { Words } from "../text/words.ts";

/** Heads and relations as they were, to go back to. */
export interface Attachments {
  head: Int32Array;
  deprel: Uint8Array;
}

export const attachmentsOf = ({ head, deprel, length }: Words): Attachments => ({
  head: head.slice(0, length),
  deprel: deprel.slice(0, length),
});

/**
 * Undoes the new attachments by which words came to hang on themselves: a tree has no circles. `before` had none. Linear in words
 * where there are none.
 */
export function undoCircles(words: Words, before: Attachments): void {
  for (let word = wordInCircle(words); word >= 0; word = wordInCircle(words)) {
    let at = word;
    do {
      const next = words.head[at];
      words.head[at] = before.head[at];
      words.deprel[at] = before.deprel[at];
      at = next;
    } while (at !== word);
  }
}

/** A word that hangs on itself, over others or not; -1 when there is none. */
function wordInCircle({ head, length }: Words): number {
  /** The word from which a word was first reached, counted from 1. */
  const reachedFrom = new Int32Array(length);
  for (let word = 0; word < length; word++) {
    let at = word;
    while (at >= 0 && reachedFrom[at] === 0) {
      reachedFrom[at] = word + 1;
      at = head[at];
    }
    if (at >= 0 && reachedFrom[at] === word + 1) return at;
  }
  return -1;
}
