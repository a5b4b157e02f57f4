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

/** Notes heads and relations as they are now where those of before were noted. */
export function noteAttachments(
  { head, deprel, length }: Words,
  { head: heads, deprel: relations }: Attachments,
): void {
  heads.set(head.subarray(0, length));
  relations.set(deprel.subarray(0, length));
}

/** A chain of heads longer than this may go round. */
const LONGEST_CHAIN = 1000;

/** Whether a circle may have come about: one has a word in it whose head is new. */
function mayCircle({ head, length }: Words, before: Attachments): boolean {
  for (let word = 0; word < length; word++) {
    if (head[word] === before.head[word]) continue;
    let at = head[word];
    for (let steps = 0; at >= 0 && at !== word; steps++) {
      if (steps > LONGEST_CHAIN) return true;
      at = head[at];
    }
    if (at === word) return true;
  }
  return false;
}

/**
 * Undoes the new attachments by which words came to hang on themselves: a tree has no circles. `before` had none. Linear in words
 * where there are none.
 */
export function undoCircles(words: Words, before: Attachments): void {
  if (!mayCircle(words, before)) return;
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
