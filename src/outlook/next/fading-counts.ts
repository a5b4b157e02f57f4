/**
 * Counts that fade: each slot has one count for every half-life, brought up to date only when it is touched. A count of 1 that is a half-life
 * old reads as 0.5.
 */
export interface FadingCounts {
  /** Per slot and half-life, as of `last`. */
  values: Float32Array;
  /** The day of the latest act; NEVER before the first. */
  last: Int32Array;
  /** Acts in all. */
  total: Float32Array;
}

export const NEVER = -1;

export function createCounts(slots: number, halfLives: number): FadingCounts {
  return {
    values: new Float32Array(slots * halfLives),
    last: new Int32Array(slots).fill(NEVER),
    total: new Float32Array(slots),
  };
}

/** What is left of a count after so many days: `fading[half-life * days + age]`. */
export interface Fading {
  halfLives: number;
  days: number;
  left: Float32Array;
}

export function fadingOf(halfLives: readonly number[], days: number): Fading {
  const left = new Float32Array(halfLives.length * days);
  for (const [which, halfLife] of halfLives.entries())
    for (let age = 0; age < days; age++) left[which * days + age] = 2 ** (-age / halfLife);
  return { halfLives: halfLives.length, days, left };
}

/** Adds an act of a day. */
export function count(
  { values, last, total }: FadingCounts,
  fading: Fading,
  slot: number,
  day: number,
  weight = 1,
): void {
  const { halfLives, days, left } = fading;
  const age = last[slot] === NEVER ? -1 : day - last[slot];
  for (let which = 0; which < halfLives; which++) {
    const at = slot * halfLives + which;
    values[at] = (age < 0 ? 0 : values[at] * left[which * days + age]) + weight;
  }
  last[slot] = day;
  total[slot] += weight;
}

/** The count of a slot on a day, for one half-life. */
export function countAt(
  { values, last }: FadingCounts,
  fading: Fading,
  slot: number,
  which: number,
  day: number,
): number {
  if (last[slot] === NEVER) return 0;
  return values[slot * fading.halfLives + which] * fading.left[which * fading.days + day - last[slot]];
}
