import type { Asked, Known } from "./asked.ts";
import { countAt, NEVER } from "./fading-counts.ts";
import { amount, freshness } from "./features.ts";
import { DAY, MONTHS, type Past, WEEK } from "./past.ts";

/** Writes what befalls a candidate, whoever does it. Gives where the next feature goes. */
export function describeObject(
  { acts, slots, doing, entity, fading }: Past,
  { inverse, day }: Asked,
  candidate: number,
  known: Known,
  values: Float32Array,
  to: number,
): number {
  const done = slots.doing[candidate * 2 * acts.relations + inverse];
  const isDone = done >= 0 && doing.last[done] !== NEVER;
  known.done64 = isDone ? countAt(doing, fading, done, MONTHS, day) : 0;
  known.object64 = countAt(entity, fading, candidate, MONTHS, day);
  values[to++] = isDone ? amount(countAt(doing, fading, done, WEEK, day)) : 0;
  values[to++] = amount(known.done64);
  values[to++] = isDone ? amount(doing.total[done]) : 0;
  values[to++] = isDone ? freshness(day - doing.last[done]) : 0;
  values[to++] = amount(countAt(entity, fading, candidate, DAY, day));
  values[to++] = amount(countAt(entity, fading, candidate, WEEK, day));
  values[to++] = amount(known.object64);
  values[to++] = amount(entity.total[candidate]);
  values[to++] = entity.last[candidate] === NEVER ? 0 : freshness(day - entity.last[candidate]);
  return to;
}
