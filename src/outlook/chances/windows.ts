import type { Acts } from "../next/acts.ts";
import { NEVER } from "../next/fading-counts.ts";
import type { Slots } from "../next/slots.ts";

/** Time parted into windows of a horizon's length: in how many of those that are over each triple had at least one act. */
export interface Windows {
  /** Takes in all acts before a day. */
  pass: (day: number) => void;
  /** Acts a day that would make a window hold one as often as it did; `base`: what is thought of a window before any is over. */
  rateOf: (triple: number, base: number) => number;
}

/** What is thought beforehand is worth so many windows. */
const WORTH = 1;

export function createWindows(acts: Acts, slots: Slots, days: number): Windows {
  const hits = new Int32Array(slots.triples);
  const last = new Int32Array(slots.triples).fill(NEVER);
  const first = acts.day.length === 0 ? 0 : acts.day[0];
  let next = 0;
  let over = 0;
  return {
    pass: (day) => {
      over = Math.floor((day - first) / days);
      for (; next < acts.day.length && acts.day[next] < day; next++) {
        const window = Math.floor((acts.day[next] - first) / days);
        const triple = slots.tripleOf[next];
        if (window === last[triple]) continue;
        last[triple] = window;
        hits[triple]++;
      }
    },
    rateOf: (triple, base) => {
      // The window that is running counts only when it has been hit.
      const all = last[triple] === over ? over + 1 : over;
      return -Math.log1p(-(hits[triple] + WORTH * base) / (all + WORTH)) / days;
    },
  };
}
