/**
 * Entries of weights as bytes, each row in the order of its classes. An entry is the step from the class before and the weight, folded: 1, −1,
 * 2, −2 … are 0, 1, 2, 3 … A short one is a byte, `step * 32 + weight`; a long one `224 + weight / 16`, `weight % 16 * 16 + step`, and, where
 * the step is 15 or more, the step.
 */

/** Weights from here on, folded, and steps from here on make an entry long. */
const LONG_WEIGHT = 32;
const LONG_STEP = 7;
/** The least byte that begins a long entry. */
export const LONG = LONG_STEP * LONG_WEIGHT;
/** A step from here on has a byte of its own. */
export const LONGEST_STEP = 15;

const fold = (weight: number): number => (weight > 0 ? 2 * weight - 2 : -2 * weight - 1);
export const unfold = (folded: number): number => ((folded & 1) === 0 ? (folded >>> 1) + 1 : ~(folded >>> 1));

/** The weight of each short entry, where an entry has it. */
export const SHORT_WEIGHTS = Int16Array.from({ length: LONG }, (_, byte) => unfold(byte % LONG_WEIGHT) << 7);

/** Row i has the `lengths[i]` entries, none of weight 0, that follow row i - 1 in `entries`. */
export function packEntries(lengths: Uint8Array, entries: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  let at = 0;
  for (const length of lengths) {
    let before = -1;
    for (const end = at + length; at < end; at++) {
      const own = entries[at]! & 127;
      const step = own - before - 1;
      const weight = fold(entries[at]! >> 7);
      before = own;
      if (step < LONG_STEP && weight < LONG_WEIGHT) {
        bytes.push(step * LONG_WEIGHT + weight);
        continue;
      }
      bytes.push(LONG + (weight >>> 4), ((weight & 15) << 4) | Math.min(step, LONGEST_STEP));
      if (step >= LONGEST_STEP) bytes.push(step);
    }
  }
  return Uint8Array.from(bytes);
}
