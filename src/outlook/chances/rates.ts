import { countAt, NEVER } from "../next/fading-counts.ts";
import { HALF_LIVES, type Past } from "../next/past.ts";
import type { Windows } from "./windows.ts";

/**
 * What speaks for an act of a subject on an object, each as acts a day; an act's chance is drawn from their weighted sum. `base` is what any
 * two that deal with each other have of such acts.
 */
export const RATES = [
  "recurrence-16",
  "recurrence-64",
  "recurrence-ever",
  "recurrence-windows",
  "after-what-passed",
  "subject-to-all",
  "all-to-object",
  "base",
] as const;

const [MONTH, SEASON] = [2, 3];
const perDay = (which: number): number => Math.LN2 / HALF_LIVES[which];

/** Rates of all kinds of act of one subject on one object on a day; `into`: RATES.length for each relation, one after the other. */
export function ratesOf(past: Past, windows: Windows, pair: number, day: number, into: Float32Array): void {
  const { acts, slots, fading, triple, doing, entity, relation: kind, forth, back } = past;
  const { relations } = acts;
  const wide = 2 * relations;
  const subject = slots.pairSubject[pair];
  const object = slots.pairObject[pair];
  const days = Math.max(1, day - past.firstDay);
  const known = Math.max(1, past.pairsKnown);
  into.fill(0, 0, relations * RATES.length);
  const passed = countAt(forth, fading, pair, SEASON, day) + countAt(back, fading, pair, SEASON, day);
  const ofSubject = share(passed, countAt(entity, fading, subject, SEASON, day));
  const ofObject = share(passed, countAt(entity, fading, object, SEASON, day));
  for (let one = slots.triplesFrom[pair]; one < slots.triplesFrom[pair + 1]; one++) {
    if (triple.last[one] === NEVER) continue;
    const before = slots.tripleRelation[one];
    const recent = countAt(triple, fading, one, MONTH, day);
    if (before < relations) {
      const to = before * RATES.length;
      into[to] = recent * perDay(MONTH);
      into[to + 1] = countAt(triple, fading, one, SEASON, day) * perDay(SEASON);
      into[to + 2] = triple.total[one] / days;
      into[to + 3] = windows.rateOf(one, 0.02);
    }
    // Of days on which an act of this kind was fresh, weighted by how fresh.
    const exposure = exposureOf(past, before, day);
    if (exposure <= 0) continue;
    for (let next = 0; next < relations; next++)
      if (next !== before)
        into[next * RATES.length + 4] += (recent * past.follows[before * wide + next]) / (exposure + 60);
  }
  for (let next = 0; next < relations; next++) {
    const to = next * RATES.length;
    const does = slots.doing[subject * wide + next];
    const suffers = slots.doing[object * wide + next + relations];
    if (does >= 0) into[to + 5] = countAt(doing, fading, does, SEASON, day) * perDay(SEASON) * ofSubject;
    if (suffers >= 0) into[to + 6] = countAt(doing, fading, suffers, MONTH, day) * perDay(MONTH) * ofObject;
    into[to + 7] = (kind.total[next] + 0.1) / (days * known);
  }
}

/** Days on which acts of a kind were fresh, over all pairs, each weighted by its freshness. */
function exposureOf({ relation, fading }: Past, kind: number, day: number): number {
  return (relation.total[kind] - countAt(relation, fading, kind, MONTH, day)) / perDay(MONTH);
}

const share = (part: number, whole: number): number => (whole <= 0 ? 0 : part / (whole + 1));
